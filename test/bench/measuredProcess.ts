// Runs a program and tells how long it took and how much memory it and all that it started took together.
import { spawn } from "node:child_process";
import fs from "node:fs";

export interface Cost {
  /** Wall time. */
  readonly milliseconds: number;
  /**
   * Bytes, the largest sum of the resident sets of the program and its descendants, as far as a look every 50 ms sees it; NaN
   * where the system has no /proc.
   */
  readonly peakMemory: number;
}

export interface Run {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const lookEvery = 50;

/** Throws with the end of what the program printed when it fails. */
export async function measureProcess(run: Run): Promise<Cost> {
  const { program, parameters, folder, environment = {} } = run;
  const started = performance.now();
  const child = spawn(program, parameters, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const hear = (text: Buffer): void => {
    printed = `${printed}${text.toString("utf8")}`.slice(-2_000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  let peakMemory = fs.existsSync("/proc/self/stat") ? 0 : NaN;
  const looking = setInterval(() => {
    if (child.pid !== undefined)
      peakMemory = Math.max(peakMemory, memoryBelow(child.pid));
  }, lookEvery);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    if (status !== 0)
      throw new Error(
        `${program} ${parameters.join(" ")} ended with ${String(status)}: ${printed}`,
      );
  } finally {
    clearInterval(looking);
  }
  return { milliseconds: performance.now() - started, peakMemory };
}

/** Bytes of the process and its descendants. */
function memoryBelow(root: number): number {
  let sum = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop())
    try {
      const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
      sum += Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024;
      for (const task of fs.readdirSync(`/proc/${pid}/task`))
        waiting.push(
          ...fs
            .readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")
            .split(" ")
            .filter((text) => text !== "")
            .map(Number),
        );
    } catch {
      // It ended between two looks.
    }
  return sum;
}
