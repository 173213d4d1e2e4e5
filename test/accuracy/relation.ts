// What an oracle and the database are compared by: relationships between places, and the place as both name it.

export type RelationKind = "calls" | "imports" | "inherits" | "definitions";

/** `path:line:name` of a definition's name; `path` alone for a file. Lines are 1-based. */
export type PlaceKey = string;

export function placeKey(path: string, line: number, name: string): PlaceKey {
  return `${path}:${line}:${name}`;
}

/**
 * One relationship that the oracle is sure of. `accepted` are the targets that count as right: the first is the preferred
 * one; the others are other names of the same thing (an overload's signature, the variable that holds the function).
 */
export interface ExpectedRelation {
  readonly kind: RelationKind;
  readonly from: PlaceKey;
  readonly accepted: readonly PlaceKey[];
  /** Where it stands, for people: `path:line` and the source line. */
  readonly site: string;
  readonly text: string;
}

export interface Oracle {
  readonly name: string;
  readonly expected: readonly ExpectedRelation[];
  /** Callers that the oracle knows; a caller of the database is rolled up until it is one of them. */
  readonly callers: ReadonlySet<PlaceKey>;
  /**
   * `path:line:column` of call sites about which the oracle has no opinion (the callee's type is unknown to it, or it is
   * a parameter or a function type without a definition): an edge there is neither right nor wrong.
   */
  readonly noOpinion: ReadonlySet<string>;
  /** Files that it looked at; relationships of other files do not count. */
  readonly files: ReadonlySet<string>;
}
