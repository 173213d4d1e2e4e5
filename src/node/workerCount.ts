// How many extraction workers suit this machine.
import { availableParallelism } from "node:os";

/** One core is left to the indexer, which writes while the workers parse; more than eight would wait for it. */
export function defaultWorkers(): number {
  return Math.max(1, Math.min(availableParallelism() - 1, 8));
}
