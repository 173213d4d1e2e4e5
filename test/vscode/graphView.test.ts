// The graph in the side bar and in a tab, with its page really loaded.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codeweft,
  eventually,
  ingest,
  putCursor,
  setSetting,
} from "./window.ts";

async function idOf(symbol: string): Promise<number> {
  const { data } = await (await codeweft()).ask("symbol", { symbol });
  return (data as { symbol: { id: number } }).symbol.id;
}

async function becomesActive(id: number): Promise<void> {
  const api = await codeweft();
  await eventually(`symbol ${String(id)} to become active`, () => {
    const item = api.activeItem();
    return item?.kind === "symbol" && item.id === id ? true : undefined;
  });
}

describe("the graph view", () => {
  before(ingest);
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("shows the symbol at the cursor on command", async () => {
    await putCursor("src/services/checkout.ts", "placeOrder(");
    await vscode.commands.executeCommand("codeweft.showSymbolInGraph");
    await becomesActive(await idOf("Checkout.placeOrder"));
  });

  it("opens as a tab", async () => {
    await vscode.commands.executeCommand("codeweft.openGraphInEditor");
    await eventually("the tab", () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview)
        ? true
        : undefined,
    );
  });

  it("remembers in the settings that it does not follow the cursor", async () => {
    await setSetting("graph.followCursor", false);
    await setSetting("graph.followCursor", undefined);
    assert.equal(
      vscode.workspace.getConfiguration("codeweft").get("graph.followCursor"),
      true,
    );
  });
});
