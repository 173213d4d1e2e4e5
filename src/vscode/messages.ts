// Everything that this extension says in a notification goes through here: it is logged, and its buttons do what they say.
import * as vscode from "vscode";
import { Cancelled, toErrorForm } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { actionsFor, actionTitles, errorWords } from "./errorWords.ts";
import type { Action } from "./errorWords.ts";
import { notificationText } from "./notificationText.ts";

export interface Message {
  readonly level: "info" | "warning" | "error";
  readonly text: string;
  readonly actions: readonly Action[];
}

export class Messages implements vscode.Disposable {
  private readonly told = new vscode.EventEmitter<Message>();
  /** Every message, before its text is made safe to show. */
  readonly onDidTell = this.told.event;

  constructor(
    private readonly log: Log,
    private readonly act: (action: Exclude<Action, "retry">) => void,
  ) {}

  /** Shows it without waiting for an answer. */
  tell(message: Message, retry?: () => void): void {
    this.log.write(
      message.level === "warning" ? "warn" : message.level,
      message.text,
    );
    this.told.fire(message);
    void this.show(message, retry);
  }

  /** Cancellation is no error and is not shown. */
  error(error: unknown, retry?: () => void): void {
    if (error instanceof Cancelled) return;
    const form = toErrorForm(error);
    if (form.code === "cancelled") return;
    if (form.code === "internal" && error instanceof Error)
      this.log.write("error", error.stack ?? error.message);
    const text = errorWords(form);
    this.tell(
      {
        level: form.code === "no_workspace" ? "warning" : "error",
        text: text.startsWith("Codeweft") ? text : `Codeweft: ${text}`,
        actions: actionsFor(form, retry !== undefined),
      },
      retry,
    );
  }

  dispose(): void {
    this.told.dispose();
  }

  private async show(message: Message, retry?: () => void): Promise<void> {
    const titles = message.actions.map((action) => actionTitles[action]);
    const show = {
      info: vscode.window.showInformationMessage,
      warning: vscode.window.showWarningMessage,
      error: vscode.window.showErrorMessage,
    }[message.level];
    const chosen = await show(notificationText(message.text), ...titles);
    const action = message.actions.find((one) => actionTitles[one] === chosen);
    if (action === "retry") retry?.();
    else if (action !== undefined) this.act(action);
  }
}
