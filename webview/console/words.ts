// What the console says about a statement that was run. Pure.
import { t } from "../../src/l10n.ts";
import type { ErrorForm } from "../../src/protocol.ts";
import { counted } from "../panels/words.ts";
import type { Run } from "./state.ts";

export const cancelledWords = t(
  "Cancelled: the statement was ended. Nothing was changed.",
);

/** `another`: another one was put into the editor since. */
export const runningWords = (another: boolean): string =>
  another
    ? t("Running the statement that stood here before …")
    : t("Running …");

export const anotherWords = t(
  "The rows below are those of the statement that stood here before; this one was not run yet.",
);

export function resultWords({
  rows,
  milliseconds,
  truncated,
  limit,
}: Extract<Run, { kind: "done" }>): string {
  const took =
    milliseconds < 1_000
      ? `${String(Math.max(1, Math.round(milliseconds)))} ms`
      : `${(milliseconds / 1_000).toFixed(1)} s`;
  if (truncated)
    return t(
      "The first {0} in {1}; there are more. “At most” takes more of them.",
      counted(limit, "row"),
      took,
    );
  return rows === 0
    ? t("No row fits ({0}).", took)
    : t("{0} in {1}.", counted(rows, "row"), took);
}

/** What happened, what was kept, and what to do next; `rowsBefore`: the rows below are those of another statement. */
export function failureWords(
  { message, kept, next }: ErrorForm,
  rowsBefore: boolean,
): string {
  return [
    /[.!?…]$/u.test(message) ? message : `${message}.`,
    kept,
    next,
    rowsBefore ? t("The rows below are those of the statement before.") : "",
  ]
    .filter((words) => words !== undefined && words !== "")
    .join(" ");
}
