// Builds the extension and packs it into one VSIX, then says how large it is.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root, vsixFile } from "./places.mjs";

/** Packs dist/ as it stands. Throws with the packer's own words when it refuses. */
export function packVsix(file = vsixFile) {
  try {
    execFileSync(
      process.execPath,
      [
        path.join(root, "node_modules/@vscode/vsce/vsce"),
        "package",
        // Everything is bundled; there are no dependencies to collect.
        "--no-dependencies",
        "--allow-missing-repository",
        // Without a public repository there is nothing that the README's links could lead to.
        "--no-rewrite-relative-links",
        "--out",
        file,
      ],
      { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    );
  } catch (error) {
    throw new Error(
      `vsce did not pack the extension:\n${error.stdout}${error.stderr}`,
      { cause: error },
    );
  }
  return file;
}

/** Runs the build in a process of its own, because it imports what may have been installed a moment ago. */
export function runBuild(...flags) {
  execFileSync(process.execPath, ["esbuild.mjs", ...flags], {
    cwd: root,
    stdio: "inherit",
  });
}

/** Builds everything, the suites of the extension host included, and packs it. Returns the VSIX. */
export function buildForTests() {
  runBuild("--tests");
  return packVsix();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  runBuild();
  const file = packVsix();
  const megabytes = fs.statSync(file).size / 1e6;
  console.log(`${path.relative(root, file)}: ${megabytes.toFixed(2)} MB`);
}
