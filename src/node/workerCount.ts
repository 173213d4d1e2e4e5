// How many extraction workers suit this machine.
import { availableParallelism } from "node:os";

/** One for each core: the indexer, which writes meanwhile, leaves much of one idle. More than eight would wait for it. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), 8);
}
