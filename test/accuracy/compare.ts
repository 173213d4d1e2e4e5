// Precision and recall of a saved graph against an oracle, over unique pairs, with the reasons of what went wrong.
import type { FoundGraph, FoundRelation } from "./graphFile.ts";
import type {
  ExpectedRelation,
  Oracle,
  PlaceKey,
  RelationKind,
} from "./relation.ts";

export interface Score {
  readonly kind: RelationKind;
  /** Unique pairs of the oracle, and how many of them were found. */
  readonly expected: number;
  readonly recalled: number;
  /** Unique pairs found about which the oracle has an opinion, and how many of them it shares. */
  readonly found: number;
  readonly right: number;
  /** The same without what only the name or a choice among candidates says: exact and inferred alone. */
  readonly solid: Tally;
  readonly perResolution: Readonly<Record<string, Tally>>;
  readonly misses: readonly Reason[];
  readonly wrong: readonly Reason[];
}

export interface Tally {
  readonly found: number;
  readonly right: number;
}

export interface Reason {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What the README draws as solid lines; everything that is no edge between symbols (a definition, an import) has none of these. */
const solidResolutions: ReadonlySet<string> = new Set(["exact", "inferred"]);

export const isSolid = (resolution: string): boolean =>
  solidResolutions.has(resolution);

const noise = "oracle has no opinion";

export function compare(
  oracle: Oracle,
  graph: FoundGraph,
  kind: RelationKind,
): Score {
  const expected = oracle.expected.filter((each) => each.kind === kind);
  const found = graph.relations.filter(
    (each) => each.kind === kind && oracle.files.has(each.fromPath),
  );
  const accepted = new Set<string>();
  for (const each of expected)
    for (const to of each.accepted) accepted.add(pair(each.from, to));
  const foundPairs = new Set<string>();
  const bySite = new Map<string, FoundRelation[]>();
  for (const each of found) {
    foundPairs.add(pair(sourceOf(each, oracle), each.to));
    for (const site of each.sites.flatMap((full) => [full, lineOf(full)]))
      bySite.set(site, [...(bySite.get(site) ?? []), each]);
  }
  const unresolved = new Map(
    [...graph.unresolved].flatMap(([site, reason]) => [
      [site, reason],
      [lineOf(site), reason],
    ]),
  );
  const misses = new Reasons();
  const wanted = new Map<string, ExpectedRelation>();
  for (const each of expected) {
    const first = pair(each.from, each.accepted[0] ?? "");
    if (!wanted.has(first)) wanted.set(first, each);
  }
  let recalled = 0;
  for (const each of wanted.values()) {
    if (each.accepted.some((to) => foundPairs.has(pair(each.from, to))))
      recalled++;
    else
      misses.add(
        missReason(each, unresolved, bySite),
        `${each.site}  ${each.text}  → ${each.accepted[0] ?? ""}`,
      );
  }
  const wrong = new Reasons();
  const perResolution: Record<string, { found: number; right: number }> = {};
  const judged = new Map<string, boolean>();
  const solid = new Map<string, boolean>();
  for (const each of found) {
    const from = sourceOf(each, oracle);
    const key = pair(from, each.to);
    const right = accepted.has(key);
    const unknownCaller =
      kind === "calls" && !each.from.some((name) => oracle.callers.has(name));
    // A definition in a file that the oracle did not read may be the right one.
    const isUnread = !right && !oracle.files.has(pathOf(each.to));
    if (
      unknownCaller ||
      isUnread ||
      (!right && each.sites.every((site) => oracle.noOpinion.has(site)))
    ) {
      wrong.note(noise);
      continue;
    }
    const tally = (perResolution[each.resolution] ??= { found: 0, right: 0 });
    tally.found++;
    if (right) tally.right++;
    else if (!judged.has(key))
      wrong.add(
        each.resolution,
        `${each.sites[0] ?? ""}  ${from} → ${each.to}`,
      );
    judged.set(key, right);
    if (isSolid(each.resolution)) solid.set(key, right);
  }
  return {
    kind,
    expected: wanted.size,
    recalled,
    ...tallyOf(judged),
    solid: tallyOf(solid),
    perResolution,
    misses: misses.list(),
    wrong: wrong.list(),
  };
}

function tallyOf(judged: ReadonlyMap<string, boolean>): Tally {
  return {
    found: judged.size,
    right: [...judged.values()].filter(Boolean).length,
  };
}

/** Who inherits or imports is named itself; a caller is rolled up to what the oracle counts as one. */
function sourceOf(relation: FoundRelation, oracle: Oracle): PlaceKey {
  return relation.kind === "calls"
    ? callerOf(relation, oracle)
    : (relation.from[0] ?? "");
}

/** The innermost container of the found caller that the oracle counts as a caller; what is not called needs none. */
function callerOf(relation: FoundRelation, oracle: Oracle): PlaceKey {
  if (relation.kind !== "calls") return relation.from[0] ?? "";
  return (
    relation.from.find((key) => oracle.callers.has(key)) ??
    relation.from[0] ??
    ""
  );
}

function missReason(
  expected: ExpectedRelation,
  unresolved: ReadonlyMap<string, string>,
  bySite: ReadonlyMap<string, readonly FoundRelation[]>,
): string {
  const there = bySite.get(expected.site);
  if (there?.some((each) => expected.accepted.includes(each.to)))
    return "found with another caller";
  // Where a line is all that is known, other calls may stand in it.
  const names = expected.accepted.map(nameOf);
  if (there?.some((each) => names.includes(nameOf(each.to))))
    return "led to another definition";
  return (
    unresolved.get(expected.site) ??
    (there === undefined
      ? "no reference at this place"
      : "led to another definition")
  );
}

function nameOf(key: PlaceKey): string {
  return key.slice(key.lastIndexOf(":") + 1);
}

/** `path:line` of `path:line:column`. */
function lineOf(site: string): string {
  return site.slice(0, site.lastIndexOf(":"));
}

function pathOf(key: PlaceKey): string {
  return key.replace(/:\d+:[^:]*$/, "");
}

function pair(from: PlaceKey, to: PlaceKey): string {
  return `${from} → ${to}`;
}

class Reasons {
  private readonly byReason = new Map<
    string,
    { count: number; examples: string[] }
  >();

  note(reason: string): { count: number; examples: string[] } {
    let entry = this.byReason.get(reason);
    if (entry === undefined)
      this.byReason.set(reason, (entry = { count: 0, examples: [] }));
    entry.count++;
    return entry;
  }

  add(reason: string, example: string): void {
    this.note(reason).examples.push(example);
  }

  list(): Reason[] {
    return [...this.byReason]
      .map(([reason, { count, examples }]) => ({ reason, count, examples }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}
