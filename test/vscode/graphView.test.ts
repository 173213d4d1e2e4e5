// The graph in the side bar and in a tab, with its page really loaded.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CodeweftApi } from "../../src/vscode/extensionApi.ts";
import {
  codeweft,
  eventually,
  ingest,
  putCursor,
  sampleUri,
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

  it("is exported as it is drawn, with the revision of the index, and copied as text", async () => {
    const api = await codeweft();
    const folder = vscode.Uri.joinPath(sampleUri("x"), "..", "..", "exports");
    const exported = async (name: string, wish: object): Promise<string> => {
      const file = vscode.Uri.joinPath(folder, name);
      await vscode.commands.executeCommand("codeweft.exportGraph", {
        file,
        ...wish,
      });
      return Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
    };
    const mark = `index revision ${String(api.status().revision)}`;
    await eventually("the page to draw the method", async () => {
      await vscode.commands.executeCommand("codeweft.copyGraphAsTree");
      assert.match(
        await vscode.env.clipboard.readText(),
        /^Checkout\.placeOrder|^placeOrder/u,
      );
      return true;
    });
    const tree = await vscode.env.clipboard.readText();
    assert.ok(tree.split("\n")[0]?.includes(mark), tree);
    assert.match(tree, /src\/services\/checkout\.ts:\d+/u);
    const svg = await exported("a.svg", { format: "svg", look: "white" });
    assert.ok(svg.startsWith("<?xml"), svg.slice(0, 80));
    assert.ok(svg.includes(`<desc>Codeweft, ${mark}</desc>`));
    assert.ok((await exported("a.dot", { format: "dot" })).includes(mark));
    // An older file is replaced, and nothing else is left beside it.
    const png = await exported("a.dot", { format: "png", look: "theme" });
    assert.ok(png.slice(1, 4) === "PNG" && png.includes(mark));
    await vscode.commands.executeCommand("codeweft.copyGraphAsMermaid");
    assert.match(
      await vscode.env.clipboard.readText(),
      /^flowchart LR\n {2}%% Codeweft, index revision/u,
    );
    assert.deepEqual(
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name),
      ["a.dot", "a.svg"],
    );
    await vscode.workspace.fs.delete(folder, { recursive: true });
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
