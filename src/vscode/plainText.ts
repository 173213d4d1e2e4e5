// Text from code, as rows of the editor's trees and quick lists may show it. Knows no editor.

/** Rows are a glance; the whole text stands in the code. UTF-16 units. */
const longest = 300;

/**
 * On one line, cut where it is very long, and without the signs that turn the direction of all that stands behind them: with one
 * of those a name could dress up the file and line that a row shows after it.
 */
export function plainText(text: string): string {
  const line = text
    .slice(0, longest + 1)
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
  return text.length > longest ? `${wholeSigns(line, longest - 1)}…` : line;
}

/** As `plainText`, for lists that turn `$(name)` into an icon: a name from code is only text. */
export function plainLabel(text: string): string {
  return plainText(text).replaceAll("$(", "$\u200b(");
}

/** Never half of a sign that takes two units. */
function wholeSigns(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/u, "");
}
