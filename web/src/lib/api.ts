// Reads the JSON API of the program that served this page; no other address is ever asked.

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
export async function read<Shape>(path: string[], query: Query = {}, signal?: AbortSignal): Promise<Shape> {
  let response: Response;
  try {
    response = await fetch(address(path, query), { signal: signal ?? null });
  } catch (problem) {
    if (signal?.aborted) throw problem;
    throw new ApiError('unreachable', '');
  }
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Shape;
  throw new ApiError(body?.code ?? 'internal', body?.detail ?? '');
}
