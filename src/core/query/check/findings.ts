// What a check finds, and what of it is new beside a baseline. Pure: from answers to findings.
import { compileGlob } from "../glob.ts";
import type { Cycle, CyclesAnswer } from "../cycleResults.ts";
import type { GraphAnswer } from "../graphResults.ts";
import type { DebtAnswer } from "../metricResults.ts";
import type { EdgeDetail, Site, UnresolvedPlace } from "../results.ts";
import type { ForbiddenRule } from "./rulesFile.ts";

export const findingKinds = [
  "cycle",
  "debt",
  "forbidden",
  "unresolved",
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Whole sentences, without the place. */
  readonly message: string;
  /** Where a person looks first. */
  readonly place: Pick<Site, "path" | "line" | "column"> &
    Partial<Pick<Site, "endLine" | "endColumn">>;
  /** What it is, whatever line it stands in: equal for the same fault of the next check. */
  readonly identity: string;
  /** How much of it there is: hours of debt, members of a cycle, equal references that lead nowhere in a file. */
  readonly amount: number;
  /** Of a forbidden dependency: the name of the rule. */
  readonly rule?: string;
}

/** Of a cycle, in its identity: no path of a source has one. */
export const betweenMembers = "\t";

/** From one file to another file or to a package outside. */
export interface ForbiddenPair {
  readonly rule: ForbiddenRule;
  readonly from: string;
  /** A path, or the name of a package. */
  readonly to: string;
  readonly external: boolean;
}

/** `graph` is at the level of files, with what leads outside where a rule speaks of packages. In its order, by rule. */
export function findForbidden(
  rules: readonly ForbiddenRule[],
  graph: GraphAnswer,
): readonly ForbiddenPair[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return rules.flatMap((rule) => {
    const isFrom = anyOf(rule.from);
    const isExcepted = anyOf(rule.except);
    const isTo = anyOf(rule.to);
    const isPackage = anyOf(rule.toPackage);
    return graph.edges.flatMap(({ from, to, kinds }): ForbiddenPair[] => {
      const source = nodes.get(from);
      const target = nodes.get(to);
      if (source === undefined || target === undefined) return [];
      if (!rule.kinds.some((kind) => (kinds[kind] ?? 0) > 0)) return [];
      if (!isFrom(source.path) || isExcepted(source.path)) return [];
      const { external, path } = target;
      if (external ? !isPackage(path) : !isTo(path) || isExcepted(path))
        return [];
      return [{ rule, from: source.path, to: path, external }];
    });
  });
}

function anyOf(
  globs: string | readonly string[] | undefined,
): (path: string) => boolean {
  const tests = (typeof globs === "string" ? [globs] : (globs ?? [])).map(
    compileGlob,
  );
  return (path) => tests.some((test) => test(path));
}

/** `edges` lead from the pair's file; those to its target, of the rule's kinds, are the evidence. */
export function forbiddenFinding(
  { rule, from, to, external }: ForbiddenPair,
  edges: readonly EdgeDetail[],
): Finding {
  const evidence = edges.filter(
    (each) =>
      each.to.path === to &&
      each.to.external === external &&
      rule.kinds.includes(each.edge.kind),
  );
  const sites = evidence.flatMap((each) => each.sites).sort(byPlace);
  const names = [...new Set(evidence.map((each) => each.to.name))];
  const shown = names.slice(0, 3).join(", ");
  const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : "";
  const what = shown === "" ? to : `${shown}${more} of ${to}`;
  return {
    kind: "forbidden",
    rule: rule.name,
    message: `${from} must not use ${what} (${rule.name})${rule.because === undefined ? "" : `: ${rule.because}`}.`,
    place: sites[0] ?? { path: from, line: 1, column: 1 },
    identity: `${rule.name}: ${from} -> ${to}`,
    amount: 1,
  };
}

export function cycleFinding(
  { members, size, shortest, cut }: Cycle,
  level: CyclesAnswer["level"],
): Finding {
  const paths = members.map(({ path }) => path || ".");
  const [first] = shortest.steps;
  const around = shortest.steps.map(({ from }) => from.path || ".");
  const ends = cut.steps
    .slice(0, 3)
    .map(({ from, to }) => `${from.path || "."} -> ${to.path || "."}`);
  return {
    kind: "cycle",
    message: `${String(size)} ${level}s depend on one another in a circle, for example ${[...around, around[0] ?? ""].join(" -> ")}. Without ${ends.join(", ")}${cut.edges > ends.length ? ` and ${String(cut.edges - ends.length)} more` : ""} there is none.`,
    place: first?.sites[0] ?? { path: paths[0] ?? ".", line: 1, column: 1 },
    identity: [...paths].sort(byText).join(betweenMembers),
    amount: size,
  };
}

export function debtFinding({
  symbol,
  hours,
  reasons,
}: DebtAnswer["classes"][number]): Finding {
  const why = reasons
    .map(
      ({ metric, value }) =>
        `${metric.toUpperCase()} ${Number(value.toPrecision(3)).toString()}`,
    )
    .join(", ");
  return {
    kind: "debt",
    message: `${symbol.qualifiedName} owes ${String(hours)} hours (${why}).`,
    place: { path: symbol.path, line: symbol.line, column: symbol.column },
    identity: symbol.key,
    amount: hours,
  };
}

/** One for all equal references of a file. */
export function unresolvedFindings(
  places: readonly UnresolvedPlace[],
): readonly Finding[] {
  const groups = new Map<string, UnresolvedPlace[]>();
  for (const place of places) {
    const identity = `${place.path} ${place.kind} ${place.text}`;
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [place]);
    else group.push(place);
  }
  return [...groups].map(([identity, group]) => {
    const { path, line, column, kind, text, reason } = group[0]!;
    return {
      kind: "unresolved",
      message: `${text} (${kind.replaceAll("_", " ")}) leads nowhere: ${reason}${group.length > 1 ? `, ${String(group.length)} places` : ""}.`,
      place: { path, line, column },
      identity,
      amount: group.length,
    };
  });
}

function byPlace(a: Site, b: Site): number {
  return a.line - b.line || a.column - b.column;
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
