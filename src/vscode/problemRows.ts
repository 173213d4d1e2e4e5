// Problems and skipped files as rows of a list: grouped by what happened, problems before what was left out on purpose.
import type { ProblemRow, SkippedRow } from "../core/reads.ts";
import { t } from "../l10n.ts";
import type { Place } from "../protocol.ts";
import { plainLabel } from "./plainText.ts";

export interface ProblemPick {
  readonly label: string;
  readonly detail: string;
  /** Undefined where there is no file to go to. */
  readonly place: Place | undefined;
}

export interface ProblemGroup {
  readonly heading: string;
  readonly picks: readonly ProblemPick[];
}

export function problemGroups(
  problems: readonly ProblemRow[],
  skipped: readonly SkippedRow[],
): readonly ProblemGroup[] {
  return [
    ...grouped(
      problems,
      ({ category }) => category.replaceAll("_", " "),
      toPick,
    ),
    ...grouped(
      skipped,
      ({ reason }) => t("left out: {0}", reason.replaceAll("_", " ")),
      toSkippedPick,
    ),
  ];
}

function grouped<T>(
  rows: readonly T[],
  headingOf: (row: T) => string,
  pickOf: (row: T) => ProblemPick,
): readonly ProblemGroup[] {
  const headings = [...new Set(rows.map(headingOf))].sort();
  return headings.map((heading) => ({
    heading,
    picks: rows.filter((row) => headingOf(row) === heading).map(pickOf),
  }));
}

function toPick({ path, line, column, message }: ProblemRow): ProblemPick {
  const where =
    path === undefined
      ? t("the whole workspace")
      : `${path}${line === undefined ? "" : `:${String(line)}`}`;
  return {
    label: plainLabel(where),
    detail: plainLabel(message),
    place:
      path === undefined
        ? undefined
        : { path, line: line ?? 1, column: column ?? 1 },
  };
}

function toSkippedPick({ path, detail }: SkippedRow): ProblemPick {
  return {
    label: plainLabel(path),
    detail: plainLabel(detail),
    place: { path, line: 1, column: 1 },
  };
}
