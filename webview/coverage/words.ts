// The words of the coverage page: states, certainty, reasons, shares. Pure.
import { resolutionWords } from "../panels/words.ts";

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
  parsed: { short: "whole", long: "Read from the first to the last line." },
  degraded: {
    short: "in part",
    long: "Read around places that the grammar does not understand.",
  },
  waiting: {
    short: "waiting",
    long: "Not read yet: an ingestion is under way or was cancelled.",
  },
  skipped: {
    short: "left out",
    long: "Binary, empty, generated, minified or too large.",
  },
  failed: { short: "failed", long: "Could not be read at all." },
  ...resolutionWords,
};

const reasons: Readonly<Record<string, string>> = {
  "unknown receiver":
    "Nothing says of what type the value in front of the dot is.",
  "unknown function": "No function of this name can be seen from here.",
  "unknown name": "Nothing of this name can be seen from here.",
  "unknown callee": "What is called is itself the result of something unknown.",
  "unknown type": "The type has no definition in the workspace.",
  "unknown class": "The class has no definition in the workspace.",
  "unknown base": "What it is derived from has no definition in the workspace.",
  "no such member": "The type is known and has no member of this name.",
  "no overload fits": "No overload takes these arguments.",
  "no name": "It is no name that could be looked up.",
  "several candidates": "More than one definition fits.",
  "module not found": "No file and no package bears the name that is imported.",
  "import not found": "The module is there, but exports no such name.",
  syntax: "Places that the grammar does not understand; the rest is read.",
  unreadable: "Files or folders that the system does not let us read.",
  grammar_failed: "The grammar of a language could not be loaded.",
  failed: "Files that could not be read at all.",
  binary: "Their first bytes are no text.",
  empty: "There is nothing in them.",
  minified: "Their lines are too long to be written by hand.",
  generated: "Their heads say that a tool writes them.",
  too_large:
    "They are larger than the setting codeweft.ingest.maxFileSize allows.",
  ignored: "Ignore rules leave them out; a folder counts once.",
  unsupported: "No language that is read here is written in them.",
  language_disabled:
    "Files of languages that the settings codeweft.languages.….enabled leave out.",
  test: "Files of tests, which the setting codeweft.ingest.excludeTests leaves out.",
  symlink: "Links; what they lead to is read where it stands.",
  nested_repository: "Repositories in the repository.",
  not_a_file: "No files that could be read.",
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
