// Where the desktop VS Code is found on each system; the machines are made up, none of them runs.
import assert from "node:assert/strict";
import { executableOf, findDesktop, launchOf } from "./findDesktop.mjs";

interface Parts {
  readonly files: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
}

const machine = (platform: NodeJS.Platform, parts: Parts) => ({
  platform,
  env: parts.env ?? {},
  isFile: (file: string) =>
    parts.files.includes(file) || file in (parts.links ?? {}),
  realPath: (file: string) => parts.links?.[file] ?? file,
});

describe("the desktop VS Code", () => {
  it("is `code` on the PATH, with spaces in it or not, the first one", () => {
    const files = ["/opt/VS Code/bin/code", "/usr/bin/code"];
    const env = { PATH: "/bin::/opt/VS Code/bin:/usr/bin" };
    assert.equal(findDesktop(machine("linux", { files, env })), files[0]);
  });

  it("is no folder that happens to be called code", () => {
    const env = { PATH: "/home/ada" };
    assert.equal(findDesktop(machine("linux", { files: [], env })), undefined);
  });

  it("is code.cmd on Windows, and the program above it", () => {
    const folder = "C:\\Users\\Ada L\\Programs\\Microsoft VS Code";
    const files = [`${folder}\\bin\\code.cmd`, `${folder}\\Code.exe`];
    const env = { Path: `C:\\Windows;${folder}\\bin` };
    const windows = machine("win32", { files, env });
    assert.equal(findDesktop(windows), files[0]);
    assert.equal(executableOf(files[0] ?? "", windows), files[1]);
  });

  it("is reached through the link that macOS puts on the PATH", () => {
    const app = "/Applications/Visual Studio Code.app/Contents";
    const command = `${app}/Resources/app/bin/code`;
    const files = [command, `${app}/MacOS/Electron`];
    const links = { "/usr/local/bin/code": command };
    const env = { PATH: "/usr/local/bin" };
    const mac = machine("darwin", { files, links, env });
    assert.equal(findDesktop(mac), "/usr/local/bin/code");
    assert.equal(
      executableOf("/usr/local/bin/code", mac),
      `${app}/MacOS/Electron`,
    );
  });

  it("may be named by its program: the command that installs extensions stands beside it", () => {
    for (const [platform, program, command] of [
      ["linux", "/usr/share/code/code", "/usr/share/code/bin/code"],
      ["win32", "C:\\VS Code\\Code.exe", "C:\\VS Code\\bin\\code.cmd"],
      [
        "darwin",
        "/A/Code.app/Contents/MacOS/Electron",
        "/A/Code.app/Contents/Resources/app/bin/code",
      ],
    ] as const) {
      const files = [program, command];
      const one = machine(platform, { files, env: { VSCODE_PATH: program } });
      assert.equal(findDesktop(one), command);
      assert.equal(executableOf(command, one), program);
    }
  });

  it("is itself where nothing else stands around it", () => {
    const files = ["/opt/codium"];
    const env = { VSCODE_PATH: "/opt/codium" };
    const one = machine("linux", { files, env });
    assert.equal(findDesktop(one), "/opt/codium");
    assert.equal(executableOf("/opt/codium", one), "/opt/codium");
  });

  it("is complained about when VSCODE_PATH leads to no file", () => {
    const env = { VSCODE_PATH: "/Applications/Visual Studio Code.app" };
    assert.throws(
      () => findDesktop(machine("darwin", { files: [], env })),
      /VSCODE_PATH is \/Applications\/Visual Studio Code\.app, and there is no such file/u,
    );
  });

  it("is started through a shell on Windows, with every word quoted", () => {
    assert.deepEqual(
      launchOf("C:\\VS Code\\bin\\code.cmd", ["--install-extension", "a b"]),
      {
        file: '"C:\\VS Code\\bin\\code.cmd"',
        parameters: ['"--install-extension"', '"a b"'],
        options: { shell: true },
      },
    );
    assert.deepEqual(launchOf("/VS Code/bin/code", ["a b"]), {
      file: "/VS Code/bin/code",
      parameters: ["a b"],
      options: { shell: false },
    });
  });
});
