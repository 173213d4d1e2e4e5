// Where the desktop VS Code is and how its programs are started, on every system. Looks, and starts nothing.
import fs from "node:fs";
import path from "node:path";

/**
 * What is known of a machine; tests describe another one.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(file: string) => boolean} isFile
 * @property {(file: string) => string} realPath
 */

/** @type {Machine} */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  isFile: (file) =>
    fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  realPath: (file) => fs.realpathSync(file),
};

const pathsOf = ({ platform }) =>
  platform === "win32" ? path.win32 : path.posix;

/**
 * The command that opens the desktop VS Code: VSCODE_PATH, or `code` on the PATH; undefined when there is none.
 * Throws when VSCODE_PATH leads to no file.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findDesktop(machine = thisMachine) {
  const { env, isFile, platform } = machine;
  const { delimiter, join } = pathsOf(machine);
  const named = env.VSCODE_PATH;
  if (named) {
    if (isFile(named)) return commandOf(named, machine);
    throw new Error(
      `VSCODE_PATH is ${named}, and there is no such file. Set it to the executable of VS Code, or unset it.`,
    );
  }
  const names = platform === "win32" ? ["code.cmd", "code.exe"] : ["code"];
  return (env.PATH ?? env.Path ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isFile);
}

/** The program itself only opens windows; the command beside it installs extensions too. */
function commandOf(file, machine) {
  const { join, dirname } = pathsOf(machine);
  const real = machine.realPath(file);
  const folder = dirname(real);
  const beside =
    machine.platform === "win32"
      ? [join(folder, "bin/code.cmd")]
      : [join(folder, "bin/code"), join(folder, "../Resources/app/bin/code")];
  return beside.find((one) => one !== real && machine.isFile(one)) ?? file;
}

/**
 * The program behind `command`, which is a script that starts it and returns: who wants to wait for it or to end it
 * has to start the program itself.
 * @param {string} command
 * @param {Machine} machine
 */
export function executableOf(command, machine = thisMachine) {
  const { join, dirname } = pathsOf(machine);
  const real = machine.realPath(command);
  const folder = dirname(dirname(real));
  return (
    [
      join(folder, "code"),
      join(folder, "Code.exe"),
      join(folder, "../../MacOS/Code"),
      join(folder, "../../MacOS/Electron"),
    ].find((file) => file !== real && machine.isFile(file)) ?? real
  );
}

/**
 * How to start `command` with these parameters: Node starts a Windows script through a shell only, and hands the shell
 * what it gets without quoting it.
 * @param {string} command
 * @param {readonly string[]} parameters
 */
export function launchOf(command, parameters) {
  const shell = /\.(cmd|bat)$/i.test(command);
  const quoted = (word) => (shell ? `"${word}"` : word);
  return {
    file: quoted(command),
    parameters: parameters.map(quoted),
    options: { shell },
  };
}

/**
 * What to install where neither a desktop VS Code nor VS Code's server can be had.
 * @param {string} reason why there is no server
 */
export function nothingToOpen(reason) {
  return (
    `There is no desktop VS Code here: no \`code\` on the PATH, and VSCODE_PATH is not set. ${reason} ` +
    "Install VS Code from https://code.visualstudio.com (on macOS also run its command " +
    "\"Shell Command: Install 'code' command in PATH\"), or set VSCODE_PATH to its executable, then run `npm start` again."
  );
}
