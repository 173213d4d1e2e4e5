// Files that wait to be extracted. More may come while the first are read: the scan of a new workspace goes on meanwhile.
import type { PlannedFile } from "./plan.ts";

export class FileQueue {
  readonly #files: PlannedFile[] = [];
  readonly #known = new Set<string>();
  #next = 0;
  #ended = false;
  #onMore: () => void = () => undefined;

  /** How many came so far. */
  get length(): number {
    return this.#files.length;
  }

  /** It is known how many there are. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  /** All were taken, and no more will come. */
  get isDone(): boolean {
    return this.#ended && this.#next >= this.#files.length;
  }

  /** A path that is there already is not taken twice. */
  push(files: readonly PlannedFile[]): void {
    for (const file of files) {
      if (this.#known.has(file.task.path)) continue;
      this.#known.add(file.task.path);
      this.#files.push(file);
    }
    this.#onMore();
  }

  /** No more will come. */
  end(): void {
    this.#ended = true;
    this.#onMore();
  }

  /** What was not taken is given up. */
  abandon(): void {
    this.#next = this.#files.length;
    this.end();
  }

  take(): PlannedFile | undefined {
    return this.#next < this.#files.length
      ? this.#files[this.#next++]
      : undefined;
  }

  /** Calls `listener` whenever something came or the end is known. One listener. */
  onMore(listener: () => void): void {
    this.#onMore = listener;
  }
}
