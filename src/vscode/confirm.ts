// Asks a person before something is lost for good, in a dialog that waits for the answer.
import * as vscode from "vscode";

export interface Loss {
  /** What is asked. */
  readonly question: string;
  readonly detail: string;
  /** What the button says that lets it happen. */
  readonly yes: string;
}

/** Whether it may happen; closing the dialog is a no. */
export type Confirm = (loss: Loss) => Promise<boolean>;

export const confirm: Confirm = async ({ question, detail, yes }) =>
  (await vscode.window.showWarningMessage(
    question,
    { modal: true, detail },
    yes,
  )) === yes;
