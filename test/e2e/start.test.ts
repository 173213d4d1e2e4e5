// `npm start` as a person runs it: from the command to an address, and to nothing left behind after Ctrl-C.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { root, vsixFile } from "../harness/places.mjs";

interface Started {
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves to the match, once the output has it; rejects when the program ends without it. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  interrupt(): void;
}

const start = (
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Started => run("start.mjs", parameters, environment);

function run(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Started {
  const child = spawn(
    process.execPath,
    [path.join(root, "test/harness", program), ...parameters],
    { env: { ...process.env, VSCODE_PATH: "", ...environment } },
  );
  let text = "";
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      wake();
    });
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  return {
    said: () => text,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        wake = () => {
          const match = pattern.exec(text);
          if (match) resolve(match);
        };
        wake();
        void ended.then(() => {
          reject(new Error(`ended without ${pattern.source}:\n${text}`));
        });
      }),
    interrupt: () => child.kill("SIGINT"),
  };
}

describe("npm start", () => {
  it("opens VS Code's server on a copy of the sample, says the address, and leaves nothing behind", async () => {
    // No desktop VS Code can be found on this PATH, whatever the machine has.
    const started = start([], { PATH: path.dirname(process.execPath) });
    const [, address = ""] = await started.until(/browser: (http\S+)\n/);
    await started.until(/Ctrl-C stops it\n/);
    const response = await fetch(address);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<html/i);
    const workspace = new URL(address).searchParams.get("folder") ?? "";
    assert.ok(existsSync(path.join(workspace, "src/main.ts")));

    started.interrupt();
    assert.equal(await started.ended, 0, started.said());
    assert.match(started.said(), /stopped, and the profile is deleted/);
    assert.equal(existsSync(workspace), false);
    await assert.rejects(fetch(address), "the server still answers");
  }).timeout(120_000);

  it("says what to give when the folder does not exist", async () => {
    const started = start(["/there/is/no/such/folder"]);
    assert.equal(await started.ended, 1);
    assert.match(
      started.said(),
      /There is no folder \/there\/is\/no\/such\/folder/,
    );
  });

  it("says what to give when the path is a file", async () => {
    const started = start([path.join(root, "LICENSE")]);
    assert.equal(await started.ended, 1);
    assert.match(started.said(), /LICENSE is a file\. Give the folder/);
  });

  it("says so when VSCODE_PATH leads nowhere", async () => {
    const started = start([], { VSCODE_PATH: "/no/code" });
    assert.equal(await started.ended, 1);
    assert.match(started.said(), /VSCODE_PATH is \/no\/code/);
  });
});

/** What a stand-in for VS Code was started with, in order. */
interface Call {
  /** `bin/code` is the command, `code` the program. */
  readonly program: string;
  readonly pid: number;
  readonly parameters: readonly string[];
}

/** An installation that has VS Code's shape and writes down how it is started; it shows no window. */
class StandIn {
  private readonly folder = mkdtempSync(
    path.join(os.tmpdir(), "codeweft code "),
  );
  private readonly record = path.join(this.folder, "calls");
  readonly command = path.join(this.folder, "VS Code/bin/code");
  readonly program = path.join(this.folder, "VS Code/code");

  /** What each of the two does after it has written down its call. */
  constructor(does: { readonly command: string; readonly program: string }) {
    mkdirSync(path.dirname(this.command), { recursive: true });
    writeFileSync(this.record, "");
    for (const [file, name, rest] of [
      [this.command, "bin/code", does.command],
      [this.program, "code", does.program],
    ] as const)
      writeFileSync(
        file,
        `#!${process.execPath}
const { appendFileSync, writeFileSync } = require("node:fs");
const call = { program: "${name}", pid: process.pid, parameters: process.argv.slice(2) };
appendFileSync(${JSON.stringify(this.record)}, JSON.stringify(call) + "\\n");
${rest}
`,
        { mode: 0o755 },
      );
  }

  /** A PATH on which it is found, and nothing else but Node. */
  get path(): string {
    return [path.dirname(this.command), path.dirname(process.execPath)].join(
      path.delimiter,
    );
  }

  calls(): readonly Call[] {
    return readFileSync(this.record, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Call);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const staysOpen = "setInterval(() => {}, 1000);";
const valueOf = (flag: string, { parameters }: Call): string =>
  parameters
    .find((word) => word.startsWith(`${flag}=`))
    ?.slice(flag.length + 1) ?? "";

describe("npm start with a desktop VS Code", function () {
  this.timeout(300_000);
  let standIn: StandIn;
  afterEach(() => {
    standIn.remove();
  });

  it("installs the extension and opens the folder in the one on the PATH, and ends it on Ctrl-C", async () => {
    standIn = new StandIn({ command: "", program: staysOpen });
    const folder = path.join(root, "test/sample");
    const started = start([folder], { PATH: standIn.path });
    await started.until(/Ctrl-C stops it\n/);
    const [install, open] = await callsOf(standIn, 2);
    assert.ok(install && open);
    const profile = valueOf("--user-data-dir", install);
    assert.deepEqual(
      [install.program, ...install.parameters],
      [
        "bin/code",
        `--user-data-dir=${profile}`,
        `--extensions-dir=${valueOf("--extensions-dir", install)}`,
        "--install-extension",
        vsixFile,
      ],
    );
    assert.equal(open.program, "code");
    assert.deepEqual(
      open.parameters.slice(0, 2),
      install.parameters.slice(0, 2),
    );
    assert.equal(open.parameters[2], "--new-window");
    assert.equal(open.parameters.at(-1), folder);
    assert.ok(existsSync(profile));
    for (const said of [
      `installed in ${standIn.command}: `,
      `the workspace is ${folder}; the profile, and with it the graph, is deleted at the end`,
      `a window of ${standIn.command} is open`,
    ])
      assert.ok(started.said().includes(said), `${said}\n${started.said()}`);

    started.interrupt();
    assert.equal(await started.ended, 0, started.said());
    assert.match(started.said(), /stopped, and the profile is deleted/u);
    assert.throws(() => process.kill(open.pid, 0), "the window is open");
    assert.equal(existsSync(profile), false);
  });

  it("uses the one that VSCODE_PATH names, and ends when the person closes the window", async () => {
    standIn = new StandIn({ command: "", program: "" });
    const started = start([], { VSCODE_PATH: standIn.program });
    assert.equal(await started.ended, 0, started.said());
    assert.match(started.said(), /the window was closed; stopping/u);
    assert.deepEqual(
      standIn.calls().map(({ program }) => program),
      ["bin/code", "code"],
    );
  });

  it("says so when the extension cannot be installed, and leaves nothing behind", async () => {
    standIn = new StandIn({ command: "process.exit(3);", program: "" });
    const started = start([], { PATH: standIn.path });
    assert.equal(await started.ended, 1);
    assert.match(started.said(), /--install-extension \S+ ended with 3/u);
    const [install] = standIn.calls();
    assert.ok(install);
    assert.equal(existsSync(valueOf("--user-data-dir", install)), false);
  });
});

describe("npm start without any VS Code", () => {
  it("says on another system what to install, and does nothing", async () => {
    const pretend = encodeURIComponent(
      "Object.defineProperty(process, 'platform', { value: 'darwin' });",
    );
    const started = start([], {
      PATH: path.dirname(process.execPath),
      NODE_OPTIONS: `--import=data:text/javascript,${pretend}`,
    });
    assert.equal(await started.ended, 1);
    const lines = started.said().trim().split("\n");
    assert.equal(lines.length, 1, started.said());
    assert.match(
      lines[0] ?? "",
      /^codeweft: There is no desktop VS Code here: .* this is darwin x64\. Install VS Code from https:.* run `npm start` again\.$/u,
    );
  });
});

describe("npm run test:desktop", function () {
  this.timeout(300_000);

  it("hands the program the suites, and prints what they came to", async () => {
    const standIn = new StandIn({
      command: "",
      program:
        'writeFileSync(process.env.CODEWEFT_TEST_RESULTS, JSON.stringify([{ title: "one", milliseconds: 1 }, { title: "two", milliseconds: 1, error: "it broke" }]));',
    });
    try {
      const ran = run("desktop.mjs", [], { PATH: standIn.path });
      assert.equal(await ran.ended, 1);
      assert.match(ran.said(), /FAILED: two\s+it broke/u);
      assert.match(ran.said(), /desktop: 1 passed, 1 failed/u);
      const [install, open] = standIn.calls();
      assert.ok(install && open);
      assert.deepEqual(install.parameters.slice(-2), [
        "--install-extension",
        vsixFile,
      ]);
      assert.equal(open.program, "code");
      assert.equal(
        valueOf("--extensionTestsPath", open),
        path.join(root, "dist/test/vscode/index.cjs"),
      );
      for (const flag of ["--user-data-dir", "--extensions-dir"])
        assert.equal(valueOf(flag, open), valueOf(flag, install));
      assert.equal(existsSync(valueOf("--user-data-dir", open)), false);
    } finally {
      standIn.remove();
    }
  });

  it("fails when the program ran no test", async () => {
    const standIn = new StandIn({ command: "", program: "" });
    try {
      const ran = run("desktop.mjs", [], { PATH: standIn.path });
      assert.equal(await ran.ended, 1);
      assert.match(ran.said(), /ended without running a test/u);
    } finally {
      standIn.remove();
    }
  });

  it("says that nothing ran where there is no desktop VS Code", async () => {
    const ran = run("desktop.mjs", [], {
      PATH: path.dirname(process.execPath),
    });
    assert.equal(await ran.ended, 1);
    assert.match(ran.said(), /no desktop VS Code here .* Nothing ran/u);
  });
});

/** Waits until so many were written down. */
async function callsOf(
  standIn: StandIn,
  count: number,
): Promise<readonly Call[]> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const calls = standIn.calls();
    if (calls.length >= count) return calls;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(
    `fewer than ${count} calls: ${JSON.stringify(standIn.calls())}`,
  );
}
