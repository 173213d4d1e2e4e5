// Names that want to be markup, links, icons, commands or other names: in every native part they are text, on one line, of bounded length.
import assert from "node:assert/strict";
import type { FailedFile } from "../../../src/protocol.ts";
import type { ProblemRow } from "../../../src/core/reads.ts";
import { failedRow } from "../../../src/vscode/failedRows.ts";
import { escapeMarkdown, hoverText } from "../../../src/vscode/hoverText.ts";
import { notificationText } from "../../../src/vscode/notificationText.ts";
import { plainLabel, plainText } from "../../../src/vscode/plainText.ts";
import { problemGroups } from "../../../src/vscode/problemRows.ts";
import { relationGroups } from "../../../src/vscode/relationRows.ts";
import { breaksOut, halfSign, judge, names } from "./hostile.ts";
import { relation, symbol } from "./symbols.ts";

describe("names from hostile code", () => {
  for (const name of names) {
    const shown = JSON.stringify(name.slice(0, 40));
    const hostile = symbol({
      name,
      qualifiedName: `${name}.${name}`,
      path: `src/${name}.ts`,
    });

    it(`${shown} is a word in rows of quick lists and trees`, () => {
      judge(plainText(name).replaceAll("$(", ""));
      for (const direction of ["in", "out"] as const)
        for (const group of relationGroups([relation(hostile)], direction))
          for (const row of group.rows) {
            judge(row.label, "$(symbol-function) ");
            judge(row.description);
          }
      const failed = failedRow({
        path: `src/${name}.ts`,
        message: name,
        attempts: 1,
        quarantined: false,
      } as FailedFile);
      judge(failed.label);
      judge(failed.detail);
      const groups = problemGroups(
        [{ path: name, message: name, category: "parse" } as ProblemRow],
        [{ path: name, detail: name, reason: "too_large" }],
      );
      for (const { label, detail } of groups.flatMap(({ picks }) => picks)) {
        judge(label);
        judge(detail);
      }
    });

    it(`${shown} forges nothing in a hover`, () => {
      const text = hoverText({
        symbol: { ...hostile, signature: name },
        users: { total: 1, first: [relation(hostile)] },
        used: { total: 0, first: [] },
        figures: undefined,
      });
      const fence = /^(`{3,})[a-z]*\n([^\n]*)\n\1\n\n/u.exec(text);
      assert.ok(fence, text.slice(0, 200));
      const rest = text.slice(fence[0].length);
      // Every link is one of ours, and none of our links ends early.
      for (const [, command] of rest.matchAll(/(?<!\\)\]\(([^)]*)\)/gu))
        assert.match(
          command ?? "",
          /^command:codeweft\.(?:openPlace|openInGraph|goToDependencyOf)\?[\w%.-]*$/u,
        );
      const words = rest.replace(/(?<!\\)\]\([^)]*\)/gu, "]");
      assert.doesNotMatch(words, /(?<!\\)(?:<|!\[|`)/u);
      assert.doesNotMatch(words, /(?<!\\)\$(?=\()/u);
      assert.doesNotMatch(escapeMarkdown(name), breaksOut);
      assert.ok(escapeMarkdown(name).length <= 1_500);
    });

    it(`${shown} is no link in a notification`, () => {
      assert.doesNotMatch(
        notificationText(`Codeweft: ${name} is gone.`),
        /\]\(/u,
      );
    });
  }

  it("keep all of their signs that are letters, whatever their script", () => {
    for (const name of ["שלום", "e\u0301", "💥🧨", "ж中文ไทย", "__proto__"])
      assert.equal(plainLabel(name), name);
  });

  it("are cut after blanks are one, and paths in the middle", () => {
    assert.equal(plainText(`a${" ".repeat(400)}b`), "a b");
    const cut = plainText(`src/${"deep/".repeat(100)}orderList.ts:12`);
    assert.match(cut, /^src\/deep\/.*…\/orderList\.ts:12$/u);
    assert.equal(cut.length, 300);
    assert.match(plainText(`src/${"x".repeat(400)}`), /^src\/x+…$/u);
  });

  it("are cut between two signs, and say so", () => {
    const cut = plainText("💥".repeat(500));
    assert.ok(cut.endsWith("💥…"));
    assert.doesNotMatch(cut, halfSign);
  });
});
