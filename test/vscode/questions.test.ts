// Questions of the list as commands: the symbol at the cursor, the chosen scope, answers as rows that open what they name.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { fromErrorForm, type ErrorForm } from "../../src/core/errors.ts";
import { LinkHandler } from "../../src/vscode/linkHandler.ts";
import { Messages } from "../../src/vscode/messages.ts";
import { Places } from "../../src/vscode/places.ts";
import { WorkspacePaths } from "../../src/vscode/workspacePaths.ts";
import {
  codeweft,
  eventually,
  ingest,
  messagesDuring,
  putCursor,
  sampleUri,
} from "./window.ts";

/** The only tab with a page of this kind. */
function tabOf(type: string): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview &&
        input.viewType.endsWith(type),
    );
  assert.ok(tabs.length <= 1, `${String(tabs.length)} tabs`);
  return tabs[0];
}

/** Follows a link as the window does, with parts of its own: what is told meanwhile. */
async function follow(link: vscode.Uri): Promise<string[]> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const api = await codeweft();
  const places = new Places(new WorkspacePaths());
  const messages = new Messages({ write: () => undefined }, () => undefined);
  const told: string[] = [];
  messages.onDidTell(({ text }) => told.push(text));
  const handler = new LinkHandler({
    // Errors of the installed extension are of another copy of the class.
    session: {
      ask: async (question, parameters) => {
        try {
          return await api.ask(question, parameters);
        } catch (error) {
          throw fromErrorForm(error as ErrorForm);
        }
      },
    },
    places,
    messages,
    views: { show: () => Promise.reject(new Error("no view was linked")) },
    needsGraph: () => Promise.resolve(),
  });
  try {
    await handler.handleUri(link);
  } finally {
    places.dispose();
    messages.dispose();
  }
  return told;
}

/** The definition of `stock` is open at its name, and the graph shows it. */
async function atStock(): Promise<void> {
  const { document, selection } = await eventually(
    "the definition of stock",
    () => vscode.window.activeTextEditor,
  );
  assert.equal(document.uri.toString(), sampleUri("src/main.ts").toString());
  const line = document.lineAt(selection.active).text;
  assert.match(line, /^function stock\(/u);
  const api = await codeweft();
  const { data } = await api.ask("symbol", { symbol: "src/main.ts#stock" });
  assert.deepEqual(api.activeItem(), {
    kind: "symbol",
    id: (data as { symbol: { id: number } }).symbol.id,
  });
}

describe("questions as commands", () => {
  before(ingest);
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("take the symbol at the cursor, and rows lead to what they name", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const messages = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.query.impact");
    });
    assert.deepEqual(messages, []);
    const answer = (await codeweft()).answer();
    assert.equal(answer?.title, "What breaks if I change this?");
    assert.match(answer.description, /^stock\b/u);
    const [changed] = answer.rows;
    const [row] = changed?.children ?? [];
    assert.equal(row?.label, "stock");
    await vscode.commands.executeCommand("codeweft.openPlace", row.place);
    await eventually("its definition", () => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) return undefined;
      const { document, selection } = editor;
      const word = document.getWordRangeAtPosition(selection.active);
      return document.getText(word) === "stock" ? true : undefined;
    });
    await vscode.commands.executeCommand("codeweft.showRowInGraph", row);
    assert.deepEqual((await codeweft()).activeItem(), {
      kind: "symbol",
      id: row.symbol,
    });
  });

  it("take parameters from whoever calls them, and say in words what was chosen", async () => {
    await vscode.commands.executeCommand("codeweft.query.symbols", {
      kind: "class",
      limit: 1,
    });
    const api = await codeweft();
    const first = api.answer();
    assert.match(
      first?.description ?? "",
      /kind: class, at most: 1 · 1 of \d+/u,
    );
    assert.equal(first?.rows.at(-1)?.more, true);
    await vscode.commands.executeCommand("codeweft.askForMore");
    assert.equal(api.answer()?.rows.length, 5, "four classes and what is left");
  });

  it("say that nothing was found instead of showing nothing", async () => {
    await vscode.commands.executeCommand("codeweft.query.symbols", {
      kind: "macro",
    });
    const answer = (await codeweft()).answer();
    assert.deepEqual(
      answer?.rows.map(({ label }) => label),
      ["Nothing was found."],
    );
  });

  it("tell a wrong parameter with what to do, and leave the answer before as it was", async () => {
    const before = (await codeweft()).answer();
    const [message] = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.query.kcore", {
        scope: "srcc",
      });
    });
    assert.equal(message?.level, "error");
    assert.match(message.text, /srcc/u);
    assert.deepEqual((await codeweft()).answer(), before);
  });

  it("copy the source around the symbol at the cursor, and say how much that is", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const [message] = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.copyContext");
    });
    assert.match(
      message?.text ?? "",
      /^Codeweft: copied stock and \d+ symbols? around it, \d+ tokens\./u,
    );
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /stock\(catalogue: Catalogue\)/u);
    assert.match(text, /src\/main\.ts/u);
  });

  it("count what is not saved where they are about the working tree", async () => {
    const folder = sampleUri("").fsPath;
    const git = (...words: readonly string[]): void => {
      execFileSync("git", words, { cwd: folder, stdio: "pipe" });
    };
    git("init", "--quiet", "--initial-branch=main");
    try {
      git("add", "--all");
      git(
        ...["-c", "user.name=Somebody", "-c", "user.email=s@example.org"],
        ...["-c", "commit.gpgSign=false", "commit", "--quiet", "--no-verify"],
        ...["--message", "all"],
      );
      const changedNames = async (): Promise<readonly string[]> => {
        await vscode.commands.executeCommand("codeweft.query.impact", {
          git: "worktree",
        });
        const rows = (await codeweft()).answer()?.rows ?? [];
        return (
          rows.find(({ label }) => label === "changed")?.children ?? []
        ).map(({ label }) => label);
      };
      assert.deepEqual(await changedNames(), []);
      const editor = await putCursor(
        "src/main.ts",
        "stock(catalogue: Catalogue)",
      );
      const { line } = editor.selection.active;
      // Above it: its lines on the disk are others than in the editor.
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), "// one\n// two\n");
        edit.insert(new vscode.Position(line + 1, 0), "  // changed\n");
      });
      assert.ok(editor.document.isDirty);
      assert.deepEqual(await changedNames(), ["main.ts", "stock"]);
      await vscode.commands.executeCommand("workbench.action.files.revert");
      assert.deepEqual(await changedNames(), []);
    } finally {
      rmSync(join(folder, ".git"), { recursive: true, force: true });
    }
  });

  it("copy a link to the symbol at the cursor", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const [message] = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.copyLink");
    });
    assert.match(message?.text ?? "", /copied a link to stock/u);
    const link = vscode.Uri.parse(await vscode.env.clipboard.readText());
    assert.equal(link.scheme, vscode.env.uriScheme);
    assert.equal(link.authority, "codeweft.codeweft");
    assert.deepEqual(await follow(link), []);
    await atStock();
    // Its parameters changed: no symbol has that key any more.
    const { query } = link;
    const changed = query.replace(/^key=[^&]+/u, (key) => `${key}0`);
    assert.notEqual(changed, query);
    assert.deepEqual(await follow(link.with({ query: changed })), []);
    await atStock();
    const [gone] = await follow(
      link.with({ query: query.replaceAll("stock", "stocks") }),
    );
    assert.match(gone ?? "", /leads to src\/main\.ts#stocks, which is not/u);
  });

  it("show what was asked last as a table, in one tab that follows the next question", async () => {
    await vscode.commands.executeCommand("codeweft.query.kcore");
    await vscode.commands.executeCommand("codeweft.showAnswerAsTable");
    const tab = await eventually("the table", () => tabOf("codeweft.table"));
    assert.equal(tab.label, (await codeweft()).answer()?.title);
    await vscode.commands.executeCommand("codeweft.query.statistics");
    await eventually("the title of the next question", () =>
      tabOf("codeweft.table")?.label === "Statistics" ? true : undefined,
    );
  });

  it("show what an answer names as a graph in a tab of its own, which the cursor does not lead away from", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    await vscode.commands.executeCommand("codeweft.query.impact");
    await vscode.commands.executeCommand("codeweft.showAnswerAsGraph");
    const title = "Graph: What breaks if I change this?";
    await eventually("the graph", () =>
      tabOf("codeweft.graph")?.label === title ? true : undefined,
    );
    await vscode.commands.executeCommand("codeweft.query.statistics");
    const [message] = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.showAnswerAsGraph");
    });
    assert.match(message?.text ?? "", /names no symbols, files or folders/u);
    assert.equal(tabOf("codeweft.graph")?.label, title);
  });

  it("show the whole answer as a page of JSON", async () => {
    await vscode.commands.executeCommand("codeweft.query.kcore");
    await vscode.commands.executeCommand("codeweft.showAnswerAsJson");
    const text = vscode.window.activeTextEditor?.document.getText() ?? "";
    assert.equal((JSON.parse(text) as { query: string }).query, "kcore");
  });
});
