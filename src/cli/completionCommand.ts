// `codeweft completion`: a script that makes a shell complete verbs, flags and values.
import { Argument } from "commander";
import type { Command } from "commander";
import { writeBash } from "./completion/bash.ts";
import { writeFish } from "./completion/fish.ts";
import { writePowershell } from "./completion/powershell.ts";
import { listWords } from "./completion/words.ts";
import type { CompletedVerb } from "./completion/words.ts";
import { writeZsh } from "./completion/zsh.ts";
import type { Terminal } from "./terminal.ts";

const writers: Readonly<
  Record<string, (verbs: readonly CompletedVerb[]) => Iterable<string>>
> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
  powershell: writePowershell,
};

/** To be called when all other verbs are there. */
export function addCompletionCommand(
  program: Command,
  terminal: Terminal,
): void {
  program
    .command("completion")
    .summary("Print a script that completes verbs, flags and values")
    .description(
      "Prints a script for a shell. Bash: source <(codeweft completion bash), in ~/.bashrc. zsh: the same with zsh, behind compinit in ~/.zshrc. fish: codeweft completion fish > ~/.config/fish/completions/codeweft.fish. PowerShell: codeweft completion powershell | Out-String | Invoke-Expression, in $PROFILE.",
    )
    .addArgument(
      new Argument("<shell>", "which shell").choices(Object.keys(writers)),
    )
    .action((shell: string) => {
      const write = writers[shell];
      if (write !== undefined)
        terminal.print([...write(listWords(program))].join("\n"));
    });
}
