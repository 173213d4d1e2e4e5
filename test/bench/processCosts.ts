// What another process has cost so far, as Linux tells it; NaN elsewhere.
import fs from "node:fs";

/** The kernel counts in hundredths of a second for everybody. */
const ticksPerSecond = 100;

/** Milliseconds on a processor, of all its threads, since it began. */
export function processorTime(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1e3) / ticksPerSecond;
  } catch {
    return NaN;
  }
}

/** Bytes that it holds in memory now, and the most that it ever held. */
export function residentMemory(pid: number): {
  readonly now: number;
  readonly peak: number;
} {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, "latin1");
    const bytes = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(status)?.[1]) * 1024;
    return { now: bytes("VmRSS"), peak: bytes("VmHWM") };
  } catch {
    return { now: NaN, peak: NaN };
  }
}
