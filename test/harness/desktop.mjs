// `npm run test:desktop`: runs the extension host's suites in the desktop VS Code, when there is one.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { executableOf, findDesktop, launchOf } from "./findDesktop.mjs";
import { root } from "./places.mjs";

/**
 * Runs the suites of test/vscode in a desktop VS Code, against Codeweft as its VSIX installs it.
 * Resolves to the results of every test.
 */
export async function runDesktopSuites(command, vsix) {
  const { runTests } = await import("@vscode/test-electron");
  const { createProfile, testSettings } = await import("./profile.mjs");
  const { copySample } = await import("./sample.mjs");
  const profile = createProfile("desktop", testSettings);
  copySample(profile.workspace);
  const results = path.join(profile.folder, "results.json");
  const folders = [
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
  ];
  try {
    const installing = launchOf(command, [
      ...folders,
      "--install-extension",
      vsix,
    ]);
    execFileSync(installing.file, installing.parameters, {
      stdio: "pipe",
      ...installing.options,
    });
    await runTests({
      vscodeExecutablePath: executableOf(command),
      extensionDevelopmentPath: path.join(root, "test/harness/driver"),
      extensionTestsPath: path.join(root, "dist/test/vscode/index.cjs"),
      extensionTestsEnv: { CODEWEFT_TEST_RESULTS: results },
      launchArgs: [profile.workspace, ...folders, "--disable-workspace-trust"],
    }).catch((error) => {
      // A failed test rejects too; the file says which.
      if (!fs.existsSync(results)) throw error;
    });
    if (!fs.existsSync(results))
      throw new Error(`${command} ended without running a test`);
    return JSON.parse(fs.readFileSync(results, "utf8"));
  } finally {
    profile.remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const command = findDesktop();
  if (command === undefined) {
    console.log(
      "test:desktop: there is no desktop VS Code here (no `code` on the PATH, and VSCODE_PATH is not set). " +
        "Nothing ran; `npm test` runs the same suites in VS Code's server.",
    );
    process.exitCode = 1;
  } else {
    const { buildForTests } = await import("./package.mjs");
    const { printResults } = await import("./results.mjs");
    const tests = await runDesktopSuites(command, buildForTests());
    const { failed } = printResults("desktop", tests);
    process.exitCode = failed > 0 ? 1 : 0;
  }
}
