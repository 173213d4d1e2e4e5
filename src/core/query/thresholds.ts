// The numbers at which an answer changes its word. They stand here and nowhere else.

/** Bits of entropy from which on what a symbol uses counts as mixed, and as very mixed. */
export const entropyLevels = { moderate: 1, high: 1.4 } as const;

/** Coreness from which on a symbol belongs to the layer. */
export const corenessLayers = { core: 8, mid: 3 } as const;

/** Distance from the main sequence from which on it is said in words. */
export const farFromMainSequence = 0.7;

/** Nodes above which betweenness is estimated, from walks that begin at so many of them, or fewer when these passed so many edges. */
export const betweennessLimits = {
  most: 1_000,
  least: 20,
  work: 20_000_000,
} as const;

/** Above these a metric of a class fails: couplings as many as a reader can hold, LCOM-HS as NDepend has it. */
export const couplingFailures = { cbo: 10, lcom: 0.8 } as const;

/** Above these it warns. */
export const couplingWarnings = { rfc: 50, wmc: 50 } as const;

/** SQALE: hours of work that a class costs whose metric is above the limit. */
export const debtRules = [
  { metric: "cbo", above: 10, hours: 4 },
  { metric: "lcom", above: 0.8, hours: 8 },
  { metric: "wmc", above: 15, hours: 2 },
] as const;

/** Hours up to which a class's debt is low or medium; above it is high. */
export const debtSeverities = { low: 4, medium: 8 } as const;

/** Files in a commit above which it says nothing about what belongs together: a move, a licence, a formatter. */
export const bulkCommit = 100;

/** What stands near to the focus of a context: callers or callees, the others of these, types, and what is farther away. */
export const contextScores = {
  first: 1,
  second: 0.95,
  type: 0.8,
  transitive: 0.7,
  perHop: 0.1,
} as const;

/** What `codeweft check` lets one class owe, in hours, unless the rules say otherwise. */
export const thresholdsOfCheck = { debtHours: 8 } as const;
