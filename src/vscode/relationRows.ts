// Relations as rows of native lists: grouped by kind in one fixed order, each with the words to show and the places to go to.
import { t } from "../l10n.ts";
import type {
  EdgeKind,
  Place,
  Relation,
  Site,
  SymbolRef,
} from "../protocol.ts";
import { plainLabel } from "./plainText.ts";
import {
  certaintyWords,
  containerWords,
  headingOf,
  iconOf,
  kindOrder,
  placeWords,
} from "./symbolWords.ts";
import type { Direction } from "./symbolWords.ts";

export interface RelationRow {
  readonly relation: Relation;
  /** With the name of an icon of the editor in front. */
  readonly label: string;
  readonly description: string;
  /** The exact definition of what is used, or the exact place of the use: what Enter opens. */
  readonly target: Place | undefined;
  /** The other end: the place of the use, or the definition of the user. */
  readonly other: Place | undefined;
}

export interface RelationGroup {
  readonly kind: EdgeKind;
  readonly heading: string;
  readonly rows: readonly RelationRow[];
}

/** Only direct relations; inside a group by file, line and name, so that the same revision gives the same list. */
export function relationGroups(
  relations: readonly Relation[],
  direction: Direction,
): readonly RelationGroup[] {
  const direct = relations.filter(({ depth }) => depth === 1);
  return kindOrder
    .map((kind) => ({
      kind,
      heading: headingOf(kind, direction),
      rows: direct
        .filter(({ edge }) => edge.kind === kind)
        .sort(byPlace)
        .map((relation) => toRow(relation, direction)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function toRow(relation: Relation, direction: Direction): RelationRow {
  const { symbol, edge, sites } = relation;
  const definition = symbol.external ? undefined : definitionPlace(symbol);
  const use = sites[0] === undefined ? undefined : sitePlace(sites[0]);
  const container = containerWords(symbol);
  const words = [
    container,
    direction === "in" && sites[0] !== undefined
      ? `${sites[0].path}:${String(sites[0].line)}`
      : placeWords(symbol),
    edge.sites > 1 ? t("{0} places", edge.sites) : undefined,
    certaintyWords(edge.resolution),
  ];
  return {
    relation,
    label: `$(${iconOf(symbol.kind)}) ${plainLabel(symbol.name)}`,
    description: words
      .filter((word) => word !== undefined && word !== "")
      .map((word) => plainLabel(word ?? ""))
      .join(" · "),
    target: direction === "out" ? (definition ?? use) : (use ?? definition),
    other: direction === "out" ? use : definition,
  };
}

export function definitionPlace(symbol: SymbolRef): Place {
  return {
    path: symbol.path,
    line: symbol.line,
    column: symbol.column,
    endLine: symbol.line,
    endColumn:
      symbol.column + (symbol.kind === "module" ? 0 : symbol.name.length),
  };
}

export function sitePlace(site: Site): Place {
  const { path, line, column, endLine, endColumn } = site;
  return { path, line, column, endLine, endColumn };
}

function byPlace(a: Relation, b: Relation): number {
  return (
    Number(a.symbol.external) - Number(b.symbol.external) ||
    compare(a.symbol.path, b.symbol.path) ||
    a.symbol.line - b.symbol.line ||
    compare(a.symbol.name, b.symbol.name) ||
    a.edge.id - b.edge.id
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
