// Time that this thread spent on a processor: on a shared machine it says what wall time cannot.
import fs from "node:fs";

const file = "/proc/thread-self/schedstat";
/** Linux alone tells it in nanoseconds; elsewhere only the wall clock is there. */
export const hasThreadTime = fs.existsSync(file);

/** Milliseconds on a processor since the thread began; NaN where the system does not tell. */
export function threadTime(): number {
  if (!hasThreadTime) return NaN;
  return Number(fs.readFileSync(file, "latin1").split(" ", 1)[0]) / 1e6;
}
