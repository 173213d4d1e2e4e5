// Work that nobody waits for still says what went wrong with it.
import { Cancelled, toErrorForm } from "../errors.ts";
import type { Log } from "../ports.ts";

type Level = Parameters<Log["write"]>[0];

/** A handler for its rejection: writes `what`, a colon and the message; a cancellation is nothing that went wrong. */
export function noteFailure(
  log: Log,
  level: Level,
  what: string,
): (error: unknown) => void {
  return (error) => {
    if (error instanceof Cancelled) return;
    log.write(level, `${what}: ${toErrorForm(error).message}`);
  };
}
