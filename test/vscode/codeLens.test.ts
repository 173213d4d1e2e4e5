// The line above a definition, in a real editor.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codeweft,
  eventually,
  ingest,
  sampleUri,
  setSetting,
} from "./window.ts";

/** The words above the definitions of a file, by line. */
async function lensesOf(path: string): Promise<Map<number, string>> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    "vscode.executeCodeLensProvider",
    sampleUri(path),
    500,
  );
  return new Map(
    lenses.flatMap(({ range, command }) =>
      command?.command === "codeweft.openInGraph"
        ? [[range.start.line + 1, command.title] as const]
        : [],
    ),
  );
}

const path = "src/main.ts";

describe("the lines above definitions", () => {
  before(ingest);
  after(() => setSetting("codeLens.enabled", undefined));

  it("are off until somebody wants them", async () => {
    assert.equal((await lensesOf(path)).size, 0);
  });

  it("count what the questions count", async () => {
    await setSetting("codeLens.enabled", true);
    const document = await vscode.workspace.openTextDocument(sampleUri(path));
    const line = document
      .getText()
      .split("function stock")[0]!
      .split("\n").length;
    const lenses = await lensesOf(path);
    const api = await codeweft();
    const symbol = `${path}#stock`;
    const total = async (question: string, parameters: object) =>
      (await api.ask(question, { ...parameters })).total;
    const [callers, callees, impact] = [
      await total("callers", { symbol }),
      await total("callees", { symbol }),
      await total("impact", { changed: [symbol], hops: 0 }),
    ];
    assert.equal(
      lenses.get(line),
      `${String(callers)} ${callers === 1 ? "caller" : "callers"} · ${String(callees)} ${callees === 1 ? "callee" : "callees"} · impact ${String(impact)}`,
    );
    assert.ok(callers > 0 && callees > 0 && impact > 0);
  });

  it("are absent while the text is not saved, and come back", async () => {
    const document = await vscode.workspace.openTextDocument(sampleUri(path));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), "\n\n");
    });
    assert.ok(document.isDirty);
    assert.equal((await lensesOf(path)).size, 0);
    await vscode.commands.executeCommand("undo");
    await eventually("the undone text to be clean", () => !document.isDirty);
    assert.ok((await lensesOf(path)).size > 0);
  });
});
