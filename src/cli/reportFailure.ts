// Says what went wrong, what was kept and what to do now, and chooses the exit code.
import { CommanderError } from "commander";
import { Cancelled, toErrorForm } from "../core/errors.ts";
import type { ErrorForm } from "../core/errors.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import type { Terminal } from "./terminal.ts";

/** `json`: the error is printed as `{"error": …}` where the answer would have stood. */
export function reportFailure(
  terminal: Terminal,
  error: unknown,
  json: boolean,
): ExitCode {
  // Commander has already printed help, the version, or what is wrong with the command.
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const form = toErrorForm(error);
  if (json) terminal.print(JSON.stringify({ error: form }, null, 2));
  else noteError(terminal, form);
  if (error instanceof Cancelled) return exitCodes.cancelled;
  return form.code === "invalid_parameters" || form.code === "unknown_query"
    ? exitCodes.usage
    : exitCodes.error;
}

/** What each terminal was told last: an engine announces what it then also fails with. */
const toldLast = new WeakMap<Terminal, string>();

/** One line for each of: what happened, what was kept, what to do next. The same twice in a row is said once. */
export function noteError(
  terminal: Terminal,
  form: ErrorForm,
  level: "error" | "warning" | "info" = "error",
): void {
  const { red, yellow, dim } = terminal.noteColors;
  if (toldLast.get(terminal) === form.message) return;
  toldLast.set(terminal, form.message);
  if (form.code === "cancelled") {
    terminal.note("Cancelled.");
    return;
  }
  const mark =
    level === "error"
      ? red("error: ")
      : level === "warning"
        ? yellow("warning: ")
        : "";
  terminal.note(`${mark}${form.message}`);
  if (form.kept !== undefined) terminal.note(dim(`  kept: ${form.kept}`));
  if (form.next !== undefined) terminal.note(`  next: ${form.next}`);
}
