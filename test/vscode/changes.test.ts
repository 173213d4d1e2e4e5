// The graph follows what people and programs do to the files.
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { WatchedFolder } from "../../src/core/query/results.ts";
import {
  codeweft,
  eventually,
  ingest,
  names,
  putCursor,
  sampleUri,
} from "./window.ts";

const callersOfStock = () => names("callers", { symbol: "src/main.ts#stock" });

const postage = "src/legacy/postage.js";

const isThere = (path: string) =>
  names("search", { text: `path:${path}` }).then((found) => found.length > 0);

function onDisk(file: string): string {
  return sampleUri(file).fsPath;
}

describe("files that change", () => {
  before(ingest);

  it("stand in a folder that is followed, and the graph knows that", async () => {
    const api = await codeweft();
    const { data } = await eventually("the watched folder", async () => {
      const answer = await api.ask("watched", {});
      return answer.returned > 0 ? answer : undefined;
    });
    const [{ path: folder, state, errors }] = data as [WatchedFolder];
    assert.deepEqual([folder, state, errors], ["", "watching", 0]);
  });

  it("are in the graph when they are saved", async () => {
    const editor = await putCursor("src/main.ts", "openShop()");
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => {
      edit.insert(end, "\nexport function restock() { stock(catalogue); }\n");
    });
    await document.save();
    const saved = performance.now();
    await eventually("the new caller", async () =>
      (await callersOfStock()).includes("restock") ? true : undefined,
    );
    const took = performance.now() - saved;
    console.log(`a saved edit was visible after ${took.toFixed(0)} ms`);
    await vscode.commands.executeCommand("undo");
    await document.save();
    await eventually("the caller to go", async () =>
      (await callersOfStock()).includes("restock") ? undefined : true,
    );
  });

  it("wait while watching is toggled off, saved ones too, and are found by one comparison when it is on again", async () => {
    const api = await codeweft();
    const watched = async (): Promise<unknown> => {
      const { data } = await api.ask("watched", {});
      return (data as readonly WatchedFolder[])[0]?.state;
    };
    await vscode.commands.executeCommand("codeweft.toggleWatching");
    await eventually("the word that nothing is followed", async () =>
      (await watched()) === "off" ? true : undefined,
    );
    const { revision } = api.status();
    writeFileSync(onDisk("src/outside.ts"), "export function outsider() {}\n");
    const document = await vscode.workspace.openTextDocument(
      sampleUri("src/outside.ts"),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "// Saved.\n");
    await vscode.workspace.applyEdit(edit);
    await document.save();
    // A file that is followed is there a moment after it was saved, long before so many answers.
    for (let question = 0; question < 200; question++)
      assert.equal(await isThere("src/outside.ts"), false);
    assert.equal(api.status().revision, revision);
    await vscode.commands.executeCommand("codeweft.toggleWatching");
    await eventually("the file that appeared meanwhile", () =>
      isThere("src/outside.ts"),
    );
    await eventually("the word that changes are followed", async () =>
      (await watched()) === "watching" ? true : undefined,
    );
    rmSync(onDisk("src/outside.ts"));
    await eventually("the file to go", async () =>
      (await isThere("src/outside.ts")) ? undefined : true,
    );
  });

  it("are seen when another program writes, renames and deletes them", async () => {
    writeFileSync(onDisk("src/outside.ts"), "export function outsider() {}\n");
    await eventually("the new file", async () =>
      (await isThere("src/outside.ts")) ? true : undefined,
    );
    renameSync(onDisk("src/outside.ts"), onDisk("src/renamed.ts"));
    await eventually("the new name", async () =>
      (await isThere("src/renamed.ts")) && !(await isThere("src/outside.ts"))
        ? true
        : undefined,
    );
    rmSync(onDisk("src/renamed.ts"));
    await eventually("the file to go", async () =>
      (await isThere("src/renamed.ts")) ? undefined : true,
    );
  });

  it("are found in folders that appear at once, and go with them", async () => {
    const folder = onDisk("fresh/deep/er");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "new.ts"), "export const fresh = 1;\n");
    await eventually("the file in the deep folder", async () =>
      (await isThere("fresh/deep/er/new.ts")) ? true : undefined,
    );
    rmSync(onDisk("fresh"), { recursive: true });
    await eventually("the folder to go", async () =>
      (await isThere("fresh/deep/er/new.ts")) ? undefined : true,
    );
  });

  it("are followed also deep in folders that appeared at once, of which the file system may not tell", async () => {
    for (let number = 0; number < 4; number++)
      mkdirSync(onDisk(`fresh/f${String(number)}`), { recursive: true });
    const file = onDisk("fresh/f0/late.ts");
    writeFileSync(file, "export const late = 1;\n");
    await eventually("the file in the new folder", () =>
      isThere("fresh/f0/late.ts"),
    );
    writeFileSync(file, "export const late = 1;\nexport const later = 2;\n");
    await eventually("its change", async () =>
      (await names("search", { text: "later" })).includes("later"),
    );
    rmSync(onDisk("fresh"), { recursive: true });
    await eventually("the folder to go", async () =>
      (await isThere("fresh/f0/late.ts")) ? undefined : true,
    );
  });

  it("obey a new ignore file, and its end", async () => {
    writeFileSync(onDisk(".codeweftignore"), "legacy/\n");
    await eventually("the ignored file to go", async () =>
      (await isThere("src/legacy/postage.js")) ? undefined : true,
    );
    rmSync(onDisk(".codeweftignore"));
    await eventually("the file to come back", async () =>
      (await isThere("src/legacy/postage.js")) ? true : undefined,
    );
  });

  it("obey the ignore file of a folder, and the one that git keeps for this copy alone", async () => {
    for (const [rules, line] of [
      ["src/.gitignore", "/legacy/\n"],
      [".git/info/exclude", "*.js\n"],
    ] as const) {
      mkdirSync(path.dirname(onDisk(rules)), { recursive: true });
      writeFileSync(onDisk(rules), line);
      await eventually(`the file to go by ${rules}`, async () =>
        (await isThere(postage)) ? undefined : true,
      );
      // The whole repository goes at once: often nothing but that is told.
      rmSync(onDisk(rules.startsWith(".git/") ? ".git" : rules), {
        recursive: true,
      });
      await eventually(`the file to come back without ${rules}`, async () =>
        (await isThere(postage)) ? true : undefined,
      );
    }
  });

  it("follow their folder to its new name", async () => {
    renameSync(onDisk("src/legacy"), onDisk("src/older"));
    await eventually("the folder under its new name", async () =>
      (await isThere("src/older/postage.js")) && !(await isThere(postage))
        ? true
        : undefined,
    );
    renameSync(onDisk("src/older"), onDisk("src/legacy"));
    await eventually("the folder under its old name", async () =>
      (await isThere(postage)) ? true : undefined,
    );
  });

  it("obey the settings that leave files out, and their end", async function () {
    // Several engines, one after the other.
    this.timeout(180_000);
    const large = onDisk("src/large.ts");
    writeFileSync(large, `export const large = 1;\n${"// .\n".repeat(1_024)}`);
    await eventually("the large file", () => isThere("src/large.ts"));
    const script = onDisk("src/report.py");
    writeFileSync(script, "def report():\n    pass\n");
    await eventually("the script", () => isThere("src/report.py"));
    const settings = [
      ["codeweft", "ingest.exclude", ["legacy"], postage],
      ["files", "exclude", { "src/even*": true }, "src/events.ts"],
      ["codeweft", "ingest.maxFileSize", 4, "src/large.ts"],
      ["codeweft", "languages.python.enabled", false, "src/report.py"],
    ] as const;
    const { Global } = vscode.ConfigurationTarget;
    for (const [section, name, value] of settings)
      await vscode.workspace
        .getConfiguration(section)
        .update(name, value, Global);
    for (const [, name, , file] of settings)
      await eventually(
        `${file} to go by ${name}`,
        async () => (await isThere("src/main.ts")) && !(await isThere(file)),
        60_000,
      );
    for (const [section, name] of settings)
      await vscode.workspace
        .getConfiguration(section)
        .update(name, undefined, Global);
    for (const [, name, , file] of settings)
      await eventually(
        `${file} to come back without ${name}`,
        () => isThere(file),
        60_000,
      );
    rmSync(large);
    rmSync(script);
    await eventually("the files to go", async () =>
      (await isThere("src/large.ts")) || (await isThere("src/report.py"))
        ? undefined
        : true,
    );
  });

  it("may be thousands at once: they are read as one, and the window answers meanwhile", async function () {
    this.timeout(240_000);
    const api = await codeweft();
    const { files, revision } = api.status();
    const count = 4_000;
    let longestTurn = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      const now = performance.now();
      longestTurn = Math.max(longestTurn, now - last);
      last = now;
    }, 10);
    const started = performance.now();
    for (let folder = 0; folder < count / 100; folder++) {
      const place = onDisk(`burst/f${String(folder)}`);
      mkdirSync(place, { recursive: true });
      await Promise.all(
        Array.from({ length: 100 }, (_, file) =>
          writeFile(
            path.join(place, `m${String(file)}.ts`),
            `export const b${String(folder)}_${String(file)} = 1;\n`,
          ),
        ),
      );
    }
    const written = performance.now();
    last = written;
    let asked = 0;
    await eventually(
      "all of them in the graph",
      async () => {
        asked++;
        assert.ok((await callersOfStock()).length > 0);
        return api.status().files === files + count ? true : undefined;
      },
      120_000,
    );
    clearInterval(ticks);
    const revisions = api.status().revision - revision;
    console.log(
      `${String(count)} files written in ${(written - started).toFixed(0)} ms were read ${(performance.now() - written).toFixed(0)} ms later, in ${String(revisions)} revision(s); ${String(asked)} questions were answered meanwhile, the longest turn of the window took ${longestTurn.toFixed(0)} ms`,
    );
    // One, unless the file system pauses for seconds while it tells of them.
    assert.ok(revisions <= 3, `${String(revisions)} revisions`);
    rmSync(onDisk("burst"), { recursive: true });
    await eventually(
      "all of them to go",
      () => (api.status().files === files ? true : undefined),
      60_000,
    );
  });
});
