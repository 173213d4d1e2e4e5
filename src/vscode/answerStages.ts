// How the picture of an answer stands: its columns, and what is said on its lines; told by the answer's members. Knows no question.
import { t } from "../l10n.ts";
import type { AnswerNote, AnswerStage } from "../protocol.ts";
import { isEdge, isMembers, isSymbol } from "./answerShapes.ts";
import type { Members } from "./answerShapes.ts";
import { number, plural } from "./ingestWords.ts";
import { headingOf } from "./symbolWords.ts";

/** Symbols by their ids; files and folders by their paths. */
export interface Staging {
  readonly stages: readonly AnswerStage[];
  readonly notes: readonly AnswerNote[];
  /** What the answer is about are files or folders, and all that leads from one of them to another belongs to the picture. */
  readonly level: "file" | "folder" | undefined;
}

const none: Staging = { stages: [], notes: [], level: undefined };

export function stagingOf(data: unknown): Staging {
  if (!isMembers(data)) return none;
  const { changed, symbols, paths, cycles, clusters } = data;
  const level = levelOf(data);
  if (isList(changed) && isList(symbols)) return impactStaging(data);
  if (isList(paths)) return pathStaging(paths);
  if (isList(cycles))
    return {
      ...none,
      notes: cutNotes(cycles),
      level,
    };
  if (isList(clusters))
    return { ...none, stages: clusters.flatMap(partStage), level };
  return none;
}

function levelOf({ level }: Members): Staging["level"] {
  return level === "file" || level === "folder" ? level : undefined;
}

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value);

const isAffected = (
  value: unknown,
): value is Members & { readonly hop: number } =>
  isMembers(value) &&
  typeof value["hop"] === "number" &&
  isSymbol(value["symbol"]);

/**
 * Who uses stands left of what is used. One step away by an edge that is certain: that will notice. What is farther away, or
 * what only bears the same name, might. Tests stand for themselves: they are what to run.
 */
function impactStaging({ changed, symbols, tests }: Members): Staging {
  const sure: number[] = [];
  const possible: number[] = [];
  const idOf = (item: unknown): readonly number[] =>
    isAffected(item) && isSymbol(item["symbol"]) ? [item["symbol"].id] : [];
  const toRun = isList(tests) ? tests.flatMap(idOf) : [];
  const test = new Set(toRun);
  for (const item of isList(symbols) ? symbols : [])
    for (const id of idOf(item)) {
      if (test.has(id)) continue;
      (isAffected(item) && item.hop === 1 && isCertain(item["proof"])
        ? sure
        : possible
      ).push(id);
    }
  const own = (isList(changed) ? changed : [])
    .filter(isSymbol)
    .map(({ id }) => id);
  return {
    ...none,
    stages: [
      { title: t("Tests to run"), nodes: toRun },
      { title: t("Might notice"), nodes: possible },
      { title: t("Will notice"), nodes: sure },
      { title: t("Changed"), nodes: own },
    ].filter(({ nodes }) => nodes.length > 0),
  };
}

function isCertain(proof: unknown): boolean {
  const [step] = isList(proof) ? proof : [];
  return (
    isMembers(step) &&
    (step["resolution"] === "exact" || step["resolution"] === "inferred")
  );
}

/** A column for each step; the lines say what is behind them and where. */
function pathStaging(paths: readonly unknown[]): Staging {
  const columns: number[][] = [];
  const placed = new Set<number>();
  const notes = new Map<string, AnswerNote>();
  for (const path of paths) {
    if (!isMembers(path)) continue;
    const { symbols, edges } = path;
    for (const [at, symbol] of (isList(symbols) ? symbols : []).entries()) {
      if (!isSymbol(symbol) || placed.has(symbol.id)) continue;
      placed.add(symbol.id);
      (columns[at] ??= []).push(symbol.id);
    }
    for (const detail of isList(edges) ? edges : []) {
      if (!isMembers(detail) || !isEdge(detail["edge"])) continue;
      const { from, to, kind } = detail["edge"];
      notes.set(`${from} ${to}`, {
        from,
        to,
        mark: "step",
        text: `${headingOf(kind, "out").toLowerCase()}${placeWords(detail["sites"])}`,
      });
    }
  }
  // A symbol that several ways pass stands in one column: one may have none of its own.
  const stages = columns
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => ({ title: "", nodes }));
  return { ...none, stages, notes: [...notes.values()] };
}

function placeWords(sites: unknown): string {
  const [site] = isList(sites) ? sites : [];
  if (!isMembers(site)) return "";
  const { line } = site;
  return typeof line === "number" ? t(" · line {0}", number(line)) : "";
}

function cutNotes(cycles: readonly unknown[]): readonly AnswerNote[] {
  return cycles.flatMap((cycle) => {
    const cut = isMembers(cycle) ? cycle["cut"] : undefined;
    const steps = isMembers(cut) ? cut["steps"] : undefined;
    return (isList(steps) ? steps : []).flatMap((step) => {
      if (!isMembers(step)) return [];
      const from = endOf(step["from"]);
      const to = endOf(step["to"]);
      if (from === undefined || to === undefined) return [];
      const places = Number(step["siteCount"] ?? 1);
      return [
        {
          from,
          to,
          mark: "cut",
          text: t("cut · {0}", plural(places, "place")),
        },
      ] as const;
    });
  });
}

/** A column for each part: its number, and the folder in which most of it stands. */
function partStage(part: unknown): readonly AnswerStage[] {
  if (!isMembers(part)) return [];
  const { id, folder, members } = part;
  const path = isMembers(folder) ? folder["path"] : undefined;
  const nodes = (isList(members) ? members : []).flatMap(
    (member) => endOf(member) ?? [],
  );
  const title = [`#${String(id)}`, typeof path === "string" ? path : ""];
  return nodes.length === 0
    ? []
    : [{ title: title.filter(Boolean).join(" · "), nodes }];
}

function endOf(end: unknown): number | string | undefined {
  if (!isMembers(end)) return undefined;
  const { symbol, path } = end;
  if (isSymbol(symbol)) return symbol.id;
  return typeof path === "string" ? path : undefined;
}
