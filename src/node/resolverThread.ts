// The resolver in a worker thread, seen from the indexer's: it derives edges while the indexer stores them.
import type { Worker } from "node:worker_threads";
import { UndecodedFacts } from "../core/backgroundResolver.ts";
import type {
  BackgroundResolver,
  Derivation,
  ResolverInput,
} from "../core/backgroundResolver.ts";
import type { Log, LogLevel, WorkspaceRoot } from "../core/ports.ts";
import { Caller } from "./channel.ts";
import type { Programs } from "./programs.ts";
import { startThread } from "./programs.ts";
import { threadWire } from "./wires.ts";

/** What the worker is started with. Plain data. */
export interface ResolverWorkerData {
  readonly roots: readonly WorkspaceRoot[];
  /** The roots are addresses that only the editor can read. */
  readonly hasAddresses: boolean;
  readonly caseSensitive: boolean;
  readonly assetsFolder: string;
}

/** What the worker answers. Signals do not cross: cancelling is a message of the channel. */
export interface ResolverContract {
  feed(inputs: readonly ResolverInput[]): Promise<void>;
  /** The file whose facts are damaged; undefined when all was derived. */
  derive(): Promise<number | undefined>;
}

export type FromResolverWorker =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | {
      readonly kind: "resolved";
      readonly files: Parameters<Derivation["onResolved"]>[0];
    }
  | {
      readonly kind: "log";
      readonly level: LogLevel;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>> | undefined;
    };

/** A message costs as much as several small files. */
const fedTogether = 64;

/** The thread starts with the first input: who only asks needs none. What ends it ends the thread that started it. */
export function createResolverThread(
  programs: Programs,
  data: () => ResolverWorkerData,
  log: Log,
): BackgroundResolver {
  return new ResolverThread(programs, data, log);
}

interface Running {
  readonly worker: Worker;
  readonly caller: Caller<ResolverContract, FromResolverWorker>;
}

class ResolverThread implements BackgroundResolver {
  #running: Running | undefined;
  #unsent: ResolverInput[] = [];
  #derivation: Derivation | undefined;
  #disposed = false;

  constructor(
    private readonly programs: Programs,
    private readonly data: () => ResolverWorkerData,
    private readonly log: Log,
  ) {}

  feed(input: ResolverInput): void {
    this.#unsent.push(input);
    if (this.#unsent.length >= fedTogether) this.#send();
  }

  async derive(derivation: Derivation): Promise<void> {
    this.#send();
    this.#derivation = derivation;
    try {
      const { caller } = this.#start();
      const damaged = await caller.call("derive", [], derivation.signal);
      if (damaged !== undefined) throw new UndecodedFacts(damaged);
    } finally {
      this.#derivation = undefined;
    }
  }

  dispose(): void {
    this.#disposed = true;
    void this.#running?.worker.terminate();
  }

  #send(): void {
    if (this.#unsent.length === 0) return;
    const inputs = this.#unsent;
    this.#unsent = [];
    // What goes wrong there is thrown where nobody catches it, as in a thread without this one.
    this.#start().caller.call("feed", [inputs]).catch(end);
  }

  #start(): Running {
    return (this.#running ??= this.#open());
  }

  #open(): Running {
    const worker = startThread(this.programs, "resolverWorker", {
      workerData: this.data(),
      // Resolving follows chains of types; JavaScript's default stack would end some of them early.
      resourceLimits: { stackSizeMb: 64, maxOldGenerationSizeMb: 8192 },
    });
    // It lives as long as the indexer does.
    worker.unref();
    worker.on("error", end);
    worker.on("exit", (code) => {
      if (!this.#disposed) end(new Error(`The resolver ended with ${code}.`));
    });
    const caller = new Caller<ResolverContract, FromResolverWorker>(
      threadWire(worker),
      (event) => {
        this.#hear(event);
      },
    );
    return { worker, caller };
  }

  #hear(event: FromResolverWorker): void {
    switch (event.kind) {
      case "progress":
        this.#derivation?.onProgress(event.done, event.total);
        return;
      case "resolved":
        this.#derivation?.onResolved(event.files);
        return;
      case "log":
        this.log.write(event.level, event.message, event.details);
    }
  }
}

/** An indexer without its resolver is of no use; what is saved is kept, and whoever watches the indexer starts another. */
function end(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
