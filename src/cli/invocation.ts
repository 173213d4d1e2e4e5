// How this command line was called, so that a command that it prints works when it is pasted into the same shell.
import { basename, delimiter, join } from "node:path";
import { existsSync, realpathSync } from "node:fs";
import { shellQuote } from "./shellQuote.ts";

/** What a person types before the verb: `codeweft`, `npx codeweft`, or Node.js with the program's path. */
export function invocation(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  program: string = process.argv[1] ?? "codeweft",
): string {
  if (environment["npm_lifecycle_event"] === "npx") return "npx codeweft";
  const found = (environment["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "codeweft"))
    .find((file) => programBehind(file) !== undefined);
  if (found !== undefined && programBehind(found) === programBehind(program))
    return "codeweft";
  return basename(program) === "codeweft"
    ? "codeweft"
    : `node ${shellQuote(program)}`;
}

/** The file that a path leads to, links followed; undefined where there is none. */
function programBehind(file: string): string | undefined {
  return existsSync(file) ? realpathSync(file) : undefined;
}
