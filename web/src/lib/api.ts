// Asks the JSON API of the program that served this page; no other address is ever asked.
import { forgetSession, sessionToken } from './session.svelte';

/** What the server said went wrong, or `unreachable` when it did not answer at all. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type Query = Record<string, string | number | null | undefined>;

/** "/api/" + path with the fields that are not empty. Each part of the path is escaped, so an id may hold anything. */
export function address(path: string[], query: Query = {}): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') fields.set(name, String(value));
  const tail = fields.toString();
  return '/api/' + path.map(encodeURIComponent).join('/') + (tail ? '?' + tail : '');
}

/** @throws ApiError, or the abort's own error when `signal` ends the request. */
export function read<Shape>(path: string[], query: Query = {}, signal?: AbortSignal): Promise<Shape> {
  return ask(path, query, {}, signal);
}

/** The same for what changes something. The body is JSON, or bytes of a file. */
export async function post<Shape>(path: string[], query: Query, body: string | Blob, signal?: AbortSignal): Promise<Shape> {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  try {
    return await ask<Shape>(path, query, { method: 'POST', body, headers: { 'X-Isnad-Token': sessionToken(), 'Content-Type': type } }, signal);
  } catch (problem) {
    if (problem instanceof ApiError && problem.code === 'no_session') forgetSession();
    throw problem;
  }
}

async function ask<Shape>(path: string[], query: Query, how: RequestInit, signal?: AbortSignal): Promise<Shape> {
  let response: Response;
  try {
    response = await fetch(address(path, query), { ...how, signal: signal ?? null });
  } catch (problem) {
    if (signal?.aborted) throw problem;
    throw new ApiError('unreachable', '');
  }
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Shape;
  throw new ApiError(body?.code ?? 'internal', body?.detail ?? '');
}
