// What an error means for the next attempt.
import { Cancelled, CodeweftError } from "../errors.ts";

/** `retryable`: the next attempt may succeed. `permanent`: it will fail in the same way. */
export type ErrorClass = "retryable" | "permanent";

/**
 * What was tried. `replace` is a rename over, or of, a file, or the removal of one: there a virus scanner that has the file
 * open makes Windows say that permission is missing.
 */
export type Operation = "read" | "write" | "replace" | "lock" | "load";

const passing = new Set(["EBUSY", "EAGAIN", "EMFILE", "ENFILE", "ETIMEDOUT"]);
const passingWhereHeld = new Set(["EPERM", "EACCES"]);
const held = new Set<Operation>(["replace", "lock"]);

export function classify(error: unknown, operation: Operation): ErrorClass {
  if (error instanceof Cancelled) return "permanent";
  if (error instanceof CodeweftError)
    return error.code === "lock_held" ? "retryable" : "permanent";
  return classifyCode(codeOf(error), operation);
}

/** `code` is the system's, such as EBUSY. */
export function classifyCode(code: string, operation: Operation): ErrorClass {
  if (passing.has(code)) return "retryable";
  return held.has(operation) && passingWhereHeld.has(code)
    ? "retryable"
    : "permanent";
}

const ofTheDisk = new Set([
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENODEV",
  "ENXIO",
  "ESTALE",
  "ETIMEDOUT",
  "EREMOTEIO",
  "EHOSTDOWN",
  "ENOTCONN",
]);

/** Does this code of the system speak of the disk, the network or the process rather than of one file? */
export function isDiskTrouble(code: string): boolean {
  return ofTheDisk.has(code);
}

/** The system's code of an error, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
