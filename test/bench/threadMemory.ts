// What a process and each of its threads hold in memory; for engines whose threads run through watchedThread.mjs.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel } from "node:worker_threads";

/** Bytes, after what is not used any more is gone. */
export interface ThreadMemory {
  readonly id: number;
  /** Of its program; `main` for the thread that asks. */
  readonly name: string;
  readonly heapUsed: number;
  readonly heapTotal: number;
  readonly arrayBuffers: number;
  readonly wasm: number;
}

export interface MemorySample {
  /** Of the whole process. */
  readonly resident: number;
  readonly threads: readonly ThreadMemory[];
}

interface Told {
  readonly kind: "told";
  readonly number: number;
  readonly thread: ThreadMemory;
}

/** Milliseconds for which no thread says anything any more: then all have. */
const silence = 1_500;

export class MemoryWatch {
  readonly #channel = new BroadcastChannel("codeweft-bench-memory");
  readonly #collect: () => void;
  #asked = 0;

  constructor() {
    setFlagsFromString("--expose-gc");
    this.#collect = runInNewContext("gc") as () => void;
  }

  /** Threads that are busy for longer than a moment are waited for where `expected` names how many there are. */
  async sample(expected?: number): Promise<MemorySample> {
    const number = ++this.#asked;
    const threads: ThreadMemory[] = [];
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, silence);
      this.#channel.onmessage = (message): void => {
        const told = (message as { readonly data: Told }).data;
        if (told.kind !== "told" || told.number !== number) return;
        threads.push(told.thread);
        clearTimeout(timer);
        if (threads.length === expected) resolve();
        else timer = setTimeout(resolve, silence);
      };
      this.#channel.postMessage({ kind: "ask", number });
    });
    this.#collect();
    const { heapUsed, heapTotal, arrayBuffers } = process.memoryUsage();
    const own = { heapUsed, heapTotal, arrayBuffers, wasm: 0 };
    return {
      resident: process.memoryUsage.rss(),
      threads: [
        { id: 0, name: "main", ...own },
        ...threads.sort((a, b) => a.id - b.id),
      ],
    };
  }

  close(): void {
    this.#channel.close();
  }
}

/** What all threads use, without what the system keeps for them. */
export function usedBytes({ threads }: MemorySample): number {
  return threads.reduce(
    (sum, { heapUsed, arrayBuffers, wasm }) =>
      sum + heapUsed + arrayBuffers + wasm,
    0,
  );
}
