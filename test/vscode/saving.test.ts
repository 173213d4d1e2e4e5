// The database cannot be written where it belongs: what a person is told, and the copy that they save elsewhere.
import assert from "node:assert/strict";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import * as vscode from "vscode";
import type { Message } from "../../src/vscode/messages.ts";
import {
  codeweft,
  eventually,
  ingest,
  messagesDuring,
  sampleUri,
  setSetting,
} from "./window.ts";

const database = () => sampleUri(".codeweft/graph.db").fsPath;

/** Reads a file anew, so that there is something to save. */
async function readAgain(): Promise<Message[]> {
  return messagesDuring(async () => {
    await vscode.commands.executeCommand(
      "codeweft.reingestFile",
      sampleUri("src/events.ts"),
    );
  });
}

describe("a database that cannot be written", () => {
  const copy = () => sampleUri("copy.db").fsPath;

  before(async () => {
    await setSetting("database.location", "workspaceFolder");
    const api = await codeweft();
    await eventually("the engine with its file in the folder", async () => {
      const { data } = await api.ask("health", {});
      const found = data as { database: { location?: string } };
      return found.database.location === database();
    });
    await ingest();
    // Nobody may replace a folder by a file, whatever their rights are.
    rmSync(database());
    mkdirSync(database());
    writeFileSync(`${database()}/in-the-way`, "");
  });
  after(async () => {
    rmSync(database(), { recursive: true, force: true });
    rmSync(copy(), { force: true });
    rmSync(`${copy()}.meta`, { force: true });
    await setSetting("database.location", undefined);
    const api = await codeweft();
    await eventually("a graph in the end", () => api.status().files > 0);
  });

  it("is told with Retry and Save As…, and the graph stays usable", async () => {
    const failed = (await readAgain()).find(({ level }) => level === "error");
    assert.deepEqual(failed?.actions, ["retry", "saveAs", "showLog"]);
    assert.match(
      failed.text,
      /graph\.db could not be saved .* keeps trying by itself/u,
    );
    assert.equal((await codeweft()).status().state, "ready");
  });

  it("is saved as another file, which says what it holds, and is still tried where it belongs", async () => {
    const told = await messagesDuring(async () => {
      await vscode.commands.executeCommand(
        "codeweft.saveCopy",
        vscode.Uri.file(copy()),
      );
    });
    assert.match(
      told[0]?.text ?? "",
      /saved in .*copy\.db \(revision \d+, verified\)\. It is still not saved in .*graph\.db; Codeweft keeps trying there\./u,
    );
    const bytes = readFileSync(copy());
    assert.equal(bytes.toString("latin1", 0, 15), "SQLite format 3");
    const { revision, size } = JSON.parse(
      readFileSync(`${copy()}.meta`, "utf8"),
    ) as { revision: number; size: number };
    assert.deepEqual(
      [revision, size],
      [(await codeweft()).status().revision, bytes.length],
    );
  });

  it("is not overwritten when another program changed it, and is reloaded on request", async () => {
    const status = (await codeweft()).status();
    rmSync(database(), { recursive: true });
    copyFileSync(copy(), database());
    const refused = (await readAgain()).find(({ level }) => level === "error");
    assert.match(
      refused?.text ?? "",
      /graph\.db was changed by another window or program .* Nothing was overwritten/u,
    );
    assert.deepEqual(refused?.actions, ["reload", "saveAs", "showLog"]);
    assert.deepEqual(readFileSync(database()), readFileSync(copy()));
    const told = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.reloadDatabase");
    });
    assert.match(told[0]?.text ?? "", /graph\.db is loaded again/u);
    assert.equal((await codeweft()).status().symbols, status.symbols);
    // As it was found.
    rmSync(database());
    mkdirSync(database());
    writeFileSync(`${database()}/in-the-way`, "");
    await readAgain();
  });

  it("is told as saved when it can be written again", async () => {
    rmSync(database(), { recursive: true });
    const told = await readAgain();
    assert.ok(
      told.some(({ text }) => /saved again, in .*graph\.db\.$/u.test(text)),
      JSON.stringify(told),
    );
    assert.equal(
      readFileSync(database()).toString("latin1", 0, 15),
      "SQLite format 3",
    );
  });

  it("gives way to a backup that a person restores, and is itself kept as one", async () => {
    await readAgain();
    const backups = () =>
      readdirSync(sampleUri(".codeweft").fsPath)
        .filter((name) => /^graph\.db\.backup-\d+[a-z-]*$/u.test(name))
        .sort();
    const id = String(Number(/\d+/u.exec(backups().at(-1) ?? "")?.[0]));
    const { revision, symbols } = (await codeweft()).status();
    const told = await messagesDuring(async () => {
      await vscode.commands.executeCommand("codeweft.restoreBackup", id);
    });
    assert.match(
      told[0]?.text ?? "",
      new RegExp(
        `the graph is that of backup ${id}, saved less than a minute ago.* kept as .*before-restore`,
        "u",
      ),
    );
    assert.match(backups().at(-1) ?? "", /before-restore$/u);
    const now = (await codeweft()).status();
    assert.ok(now.revision > revision);
    assert.equal(now.symbols, symbols);
  });
});
