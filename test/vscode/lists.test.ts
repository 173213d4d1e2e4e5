// The native lists and pages: relations, health, problems.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codeweft,
  eventually,
  ingest,
  messagesDuring,
  putCursor,
} from "./window.ts";

describe("native lists", () => {
  before(ingest);
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("show callers and callees of the symbol at the cursor", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const messages = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.showCallers");
      await vscode.commands.executeCommand("codeweft.showCallees");
    });
    assert.deepEqual(messages, []);
    const api = await codeweft();
    const { data } = await api.ask("symbol", { symbol: "src/main.ts#stock" });
    assert.deepEqual(api.activeItem(), {
      kind: "symbol",
      id: (data as { symbol: { id: number } }).symbol.id,
    });
  });

  it("tell the health of the index on a read-only page", async () => {
    await vscode.commands.executeCommand("codeweft.showHealth");
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, "codeweft");
    assert.match(document.getText(), /Database: .*graph\.db, \d+/u);
    assert.match(document.getText(), /\| files \| \d+ \|/u);
    assert.equal(document.isDirty, false);
  });

  it("open the coverage in a tab, the same one again, and answer its page", async () => {
    await vscode.commands.executeCommand("codeweft.showCoverage");
    await vscode.commands.executeCommand("codeweft.showCoverage");
    const tabs = await eventually("the tab", () => {
      const found = vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(
          ({ input }) =>
            input instanceof vscode.TabInputWebview &&
            input.viewType.endsWith("codeweft.coverage"),
        );
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      tabs.map(({ label, isActive }) => [label, isActive]),
      [["Coverage", true]],
    );
    const api = await codeweft();
    const { data } = await api.ask("coverage", {});
    const { eligible, parsed } = data as { eligible: number; parsed: number };
    assert.equal(eligible, api.status().files);
    assert.ok(parsed > 0);
  });

  it("lead from a problem to its file", async () => {
    const shown = vscode.commands.executeCommand("codeweft.showProblems");
    await eventually("the file of the first row", async () => {
      await vscode.commands.executeCommand(
        "workbench.action.acceptSelectedQuickOpenItem",
      );
      return vscode.window.activeTextEditor;
    });
    await shown;
  });
});
