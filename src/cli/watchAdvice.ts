// What is to be followed belongs to who writes the database: while a window does, a person is told what to do there.
import { CodeweftError } from "../core/errors.ts";
import type { LockOwner } from "../core/ports.ts";

/** Programs of the command line give the lock back by themselves. */
const ownPrograms = /^codeweft\b/u;

/** The same error where it is about something else than a window that writes. `change` is that of the action `watch`. */
export function watchAdvice(error: unknown, change: unknown): unknown {
  if (!(error instanceof CodeweftError) || error.code !== "lock_held")
    return error;
  const owner = error.details["owner"] as LockOwner | undefined;
  if (owner === undefined || owner.pid === 0 || ownPrograms.test(owner.program))
    return error;
  return new CodeweftError(
    error.code,
    error.message,
    { ...error.advice, next: next(change, owner.program) },
    error.details,
  );
}

function next(change: unknown, program: string): string {
  switch (change) {
    case "off":
      return `To end it in ${program}: “Codeweft: Toggle Watching” there. To end it for all programs: close the folder there, run this again, and open it again.`;
    case "on":
      return `In ${program} run “Codeweft: Toggle Watching” until the status bar no longer says that following is paused; that lasts, for other programs, too.`;
    default:
      return `Which folders are followed cannot be changed while ${program} has this one open: close it there (“File: Close Folder”), run this again, and open it again. What is to be left out of the graph at all can be named at once, in .codeweftignore.`;
  }
}
