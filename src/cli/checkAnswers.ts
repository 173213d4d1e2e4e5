// What a check found, by kind, each with its place.
import { findingKinds } from "../core/query/check/findings.ts";
import type { Finding, FindingKind } from "../core/query/check/findings.ts";
import { formatCount } from "./figures.ts";
import type { Terminal } from "./terminal.ts";

export interface CheckReport {
  /** What is not in the baseline. */
  readonly findings: readonly Finding[];
  /** How many the baseline accepts. */
  readonly accepted: number;
  /** Relative to the workspace or as named; undefined where there is none. */
  readonly rules: string | undefined;
  readonly baseline: string | undefined;
}

const titles: Readonly<Record<FindingKind, string>> = {
  cycle: "cycles",
  debt: "debt",
  forbidden: "forbidden dependencies",
  unresolved: "references that lead nowhere, and did not before",
};

export function printCheck(
  { print, note, colors, noteColors }: Terminal,
  { findings, accepted, baseline }: CheckReport,
): void {
  for (const kind of findingKinds) {
    const rows = findings.filter((finding) => finding.kind === kind);
    if (rows.length === 0) continue;
    print(`${colors.bold(titles[kind])} ${colors.dim(String(rows.length))}`);
    for (const { place, message } of rows)
      print(
        `  ${colors.cyan(`${place.path}:${String(place.line)}`)}  ${message}`,
      );
  }
  const known =
    baseline === undefined
      ? "no baseline: references that lead nowhere are not checked"
      : `${formatCount(accepted, "finding")} accepted by the baseline`;
  if (findings.length > 0 && baseline === undefined)
    note(
      noteColors.dim(
        "  next: --update-baseline accepts what is there now, so that only what is new is told.",
      ),
    );
  print(
    findings.length === 0
      ? `${colors.green("Nothing new was found.")} ${colors.dim(known)}`
      : colors.dim(`${formatCount(findings.length, "finding")}; ${known}`),
  );
}
