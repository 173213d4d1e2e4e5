// How much V8 may compile into one function: a first ingest runs much code for a short time.
import { setFlagsFromString } from "node:v8";

/**
 * For a process that ingests, before it starts threads. V8 puts up to 920 bytes of code of others into a function that it
 * optimises; a third of that saves a tenth of an ingest's processor time, and questions are answered as fast (measured with
 * `npm run bench`, Medusa, and `-- --queries`).
 */
export function limitInlining(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
}
