// Parses a text, and other readings of it where the grammar does not understand the first.
import type { ExtractionRules } from "../languages/extractionRules.ts";
import { branchReadings, type Span } from "./branches.ts";
import { blankLongLines, errorExtent, repairText } from "./repair.ts";
import type { Grammar } from "./treeSitter.ts";
import { readWordMacros } from "./wordMacros.ts";

export interface Understanding {
  /** Some of the text was not understood. */
  readonly hasError: boolean;
  /** Branches that directives choose and that were left out for others, in the order of the text. */
  readonly leftOut: readonly Span[];
  /** Those and the directives, where a reading without them is the one. */
  readonly blanked: readonly Span[];
  /** By offset: names that macros write. */
  readonly names?: ReadonlyMap<number, string>;
}

/** What is read as it stands. */
export function understood(hasError: boolean): Understanding {
  return { hasError, leftOut: [], blanked: [] };
}

/** Fills the grammar's table from the reading of which the most is understood; the earlier one where two are equal. */
export function understand(
  grammar: Grammar,
  text: string,
  { repairs = [], branches, longestLine, macros }: ExtractionRules,
): Understanding {
  const blanked =
    longestLine === undefined ? text : blankLongLines(text, longestLine);
  const { text: spelled, names } =
    macros === undefined
      ? { text: blanked, names: undefined }
      : readWordMacros(blanked, macros, branches?.skip ?? "$^");
  const plain = repairText(
    spelled,
    repairs.filter((each) => each.always === true),
  );
  let read = plain;
  const written = names === undefined ? {} : { names };
  if (!grammar.read(plain))
    return { ...understood(blanked !== text), ...written };
  // Of some things that are missing the tree shows nothing.
  const extentOf = (hasError: boolean): number =>
    hasError ? Math.max(1, errorExtent(grammar.table)) : 0;
  let best = { text: plain, ...understood(true) };
  let least = extentOf(true);
  const consider = (
    reading: string,
    { leftOut, blanked }: Omit<Understanding, "hasError">,
  ): void => {
    if (reading === best.text) return;
    read = reading;
    const hasError = grammar.read(reading);
    const extent = extentOf(hasError);
    if (extent >= least) return;
    best = { text: reading, hasError, leftOut, blanked };
    least = extent;
  };
  consider(
    repairText(
      plain,
      repairs.filter((each) => each.always !== true),
    ),
    understood(false),
  );
  if (branches !== undefined && best.hasError)
    for (const each of branchReadings(best.text, branches)) {
      consider(each.text, each);
      if (!best.hasError) break;
    }
  if (read !== best.text) grammar.read(best.text);
  return { ...best, ...written };
}
