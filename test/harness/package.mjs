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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  execFileSync(process.execPath, ["esbuild.mjs"], {
    cwd: root,
    stdio: "inherit",
  });
  const file = packVsix();
  const megabytes = fs.statSync(file).size / 1e6;
  console.log(`${path.relative(root, file)}: ${megabytes.toFixed(2)} MB`);
}
