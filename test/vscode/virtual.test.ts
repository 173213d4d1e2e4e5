// A workspace that is on no disk: read through the editor, walked by its own addresses, and followed as files change.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { databasePlace } from "../../src/vscode/databasePlace.ts";
import { editorFiles } from "../../src/vscode/editorFiles.ts";
import { WorkspacePaths } from "../../src/vscode/workspacePaths.ts";
import { estimateSize } from "../../src/vscode/workspaceSize.ts";
import {
  codeweft,
  cursorPlace,
  eventually,
  ingest,
  names,
  positionOf,
  putCursor,
  sampleUri,
} from "./window.ts";

const callersOfStock = () => names("callers", { symbol: "src/main.ts#stock" });

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(
    sampleUri(path),
    new TextEncoder().encode(text),
  );
}

describe("a workspace on no disk", () => {
  before(ingest);

  it("is one: the folder has an address of the test's own file system", () => {
    assert.equal(
      sampleUri("src/main.ts").toString(),
      "memfs:/shop/src/main.ts",
    );
  });

  it("is read whole, through the editor", async () => {
    const { state, files } = (await codeweft()).status();
    assert.equal(state, "ready");
    assert.ok(files > 5, String(files));
    assert.equal((await (await codeweft()).ask("failed", {})).total, 0);
    assert.ok((await callersOfStock()).length > 0);
  });

  it("keeps its graph in the editor's storage, and nothing else", async () => {
    const { data } = await (await codeweft()).ask("statistics", {});
    const { location } = data.database;
    assert.ok(location !== undefined && existsSync(location), location);
    assert.match(location, /codeweft\.codeweft/u);
    assert.equal(existsSync("/shop"), false);
  });

  it("has no folder for a database, and where the editor has none either the graph stays in memory", () => {
    const paths = new WorkspacePaths();
    const storage = vscode.Uri.file("/storage");
    assert.equal(
      databasePlace("workspaceFolder", paths, storage),
      "/storage/graph.db",
    );
    assert.equal(
      databasePlace(
        "workspaceStorage",
        paths,
        vscode.Uri.parse("vscode-userdata:/storage"),
      ),
      ":memory:",
    );
  });

  it("is counted by walking its folders, because no search of the editor knows them", async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const count = (extension: string, limit: number) =>
      estimateSize({
        folders,
        extensions: [extension],
        limit,
        exclude: [],
        toPath: (uri) => new WorkspacePaths().toPath(uri),
      });
    const all = await count(".ts", 1_000);
    assert.ok(all.files > 5, String(all.files));
    assert.ok(all.bytes > 1_000, String(all.bytes));
    assert.equal((await count(".ts", 2)).files, 3);
    assert.equal((await count(".nothing", 9)).files, 0);
  });

  it("tells the engine in the system's codes what is not there", async () => {
    const files = editorFiles(new WorkspacePaths());
    await assert.rejects(files.stat("nowhere.ts"), { code: "ENOENT" });
    await assert.rejects(files.read("nowhere.ts"), { code: "ENOENT" });
    assert.equal((await files.stat("src")).kind, "directory");
  });

  it("opens the evidence of a call by its own address", async () => {
    const { data } = await (
      await codeweft()
    ).ask("callers", { symbol: "src/main.ts#stock" });
    const [site] = data[0]?.sites ?? [];
    assert.ok(site);
    await vscode.commands.executeCommand("codeweft.openPlace", site);
    await eventually("the evidence", () =>
      cursorPlace() === `${site.path}:${String(site.line)}` ? true : undefined,
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, "memfs");
  });

  it("goes to the definition of what stands under the cursor", async () => {
    await putCursor("src/main.ts", "stock(catalogue: Catalogue)");
    const walked = vscode.commands.executeCommand("codeweft.goToDependency");
    await eventually("the preview", () =>
      cursorPlace()?.startsWith("src/services/catalogue.ts") === true
        ? true
        : undefined,
    );
    await vscode.commands.executeCommand(
      "workbench.action.acceptSelectedQuickOpenItem",
    );
    await walked;
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      sampleUri("src/services/catalogue.ts").toString(),
    );
  });

  it("has hovers from the graph", async () => {
    const { document } = await putCursor("src/main.ts", "stock", 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      positionOf(document, "stock", 1),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === "string" ? content : content.value))
      .join("\n");
    assert.match(text, /stock/u);
    assert.match(text, /codeweft\./u);
  });

  it("refuses what only git knows, in words", async () => {
    await assert.rejects((await codeweft()).ask("hotspots", { by: "churn" }), {
      message: /git is not asked here: this workspace is not on a disk/u,
    });
  });

  it("is followed when somebody saves", async () => {
    const { document } = await putCursor("src/main.ts", "openShop()");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      "\nexport function restock() { stock(catalogue); }\n",
    );
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await eventually("the new caller", async () =>
      (await callersOfStock()).includes("restock") ? true : undefined,
    );
  });

  it("is followed when files come and go by themselves", async () => {
    const isThere = async (path: string) =>
      (await names("search", { text: `path:${path}` })).length > 0;
    await write("src/fresh/outside.ts", "export function outsider() {}\n");
    await eventually("the new file", () => isThere("src/fresh/outside.ts"));
    await vscode.workspace.fs.rename(
      sampleUri("src/fresh"),
      sampleUri("src/older"),
    );
    await eventually(
      "the new name",
      async () =>
        (await isThere("src/older/outside.ts")) &&
        !(await isThere("src/fresh/outside.ts")),
    );
    await vscode.workspace.fs.delete(sampleUri("src/older"), {
      recursive: true,
    });
    await eventually(
      "the file to go",
      async () => !(await isThere("src/older/outside.ts")),
    );
  });

  it("obeys an ignore file in it", async () => {
    const postage = () => names("search", { text: "path:src/legacy" });
    assert.notDeepEqual(await postage(), []);
    await write(".codeweftignore", "legacy/\n");
    await eventually(
      "the ignored file to go",
      async () => (await postage()).length === 0,
    );
    await vscode.workspace.fs.delete(sampleUri(".codeweftignore"));
    await eventually(
      "the file to come back",
      async () => (await postage()).length > 0,
    );
  });
});
