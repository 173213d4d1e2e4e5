// Text from code, as rows of the editor's trees and quick lists may show it. Knows no editor.

/** Rows are a glance; the whole text stands in the code. UTF-16 units. */
const longest = 300;

/** File systems give names no more than 255; with the sign before it and a line and column behind it. */
const longestFileName = 275;

/**
 * On one line, and cut where it is very long: a path in its middle, so that the file and the line stay, all else at its end.
 * Without the signs that turn the direction of all that stands behind them: with one of those a name could dress up the file and
 * line that a row shows after it.
 */
export function plainText(text: string): string {
  const line = text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
  if (line.length <= longest) return line;
  const file = line.slice(line.lastIndexOf("/"));
  const end =
    file.startsWith("/") && file.length <= longestFileName ? file : "";
  return `${wholeSigns(line, longest - 1 - end.length)}…${end}`;
}

/** As `plainText`, for lists that turn `$(name)` into an icon: a name from code is only text. */
export function plainLabel(text: string): string {
  return plainText(text).replaceAll("$(", "$\u200b(");
}

/** Never half of a sign that takes two units. */
function wholeSigns(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/u, "");
}
