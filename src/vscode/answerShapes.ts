// What a piece of an answer is, told by its members: a symbol, an edge, a place, an item of a tree, counts.
import type { Envelope } from "../core/engine.ts";
import { t } from "../l10n.ts";
import type { EdgeRef, Place, SymbolRef } from "../protocol.ts";
import { fieldWords } from "./fieldWords.ts";

export interface Members {
  readonly [name: string]: unknown;
}

export interface Known {
  /** Those that an answer names, by id. */
  readonly symbols: ReadonlyMap<unknown, SymbolRef>;
  /** Paths of the workspace's folders: a name alone does not say that it is one. */
  readonly folders: ReadonlySet<string>;
}

export type Site = Place & { readonly text?: string; readonly stale?: boolean };

/** Members of every symbol. */
export const symbolNames: readonly string[] = [
  "id",
  "key",
  "name",
  "qualifiedName",
  "kind",
  "path",
  "line",
  "column",
  "startLine",
  "endLine",
  "language",
  "signature",
  "container",
  "test",
  "external",
] satisfies readonly (keyof SymbolRef)[];

/** Members of a place. */
export const siteNames = [
  "path",
  "line",
  "column",
  "endLine",
  "endColumn",
  "text",
  "stale",
];

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

export function isTreeItem(
  value: unknown,
): value is Members & { readonly parent: number } {
  return (
    isMembers(value) &&
    typeof value["parent"] === "number" &&
    typeof value["depth"] === "number"
  );
}

/** A few counts by name: they are read in one line. */
export function isCounts(
  value: unknown,
): value is Readonly<Record<string, number>> {
  if (!isMembers(value)) return false;
  const counts = Object.values(value);
  return (
    counts.length <= 3 && counts.every((count) => typeof count === "number")
  );
}

/** Numbers by name, however many. */
export function isOfCounts(value: Members): boolean {
  const counts = Object.values(value);
  return (
    counts.length > 0 && counts.every((count) => typeof count === "number")
  );
}

export function isEdge(value: unknown): value is EdgeRef {
  return (
    isMembers(value) &&
    typeof value["kind"] === "string" &&
    typeof value["resolution"] === "string" &&
    typeof value["sites"] === "number"
  );
}

export function isSite(value: unknown): value is Site {
  return (
    isMembers(value) &&
    typeof value["path"] === "string" &&
    typeof value["line"] === "number" &&
    typeof value["column"] === "number"
  );
}

export function isSymbol(value: unknown): value is SymbolRef {
  return (
    isMembers(value) &&
    typeof value["id"] === "number" &&
    typeof value["key"] === "string" &&
    typeof value["qualifiedName"] === "string" &&
    typeof value["path"] === "string"
  );
}

/** An answer names its symbols once, and then by their ids. */
export function knownIn(data: unknown, folders: ReadonlySet<string>): Known {
  const symbols = new Map<unknown, SymbolRef>();
  const collect = (value: unknown): void => {
    if (isSymbol(value)) symbols.set(value.id, value);
    else if (typeof value === "object" && value !== null)
      for (const each of Object.values(value)) collect(each);
  };
  collect(data);
  return { symbols, folders };
}

/** What the question is about: the items of the list that is counted, or of an answer that is a list. */
export function countedItems({
  data,
  counted,
}: Pick<Envelope<unknown>, "data" | "counted">): readonly unknown[] {
  const list = counted !== undefined && isMembers(data) ? data[counted] : data;
  return Array.isArray(list) ? list : [];
}

/** Members of answers that hold ids of symbols. */
export function isIdName(name: string): boolean {
  return ["from", "to", "anchor", "center"].includes(name);
}

/** What a member, or one within another (`folder path`), is called; what the engine has no name for is spelled out: `a_column` → `a column`. */
export function wordsOf(name: string): string {
  return (
    fieldWords(name) ??
    name
      .split(" ")
      .map((part) => fieldWords(part) ?? spelledOut(part))
      .join(" ")
  );
}

/** The name of a member that holds this: a part of a whole counts those of its edges that lead out of it. */
export function titleOf(name: string, value: unknown): string {
  return name === "external" && typeof value === "number"
    ? t("edges leading out")
    : wordsOf(name);
}

function spelledOut(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/gu, "$1 $2")
    .replaceAll(/[_-]/gu, " ")
    .toLowerCase();
}
