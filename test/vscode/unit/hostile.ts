// Names that want to be more than names, and what a row of the editor may look like that shows one.
import assert from "node:assert/strict";
import { hostileTexts } from "../../e2e/page/sampleGraphs.ts";

export const names = [
  ...hostileTexts,
  "$(trash)",
  "$(sync~spin) done",
  "[click](command:workbench.action.quit)",
  "](command:codeweft.openPlace?%5B%5D) **bold** `code`",
  "```\n[x](command:workbench.action.quit)\n```",
  "![picture](https://example.org/x.png)",
];

export const breaksOut =
  /[\r\n\u0000-\u001f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
export const halfSign =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const hasIcon = /\$\([a-z0-9~-]+\)/u;

/** A label that may have icons. `own`: the icon that the row itself asks for. */
export function judge(label: string, own = ""): void {
  const text = label.slice(own.length);
  assert.ok(label.startsWith(own), label.slice(0, 80));
  assert.doesNotMatch(text, hasIcon);
  judgeTree(text);
}

/** Of a tree, whose labels have no icons. */
export function judgeTree(text: string): void {
  assert.doesNotMatch(text, breaksOut);
  assert.doesNotMatch(text, halfSign);
  assert.ok(text.length <= 1_000, String(text.length));
}
