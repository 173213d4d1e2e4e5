// The composition root in VS Code: the window's parts with the engine in its own process.
import "./vscode/installTexts.ts";
import type * as vscode from "vscode";
import { registerDatabase, userRegistry } from "./node/databaseRegistry.ts";
import { openEngineClient } from "./node/engineClient.ts";
import { mcpProgramOf } from "./node/mcpProgram.ts";
import { openWindow } from "./vscode/openWindow.ts";
import { toQuestion } from "./vscode/toolNames.ts";
import { questionCommand } from "./vscode/questionPlaces.ts";
import type { CodeweftApi } from "./vscode/extensionApi.ts";
import type { EngineRequest, OpenWindow } from "./vscode/openWindow.ts";

let open: OpenWindow | undefined;

/** Called by the editor when a source file, a view or a command needs the extension. */
export function activate(context: vscode.ExtensionContext): CodeweftApi {
  const started = performance.now();
  const { version, contributes } = context.extension.packageJSON as Manifest;
  const window = openWindow({
    extension: context.extensionUri,
    storage: context.storageUri,
    state: context.workspaceState,
    questions: contributes.commands.flatMap(({ command }) =>
      command.startsWith(questionCommand)
        ? [command.slice(questionCommand.length)]
        : [],
    ),
    tools: contributes.languageModelTools.map(({ name }) => toQuestion(name)),
    mcpProgram: (database) => ({
      ...mcpProgramOf(context.asAbsolutePath("dist/cli.cjs"), database),
      version,
    }),
    openEngine: async (request) => {
      await record(request);
      return openEngineClient(request);
    },
  });
  open = window;
  return { ...window.api, activationMilliseconds: performance.now() - started };
}

/** The editor waits a few seconds for what this resolves to: the graph is saved and the process ends. */
export async function deactivate(): Promise<void> {
  await open?.close();
  open = undefined;
}

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
  };
}

/** The command line finds the same database. With several folders paths begin with a name that it would not use. */
async function record(request: EngineRequest): Promise<void> {
  const { roots, files, database, log } = request;
  const [root, second] = roots;
  if (root === undefined || second !== undefined || database === ":memory:")
    return;
  // Of files that are on no disk the command line reads nothing.
  if (files !== undefined) return;
  try {
    await registerDatabase(userRegistry(), root.location, database);
  } catch (error) {
    log.write(
      "warn",
      `The command line will not find this database by itself: ${String(error)}`,
    );
  }
}
