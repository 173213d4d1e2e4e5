// The desktop VS Code: where it is, and `npm run test:desktop`, which runs the extension host's suites in it.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./places.mjs";

/**
 * The command that opens the desktop VS Code: VSCODE_PATH, or `code` on the PATH; undefined when there is none.
 * Throws when VSCODE_PATH names a file that does not exist.
 */
export function findDesktop() {
  const named = process.env.VSCODE_PATH;
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new Error(
      `VSCODE_PATH is ${named}, and there is no such file. Set it to the executable of VS Code, or unset it.`,
    );
  }
  const names =
    process.platform === "win32" ? ["code.cmd", "code.exe"] : ["code"];
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

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
  execFileSync(command, [...folders, "--install-extension", vsix], {
    stdio: "pipe",
    shell: command.endsWith(".cmd"),
  });
  try {
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

/** `code` is a script that starts the real program and returns; the test runner has to wait for the program itself. */
export function executableOf(command) {
  const real = fs.realpathSync(command);
  const folder = path.dirname(path.dirname(real));
  return (
    [
      path.join(folder, "code"),
      path.join(folder, "Code.exe"),
      path.join(folder, "../../MacOS/Electron"),
    ].find((file) => file !== real && fs.existsSync(file)) ?? real
  );
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
