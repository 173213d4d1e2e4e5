// The machine room: upkeep of the database, and its views with what their rows do.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codeweft,
  eventually,
  ingest,
  messagesDuring,
  sampleUri,
} from "./window.ts";

/** The one message of a command. */
async function toldBy(
  command: string,
  ...values: readonly unknown[]
): Promise<string> {
  const messages = await messagesDuring(async () => {
    await vscode.commands.executeCommand(command, ...values);
  });
  assert.equal(messages.length, 1, JSON.stringify(messages));
  return messages[0]?.text ?? "";
}

describe("the machine room", () => {
  before(ingest);
  afterEach(() =>
    vscode.commands.executeCommand("workbench.action.closeAllEditors"),
  );

  it("verifies everything and a sample of the index, which nothing differs from", async () => {
    assert.match(
      await toldBy("codeweft.verifyIndex", "all"),
      /nothing differs .* with all edges/u,
    );
    assert.match(
      await toldBy("codeweft.verifyIndex", "sample"),
      /nothing differs/u,
    );
    assert.match(await toldBy("codeweft.repairIndex"), /nothing differs/u);
    assert.equal((await codeweft()).status().state, "ready");
  });

  it("compacts and cleans up the database, and its answers stay", async () => {
    const api = await codeweft();
    const before = await api.ask("statistics", {});
    assert.match(
      await toldBy("codeweft.compactDatabase"),
      /[\d.]+ KB before, [\d.]+ KB after/u,
    );
    assert.match(await toldBy("codeweft.cleanUp"), /clean/u);
    const after = await api.ask("statistics", {});
    const { database: _, ...counts } = after.data as { database: unknown };
    const { database: __, ...expected } = before.data as { database: unknown };
    assert.deepEqual(counts, expected);
  });

  it("has an empty queue, and says so", async () => {
    assert.match(await toldBy("codeweft.clearQueue"), /nothing waited/u);
    assert.match(await toldBy("codeweft.processPending"), /Graph ready/u);
  });

  it("has a view of the index that can be looked at", async () => {
    await vscode.commands.executeCommand("codeweft.index.focus");
    await vscode.commands.executeCommand("codeweft.refreshViews");
  });

  it("shows what became of a file: that of a row, of a place, and of the editor", async () => {
    const shown = () =>
      eventually("the page", () => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.uri.scheme === "codeweft"
          ? document.getText()
          : undefined;
      });
    await vscode.commands.executeCommand("codeweft.showFileHistory", {
      path: "src/main.ts",
    });
    assert.match(await shown(), /history of src\/main\.ts[^]*\| parsed \|/u);
    await vscode.commands.executeCommand(
      "codeweft.showFileHistory",
      sampleUri("src/events.ts"),
    );
    assert.match(await shown(), /history of src\/events\.ts/u);
    await vscode.window.showTextDocument(sampleUri("src/model/book.ts"));
    await vscode.commands.executeCommand("codeweft.showFileHistory");
    assert.match(await shown(), /history of src\/model\/book\.ts/u);
  });

  it("retries one file and all, and says when none failed", async () => {
    assert.match(
      await toldBy("codeweft.retryFailed", { path: "src/main.ts" }),
      /Graph ready/u,
    );
    assert.match(await toldBy("codeweft.retryAllFailed"), /no failed files/u);
    // What is no row does nothing.
    await vscode.commands.executeCommand("codeweft.retryFailed", 7);
  });

  it("excludes a file from the index by its row", async () => {
    const configuration = () =>
      vscode.workspace.getConfiguration("codeweft").get("ingest.exclude");
    const before = configuration();
    try {
      await vscode.commands.executeCommand("codeweft.excludeFailed", {
        path: "src/main.ts",
      });
      assert.deepEqual(configuration(), ["/src/main.ts"]);
    } finally {
      await vscode.workspace
        .getConfiguration("codeweft")
        .update(
          "ingest.exclude",
          undefined,
          vscode.ConfigurationTarget.Workspace,
        );
      const api = await codeweft();
      await eventually("the graph", () =>
        api.status().state === "ready" ? true : undefined,
      );
    }
    assert.deepEqual(configuration(), before);
  });
});
