// The composition root in the shell: the program, its terminal, its exit code.
import { readFileSync } from "node:fs";
import { openTerminal } from "./cli/terminal.ts";
import { runProgram } from "./cli/program.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `codeweft … | head` closes the pipe when it has enough; that is no failure.
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

void runProgram(openTerminal(process), version, process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
);
