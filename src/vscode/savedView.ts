// Checks a saved view before anybody uses it: it comes from a page, from a link, or from an older version of this extension.
import type { Anchor, EdgeKind, SavedView, SymbolKind } from "../protocol.ts";

const mostNodes = 20_000;
const longestText = 20_000;
/** Steps on one side, as far as a page goes. */
const deepest = 6;
const deepestTrail = 100;

type Fields = Readonly<Record<string, unknown>>;

/** Rebuilt from its checked parts; undefined when it is none. */
export function toSavedView(value: unknown): SavedView | undefined {
  if (!isFields(value) || value["version"] !== 1) return undefined;
  const { reach, filters, arrangement, mode, center } = value;
  const nodes = listOf(value["nodes"], toAnchor);
  if (nodes === undefined || !isFields(reach) || !isFields(filters))
    return undefined;
  const toIndex = (index: unknown): number | undefined =>
    isCount(index) && index < nodes.length ? index : undefined;
  const openings = listOf(value["openings"], (one) => toOpening(one, toIndex));
  const removed = listOf(value["removed"], toIndex);
  const pins = listOf(value["pins"], toIndex);
  const inside = isFields(value["inside"]) ? value["inside"] : {};
  const open = listOf(inside["open"], toPath);
  const more = listOf(inside["more"], toPath);
  const places = listOf(value["places"], (one) => toPlace(one, toIndex));
  const trail = toTrail(value["trail"], toIndex);
  const { tests, external, certainOnly } = filters;
  const { in: users, out: used } = reach;
  if (
    (trail === undefined && value["trail"] !== undefined) ||
    openings === undefined ||
    removed === undefined ||
    pins === undefined ||
    open === undefined ||
    more === undefined ||
    places === undefined ||
    (center !== null && toIndex(center) === undefined) ||
    !isReach(users) ||
    !isReach(used) ||
    typeof tests !== "boolean" ||
    typeof external !== "boolean" ||
    typeof certainOnly !== "boolean" ||
    !isOneOf(arrangement, ["columns", "cascade", "layers"] as const) ||
    !isOneOf(mode, ["graph", "table", "tree", "matrix"] as const)
  )
    return undefined;
  return {
    version: 1,
    nodes,
    center: toIndex(center) ?? null,
    reach: { in: users, out: used },
    filters: { tests, external, certainOnly },
    ...(trail === undefined ? {} : { trail }),
    inside: { open, more },
    openings,
    removed,
    pins,
    places,
    arrangement,
    mode,
  };
}

function toTrail(
  value: unknown,
  toIndex: ToIndex,
): SavedView["trail"] | undefined {
  if (!isFields(value)) return undefined;
  const { direction, depth, whole } = value;
  const kinds = listOf(value["kinds"], toKind<EdgeKind>);
  const symbolKinds = listOf(value["symbolKinds"], toKind<SymbolKind>);
  const to = value["to"] === null ? null : toIndex(value["to"]);
  return to === undefined ||
    kinds === undefined ||
    symbolKinds === undefined ||
    !isOneOf(direction, ["in", "out", "both"] as const) ||
    !isCount(depth) ||
    depth < 1 ||
    depth > deepestTrail ||
    typeof whole !== "boolean"
    ? undefined
    : { to, direction, depth, kinds, symbolKinds, whole };
}

function toAnchor(value: unknown): Anchor | undefined {
  if (!isFields(value)) return undefined;
  const { kind, key, name } = value;
  return isOneOf(kind, ["symbol", "folder"] as const) &&
    isText(key) &&
    isText(name)
    ? { kind, key, name }
    : undefined;
}

const toPath = (value: unknown): string | undefined =>
  isText(value) ? value : undefined;

type ToIndex = (index: unknown) => number | undefined;

function toOpening(
  value: unknown,
  toIndex: ToIndex,
): SavedView["openings"][number] | undefined {
  if (!isFields(value)) return undefined;
  const { side, kind, count } = value;
  const node = toIndex(value["node"]);
  if (node === undefined || !isSide(side) || !isCount(count)) return undefined;
  if (count > mostNodes || (kind !== null && !isKind(kind))) return undefined;
  return { node, side, kind, count };
}

function toPlace(
  value: unknown,
  toIndex: ToIndex,
): SavedView["places"][number] | undefined {
  if (!isFields(value)) return undefined;
  const { x, y, bundle } = value;
  const node = toIndex(value["node"]);
  if (node === undefined || !isPosition(x) || !isPosition(y)) return undefined;
  if (bundle === undefined) return { node, x, y };
  if (!isFields(bundle)) return undefined;
  const { side, kind } = bundle;
  return isSide(side) && isKind(kind)
    ? { node, bundle: { side, kind }, x, y }
    : undefined;
}

function listOf<T>(
  value: unknown,
  to: (each: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > mostNodes) return undefined;
  const list = value.map(to);
  return list.every((each) => each !== undefined) ? list : undefined;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isReach = (value: unknown): value is number =>
  isCount(value) && value <= deepest;

const isPosition = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) <= 1e7;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= longestText;

const isSide = (value: unknown): value is "in" | "out" =>
  value === "in" || value === "out";

const toKind = <K extends EdgeKind | SymbolKind>(
  value: unknown,
): K | undefined =>
  typeof value === "string" && kindPattern.test(value)
    ? (value as K)
    : undefined;

const kindPattern = /^[a-z_]{1,40}$/u;

/** Only compared and never shown: of which kinds there are the index knows. */
const isKind = (value: unknown): value is SymbolKind =>
  typeof value === "string" && kindPattern.test(value);

const isOneOf = <T extends string>(
  value: unknown,
  all: readonly T[],
): value is T => (all as readonly unknown[]).includes(value);
