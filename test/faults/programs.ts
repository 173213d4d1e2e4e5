// The programs of the experiments: bundled once, started as processes of their own, ended by their own number only.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../harness/places.mjs";

export const cliProgram = join(root, "dist/cli.cjs");

/** Bundles test/faults/programs/`name`.ts into `folder`; returns the file, which any Node.js from 20 on runs. */
export async function bundleChild(
  name: string,
  folder: string,
): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [join(import.meta.dirname, "programs", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    // sql.js is CommonJS and asks for these.
    banner: {
      js: 'import { createRequire } from "node:module"; import { fileURLToPath as __toPath } from "node:url"; const require = createRequire(import.meta.url); const __filename = __toPath(import.meta.url); const __dirname = __toPath(new URL(".", import.meta.url));',
    },
  });
  return outfile;
}

export interface Child {
  readonly process: ChildProcess;
  /** Lines of standard output so far; the last one may be cut off by a kill. */
  readonly lines: () => string[];
  readonly errors: () => string;
  /** Resolves when a line begins so, or the process ended. Throws when it says nothing of the kind for long. */
  readonly untilLine: (start: string) => Promise<void>;
  /** The same of standard error, wherever in it. */
  readonly untilError: (words: string) => Promise<void>;
  readonly exited: Promise<number | null>;
  /** By its own number, and waits for its end. */
  readonly kill: () => Promise<void>;
}

export interface ChildOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** It is told something on its standard input. */
  readonly input?: boolean;
  /** Its output goes through this file: Wine's programs cannot write into Node's pipes. */
  readonly output?: string;
}

/** Milliseconds for what a program is expected to say; Wine's are slow. */
const patience = 120_000;

export function startChild(
  command: string,
  words: readonly string[],
  { env = {}, output, input = false }: ChildOptions = {},
): Child {
  const out = output === undefined ? undefined : openSync(output, "w");
  const err = output === undefined ? undefined : openSync(`${output}.err`, "w");
  const child = spawn(command, words, {
    stdio: [input ? "pipe" : "ignore", out ?? "pipe", err ?? "pipe"],
    env: { ...process.env, ...env },
    cwd: root,
  });
  let said = "";
  let errors = "";
  const looks = new Set<() => void>();
  const look = (): void => {
    if (output !== undefined) {
      said = readFileSync(output, "utf8");
      errors = readFileSync(`${output}.err`, "utf8");
    }
    for (const each of [...looks]) each();
  };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    look();
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
    look();
  });
  const reading =
    output === undefined ? undefined : setInterval(look, 20).unref();
  let ended = false;
  const exited = once(child, "close").then(([code]) => {
    ended = true;
    clearInterval(reading);
    look();
    for (const file of [out, err]) if (file !== undefined) closeSync(file);
    return code as number | null;
  });
  const lines = (): string[] => said.split("\n").slice(0, -1);
  const until = (what: string, holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const given = setTimeout(() => {
        looks.delete(one);
        reject(
          new Error(
            `waited ${patience / 1_000} s for “${what}”; it said last: ${said.slice(-300)} ${errors.slice(-300)}`,
          ),
        );
      }, patience);
      const one = (): void => {
        if (!ended && !holds()) return;
        looks.delete(one);
        clearTimeout(given);
        resolve();
      };
      looks.add(one);
      one();
    });
  return {
    process: child,
    lines,
    errors: () => errors,
    exited,
    untilLine: (start) =>
      until(start, () => lines().some((line) => line.startsWith(start))),
    untilError: (words) => until(words, () => errors.includes(words)),
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

export function startCli(state: string, ...words: readonly string[]): Child {
  return startChild(process.execPath, [cliProgram, ...words], {
    env: { CODEWEFT_STATE: state },
  });
}
