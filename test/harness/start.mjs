// `npm start [-- folder]`: builds Codeweft, installs it into a throwaway profile and opens a real VS Code on a workspace.
// Works in a fresh clone: what is not built into Node is imported only after it was installed.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { installEditor, unsupportedReason } from "../editor/setup.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import {
  executableOf,
  findDesktop,
  launchOf,
  nothingToOpen,
} from "./findDesktop.mjs";
import { packVsix, runBuild } from "./package.mjs";
import { createProfile } from "./profile.mjs";
import { copySample } from "./sample.mjs";
import { installVsix, startServer } from "./server.mjs";

const say = (text) => console.log(`codeweft: ${text}`);

try {
  await start(process.argv[2]);
} catch (error) {
  console.error(`codeweft: ${error.message}`);
  process.exitCode = 1;
}

async function start(named) {
  const chosen = named === undefined ? undefined : existingFolder(named);
  const desktop = findDesktop();
  const reason = unsupportedReason();
  if (desktop === undefined && reason !== undefined)
    throw new Error(nothingToOpen(reason));
  say(
    "this builds the extension and opens it in VS Code with a profile of its own; " +
      "the first time takes about a minute, later a few seconds. Ctrl-C stops it at any time.",
  );
  ensureDependencies(say);
  await step("built", runBuild);
  const vsix = await step("packed", () => packVsix());
  if (desktop === undefined) installEditor(say);

  const interruption = interrupted();
  const profile = createProfile("start");
  const folder = chosen ?? profile.workspace;
  if (chosen === undefined) copySample(folder);
  try {
    await openUntil(interruption, { desktop, profile, vsix, folder, chosen });
  } finally {
    profile.remove();
  }
  say("stopped, and the profile is deleted");
}

/** Opens the window, says how to use and how to stop it, and stops it when `interruption` says so or it is closed. */
async function openUntil(interruption, what) {
  const { desktop, profile, vsix, folder, chosen } = what;
  const opened =
    desktop === undefined
      ? await openServer(profile, vsix, folder)
      : await openDesktop(desktop, profile, vsix, folder);
  say(
    chosen === undefined
      ? `the workspace is a copy of the sample in ${folder}; change what you like, it is deleted at the end`
      : `the workspace is ${folder}; the profile, and with it the graph, is deleted at the end`,
  );
  say(opened.invitation);
  say("Ctrl-C stops it");
  const why = await Promise.race([interruption, opened.ended]);
  say(`${why}; stopping …`);
  await opened.stop();
}

/** The folder as an absolute path; npm runs scripts at the top of the package, so the person's own folder counts. */
function existingFolder(named) {
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (found === undefined)
    throw new Error(
      `There is no folder ${folder}. Give the folder to open, e.g. \`npm start -- ../my-project\`, or none for the sample.`,
    );
  if (!found.isDirectory())
    throw new Error(
      `${folder} is a file. Give the folder to open, e.g. \`npm start -- ${path.dirname(folder)}\`.`,
    );
  return folder;
}

async function step(what, work) {
  const started = performance.now();
  const result = await work();
  say(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

async function openServer(profile, vsix, folder) {
  await step("installed in VS Code's server", () => installVsix(profile, vsix));
  const server = await step("started", () => startServer(profile));
  return {
    invitation: `open this address in a browser: ${server.page(folder)}`,
    ended: server.ended.then((code) => `the server ended with ${code}`),
    stop: () => server.stop(),
  };
}

async function openDesktop(command, profile, vsix, folder) {
  const flags = [
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
  ];
  await step(`installed in ${command}`, () =>
    finished(command, [...flags, "--install-extension", vsix]),
  );
  // The program itself and not its launcher, which returns at once and could not be stopped.
  const child = spawn(
    executableOf(command),
    [
      ...flags,
      "--new-window",
      "--disable-workspace-trust",
      // VS Code does not open for root without it.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      folder,
    ],
    { stdio: "ignore" },
  );
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => resolve("the window was closed"));
  });
  return {
    invitation: `a window of ${command} is open`,
    ended,
    async stop() {
      child.kill();
      const impatient = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function finished(command, parameters) {
  return new Promise((resolve, reject) => {
    const launch = launchOf(command, parameters);
    const child = spawn(launch.file, launch.parameters, {
      stdio: ["ignore", "ignore", "inherit"],
      ...launch.options,
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(
            new Error(`${command} ${parameters.join(" ")} ended with ${code}`),
          ),
    );
  });
}

function interrupted() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"])
      process.once(signal, () => resolve(`got ${signal}`));
  });
}
