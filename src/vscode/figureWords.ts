// What is told of a symbol in a few words: what a change of it reaches, the circles that it is in, the grade of a class.
import type { SymbolDetail } from "../protocol.ts";
import { number, plural } from "./ingestWords.ts";

/** What the question about one symbol knows of it without its text. */
export type Figures = Pick<SymbolDetail, "impact" | "circle" | "grade">;

/** Only what there is to tell; plain words, no names. */
export function figureWords({
  impact,
  circle,
  grade,
}: Figures): readonly string[] {
  const words: string[] = [];
  if (impact !== undefined && impact.symbols > 0) {
    const tests =
      impact.tests === 0 ? "" : `, ${number(impact.tests)} of them in tests`;
    words.push(
      `impact ${number(impact.symbols)} in ${plural(impact.files, "file")}${tests}`,
    );
  }
  if (circle !== undefined && circle.symbols > 1)
    words.push(`in a circle of ${number(circle.symbols)} symbols`);
  if (circle !== undefined && circle.files > 1)
    words.push(`its file in a circle of ${number(circle.files)}`);
  if (grade !== undefined) words.push(`grade ${grade}`);
  return words;
}

/** The line above a definition; `calls`: it is called, and does not only get used. */
export function lensWords(
  calls: boolean,
  users: number,
  used: number,
  impact: number,
): string {
  const [left, right] = calls
    ? [plural(users, "caller"), plural(used, "callee")]
    : [`used by ${number(users)}`, `uses ${number(used)}`];
  return `${left} · ${right} · impact ${number(impact)}`;
}
