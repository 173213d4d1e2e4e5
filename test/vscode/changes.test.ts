// The graph follows what people and programs do to the files.
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { eventually, ingest, names, putCursor, sampleUri } from "./window.ts";

const callersOfStock = () => names("callers", { symbol: "src/main.ts#stock" });

const isThere = (path: string) =>
  names("search", { text: `path:${path}` }).then((found) => found.length > 0);

function onDisk(file: string): string {
  return sampleUri(file).fsPath;
}

describe("files that change", () => {
  before(ingest);

  it("are in the graph when they are saved", async () => {
    const editor = await putCursor("src/main.ts", "openShop()");
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => {
      edit.insert(end, "\nexport function restock() { stock(catalogue); }\n");
    });
    await document.save();
    const saved = performance.now();
    await eventually("the new caller", async () =>
      (await callersOfStock()).includes("restock") ? true : undefined,
    );
    const took = performance.now() - saved;
    console.log(`a saved edit was visible after ${took.toFixed(0)} ms`);
    await vscode.commands.executeCommand("undo");
    await document.save();
    await eventually("the caller to go", async () =>
      (await callersOfStock()).includes("restock") ? undefined : true,
    );
  });

  it("are seen when another program writes, renames and deletes them", async () => {
    writeFileSync(onDisk("src/outside.ts"), "export function outsider() {}\n");
    await eventually("the new file", async () =>
      (await isThere("src/outside.ts")) ? true : undefined,
    );
    renameSync(onDisk("src/outside.ts"), onDisk("src/renamed.ts"));
    await eventually("the new name", async () =>
      (await isThere("src/renamed.ts")) && !(await isThere("src/outside.ts"))
        ? true
        : undefined,
    );
    rmSync(onDisk("src/renamed.ts"));
    await eventually("the file to go", async () =>
      (await isThere("src/renamed.ts")) ? undefined : true,
    );
  });

  it("are found in folders that appear at once, and go with them", async () => {
    const folder = onDisk("fresh/deep/er");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "new.ts"), "export const fresh = 1;\n");
    await eventually("the file in the deep folder", async () =>
      (await isThere("fresh/deep/er/new.ts")) ? true : undefined,
    );
    rmSync(onDisk("fresh"), { recursive: true });
    await eventually("the folder to go", async () =>
      (await isThere("fresh/deep/er/new.ts")) ? undefined : true,
    );
  });

  it("obey a new ignore file, and its end", async () => {
    writeFileSync(onDisk(".codeweftignore"), "legacy/\n");
    await eventually("the ignored file to go", async () =>
      (await isThere("src/legacy/postage.js")) ? undefined : true,
    );
    rmSync(onDisk(".codeweftignore"));
    await eventually("the file to come back", async () =>
      (await isThere("src/legacy/postage.js")) ? true : undefined,
    );
    assert.ok(true);
  });
});
