// The composition root in VS Code: the window's parts with the engine in its own process.
import type * as vscode from "vscode";
import { openEngineClient } from "./node/engineClient.ts";
import { openWindow } from "./vscode/openWindow.ts";
import type { CodeweftApi, OpenWindow } from "./vscode/openWindow.ts";

let open: OpenWindow | undefined;

/** Called by the editor when a source file, a view or a command needs the extension. */
export function activate(context: vscode.ExtensionContext): CodeweftApi {
  const started = performance.now();
  const window = openWindow({
    extension: context.extensionUri,
    storage: context.storageUri,
    openEngine: openEngineClient,
  });
  open = window;
  return { ...window, activationMilliseconds: performance.now() - started };
}

/** The editor waits a few seconds for what this resolves to: the graph is saved and the process ends. */
export async function deactivate(): Promise<void> {
  await open?.close();
  open = undefined;
}
