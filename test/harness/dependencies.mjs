// Installs what package-lock.json asks for, when it is missing. Works in a fresh clone: Node built-ins only.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";

/** Throws with npm's own words when npm cannot install them. */
export function ensureDependencies(say) {
  const installed = path.join(root, "node_modules/.package-lock.json");
  const fresh = !fs.existsSync(installed);
  if (!fresh && missing(installed).length === 0) return;
  const started = performance.now();
  say(
    fresh
      ? "installing dependencies from npm …"
      : `installing dependencies from npm (${missing(installed).slice(0, 3).join(", ")} …) …`,
  );
  const { status, stderr } = spawnSync(
    "npm",
    [
      // `ci` deletes the folder first, which nobody wants under a running editor or test.
      fresh ? "ci" : "install",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ],
    {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      // npm is a script on Windows, which Node starts through a shell only.
      shell: process.platform === "win32",
    },
  );
  if (status !== 0)
    throw new Error(
      `npm could not install the dependencies of ${root}. Nothing else was changed; ` +
        `run \`npm ci --ignore-scripts\` there to see more.\n${stderr ?? ""}`,
    );
  say(
    `dependencies installed: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

/** Packages whose version on the disk is not the one of the lock file. */
function missing(installed) {
  const read = (file) => JSON.parse(fs.readFileSync(file, "utf8")).packages;
  const there = read(installed);
  return Object.entries(read(path.join(root, "package-lock.json")))
    .filter(
      ([folder, wanted]) =>
        folder !== "" &&
        !wanted.optional &&
        there[folder]?.version !== wanted.version,
    )
    .map(([folder]) => folder.replace("node_modules/", ""));
}
