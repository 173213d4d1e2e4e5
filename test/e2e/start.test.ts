// `npm start` as a person runs it: from the command to an address, and to nothing left behind after Ctrl-C.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../harness/places.mjs";

interface Started {
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves to the match, once the output has it; rejects when the program ends without it. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  interrupt(): void;
}

function start(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(
    process.execPath,
    [path.join(root, "test/harness/start.mjs"), ...parameters],
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
