// VS Code's server on this machine: installs a VSIX into a profile, starts, says where it listens, and ends.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import { editor } from "../editor/setup.mjs";

const main = () => `${editor.server}/out/server-main.js`;

function profileFlags(profile) {
  return [
    "--accept-server-license-terms",
    "--server-data-dir",
    profile.serverData,
    "--user-data-dir",
    profile.userData,
    "--extensions-dir",
    profile.extensions,
  ];
}

function environment(profile, more = {}) {
  return {
    ...process.env,
    // Without these it asks a gallery on the network, and leaves its sockets in the system's temporary folder.
    EXTENSIONS_GALLERY: "{}",
    XDG_RUNTIME_DIR: profile.sockets,
    XDG_CONFIG_HOME: profile.personal,
    XDG_DATA_HOME: profile.personal,
    XDG_STATE_HOME: profile.personal,
    ...more,
  };
}

/** Installs a packed extension as a person would. Throws with the server's own words when it refuses. */
export function installVsix(profile, vsix) {
  const said = execFileSync(
    editor.node,
    [main(), ...profileFlags(profile), "--install-extension", vsix],
    { encoding: "utf8", env: environment(profile), stdio: "pipe" },
  );
  if (!said.includes("successfully installed"))
    throw new Error(`${vsix} was not installed: ${said.trim()}`);
}

/**
 * Starts the server on a free port. `testDriver` lets a page start the tests inside the extension host; notifications
 * and dialogs are then never shown, so it is not for runs that act as a person.
 */
export async function startServer(profile, options = {}) {
  const child = spawn(
    editor.node,
    [
      main(),
      ...profileFlags(profile),
      "--host",
      "127.0.0.1",
      "--port",
      String(options.port ?? 0),
      "--without-connection-token",
      "--builtin-extensions-dir",
      editor.builtin,
      "--disable-telemetry",
      "--disable-update-check",
      ...(options.restricted ? [] : ["--disable-workspace-trust"]),
      "--disable-getting-started-override",
      "--disable-experiments",
      ...(options.testDriver ? ["--enable-smoke-test-driver"] : []),
    ],
    {
      env: environment(profile, options.environment),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const killNow = () => child.kill("SIGKILL");
  process.on("exit", killNow);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const log = fs.createWriteStream(profile.log, { flags: "a" });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const port = await listeningPort(child, profile.log);

  return {
    port,
    address: `http://127.0.0.1:${port}`,
    /** Resolves to the exit code, however it came to end. */
    ended,
    /** The page that shows `folder`; `payload` is what the test driver understands. */
    page(folder, payload) {
      const query = new URLSearchParams({ folder });
      if (payload) query.set("payload", JSON.stringify(payload));
      return `${this.address}/?${query}`;
    },
    async stop() {
      const impatient = setTimeout(killNow, 5000);
      child.kill("SIGTERM");
      await ended;
      clearTimeout(impatient);
      process.off("exit", killNow);
    },
  };
}

/** @returns {Promise<number>} */
function listeningPort(child, logFile) {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      const match = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(said);
      if (match) finish(resolve, Number(match[1]));
    };
    const fail = (why) =>
      finish(
        reject,
        new Error(`VS Code's server ${why}. Its log is ${logFile}\n${said}`),
      );
    const ended = (code) => fail(`ended with ${code} before it listened`);
    const patience = setTimeout(() => fail("did not listen within 60 s"), 6e4);
    const finish = (settle, value) => {
      clearTimeout(patience);
      child.stdout.off("data", listen);
      child.stderr.off("data", listen);
      child.off("exit", ended);
      settle(value);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", ended);
  });
}
