// What is told of a symbol in a few words: what a change of it reaches, the circles that it is in, the grade of a class.
import { t } from "../l10n.ts";
import type { SymbolDetail } from "../protocol.ts";
import { number, plural } from "./ingestWords.ts";

/** What the question about one symbol knows of it without its text. */
export type Figures = Pick<SymbolDetail, "impact" | "circle" | "grade">;

/** Only what there is to tell; a sentence each, no names. */
export function figureWords({
  impact,
  circle,
  grade,
}: Figures): readonly string[] {
  const words: string[] = [];
  if (impact !== undefined && impact.symbols > 0) {
    const tests =
      impact.tests === 0
        ? ""
        : t(", {0} of them in tests", number(impact.tests));
    words.push(
      t(
        "A change may be noticed by {0} in {1}{2}.",
        number(impact.symbols),
        plural(impact.files, "file"),
        tests,
      ),
    );
  }
  if (circle !== undefined && circle.symbols > 1)
    words.push(t("It is in a circle of {0} symbols.", number(circle.symbols)));
  if (circle !== undefined && circle.files > 1)
    words.push(
      t("Its file is in a circle of {0} files.", number(circle.files)),
    );
  if (grade !== undefined) words.push(t("Grade {0}.", grade));
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
    : [t("used by {0}", number(users)), t("uses {0}", number(used))];
  return t("{0} · {1} · impact {2}", left, right, number(impact));
}
