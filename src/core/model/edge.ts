// The vocabulary of relationships between symbols.

/** Edge kinds as outside readers see them (`dependency.kind`). The order is the stored code; append only. */
export const edgeKinds = [
  "contains",
  "imports",
  "re_exports",
  "calls",
  "constructs",
  "extends",
  "implements",
  "overrides",
  "uses_type",
  "reads",
  "writes",
  "decorates",
  "references",
] as const;

export type EdgeKind = (typeof edgeKinds)[number];

/** How certain an edge is; see "Certainty" in the README. The order is the stored code, from certain to unknown; append only. */
export const resolutions = [
  "exact",
  "inferred",
  "name",
  "external",
  "ambiguous",
  "unresolved",
] as const;

export type Resolution = (typeof resolutions)[number];

/** What callers, cycles, impact and metrics use unless they are told otherwise. */
export const defaultResolutions: readonly Resolution[] = [
  "exact",
  "inferred",
  "name",
];
