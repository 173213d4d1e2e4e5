// The numbers at which an answer changes its word. They stand here and nowhere else.
import { z } from "zod";
import { CodeweftError } from "../errors.ts";

/** Bits of entropy from which on what a symbol uses counts as mixed, and as very mixed. */
export const entropyLevels = { moderate: 1, high: 1.4 } as const;

/** Distance from the main sequence from which on it is said in words. */
export const farFromMainSequence = 0.7;

/** Nodes above which betweenness is estimated, from walks that begin at so many of them, or fewer when these passed so many edges. */
export const betweennessLimits = {
  most: 1_000,
  least: 20,
  work: 20_000_000,
} as const;

const figure = (standard: number, description: string) =>
  z.number().min(0).max(1_000_000).default(standard).describe(description);

/** What `coupling` takes: couplings as many as a reader can hold, LCOM-HS as NDepend has it. */
const couplingThresholds = {
  maxCbo: figure(10, "CBO above this fails"),
  maxLcom: figure(0.8, "LCOM above this fails"),
  maxRfc: figure(50, "RFC above this warns"),
  maxWmc: figure(50, "WMC above this warns"),
};

/** What `debt` takes, by the method SQALE: what a class costs whose metric is above the limit, and from when on that is much. */
const debtThresholds = {
  maxCbo: figure(10, "CBO above this costs"),
  cboHours: figure(4, "Hours that a CBO above its limit costs"),
  maxLcom: figure(0.8, "LCOM above this costs"),
  lcomHours: figure(8, "Hours that an LCOM above its limit costs"),
  maxWmc: figure(15, "WMC above this costs"),
  wmcHours: figure(2, "Hours that a WMC above its limit costs"),
  lowHours: figure(4, "Up to so many hours the severity is low"),
  mediumHours: figure(8, "Up to so many hours it is medium, above high"),
};

/** What `kcore` takes. */
const corenessThresholds = {
  coreFrom: figure(8, "From this coreness on a symbol belongs to the core"),
  midFrom: figure(3, "From this coreness on it is in the middle"),
};

/** The numbers that people may set otherwise, by question: as parameters, in the rules of `check` and in the editor's settings. */
export const thresholdParameters = {
  coupling: couplingThresholds,
  debt: debtThresholds,
  kcore: corenessThresholds,
} as const;

export type Thresholds<Q extends keyof typeof thresholdParameters> = Readonly<
  Record<keyof (typeof thresholdParameters)[Q], number>
>;

/** Throws invalid_parameters where the limits of two neighbouring words stand the wrong way round: the one between would mean nothing. */
export function checkOrder<Name extends string>(
  limits: Readonly<Record<Name, number>>,
  lower: Name,
  upper: Name,
): void {
  if (limits[lower] <= limits[upper]) return;
  throw new CodeweftError(
    "invalid_parameters",
    `${lower} is ${String(limits[lower])}, above ${upper}, which is ${String(limits[upper])}.`,
    {
      next: `Set ${lower} to at most ${String(limits[upper])}, or ${upper} higher.`,
    },
  );
}

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
