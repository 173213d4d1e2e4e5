// The words of compacting, verifying and cleaning up. Knows no editor.
import type {
  CleanUpReport,
  CompactReport,
  Drift,
  VerifyReport,
} from "../core/maintenance.ts";
import { t } from "../l10n.ts";
import { duration, number, plural } from "./ingestWords.ts";

/** Files that are listed. */
const longestList = 500;

/** `340 bytes`, `12.4 KB`, `1.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_024) return t("{0} bytes", bytes);
  if (bytes < 1_048_576) return `${(bytes / 1_024).toFixed(1)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

export function compactWords({ before, after }: CompactReport): string {
  const sizes = t("{0} before, {1} after", sizeWords(before), sizeWords(after));
  return after < before
    ? t("Codeweft: the database is compacted: {0}.", sizes)
    : t("Codeweft: the database was as small as it can be: {0}.", sizes);
}

export function cleanUpWords(report: CleanUpReport): string {
  const { history, runs, figures, orphans, before, after } = report;
  if (history + runs + figures + orphans === 0 && after === before)
    return t("Codeweft: there was nothing to clean up.");
  return t(
    "Codeweft: cleaned up: {0} of history, {1} and {2} that nothing led to are removed; the database has {3}, before {4}.",
    plural(history, "row"),
    plural(runs, "past ingest"),
    plural(orphans, "row"),
    sizeWords(after),
    sizeWords(before),
  );
}

export function queueClearedWords(waited: number): string {
  return waited === 0
    ? t("Codeweft: nothing waited in the queue.")
    : t(
        "Codeweft: the queue is empty: {0} waited. They stay as they were last read, and the next ingestion finds them again.",
        plural(waited, "file"),
      );
}

/** The one message at the end. */
export function verifyWords(report: VerifyReport): string {
  const { drift, left } = report;
  const compared = comparedWords(report);
  if (drift.length === 0)
    return t("Codeweft: nothing differs from the sources. {0}", compared);
  const differ =
    drift.length === 1
      ? t("1 file differs from the sources")
      : t("{0} files differ from the sources", number(drift.length));
  if (left === undefined)
    return t(
      "Codeweft: {0}. {1} “Repair Index” puts it right.",
      differ,
      compared,
    );
  return left.length === 0
    ? t("Codeweft: {0}; that is repaired. {1}", differ, compared)
    : t(
        "Codeweft: {0}; {1} could not be repaired. Run “Ingest Workspace”, and please report this.",
        differ,
        plural(left.length, "file"),
      );
}

function comparedWords(report: VerifyReport): string {
  const { checked, files, edgesCompared, milliseconds } = report;
  const share =
    checked === files
      ? t("All {0} were compared", plural(files, "file"))
      : t("{0} of {1} were compared", number(checked), plural(files, "file"));
  return t(
    "{0}, {1}, in {2}.",
    share,
    edgesCompared ? t("with all edges") : t("without edges"),
    duration(milliseconds),
  );
}

/** The report as a page of text. */
export function verifyPage(report: VerifyReport): string {
  const { caughtUp, unreadable, changedMeanwhile, drift, left } = report;
  return [
    t("# Codeweft: verification of the index"),
    "",
    verifyWords(report).replace(/^Codeweft: /, ""),
    ...(caughtUp > 0
      ? [
          "",
          caughtUp === 1
            ? t(
                "1 file had changed since the last update and was taken in first; that is no drift.",
              )
            : t(
                "{0} files had changed since the last update and were taken in first; that is no drift.",
                number(caughtUp),
              ),
        ]
      : []),
    "",
    ...section(t("What differs"), drift),
    ...(left === undefined || left.length === 0
      ? []
      : section(t("What still differs after the repair"), left)),
    ...paths(t("Not compared, because they cannot be read now"), unreadable),
    ...paths(
      t("Not compared, because they changed meanwhile"),
      changedMeanwhile,
    ),
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
        `- ${code(one.path === "" ? t("the workspace") : one.path)}: ${driftWords(one)}`,
        ...one.details.map((line) => `  - ${code(line)}`),
      ]),
    ...(more > 0 ? [t("- and {0}", plural(more, "more file"))] : []),
    "",
  ];
}

function driftWords({ kind, parts }: Drift): string {
  if (kind === "missing") return t("is not in the database");
  if (kind === "extra") return t("should not be in the database");
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
