// Names from hostile code in the editor's own trees: text on one line, of bounded length, and no icon or command of theirs.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FailedFile } from "../../src/protocol.ts";
import { answerItem } from "../../src/vscode/answerItem.ts";
import { answerRows } from "../../src/vscode/answerRows.ts";
import type { AnswerRow } from "../../src/vscode/answerRows.ts";
import { insights } from "../../src/vscode/insights.ts";
import { insightItem } from "../../src/vscode/insightsTree.ts";
import { roomItem } from "../../src/vscode/machineRoom.ts";
import { failedRows } from "../../src/vscode/machineRoomRows.ts";
import { queryItem } from "../../src/vscode/queriesTree.ts";
import { queryRows } from "../../src/vscode/queryRows.ts";
import { judgeTree, names } from "./unit/hostile.ts";
import { symbol } from "./unit/symbols.ts";

const paths = {
  toUri: (path: string) =>
    vscode.Uri.from({ scheme: "test", path: `/${path}` }),
};

/** Of the row itself; `own`: the commands that it may run. */
function judgeItem(item: vscode.TreeItem, own: readonly string[]): void {
  const { label, description, tooltip, iconPath, command } = item;
  assert.equal(typeof label, "string");
  judgeTree(label as string);
  assert.notEqual(description, true);
  judgeTree((description as string | undefined) ?? "");
  // A text, never Markdown.
  assert.ok(tooltip === undefined || typeof tooltip === "string");
  assert.ok(
    iconPath === undefined ||
      (iconPath instanceof vscode.ThemeIcon && /^[a-z-]+$/u.test(iconPath.id)),
  );
  if (command !== undefined) assert.ok(own.includes(command.command));
}

const all = (rows: readonly AnswerRow[]): readonly AnswerRow[] =>
  rows.flatMap((row) => [row, ...all(row.children ?? [])]);

describe("names from hostile code in the editor's trees", () => {
  it("are words in answers", () => {
    for (const name of names) {
      const hostile = symbol({
        name,
        qualifiedName: `${name}.${name}`,
        path: `src/${name}.ts`,
      });
      for (const data of [
        [hostile],
        { symbols: [{ symbol: hostile, score: 1 }], [name]: [name] },
        name,
      ])
        for (const row of all(answerRows(data)))
          judgeItem(answerItem(row, "tree"), [
            "codeweft.openPlace",
            "codeweft.openSymbol",
          ]);
    }
  });

  it("are words in insights", () => {
    const hotspots = insights.find(({ question }) => question === "hotspots");
    assert.ok(hotspots);
    for (const name of names) {
      const words = hotspots.words({
        data: { symbols: [{ symbol: symbol({ qualifiedName: name }) }] },
      } as unknown as Parameters<typeof hotspots.words>[0]);
      judgeItem(insightItem(hotspots, { words, rows: [] }), []);
    }
  });

  it("are words among queries, saved and run", () => {
    for (const name of names) {
      const kept = {
        saved: [{ name, text: `SELECT '${name}'` }],
        past: [{ text: `SELECT '${name}'`, at: 0 }],
      };
      for (const group of ["saved", "history"] as const)
        for (const row of queryRows(kept, group))
          judgeItem(queryItem(row), ["codeweft.openQuery"]);
    }
  });

  it("are words among failed files", () => {
    for (const name of names) {
      const file = {
        path: `src/${name}/${name}.ts`,
        category: "parse",
        message: name,
        attempts: 2,
        quarantined: true,
        firstAt: new Date(0).toISOString(),
        lastAt: new Date(0).toISOString(),
      } as unknown as FailedFile;
      for (const row of failedRows([file], 1, 0))
        judgeItem(roomItem(row, paths), ["codeweft.openPlace"]);
    }
  });
});
