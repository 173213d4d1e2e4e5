// A person ingests the workspace, by command and by looking at the graph.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Transition } from "../../src/core/query/results.ts";
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

  it("ingests the folders of the explorer's menu anew, and nothing else", async () => {
    const read = async (...values: unknown[]): Promise<string> => {
      const messages = await messagesDuring(async () => {
        await vscode.commands.executeCommand(
          "codeweft.ingestFolder",
          ...values,
        );
      });
      assert.equal(messages.length, 1);
      return messages[0]?.text ?? "";
    };
    const api = await codeweft();
    const past = () => api.ask("history", { limit: 10_000 });
    const { total } = await past();
    const before = api.status();
    assert.match(
      await read(sampleUri("src/legacy"), [sampleUri("src/legacy")]),
      /^Codeweft: Graph ready/u,
    );
    const { total: now, data } = await past();
    const readAnew = (data as readonly Transition[])
      .slice(0, (now ?? 0) - (total ?? 0))
      .map(({ path }) => path);
    assert.deepEqual(readAnew, ["src/legacy/postage.js"]);
    const after = api.status();
    assert.deepEqual(
      [after.files, after.symbols, after.edges],
      [before.files, before.symbols, before.edges],
    );
    assert.match(
      await read(vscode.Uri.file("/elsewhere/lib")),
      /\/elsewhere\/lib is not in this workspace\. .*Choose a folder of the workspace/u,
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
