// The graph in the side bar and in a tab, with its page really loaded.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CodeweftApi } from "../../src/vscode/openWindow.ts";
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

/** Moves as keys do: the editor tells that a person moved the cursor. */
async function moveRight(by: number): Promise<void> {
  await vscode.commands.executeCommand(
    "workbench.action.focusActiveEditorGroup",
  );
  for (let step = 0; step < by; step++)
    await vscode.commands.executeCommand("cursorRight");
}

async function staysActive(
  item: ReturnType<CodeweftApi["activeItem"]>,
  milliseconds: number,
): Promise<void> {
  const api = await codeweft();
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    assert.deepEqual(api.activeItem(), item);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
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

  it("follows the cursor of a person, and no longer when the setting says so", async () => {
    const { openShop, stock } = {
      openShop: await idOf("openShop"),
      stock: await idOf("src/main.ts#stock"),
    };
    await vscode.commands.executeCommand("codeweft.showGraph");
    await putCursor("src/main.ts", "function openShop");
    await moveRight("function ".length + 1);
    await becomesActive(openShop);

    await setSetting("graph.followCursor", false);
    try {
      await putCursor("src/main.ts", "function stock");
      await moveRight("function ".length + 1);
      // Longer than the cursor takes to settle; a question asked after it has been answered by then.
      await staysActive({ kind: "symbol", id: openShop }, 1_000);
    } finally {
      await setSetting("graph.followCursor", undefined);
    }
    await moveRight(1);
    await becomesActive(stock);
  });

  it("follows no move that had not settled when following was switched off", async () => {
    await putCursor("src/main.ts", "function openShop");
    await moveRight("function ".length + 1);
    await setSetting("graph.followCursor", false);
    try {
      await staysActive((await codeweft()).activeItem(), 1_000);
    } finally {
      await setSetting("graph.followCursor", undefined);
    }
  });
});
