// Go to Dependency… and Go to Dependent…, driven by the commands that keys run.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { Places } from "../../src/vscode/places.ts";
import { WorkspacePaths } from "../../src/vscode/workspacePaths.ts";
import {
  codeweft,
  cursorPlace,
  eventually,
  ingest,
  putCursor,
  sampleUri,
} from "./window.ts";

/** Whether the editor shows a place without having gone there: the preview of the highlighted row. */
function previews(path: string): boolean {
  return vscode.window.visibleTextEditors.some(
    ({ document }) => document.uri.toString() === sampleUri(path).toString(),
  );
}

const accept = () =>
  vscode.commands.executeCommand(
    "workbench.action.acceptSelectedQuickOpenItem",
  );
const close = () =>
  vscode.commands.executeCommand("workbench.action.closeQuickOpen");

/** The line, from 1, in which a text stands first. */
async function lineOf(path: string, text: string): Promise<number> {
  const document = await vscode.workspace.openTextDocument(sampleUri(path));
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1);
  return document.positionAt(offset).line + 1;
}

describe("going along dependencies", () => {
  before(ingest);
  afterEach(async () => {
    await close();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("previews the first dependency and opens its exact definition on Enter", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const walked = vscode.commands.executeCommand("codeweft.goToDependency");
    await eventually("the preview of Catalogue.register", () =>
      previews("src/services/catalogue.ts") ? true : undefined,
    );
    assert.equal(cursorPlace()?.startsWith("src/services/catalogue.ts"), true);
    await accept();
    await walked;
    const line = await lineOf("src/services/catalogue.ts", "register(");
    await eventually("the jump to the definition", () =>
      cursorPlace() === `src/services/catalogue.ts:${String(line)}`
        ? true
        : undefined,
    );
  });

  it("opens the exact place of a use for a dependent", async () => {
    await putCursor("src/services/checkout.ts", "placeOrder(");
    const walked = vscode.commands.executeCommand("codeweft.goToDependent");
    await eventually("the preview of a use", () =>
      previews("src/main.ts") || previews("tests/checkout.test.ts")
        ? true
        : undefined,
    );
    await accept();
    await walked;
    const uses = [
      `src/main.ts:${String(await lineOf("src/main.ts", "placeOrder("))}`,
      `tests/checkout.test.ts:${String(await lineOf("tests/checkout.test.ts", "placeOrder("))}`,
    ];
    await eventually("the jump to a use", () =>
      uses.includes(cursorPlace() ?? "") ? true : undefined,
    );
  });

  it("puts the cursor back where it was on Escape", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const before = cursorPlace();
    const walked = vscode.commands.executeCommand("codeweft.goToDependency");
    await eventually("a preview", () =>
      previews("src/services/catalogue.ts") ? true : undefined,
    );
    await close();
    await walked;
    await eventually("the place of before", () =>
      cursorPlace() === before ? true : undefined,
    );
  });

  it("comes back from a preview that is still opening", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const before = cursorPlace();
    const places = new Places(new WorkspacePaths());
    try {
      const origin = places.bookmark();
      assert.ok(origin);
      const at = { line: 1, column: 1 };
      const shown = [
        places.preview({ path: "src/services/catalogue.ts", ...at }),
        places.preview({ path: "src/storage/repository.ts", ...at }),
      ];
      await places.goBack(origin);
      await Promise.all(shown);
      assert.equal(cursorPlace(), before);
      assert.deepEqual(
        vscode.window.tabGroups.all.flatMap(({ tabs }) =>
          tabs.map(({ label }) => label),
        ),
        ["main.ts"],
      );
    } finally {
      places.dispose();
    }
  });

  it("leaves a list open that a person opened after it: going back takes no focus", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const before = cursorPlace();
    const places = new Places(new WorkspacePaths());
    const next = vscode.window.createQuickPick();
    next.items = [{ label: "still open" }];
    const accepted = new Promise<boolean>((resolve) => {
      next.onDidAccept(() => {
        resolve(true);
      });
      next.onDidHide(() => {
        resolve(false);
      });
    });
    try {
      const origin = places.bookmark();
      await places.preview({
        path: "src/services/catalogue.ts",
        line: 1,
        column: 1,
      });
      next.show();
      await places.goBack(origin);
      assert.equal(cursorPlace(), before);
      await vscode.commands.executeCommand(
        "workbench.action.acceptSelectedQuickOpenItem",
      );
      assert.equal(await accepted, true);
    } finally {
      next.dispose();
      places.dispose();
    }
  });

  it("goes one hop deeper and back without closing", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const before = cursorPlace();
    const walked = vscode.commands.executeCommand("codeweft.goToDependency");
    const shows = (path: string) =>
      eventually(`the preview of ${path}`, () =>
        previews(path) ? true : undefined,
      );
    await shows("src/services/catalogue.ts");
    await vscode.commands.executeCommand("codeweft.picker.deeper");
    await shows("src/storage/repository.ts");
    await vscode.commands.executeCommand("codeweft.picker.back");
    await shows("src/services/catalogue.ts");
    await close();
    await walked;
    await eventually("the place of before", () =>
      cursorPlace() === before ? true : undefined,
    );
  });

  it("says so when the cursor is in no file of the graph", async () => {
    const api = await codeweft();
    const texts: string[] = [];
    const subscription = api.onDidTell(({ text }) => texts.push(text));
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(sampleUri("README.md")),
    );
    await vscode.commands.executeCommand("codeweft.goToDependency");
    subscription.dispose();
    assert.equal(texts.length, 1);
    assert.match(texts[0] ?? "", /README\.md is not in the graph/u);
  });
});
