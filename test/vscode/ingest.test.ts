// A person ingests the workspace, by command and by looking at the graph.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codeweft,
  ingest,
  messagesDuring,
  names,
  sampleUri,
} from "./window.ts";

describe("ingesting the workspace", () => {
  it("ends with one message that counts, and offers the graph and the problems", async () => {
    const messages = await messagesDuring(ingest);
    assert.equal(messages.length, 1);
    const [message] = messages;
    assert.match(
      message?.text ?? "",
      /^Codeweft: Graph ready: \d+ files, \d+ symbols and \d+ edges in [\d.]+ m?s\. Files: \d+ skipped, 0 failed\.$/u,
    );
    assert.deepEqual(message?.actions, ["openGraph", "showProblems"]);
  });

  it("leaves a graph that answers questions", async () => {
    const api = await codeweft();
    assert.equal(api.status().state, "ready");
    assert.ok(api.status().files >= 15);
    assert.deepEqual(await names("callers", { symbol: "openShop" }), [
      "checkout.test.ts",
      "main.ts",
    ]);
    assert.deepEqual(await names("callees", { symbol: "openShop" }), [
      "LoyaltyProgramme",
      "MemoryRepository",
      // Of Catalogue and of Checkout, which declare one.
      "constructor",
      "constructor",
      "stock",
      "watch",
    ]);
  });

  it("saves the graph before it says so", async () => {
    const api = await codeweft();
    const { data } = await api.ask("health", {});
    const { database } = data as { database: { location: string } };
    const header = await vscode.workspace.fs.readFile(
      vscode.Uri.file(database.location),
    );
    assert.equal(
      new TextDecoder().decode(header.slice(0, 15)),
      "SQLite format 3",
    );
  });

  it("reads nothing twice: a second run finds everything unchanged", async () => {
    const before = (await codeweft()).status();
    await ingest();
    const after = (await codeweft()).status();
    assert.deepEqual(
      [after.files, after.symbols, after.edges],
      [before.files, before.symbols, before.edges],
    );
  });

  it("joins a run that is under way instead of starting a second one", async () => {
    const messages = await messagesDuring(() =>
      Promise.all([ingest(), ingest()]),
    );
    assert.equal((await codeweft()).status().state, "ready");
    assert.ok(messages.every(({ level }) => level === "info"));
  });

  it("re-ingests one file on command", async () => {
    const messages = await messagesDuring(async () => {
      await vscode.commands.executeCommand(
        "codeweft.reingestFile",
        sampleUri("src/events.ts"),
      );
    });
    assert.match(messages[0]?.text ?? "", /Graph ready/u);
    assert.deepEqual(
      messages.filter(({ level }) => level === "error"),
      [],
    );
  });

  it("says what is missing when a command needs a file and none is open", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const messages = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.reingestFile");
    });
    assert.match(messages[0]?.text ?? "", /No file of this workspace is open/u);
  });
});
