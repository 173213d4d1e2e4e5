// Other readings of a text in which directives choose between branches (`#if … #else … #endif`) where the grammar wants none.
import type { BranchDirectives } from "../languages/extractionRules.ts";
import { patternOf } from "../model/patternOf.ts";

/** Half-open, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface BranchReading {
  /** As long as the text: every place stays where it was. */
  readonly text: string;
  /** Branches that are not in it, in the order of the text. */
  readonly leftOut: readonly Span[];
  /** Those and the lines of the directives. */
  readonly blanked: readonly Span[];
}

interface Branch {
  readonly start: number;
  end: number;
  /** Open brackets at its end, and the fewest on the way. */
  depth: number;
  lowest: number;
  /** What stands last in it, but for blanks, comments and directives. */
  last: string;
}

/** From `#if` to `#endif`. */
interface Group {
  /** What stands last in front of it. */
  readonly before: string;
  /** The lines that choose. */
  readonly directives: Span[];
  readonly branches: Branch[];
}

/**
 * The readings to try: without the directives, and of groups whose branches are not whole each (declarations, statements, items of
 * a list) the first branch alone, for what stands in the middle of something can only stand there once; then all branches. Equal
 * ones come once, and none where the text has no such directives.
 */
export function branchReadings(
  text: string,
  rules: BranchDirectives,
): readonly BranchReading[] {
  if (!patternOf(rules.begin, "m").test(text)) return [];
  const groups = groupsOf(text, rules);
  if (groups.length === 0) return [];
  const isEnd = (sign: string): boolean =>
    sign === "" || rules.ends.includes(sign);
  const isWhole = ({ depth, lowest, last }: Branch): boolean =>
    depth === 0 && lowest === 0 && isEnd(last);
  const some = readWith(
    text,
    groups,
    ({ before, branches }) =>
      (before === "{" || isEnd(before)) && branches.every(isWhole),
  );
  const all = readWith(text, groups, () => true);
  return some.text === all.text ? [all] : [some, all];
}

/** In the order in which they begin. */
function groupsOf(text: string, rules: BranchDirectives): Group[] {
  const groups: Group[] = [];
  const branchFrom = (start: number): Branch => ({
    start,
    end: text.length,
    depth: 0,
    lowest: 0,
    last: "",
  });
  const open: { readonly group: Group; readonly around: Branch }[] = [];
  let branch = branchFrom(0);
  const { begin, next, end, skip } = rules;
  const tokens = patternOf(
    `(?<begin>${begin})|(?<next>${next})|(?<end>${end})|(?<skip>${skip})|\\S`,
    "gm",
  );
  for (const match of text.matchAll(tokens)) {
    const found = match.groups!;
    const place = { start: match.index, end: match.index + match[0].length };
    if (found["skip"] !== undefined) continue;
    if (found["begin"] !== undefined) {
      const group: Group = {
        before: branch.last,
        directives: [place],
        branches: [],
      };
      groups.push(group);
      open.push({ group, around: branch });
      group.branches.push((branch = branchFrom(place.end)));
      continue;
    }
    if (found["next"] === undefined && found["end"] === undefined) {
      branch.last = match[0];
      if ("([{".includes(match[0])) branch.depth++;
      if (")]}".includes(match[0])) branch.depth--;
      branch.lowest = Math.min(branch.lowest, branch.depth);
      continue;
    }
    const inner = open.at(-1);
    // One that nothing has opened chooses nothing.
    if (inner === undefined) continue;
    inner.group.directives.push(place);
    branch.end = place.start;
    if (found["next"] !== undefined) {
      inner.group.branches.push((branch = branchFrom(place.end)));
      continue;
    }
    open.pop();
    // Around it counts what its first branch brings: the others stand in its place.
    const [first] = inner.group.branches;
    branch = inner.around;
    branch.lowest = Math.min(branch.lowest, branch.depth + first!.lowest);
    branch.depth += first!.depth;
    if (first!.last !== "") branch.last = first!.last;
  }
  return groups;
}

function readWith(
  text: string,
  groups: readonly Group[],
  keepsAll: (group: Group) => boolean,
): BranchReading {
  const others = groups
    .filter((group) => !keepsAll(group))
    .flatMap(({ branches }) => branches.slice(1))
    .sort((a, b) => a.start - b.start);
  const leftOut: Span[] = [];
  for (const { start, end } of others)
    // What stands in another one is left out with it.
    if (start >= (leftOut.at(-1)?.end ?? 0)) {
      const held = text.slice(start, end).trimEnd();
      const blanks = held.length - held.trimStart().length;
      if (held !== "")
        leftOut.push({ start: start + blanks, end: start + held.length });
    }
  const blanked = [...groups.flatMap((each) => each.directives), ...leftOut];
  return { text: blankSpans(text, blanked), leftOut, blanked };
}

/** The text with spaces in place of what stands in the spans, which may overlap; lines stay lines. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  let blanked = "";
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const behind = Math.max(start, from);
    blanked +=
      text.slice(from, behind) +
      text.slice(behind, end).replace(/[^\r\n]/g, " ");
    from = end;
  }
  return blanked + text.slice(from);
}
