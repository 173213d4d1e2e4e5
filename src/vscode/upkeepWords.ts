// The words of compacting, verifying and cleaning up. Knows no editor.
import type {
  CleanUpReport,
  CompactReport,
  Drift,
  VerifyReport,
} from "../core/maintenance.ts";
import { duration, number, plural } from "./ingestWords.ts";

/** Files that are listed. */
const longestList = 500;

/** `340 bytes`, `12.4 KB`, `1.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_024) return `${String(bytes)} bytes`;
  if (bytes < 1_048_576) return `${(bytes / 1_024).toFixed(1)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

export function compactWords({ before, after }: CompactReport): string {
  const sizes = `${sizeWords(before)} before, ${sizeWords(after)} after`;
  return after < before
    ? `Codeweft: the database is compacted: ${sizes}.`
    : `Codeweft: the database was as small as it can be: ${sizes}.`;
}

export function cleanUpWords(report: CleanUpReport): string {
  const { history, runs, figures, orphans, before, after } = report;
  if (history + runs + figures + orphans === 0 && after === before)
    return "Codeweft: there was nothing to clean up.";
  return `Codeweft: cleaned up: ${plural(history, "row")} of history, ${plural(runs, "past ingest")} and ${plural(orphans, "row")} that nothing led to are removed; the database has ${sizeWords(after)}, before ${sizeWords(before)}.`;
}

export function queueClearedWords(waited: number): string {
  return waited === 0
    ? "Codeweft: nothing waited in the queue."
    : `Codeweft: the queue is empty: ${plural(waited, "file")} waited. They stay as they were last read, and the next ingestion finds them again.`;
}

/** The one message at the end. */
export function verifyWords(report: VerifyReport): string {
  const { drift, left } = report;
  const compared = comparedWords(report);
  if (drift.length === 0)
    return `Codeweft: nothing differs from the sources. ${compared}`;
  const differ = `${plural(drift.length, "file")} ${drift.length === 1 ? "differs" : "differ"} from the sources`;
  if (left === undefined)
    return `Codeweft: ${differ}. ${compared} “Repair Index” puts it right.`;
  return left.length === 0
    ? `Codeweft: ${differ}; that is repaired. ${compared}`
    : `Codeweft: ${differ}; ${plural(left.length, "file")} could not be repaired. Run “Ingest Workspace”, and please report this.`;
}

function comparedWords(report: VerifyReport): string {
  const { checked, files, edgesCompared, milliseconds } = report;
  const share =
    checked === files
      ? `All ${plural(files, "file")} were compared`
      : `${number(checked)} of ${plural(files, "file")} were compared`;
  return `${share}, ${edgesCompared ? "with all edges" : "without edges"}, in ${duration(milliseconds)}.`;
}

/** The report as a page of text. */
export function verifyPage(report: VerifyReport): string {
  const { caughtUp, unreadable, changedMeanwhile, drift, left } = report;
  return [
    "# Codeweft: verification of the index",
    "",
    verifyWords(report).replace(/^Codeweft: /, ""),
    ...(caughtUp > 0
      ? [
          "",
          `${plural(caughtUp, "file")} had changed since the last update and ${caughtUp === 1 ? "was" : "were"} taken in first; that is no drift.`,
        ]
      : []),
    "",
    ...section("What differs", drift),
    ...(left === undefined || left.length === 0
      ? []
      : section("What still differs after the repair", left)),
    ...paths("Not compared, because they cannot be read now", unreadable),
    ...paths("Not compared, because they changed meanwhile", changedMeanwhile),
  ].join("\n");
}

function section(title: string, drift: readonly Drift[]): readonly string[] {
  if (drift.length === 0) return [];
  const more = drift.length - longestList;
  return [
    `## ${title}`,
    "",
    ...drift
      .slice(0, longestList)
      .flatMap((one) => [
        `- ${code(one.path === "" ? "the workspace" : one.path)}: ${driftWords(one)}`,
        ...one.details.map((line) => `  - ${code(line)}`),
      ]),
    ...(more > 0 ? [`- and ${plural(more, "more file")}`] : []),
    "",
  ];
}

function driftWords({ kind, parts }: Drift): string {
  if (kind === "missing") return "is not in the database";
  if (kind === "extra") return "should not be in the database";
  return parts.join(", ");
}

function paths(title: string, files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  return [`## ${title}`, "", ...files.map((path) => `- ${code(path)}`), ""];
}

/** Paths and names may hold what Markdown takes for its own. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
