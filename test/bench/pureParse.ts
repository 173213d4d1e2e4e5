// Measures the pure parse time of files on a number of workers: no queries, no facts, no store.
import path from "node:path";
import { Worker } from "node:worker_threads";

/** `grammars`: language id → absolute path of its grammar. */
export interface ParseJob {
  readonly runtime: string;
  readonly grammars: Readonly<Record<string, string>>;
}

export interface ParseTask {
  readonly file: string;
  readonly language: string;
}

const tasksPerMessage = 16;

/** Wall milliseconds from the first file handed out to the last one parsed; starting the workers is left out. */
export async function measurePureParse(
  tasks: readonly ParseTask[],
  workers: number,
  assets: string,
  grammars: Readonly<Record<string, string>>,
): Promise<{ readonly milliseconds: number; readonly bytes: number }> {
  const job: ParseJob = {
    runtime: path.join(assets, "web-tree-sitter.wasm"),
    grammars,
  };
  const pool = await Promise.all(
    Array.from({ length: workers }, () => startWorker(job)),
  );
  const start = performance.now();
  let next = 0;
  let bytes = 0;
  await Promise.all(
    pool.map(async (worker) => {
      while (next < tasks.length) {
        const batch = tasks.slice(next, next + tasksPerMessage);
        next += batch.length;
        const answer = answerOf(worker);
        worker.postMessage(batch);
        const parsed = Number(await answer);
        bytes += parsed;
      }
    }),
  );
  const milliseconds = performance.now() - start;
  await Promise.all(pool.map((worker) => worker.terminate()));
  return { milliseconds, bytes };
}

async function startWorker(job: ParseJob): Promise<Worker> {
  const worker = new Worker(new URL("./parseWorker.mjs", import.meta.url), {
    workerData: job,
    execArgv: [],
  });
  await answerOf(worker);
  return worker;
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once("message", (answer: unknown) => {
      worker.off("error", reject);
      resolve(answer);
    });
    worker.once("error", reject);
  });
}
