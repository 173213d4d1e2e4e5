// Runs the built command line as a person would: a process of its own, its output, its exit code.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
/** The built program. */
export const program = join(project, "dist", "cli.cjs");

/** Builds dist/ when it is missing or older than a source. */
export function ensureBuilt(): void {
  const newest = (folder: string): number =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce(
        (latest, entry) =>
          Math.max(
            latest,
            statSync(join(entry.parentPath, entry.name)).mtimeMs,
          ),
        0,
      );
  if (
    existsSync(program) &&
    statSync(program).mtimeMs > newest(join(project, "src"))
  )
    return;
  execFileSync(process.execPath, ["esbuild.mjs"], { cwd: project });
}

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliSetting {
  readonly folder: string;
  /** The folder for state that is per user, so that a test never sees a person's own. */
  readonly state: string;
  /** Called with everything that was written to standard error so far, whenever there is more. */
  readonly onNote?: (text: string, interrupt: () => void) => void;
}

export function runCli(
  { folder, state, onNote }: CliSetting,
  ...words: readonly string[]
): Promise<CliRun> {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: environmentOf(state),
    stdio: ["ignore", "pipe", "pipe"],
  });
  return collect(child, onNote);
}

/** Gives a line to a shell, exactly as it was printed. */
export function pasteIntoShell(
  { folder, state }: CliSetting,
  line: string,
): Promise<CliRun> {
  const child = spawn("/bin/sh", ["-c", line], {
    cwd: folder,
    env: environmentOf(state),
    stdio: ["ignore", "pipe", "pipe"],
  });
  return collect(child, undefined);
}

/** Without what `npx` says about itself: it started the tests, not the program under test. */
function environmentOf(state: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("npm_"),
  );
  return { ...Object.fromEntries(own), CODEWEFT_STATE: state };
}

function collect(
  child: ReturnType<typeof spawn>,
  onNote: CliSetting["onNote"],
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      err += text;
      onNote?.(err, () => child.kill("SIGINT"));
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}
