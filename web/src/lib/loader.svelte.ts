// Lists and single things read from the API, as state of a view. A newer request ends the older one.
import { ApiError, read, type Query } from './api';
import type { Page } from './types';

function problemOf(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('internal', '');
}

/** One thing. Call `load` in an $effect that reads what it depends on. */
export class One<Shape> {
  value = $state.raw<Shape | null>(null);
  problem = $state.raw<ApiError | null>(null);
  loading = $state(false);
  #abort: AbortController | null = null;

  async load(path: string[], query: Query = {}): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.loading = true;
    this.problem = null;
    try {
      this.value = await read<Shape>(path, query, abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.value = null;
      this.problem = problemOf(error);
    }
    this.loading = false;
  }
}

/** A list that grows page by page. `first` keeps what only the first page says (totals). */
export class Many<Item, Shape extends Page<Item> = Page<Item>> {
  items = $state.raw<Item[]>([]);
  first = $state.raw<Shape | null>(null);
  next = $state.raw<string | null>(null);
  problem = $state.raw<ApiError | null>(null);
  loading = $state(false);
  #abort: AbortController | null = null;
  #path: string[] = [];
  #query: Query = {};

  async load(path: string[], query: Query = {}): Promise<void> {
    this.#path = path;
    this.#query = query;
    await this.#fetch(null);
  }

  clear(): void {
    this.#abort?.abort();
    this.items = [];
    this.first = this.next = this.problem = null;
    this.loading = false;
  }

  async more(): Promise<void> {
    if (this.next && !this.loading) await this.#fetch(this.next);
  }

  async #fetch(after: string | null): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.loading = true;
    this.problem = null;
    try {
      const page = await read<Shape>(this.#path, { ...this.#query, after }, abort.signal);
      if (after === null) this.first = page;
      this.items = after === null ? page.items : [...this.items, ...page.items];
      this.next = page.next;
    } catch (error) {
      if (abort.signal.aborted) return;
      if (after === null) this.items = [];
      this.next = null;
      this.problem = problemOf(error);
    }
    this.loading = false;
  }
}
