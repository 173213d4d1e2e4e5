// The words of the coverage page: states, certainty, reasons, shares. Pure.
import { t } from "../../src/l10n.ts";
import { resolutionWords } from "../state/resolutionWords.ts";

/** The parts of a bar: what became of files, and how certain references are. From the best to the worst. */
export const fileParts = [
  "parsed",
  "degraded",
  "waiting",
  "skipped",
  "failed",
] as const;
export const referenceParts = [
  "exact",
  "inferred",
  "external",
  "name",
  "ambiguous",
  "unresolved",
] as const;
export type Part = (typeof fileParts)[number] | (typeof referenceParts)[number];

interface Words {
  readonly short: string;
  readonly long: string;
}

export const partWords: Readonly<Record<Part, Words>> = {
  parsed: {
    short: t("whole"),
    long: t("Read from the first to the last line."),
  },
  degraded: {
    short: t("in part"),
    long: t("Read around places that the grammar does not understand."),
  },
  waiting: {
    short: t("waiting"),
    long: t("Not read yet: an ingestion is under way or was cancelled."),
  },
  skipped: {
    short: t("left out"),
    long: t("Binary, empty, generated, minified or too large."),
  },
  failed: { short: t("failed"), long: t("Could not be read at all.") },
  ...resolutionWords,
};

const reasons: Readonly<Record<string, string>> = {
  "unknown receiver": t(
    "Nothing says of what type the value in front of the dot is.",
  ),
  "unknown function": t("No function of this name can be seen from here."),
  "unknown name": t("Nothing of this name can be seen from here."),
  "unknown callee": t(
    "What is called is itself the result of something unknown.",
  ),
  "unknown type": t("The type has no definition in the workspace."),
  "unknown class": t("The class has no definition in the workspace."),
  "unknown base": t(
    "What it is derived from has no definition in the workspace.",
  ),
  "no such member": t("The type is known and has no member of this name."),
  "no overload fits": t("No overload takes these arguments."),
  "no name": t("It is no name that could be looked up."),
  "several candidates": t("More than one definition fits."),
  "module not found": t(
    "No file and no package bears the name that is imported.",
  ),
  "import not found": t("The module is there, but exports no such name."),
  syntax: t("Places that the grammar does not understand; the rest is read."),
  unreadable: t("Files or folders that the system does not let us read."),
  unreadable_file: t("Files or folders that the system does not let us read."),
  grammar_failed: t("The grammar of a language could not be loaded."),
  failed: t("Files that could not be read at all."),
  binary: t("Their first bytes are no text."),
  empty: t("There is nothing in them."),
  minified: t("Their lines are too long to be written by hand."),
  generated: t("Their heads say that a tool writes them."),
  too_large: t(
    "They are larger than the setting codeweft.ingest.maxFileSize allows.",
  ),
  ignored: t("Ignore rules leave them out; a folder counts once."),
  unsupported: t("No language that is read here is written in them."),
  language_disabled: t(
    "Files of languages that the settings codeweft.languages.….enabled leave out.",
  ),
  test: t(
    "Files of tests, which the setting codeweft.ingest.excludeTests leaves out.",
  ),
  symlink: t("Links; what they lead to is read where it stands."),
  nested_repository: t("Repositories in the repository."),
  not_a_file: t("No files that could be read."),
};

/** What a reason means; '' for one that is new here. */
export const explainReason = (reason: string): string => reasons[reason] ?? "";

/** "12.3 %". What is not all is never 100 %, and what is not nothing is never 0 %. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return "0 %";
  if (part === whole) return "100 %";
  const share = (100 * part) / whole;
  if (share < 0.1) return "< 0.1 %";
  if (share > 99.9) return "> 99.9 %";
  return `${share.toFixed(1)} %`;
}

export const number = (count: number): string => count.toLocaleString("en");
