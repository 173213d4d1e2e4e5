// Runs the suites of test/vscode inside the extension host of VS Code's server, against Codeweft as its VSIX installs it.
import fs from "node:fs";
import path from "node:path";
import { unpackBrowser } from "../editor/setup.mjs";
import { launchBrowser, openPage } from "./browser.mjs";
import { createProfile, testSettings } from "./profile.mjs";
import { installVsix, startServer } from "./server.mjs";
import { copySample } from "./sample.mjs";
import { root, resultsFolder } from "./places.mjs";

const patience = 400_000;

/**
 * Resolves to the results of every test. Throws when the extension host did not run them to the end.
 * `environment` is added to that of the extension host.
 */
export async function runHostSuites(vsix, environment = {}) {
  unpackBrowser();
  const profile = createProfile("host", testSettings);
  copySample(profile.workspace);
  installVsix(profile, vsix);
  const results = path.join(profile.folder, "results.json");
  const server = await startServer(profile, {
    testDriver: true,
    environment: { ...environment, CODEWEFT_TEST_RESULTS: results },
  });
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    const said = [];
    const exit = new Promise((resolve) => {
      void page.exposeFunction("codeAutomationExit", resolve);
    });
    await page.exposeFunction("codeAutomationLog", (_type, words) => {
      said.push(words.join(" "));
    });
    const remote = (file) => `vscode-remote://127.0.0.1:${server.port}${file}`;
    await page.goto(
      server.page(profile.workspace, [
        [
          "extensionDevelopmentPath",
          remote(path.join(root, "test/harness/driver")),
        ],
        [
          "extensionTestsPath",
          remote(path.join(root, "dist/test/vscode/index.cjs")),
        ],
      ]),
    );
    const code = await within(exit, patience);
    const tests = fs.existsSync(results)
      ? JSON.parse(fs.readFileSync(results, "utf8"))
      : [];
    if (tests.length === 0 || (code !== 0 && !tests.some((t) => t.error))) {
      const log = path.join(resultsFolder, "host-server.log");
      fs.copyFileSync(profile.log, log);
      await page.screenshot({ path: path.join(resultsFolder, "host.png") });
      throw new Error(
        `the extension host ended with ${code} after ${tests.length} tests. Kept: ${log} and host.png beside it.\n` +
          said.slice(-30).join("\n"),
      );
    }
    return tests;
  } finally {
    await browser.close();
    await server.stop();
    profile.remove();
  }
}

function within(promise, milliseconds) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(
      () => resolve(`a timeout of ${milliseconds / 1000} s`),
      milliseconds,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
