// What the engine says, in words that mean something in a shell: commands that can be pasted, and no graph that stays in memory.
import { dirname } from "node:path";
import { CodeweftError, fromErrorForm, toErrorForm } from "../core/errors.ts";
import type { ErrorForm } from "../core/errors.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { invocation } from "./invocation.ts";
import { shellQuote } from "./shellQuote.ts";
import { ingestCommandOf } from "./workspace.ts";
import type { Named } from "./workspace.ts";

/** `ingests`: the command that is told of it reads the workspace anyway. */
export function inShell(
  form: ErrorForm,
  workspace: Named,
  ingests = false,
): ErrorForm {
  return workspace.database === inMemory
    ? form
    : { ...form, ...adviceOf(form, workspace, ingests) };
}

/** The same for an error that was thrown; any other comes back as it is. */
export function errorInShell(error: unknown, workspace: Named): unknown {
  return error instanceof CodeweftError
    ? fromErrorForm(inShell(toErrorForm(error), workspace))
    : error;
}

function adviceOf(
  { code, details = {} }: ErrorForm,
  workspace: Named,
  ingests: boolean,
): Pick<ErrorForm, "kept" | "next"> {
  const { database } = workspace;
  const folder = dirname(database);
  const onDatabase = (verb: string): string =>
    `${invocation()} ${verb} --db ${shellQuote(database)}`;
  const ingest = ingests
    ? "Nothing: this ingest reads what changed since then."
    : `To read what changed since then: ${ingestCommandOf(workspace)}`;
  switch (code) {
    case "lock_held":
      return "lost" in details
        ? {
            next: "Run the command again: it begins with what the other process saved.",
          }
        : "waiting" in details
          ? {}
          : {
              next: `Wait until it has finished, or close it; questions can be asked meanwhile. If it is gone for good: ${onDatabase("unlock")}`,
            };
    case "lock_failed":
      return {
        next: isFull(details)
          ? `Free some space on the disk of ${folder}, then run the command again.`
          : `Check who may write to ${folder}, or give another place with --db.`,
      };
    case "disk_full":
      return {
        ...unchangedFile(details),
        next: `Free some space on the disk of ${folder} or keep fewer backups, then run the command again.`,
      };
    case "save_failed":
      return "path" in details
        ? {
            ...unchangedFile(details),
            next: `Check who may write to ${folder} and whether another program holds the file, then run the command again.`,
          }
        : {};
    case "database_changed_elsewhere":
      return {
        kept: "Nothing was overwritten.",
        next: "Run the command again: it begins with what stands there now.",
      };
    case "database_damaged":
      return "backup" in details ? { next: ingest } : {};
    case "interrupted":
      return {
        next: ingests
          ? "Nothing: this ingest does what is left."
          : `To do what is left: ${ingestCommandOf(workspace)}`,
      };
    case "not_found":
      return "backups" in details
        ? {
            next: `To bring one back instead: ${onDatabase("restore --list")}`,
          }
        : {};
    default:
      return {};
  }
}

function isFull({ code }: Readonly<Record<string, unknown>>): boolean {
  return code === "ENOSPC" || code === "EDQUOT";
}

/** The graph in memory, of which the engine speaks, ends with the command. */
function unchangedFile({
  replaced,
}: Readonly<Record<string, unknown>>): Pick<ErrorForm, "kept"> {
  return replaced === true
    ? {}
    : { kept: "The file that was there before stands unchanged." };
}
