// A notification that shows how far a long piece of work of the engine is, with Cancel.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import { percentDone, progressLine } from "./ingestWords.ts";
import { notificationText } from "./notificationText.ts";
import type { EngineSession } from "./session.ts";

export function withProgressNotification<T>(
  session: Pick<EngineSession, "onProgress">,
  title: string,
  work: Promise<T>,
  cancel: (() => void) | undefined,
): Thenable<T> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title,
      cancellable: cancel !== undefined,
    },
    async (progress, token) => {
      let percent = 0;
      const cancelling = token.onCancellationRequested(() => cancel?.());
      const listening = session.onProgress((step) => {
        const now = percentDone(step);
        progress.report({
          // It names the file that is being read.
          message: notificationText(progressLine(step)),
          // The bar never runs back, also when a stage begins anew.
          increment: Math.max(0, now - percent),
        });
        percent = Math.max(percent, now);
      });
      progress.report({ message: t("Starting") });
      try {
        return await work;
      } finally {
        cancelling.dispose();
        listening.dispose();
      }
    },
  );
}
