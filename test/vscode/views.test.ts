// Saved views and bookmarks: kept for the workspace, opened over the graph of the moment, with what is gone told.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { Bookmarks } from "../../src/vscode/bookmarks.ts";
import type { Loss } from "../../src/vscode/confirm.ts";
import { LinkHandler } from "../../src/vscode/linkHandler.ts";
import { CodeweftError } from "../../src/core/errors.ts";
import { Messages } from "../../src/vscode/messages.ts";
import type { Anchor, SavedView, SymbolRef } from "../../src/protocol.ts";
import { SavedViews } from "../../src/vscode/savedViews.ts";
import type { NamedView } from "../../src/vscode/savedViews.ts";
import {
  codeweft,
  cursorPlace,
  eventually,
  ingest,
  messagesDuring,
  putCursor,
  sampleUri,
} from "./window.ts";

const run = (command: string, ...values: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`codeweft.${command}`, ...values);

interface Symbol {
  readonly id: number;
  readonly key: string;
}

async function symbolOf(symbol: string): Promise<Symbol> {
  const { data } = await (await codeweft()).ask("symbol", { symbol });
  return (data as { symbol: Symbol }).symbol;
}

async function becomesActive(id: number): Promise<void> {
  const api = await codeweft();
  await eventually(`symbol ${String(id)} to become active`, () => {
    const item = api.activeItem();
    return item?.kind === "symbol" && item.id === id ? true : undefined;
  });
}

/** The page has drawn it: what it hands out begins with its name. */
async function isDrawn(name: string): Promise<string> {
  return eventually(`the picture of ${name}`, async () => {
    await run("copyGraphAsTree");
    const text = await vscode.env.clipboard.readText();
    return text.split("\n")[1]?.startsWith(name) === true ? text : undefined;
  });
}

async function told(work: () => Thenable<unknown>): Promise<string> {
  const messages = await messagesDuring(async () => {
    await work();
  });
  return messages.map(({ text }) => text).join("\n");
}

describe("saved views and bookmarks", () => {
  const extra = "src/vanishing.ts";

  before(async () => {
    await vscode.workspace.fs.writeFile(
      sampleUri(extra),
      Buffer.from(
        'import { openShop } from "./main";\nexport function vanishing() { return openShop(); }\n',
      ),
    );
    await ingest();
    await run("showGraph");
    await putCursor("src/main.ts", "openShop");
    await run("showSymbolInGraph");
    assert.match(await isDrawn("openShop"), /vanishing/u);
  });
  after(async () => {
    await run("deleteView", "shop");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("a view brings back its symbol, and a link to it holds it whole", async () => {
    assert.match(
      await told(() => run("saveView", "shop")),
      /saved the view “shop”/u,
    );
    const stock = await symbolOf("src/main.ts#stock");
    await run("openInGraph", stock.id);
    await isDrawn("stock");
    await run("openView", "shop");
    await becomesActive((await symbolOf("src/main.ts#openShop")).id);
    await isDrawn("openShop");
    await run("copyViewLink", "shop");
    const link = vscode.Uri.parse(await vscode.env.clipboard.readText());
    assert.equal(link.scheme, vscode.env.uriScheme);
    const shown: NamedView[] = [];
    const messages = new Messages({ write: () => undefined }, () => undefined);
    await new LinkHandler({
      session: { ask: () => Promise.reject(new Error("nothing is asked")) },
      places: { open: () => Promise.reject(new Error("nothing is opened")) },
      views: {
        show: (view) => {
          shown.push(view);
          return Promise.resolve();
        },
      },
      messages,
      needsGraph: () => Promise.resolve(),
    }).handleUri(link);
    messages.dispose();
    const [linked] = shown;
    assert.equal(linked?.name, "shop");
    assert.equal(
      linked.view.nodes[linked.view.center ?? -1]?.name,
      "src/main.ts#openShop",
    );
  });

  it("a bookmark leads to its symbol and keeps its note", async () => {
    const { id, key } = await symbolOf("src/main.ts#stock");
    await run("addBookmark", id, "counts twice");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await run("goToBookmark", key);
    await eventually("the definition", () =>
      cursorPlace()?.startsWith("src/main.ts:") === true ? true : undefined,
    );
    await becomesActive(id);
    await run("removeBookmark", key);
    assert.match(
      await told(() => run("goToBookmark", key)),
      /No symbol of this workspace has a bookmark yet/u,
    );
  });

  it("say what is gone, keep what was noted, and show the rest", async () => {
    const { id, key } = await symbolOf(`${extra}#vanishing`);
    await run("addBookmark", id, "why is this here?");
    await vscode.workspace.fs.delete(sampleUri(extra));
    await ingest();
    assert.match(
      await told(() => run("goToBookmark", key)),
      /vanishing is not in the graph.*kept: why is this here\?/su,
    );
    await run("removeBookmark", key);
    assert.match(
      await told(() => run("openView", "shop")),
      /“shop” is open without 1 symbol .*src\/vanishing\.ts#vanishing/u,
    );
    assert.doesNotMatch(await isDrawn("openShop"), /vanishing/u);
  });

  it("a view that there is not is told, with what makes one", async () => {
    assert.match(
      await told(() => run("openView", "nowhere")),
      /no saved view “nowhere”.*Save View/su,
    );
  });
});

/** What is kept, with a person who answers each question and a graph that knows `f` by its name alone. */
function keptParts(content: Readonly<Record<string, unknown>>) {
  const values = new Map(Object.entries(content));
  const asked: Loss[] = [];
  const told: string[] = [];
  const logged: string[] = [];
  const person = { says: false };
  return {
    asked,
    told,
    logged,
    person,
    messages: {
      tell: ({ text }: { readonly text: string }) => {
        told.push(text);
      },
    },
    log: {
      write: (_level: string, text: string) => {
        logged.push(text);
      },
    },
    kept: (key: string) => values.get(key),
    state: {
      keys: () => [...values.keys()],
      get: (key: string): never => values.get(key) as never,
      update: (key: string, value: unknown) => {
        values.set(key, value);
        return Promise.resolve();
      },
    },
    confirm: (loss: Loss) => {
      asked.push(loss);
      return Promise.resolve(person.says);
    },
    source: {
      symbolsOf: () => Promise.resolve([today]),
      symbol: () => Promise.reject(new Error("it is in its file")),
    },
  };
}

const today = {
  key: "f(number)",
  path: "a.ts",
  qualifiedName: "f",
  name: "f",
  line: 7,
} as SymbolRef;
const anchor: Anchor = { kind: "symbol", key: "f()", name: "a.ts#f" };

function viewOf(center: Anchor): SavedView {
  return {
    version: 1,
    nodes: [center],
    center: 0,
    reach: { in: 1, out: 1 },
    filters: { tests: false, external: false, certainOnly: false },
    inside: { open: [], more: [] },
    openings: [],
    removed: [],
    pins: [],
    places: [],
    arrangement: "columns",
    mode: "graph",
  };
}

describe("what a workspace keeps of views and bookmarks", () => {
  const views = (parts: ReturnType<typeof keptParts>): SavedViews => {
    const page = {
      picture: () => Promise.reject(new Error("nothing is saved")),
      showView: () => undefined,
    };
    return new SavedViews({
      ...parts,
      page: () => page,
      newPage: () => page,
      needsGraph: () => Promise.resolve(),
    });
  };

  it("a row is asked about before it goes, a name in a command is not", async () => {
    const view = viewOf(anchor);
    const parts = keptParts({
      "codeweft.views": ["a", "b"].map((name) => ({ name, view })),
      "codeweft.bookmarks": [{ ...anchor, label: "f", note: "why?" }],
    });
    const saved = views(parts);
    const bookmarks = new Bookmarks(parts);
    await saved.remove({ name: "a" });
    await bookmarks.remove(bookmarks.all[0]);
    assert.deepEqual([saved.all.length, bookmarks.all.length], [2, 1]);
    assert.deepEqual(
      parts.asked.map(({ question }) => question),
      ["Delete the view “a”?", "Remove the bookmark of f?"],
    );
    assert.match(parts.asked[1]?.detail ?? "", /why\?/u);
    parts.person.says = true;
    await saved.remove({ name: "a" });
    await bookmarks.remove(bookmarks.all[0]);
    await saved.remove("b");
    assert.deepEqual([saved.all.length, bookmarks.all.length], [0, 0]);
    assert.equal(parts.asked.length, 4);
  });

  it("what is found again by its name is anchored to its key of today", async () => {
    const named = { name: "a", view: viewOf(anchor) };
    const parts = keptParts({
      "codeweft.views": [null, named],
      "codeweft.bookmarks": [{ ...anchor, label: "f", note: "" }],
    });
    await views(parts).show(named);
    assert.deepEqual(parts.kept("codeweft.views"), [
      { name: "a", view: viewOf({ ...anchor, key: today.key }) },
      null,
    ]);
    const bookmarks = new Bookmarks(parts);
    assert.equal(await bookmarks.find("f()"), today);
    assert.deepEqual(bookmarks.notes, [{ key: today.key, note: "" }]);
    assert.match(parts.told[0] ?? "", /view “a” has 1 symbol.*a\.ts#f/u);
    assert.match(parts.told[1] ?? "", /a\.ts#f has changed.*line 7/u);
    assert.equal(await bookmarks.find(today.key), today);
    assert.equal(parts.told.length, 2);
  });

  it("what has a bookmark of its own is not taken for another one of its name", async () => {
    const label = { label: "f", note: "" };
    const parts = keptParts({
      "codeweft.bookmarks": [
        { ...anchor, ...label },
        { ...anchor, ...label, key: today.key },
      ],
    });
    const gone = new CodeweftError("not_found", "There is none.");
    const source = {
      ...parts.source,
      symbol: () => Promise.reject(gone),
    };
    await assert.rejects(new Bookmarks({ ...parts, source }).find("f()"), {
      code: "not_found",
    });
  });

  it("who goes somewhere gets there, also where what is kept cannot follow", async () => {
    const parts = keptParts({
      "codeweft.bookmarks": [{ ...anchor, label: "f", note: "" }],
    });
    const full = {
      ...parts,
      state: {
        ...parts.state,
        update: () => Promise.reject(new Error("there is no room")),
      },
    };
    assert.equal(await new Bookmarks(full).find("f()"), today);
    assert.match(parts.logged[0] ?? "", /no room/u);
  });
});
