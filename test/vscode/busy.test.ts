// While many files are read: the window answers, and a person can stop it.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import {
  codeweft,
  eventually,
  ingest,
  messagesDuring,
  positionOf,
  sampleUri,
} from "./window.ts";

const manyFiles = 300;

/** Files that call each other, so that there is something to read and to connect. */
function writeMany(folder: string): void {
  mkdirSync(sampleUri(folder).fsPath, { recursive: true });
  for (let number = 0; number < manyFiles; number++) {
    const next = (number + 1) % manyFiles;
    const functions = Array.from(
      { length: 30 },
      (_, index) =>
        `export function f${String(number)}_${String(index)}(x: number): number { return x > 9 ? x : g.f${String(next)}_${String(index)}(x + 1); }`,
    );
    writeFileSync(
      path.join(sampleUri(folder).fsPath, `m${String(number)}.ts`),
      `import * as g from "./m${String(next)}";\n${functions.join("\n")}\n`,
    );
  }
}

async function whileReading(): Promise<void> {
  const api = await codeweft();
  await eventually("files to be read", () =>
    api.status().progress?.stage === "extract" ? true : undefined,
  );
}

async function hover(): Promise<number> {
  const document = await vscode.workspace.openTextDocument(
    sampleUri("src/main.ts"),
  );
  const started = performance.now();
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    positionOf(document, "stock", 1).translate(0, 1),
  );
  assert.ok(
    hovers.some(({ contents }) =>
      contents.some(
        (content) =>
          content instanceof vscode.MarkdownString &&
          content.value.includes("**Callers** 1"),
      ),
    ),
    "the hover lost the graph of before",
  );
  return performance.now() - started;
}

describe("in the middle of an ingestion", () => {
  before(ingest);
  after(async () => {
    rmSync(sampleUri("many").fsPath, { recursive: true, force: true });
    await ingest();
  });

  it("a person can cancel, is told what was kept, and keeps the graph of before", async () => {
    const api = await codeweft();
    const { files, symbols } = api.status();
    writeMany("many");
    const messages = await messagesDuring(async () => {
      const running = ingest();
      await whileReading();
      await vscode.commands.executeCommand("codeweft.cancelIngestion");
      await running;
    });
    assert.equal(api.status().state, "ready");
    assert.ok(api.status().files >= files && api.status().symbols >= symbols);
    assert.equal(messages.length, 1);
    assert.match(messages[0]?.text ?? "", /cancelled.*kept.*Ingest Workspace/u);
  });

  it("hovers answer from the graph of before", async () => {
    const running = ingest();
    let done = false;
    void running.then(() => {
      done = true;
    });
    await whileReading();
    const times: number[] = [];
    while (!done) times.push(await hover());
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] ?? Infinity;
    console.log(
      `hover in an ingestion: median ${median.toFixed(1)} ms of ${String(times.length)}`,
    );
    assert.ok(times.length >= 3, "the ingestion was over before it was asked");
  });

  it("leads to a whole graph in the end", async () => {
    const api = await codeweft();
    assert.ok(api.status().files >= manyFiles);
    const { data } = await api.ask("callers", { symbol: "f1_0" });
    assert.deepEqual(
      data.map(({ symbol }) => symbol.name),
      ["f0_0"],
    );
  });
});
