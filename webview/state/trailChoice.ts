// What a trail is asked for: to where, along what, and how far. Plain data and its bounds.
import type { EdgeKind, SymbolKind, TrailChoice } from "../../src/protocol.ts";

export interface TrailTarget {
  readonly id: number;
  readonly label: string;
}

export interface Trail extends TrailChoice {
  /** Undefined: everything that it leads to. */
  readonly to: TrailTarget | undefined;
}

/** As far as the engine looks for a target: it stops at the first one. */
export const deepestToTarget = 100;
/** Of a trail to everything; beyond it, it is a picture of nothing in particular. */
export const deepestAround = 20;
const commonDepth = { toTarget: 20, around: 3 };

/** Kinds of edges and symbols that can be chosen. */
export const trailEdgeKinds: readonly EdgeKind[] = [
  "calls",
  "constructs",
  "extends",
  "implements",
  "overrides",
  "imports",
  "re_exports",
  "uses_type",
  "reads",
  "writes",
  "decorates",
  "references",
];
export const trailSymbolKinds: readonly SymbolKind[] = [
  "module",
  "namespace",
  "class",
  "interface",
  "struct",
  "trait",
  "enum",
  "type_alias",
  "function",
  "method",
  "constructor",
  "property",
  "field",
  "variable",
  "constant",
];

export const newTrail = (to: TrailTarget | undefined): Trail => ({
  to,
  direction: "both",
  depth: to === undefined ? commonDepth.around : commonDepth.toTarget,
  kinds: [],
  symbolKinds: [],
  whole: false,
});

/** Another target. A depth that nobody chose becomes what suits it; one that is too deep without a target becomes the deepest. */
export function withTarget(trail: Trail, to: TrailTarget | undefined): Trail {
  const before = newTrail(trail.to).depth;
  const common = newTrail(to).depth;
  const most = to === undefined ? deepestAround : deepestToTarget;
  const depth = trail.depth === before ? common : Math.min(most, trail.depth);
  return { ...trail, to, depth };
}

export const sameTrail = (
  a: Trail | undefined,
  b: Trail | undefined,
): boolean => JSON.stringify(a) === JSON.stringify(b);

function isTarget(value: unknown): value is TrailTarget {
  if (typeof value !== "object" || value === null) return false;
  const { id, label } = value as Partial<TrailTarget>;
  return Number.isSafeInteger(id) && typeof label === "string";
}

/** Of what the page or the editor remembers. */
export function isTrail(value: unknown): value is Trail {
  if (typeof value !== "object" || value === null) return false;
  const { to, direction, depth, kinds, symbolKinds, whole } =
    value as Partial<Trail>;
  return (
    (to === undefined || isTarget(to)) &&
    (direction === "in" || direction === "out" || direction === "both") &&
    Number.isSafeInteger(depth) &&
    Array.isArray(kinds) &&
    Array.isArray(symbolKinds) &&
    typeof whole === "boolean"
  );
}
