// The composition root in the shell: the program, its terminal, its exit code.
import { readFileSync } from "node:fs";
import { exitCodes } from "./cli/exitCodes.ts";
import { openTerminal } from "./cli/terminal.ts";
import { runProgram } from "./cli/program.ts";
import { limitInlining } from "./node/compilerBudget.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

let unwritten: Error | undefined;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `codeweft … | head` closes the pipe when it has enough: that is no failure, and what was begun is brought to its end.
  if (error.code !== "EPIPE") unwritten = error;
});
process.stderr.on("error", () => {
  // Nobody listens any more, so there is nobody to tell; an ingest still saves and lets its lock go.
});

limitInlining();
const terminal = openTerminal(process);
void runProgram(terminal, version, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  process.once("beforeExit", () => {
    if (unwritten === undefined) return;
    terminal.note(`error: The answer was not written (${unwritten.message}).`);
    process.exitCode = exitCodes.error;
  });
});
