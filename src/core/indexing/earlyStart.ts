// The first ingest of a workspace: files are read while the rest of it is still being looked at.
import type { FileQueue } from "./fileQueue.ts";
import { planEarly } from "./plan.ts";
import type { PlanOptions } from "./plan.ts";
import type { ScannedFile } from "./scan.ts";
import type { Workbench } from "./workbench.ts";

export class EarlyStart {
  /** By language: files that wait for its grammar, until it is known to be there. */
  readonly #waiting = new Map<string, ScannedFile[] | undefined>();
  #begun = false;

  /** `begin` is called once, when `from` files are in the queue. */
  constructor(
    private readonly bench: Workbench,
    private readonly options: PlanOptions,
    private readonly queue: FileQueue,
    private readonly from: number,
    private readonly begin: () => void,
  ) {}

  get hasBegun(): boolean {
    return this.#begun;
  }

  /** The scan found this file. */
  found(file: ScannedFile): void {
    const { language } = file;
    if (!this.#waiting.has(language)) {
      this.#waiting.set(language, []);
      this.bench.describe([language]).then(
        () => {
          const files = this.#waiting.get(language) ?? [];
          this.#waiting.set(language, undefined);
          this.#offer(files);
        },
        // The run asks for the same and hears of it.
        () => undefined,
      );
    }
    const waiting = this.#waiting.get(language);
    if (waiting === undefined) this.#offer([file]);
    else waiting.push(file);
  }

  #offer(files: readonly ScannedFile[]): void {
    this.queue.push(
      files.flatMap((file) => planEarly(file, this.options) ?? []),
    );
    if (this.#begun || this.queue.length < this.from) return;
    this.#begun = true;
    this.begin();
  }
}
