// The one list of metrics of classes: a new one is one file and one line here.
import { cbo } from "./cbo.ts";
import type { Classes } from "./classes.ts";
import { dit, noc } from "./inheritance.ts";
import { lcom } from "./lcom.ts";
import { rfc } from "./rfc.ts";
import { wmc } from "./wmc.ts";

/** Each gives a number by class. */
export const classMetrics = {
  cbo,
  lcom,
  rfc,
  wmc,
  dit,
  noc,
} as const satisfies Readonly<
  Record<string, (classes: Classes) => Float64Array>
>;

export type ClassMetric = keyof typeof classMetrics;
