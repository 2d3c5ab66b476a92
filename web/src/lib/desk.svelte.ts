// The work that takes long: files on their way to the program, and what it does with them. One for the whole page, so that it goes on while
// other views are looked at.
import { ApiError, post, read } from './api';
import type { Named } from './dropped';
import type { Work } from './types';

const piece = 2 << 20; // bytes sent at once
const pace = 400; // milliseconds between two looks at the work

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

class Desk {
  work = $state.raw<Work | null>(null);
  problem = $state.raw<ApiError | null>(null);
  sending = $state(false);
  /** Sending is halted; reading is halted when `work.paused`. */
  halted = $state(false);
  sent = $state(0);
  total = $state(0);
  files = $state(0);
  #abort: AbortController | null = null;
  #began = 0;
  #watching: Promise<void> | null = null;

  get busy(): boolean {
    return this.sending || this.work?.phase === 'reading' || this.work?.phase === 'linking';
  }
  get paused(): boolean {
    return this.sending ? this.halted : Boolean(this.work?.paused);
  }
  /** Of sending or reading, between 0 and 1; null where it is not known. */
  get share(): number | null {
    if (this.sending) return this.total > 0 ? this.sent / this.total : 0;
    const left = this.work?.phase === 'reading' ? this.work.seconds_left : null;
    return this.work && left !== null ? this.work.seconds / Math.max(0.001, this.work.seconds + left) : null;
  }
  get secondsLeft(): number | null {
    if (!this.sending) return this.work?.phase === 'reading' ? this.work.seconds_left : null;
    const seconds = (performance.now() - this.#began) / 1000;
    return this.sent > 0 && seconds > 1 && !this.halted ? (seconds * (this.total - this.sent)) / this.sent : null;
  }

  /** Look at the work until none is going on. */
  watch(): Promise<void> {
    this.#watching ??= this.#look().finally(() => (this.#watching = null));
    return this.#watching;
  }
  async #look(): Promise<void> {
    for (;;) {
      try {
        this.work = await read<Work>(['work']);
        this.problem = null;
      } catch (error) {
        this.problem = asProblem(error);
        return;
      }
      if (this.work.phase !== 'reading' && this.work.phase !== 'linking') return;
      await wait(pace);
    }
  }

  async send(files: Named[]): Promise<void> {
    if (this.busy || files.length === 0) return;
    const abort = (this.#abort = new AbortController());
    this.problem = null;
    this.sending = true;
    this.halted = false;
    this.sent = 0;
    this.files = files.length;
    this.total = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#began = performance.now();
    try {
      this.work = await post<Work>(['imports'], {}, '{}', abort.signal);
      const number = String(this.work.number);
      for (const { name, file } of files) await this.#sendFile(number, name, file, abort.signal);
      this.work = await post<Work>(['imports', number, 'read'], {}, '{}', abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.problem = asProblem(error);
    }
    this.sending = false;
    if (!this.problem) await this.watch();
  }

  async #sendFile(number: string, name: string, file: File, signal: AbortSignal): Promise<void> {
    let at = 0;
    do {
      while (this.halted && !signal.aborted) await wait(100);
      const part = file.slice(at, at + piece);
      await post<Work>(['imports', number, 'pieces'], { name, at }, part, signal);
      at += part.size;
      this.sent += part.size;
    } while (at < file.size);
  }

  async steer(how: 'pause' | 'resume' | 'stop' | 'link' | 'reread'): Promise<void> {
    if (this.sending && how !== 'stop') {
      this.halted = how === 'pause';
      return;
    }
    this.#abort?.abort();
    try {
      this.work = await post<Work>(['work'], {}, JSON.stringify({ do: how }));
      this.problem = null;
    } catch (error) {
      this.problem = asProblem(error);
    }
    await this.watch();
  }
}

function asProblem(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('internal', '');
}

export const desk = new Desk();
