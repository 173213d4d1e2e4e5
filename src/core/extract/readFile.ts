// The steps from a parsed file to its facts, in their order.
import {
  problemKinds,
  type FileFacts,
  type ProblemKind,
} from "../model/facts.ts";
import { blankSpans, type Span } from "./branches.ts";
import { completeBindings, completeDefinitions } from "./complete.ts";
import { isTelling } from "./conditions.ts";
import { measureComplexity } from "./complexity.ts";
import { declare } from "./declare.ts";
import { describeDefinitions } from "./describe.ts";
import { DocComments } from "./docComments.ts";
import { completeDocTypes } from "./docTypes.ts";
import { settleEntries } from "./entries.ts";
import { Expressions } from "./expressions.ts";
import { completeHeritage } from "./heritage.ts";
import { completeExports, declareImports } from "./imports.ts";
import { completeNarrowings } from "./narrowings.ts";
import { nest } from "./nesting.ts";
import { tag } from "./queryPlan.ts";
import { Reading } from "./reading.ts";
import type { Records } from "./records.ts";
import type { FactsBuilder } from "./factsBuilder.ts";
import type { TokenCall } from "./tokenCalls.ts";
import type { TextHashes } from "./textHashes.ts";
import { completeReferences } from "./references.ts";
import { longLines } from "./repair.ts";
import { markTests } from "./tests.ts";
import type { Understanding } from "./understand.ts";
import type { LoadedLanguage } from "../languages/registry.ts";

const syntaxTag = tag("problem.syntax");
const missingTag = tag("problem.missing");
/** Places of bad syntax that are told one by one. */
const maxProblems = 20;

/** What reading a file needs beside the file; it keeps memory from one file to the next and nothing else. */
export interface ReadingDesk {
  readonly language: LoadedLanguage;
  readonly records: Records;
  readonly facts: FactsBuilder;
  readonly hashes: TextHashes;
}

/** The desk's records are loaded with what the file's tree holds. */
export function readFile(
  path: string,
  text: string,
  { hasError, leftOut, blanked, names }: Understanding,
  { language, records, facts, hashes }: ReadingDesk,
  tokenCalls: readonly TokenCall[] = [],
): FileFacts {
  records.load(text, names);
  facts.clear();
  const nesting = nest(records, (condition) => isTelling(records, condition));
  const reading = new Reading(path, language, records, nesting, facts);
  reading.tokenCalls = tokenCalls;
  if (blanked.length > 0) reading.written = blankSpans(text, blanked);
  const declarations = declare(reading);
  declareImports(reading);
  const expressions = new Expressions(reading);
  completeDefinitions(reading, declarations, expressions);
  const comments = new DocComments(reading);
  completeDocTypes(reading, declarations, expressions, comments);
  completeBindings(reading, declarations, expressions);
  completeNarrowings(reading, expressions);
  const bases = completeHeritage(reading, declarations, expressions);
  completeExports(reading, declarations, expressions);
  completeReferences(reading, declarations, expressions, bases);
  settleEntries(reading);
  describeDefinitions(reading, declarations, hashes, comments);
  measureComplexity(reading);
  markTests(reading);
  addLeftOut(reading, leftOut);
  addProblems(reading);
  return reading.facts.build(
    language.language.id,
    records.lineCount,
    hasError || facts.problem.length > 0,
  );
}

/** Lines that are left out because the grammar takes too long over them. */
function addLongLines(
  records: Records,
  facts: FactsBuilder,
  longest: number | undefined,
): void {
  if (longest === undefined) return;
  for (const { start, end } of longLines(records.text, longest).slice(
    0,
    maxProblems,
  )) {
    const line = records.lineAt(start);
    facts.problem.row(
      problemKinds.indexOf("unsupported"),
      facts.name(
        `This line is left out: it is longer than ${String(longest)} characters.`,
      ),
      line,
      0,
      line,
      end - start,
    );
  }
}

/** Branches of directives whose place another one takes. */
function addLeftOut(
  { records, facts }: Reading,
  leftOut: readonly Span[],
): void {
  for (const { start, end } of leftOut.slice(0, maxProblems)) {
    const line = records.lineAt(start);
    const endLine = records.lineAt(end);
    facts.problem.row(
      problemKinds.indexOf("unsupported"),
      facts.name(
        "These lines are left out: they cannot be read beside the branch before them.",
      ),
      line,
      records.columnAt(start, line),
      endLine,
      records.columnAt(end, endLine),
    );
  }
}

function addProblems({ records, facts, language }: Reading): void {
  const { longestLine } = language.rules;
  const places: { node: number; kind: ProblemKind; isMissing: boolean }[] = [];
  for (let record = 0; record < records.recordTag.length; record++) {
    const code = records.recordTag.data[record];
    if (code !== syntaxTag && code !== missingTag) continue;
    places.push({
      node: records.recordNode.data[record]!,
      kind: "syntax",
      isMissing: code === missingTag,
    });
  }
  addLongLines(records, facts, longestLine);
  places.sort((a, b) => records.start(a.node) - records.start(b.node));
  for (const { node, kind, isMissing } of places.slice(0, maxProblems)) {
    const end = records.end(node);
    const endLine = records.lineAt(end);
    const found = records.textOf(node).replace(/\s+/g, " ").slice(0, 40);
    facts.problem.row(
      problemKinds.indexOf(kind),
      facts.name(
        isMissing || found === ""
          ? "Something is missing here."
          : `Not understood: ${found}`,
      ),
      records.line(node),
      records.column(node),
      endLine,
      records.columnAt(end, endLine),
    );
  }
}
