// The experiments, in the order in which they run.
import type { Experiment } from "./experiment.ts";
import { cost } from "./cost.ts";
import { disk } from "./disk.ts";
import { edits } from "./edits.ts";
import { flips } from "./flips.ts";
import { kills } from "./kills.ts";
import { processes } from "./processes.ts";
import { requests } from "./requests.ts";
import { systemCalls } from "./systemCalls.ts";
import { time } from "./time.ts";
import { transient } from "./transient.ts";
import { windows } from "./windows.ts";

export const experiments: readonly Experiment[] = [
  kills,
  disk,
  systemCalls,
  flips,
  processes,
  time,
  windows,
  edits,
  transient,
  requests,
  cost,
];
