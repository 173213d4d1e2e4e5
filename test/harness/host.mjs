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
/** What ingests a large folder takes as long as that takes. */
const longPatience = 3_600_000;

/**
 * Resolves to the results of every test. Throws when the extension host did not run them to the end.
 * `environment` is added to that of the extension host.
 */
export async function runHostSuites(vsix, environment = {}) {
  return withProfile("host", vsix, (profile) =>
    runInside(profile, profile.workspace, environment),
  );
}

/** One group of suites in a folder of one's own, which the extension reads when it is told to and not before. */
export async function runHostGroup(vsix, group, workspace, environment) {
  return withProfile(
    group,
    vsix,
    (profile) =>
      runInside(
        profile,
        workspace,
        { ...environment, CODEWEFT_TEST_GROUP: group },
        undefined,
        longPatience,
      ),
    { "codeweft.ingest.onOpen": "never" },
  );
}

/** The same in a workspace that is on no disk, and once more in a window that comes later. */
export async function runVirtualSuites(vsix) {
  return withProfile("virtual", vsix, async (profile) => {
    const kept = path.join(profile.folder, "memfs.json");
    fs.writeFileSync(kept, JSON.stringify(filesOf(profile.workspace, "/shop")));
    const tests = [];
    for (const group of ["virtual", "virtualAgain"])
      tests.push(
        ...(await runInside(
          profile,
          "memfs:/shop",
          { CODEWEFT_TEST_MEMFS: kept, CODEWEFT_TEST_GROUP: group },
          seeVirtualStatus,
        )),
      );
    return tests;
  });
}

/** What no suite inside the extension host can see: the words of the status bar. */
async function seeVirtualStatus(page) {
  const begun = performance.now();
  const words = "Virtual workspace: files are read through the editor";
  const result = { title: `the status bar says “${words}”` };
  try {
    await page
      .locator(`.statusbar [aria-label*="${words}"]`)
      .first()
      .waitFor({ timeout: patience });
  } catch (error) {
    result.error = error.message;
  }
  return { ...result, milliseconds: performance.now() - begun };
}

/** By their paths below `top`, as the file system `memfs:` keeps them. */
function filesOf(folder, top) {
  const entries = fs.readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [
      path.posix.join(top, ...path.relative(folder, file).split(path.sep)),
      { text: fs.readFileSync(file, "utf8"), mtime: Date.now() - 60_000 },
    ]),
  );
}

async function withProfile(name, vsix, work, settings = {}) {
  unpackBrowser();
  const profile = createProfile(name, { ...testSettings, ...settings });
  try {
    copySample(profile.workspace);
    installVsix(profile, vsix);
    return await work(profile);
  } finally {
    profile.remove();
  }
}

/** `look` sees the window while the suites run; what it resolves to is one more result. */
async function runInside(
  profile,
  workspace,
  environment,
  look,
  limit = patience,
) {
  const results = path.join(profile.folder, "results.json");
  fs.rmSync(results, { force: true });
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
      server.page(workspace, [
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
    const seen = look?.(page);
    const code = await within(exit, limit);
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
    return seen === undefined ? tests : [...tests, await seen];
  } finally {
    await browser.close();
    await server.stop();
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
