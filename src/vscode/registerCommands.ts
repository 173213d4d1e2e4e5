// Registers every row of the command table; what a handler throws becomes a message.
import * as vscode from "vscode";
import { commandTable } from "./commandTable.ts";
import type { CommandId } from "./commandTable.ts";
import type { Messages } from "./messages.ts";

/** Arguments come from keybindings, links and other extensions: a handler checks what it takes. */
export type CommandHandlers = Readonly<
  Record<CommandId, (...values: readonly unknown[]) => unknown>
>;

export function registerCommands(
  handlers: CommandHandlers,
  messages: Messages,
): vscode.Disposable {
  const run = async (id: CommandId, values: readonly unknown[]) => {
    try {
      await handlers[id](...values);
    } catch (error) {
      messages.error(error, () => {
        void run(id, values);
      });
    }
  };
  return vscode.Disposable.from(
    ...commandTable.map(({ id }) =>
      vscode.commands.registerCommand(id, (...values: unknown[]) =>
        run(id, values),
      ),
    ),
  );
}
