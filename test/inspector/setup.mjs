// Installs the protocol's inspector of this folder from npm, only when it is asked for. A second call takes milliseconds.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, "node_modules");

/** Absolute path of its program, which takes a Node.js from 22.19 on. */
export const inspector = path.join(modules, ".bin/mcp-inspector");

/** Installs what the lock file names, by version and digest, unless it is there. No package's own scripts are run. */
export function installInspector() {
  const stamp = path.join(modules, ".stamp");
  const wanted = fs.readFileSync(path.join(here, "package-lock.json"), "utf8");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  execFileSync(
    "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    // To stderr: npm's report must not end up among the results of a run.
    { cwd: here, stdio: ["ignore", 2, 2] },
  );
  fs.writeFileSync(stamp, wanted);
}
