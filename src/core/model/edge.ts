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

/** Every kind that has evidence; containment is structure and is asked for by name. */
export const relationKinds: readonly EdgeKind[] = edgeKinds.filter(
  (kind) => kind !== "contains",
);

export const callKinds: readonly EdgeKind[] = ["calls", "constructs"];

/** What a use of a symbol may be, with the kinds of edges that are it. */
export const kindsOfRole: Readonly<Record<string, readonly EdgeKind[]>> = {
  any: relationKinds,
  call: callKinds,
  read: ["reads", "references"],
  write: ["writes"],
  type: ["uses_type"],
  import: ["imports", "re_exports"],
  inherit: ["extends", "implements", "overrides"],
  decorate: ["decorates"],
};

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
