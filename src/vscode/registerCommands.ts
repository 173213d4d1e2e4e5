// Registers every row of the command table; what a handler throws becomes a message.
import * as vscode from "vscode";
import { commandTable } from "./commandTable.ts";
import type { CommandId } from "./commandTable.ts";
import type { Messages } from "./messages.ts";
import { questionCommand } from "./questionPlaces.ts";

/** Arguments come from keybindings, links and other extensions: a handler checks what it takes. */
export type CommandHandlers = Readonly<
  Record<CommandId, (...values: readonly unknown[]) => unknown>
>;

/** `questions`: ids of those that have a command which only asks them; `ask` does. */
export function registerCommands(
  handlers: CommandHandlers,
  messages: Messages,
  questions: readonly string[],
  ask: (question: string, given: unknown) => unknown,
): vscode.Disposable {
  const run = async (
    handler: (...values: readonly unknown[]) => unknown,
    values: readonly unknown[],
  ) => {
    try {
      await handler(...values);
    } catch (error) {
      messages.error(error, () => {
        void run(handler, values);
      });
    }
  };
  const register = (
    id: string,
    handler: (...values: readonly unknown[]) => unknown,
  ) =>
    vscode.commands.registerCommand(id, (...values: unknown[]) =>
      run(handler, values),
    );
  return vscode.Disposable.from(
    ...commandTable.map(({ id }) => register(id, handlers[id])),
    ...questions.map((question) =>
      register(`${questionCommand}${question}`, (given) =>
        ask(question, given),
      ),
    ),
  );
}
