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

/** Reasons are written for programs: `too_large`. */
const reasons: Readonly<Record<string, Words>> = {
  "unknown receiver": {
    short: t("unknown value before the dot"),
    long: t("Nothing says of what type the value in front of the dot is."),
  },
  "unknown function": {
    short: t("unknown function"),
    long: t("No function of this name can be seen from here."),
  },
  "unknown name": {
    short: t("unknown name"),
    long: t("Nothing of this name can be seen from here."),
  },
  "unknown callee": {
    short: t("result of something unknown"),
    long: t("What is called is itself the result of something unknown."),
  },
  "unknown type": {
    short: t("unknown type"),
    long: t("The type has no definition in the workspace."),
  },
  "unknown class": {
    short: t("unknown class"),
    long: t("The class has no definition in the workspace."),
  },
  "unknown base": {
    short: t("unknown base"),
    long: t("What it is derived from has no definition in the workspace."),
  },
  "no such member": {
    short: t("no such member"),
    long: t("The type is known and has no member of this name."),
  },
  "no overload fits": {
    short: t("no overload fits"),
    long: t("No overload takes these arguments."),
  },
  "no name": {
    short: t("no name"),
    long: t("It is no name that could be looked up."),
  },
  "several candidates": {
    short: t("several definitions fit"),
    long: t("More than one definition fits."),
  },
  "module not found": {
    short: t("module not found"),
    long: t("No file and no package bears the name that is imported."),
  },
  "import not found": {
    short: t("import not found"),
    long: t("The module is there, but exports no such name."),
  },
  syntax: {
    short: t("syntax errors"),
    long: t("Places that the grammar does not understand; the rest is read."),
  },
  unreadable: {
    short: t("cannot be read"),
    long: t("Files or folders that the system does not let us read."),
  },
  unreadable_file: {
    short: t("cannot be read"),
    long: t("Files or folders that the system does not let us read."),
  },
  grammar_failed: {
    short: t("grammar not loaded"),
    long: t("The grammar of a language could not be loaded."),
  },
  failed: {
    short: t("failed"),
    long: t("Files that could not be read at all."),
  },
  binary: { short: t("no text"), long: t("Their first bytes are no text.") },
  empty: { short: t("empty"), long: t("There is nothing in them.") },
  minified: {
    short: t("minified"),
    long: t("Their lines are too long to be written by hand."),
  },
  generated: {
    short: t("generated"),
    long: t("Their heads say that a tool writes them."),
  },
  too_large: {
    short: t("too large"),
    long: t(
      "They are larger than the setting codeweft.ingest.maxFileSize allows.",
    ),
  },
  ignored: {
    short: t("ignored by rules"),
    long: t("Ignore rules leave them out; a folder counts once."),
  },
  unsupported: {
    short: t("no source"),
    long: t("No language that is read here is written in them."),
  },
  language_disabled: {
    short: t("language switched off"),
    long: t(
      "Files of languages that the settings codeweft.languages.….enabled leave out.",
    ),
  },
  test: {
    short: t("tests"),
    long: t(
      "Files of tests, which the setting codeweft.ingest.excludeTests leaves out.",
    ),
  },
  symlink: {
    short: t("links"),
    long: t("Links; what they lead to is read where it stands."),
  },
  nested_repository: {
    short: t("repositories within"),
    long: t("Repositories in the repository."),
  },
  not_a_file: { short: t("no files"), long: t("No files that could be read.") },
};

/** In a few words; one that is new here is spelled out. */
export const reasonWords = (reason: string): string =>
  reasons[reason]?.short ?? reason.replaceAll("_", " ");

/** What a reason means; '' for one that is new here. */
export const explainReason = (reason: string): string =>
  reasons[reason]?.long ?? "";

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
