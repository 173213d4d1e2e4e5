// Builds the parts of one editor window and joins them. The engine comes from outside: this room starts no process.
import * as vscode from "vscode";
import type { Engine, Envelope } from "../core/engine.ts";
import type { Log, WorkspaceRoot } from "../core/ports.ts";
import type { PageStatus } from "../protocol.ts";
import { ActiveItem } from "./activeItem.ts";
import { commandHandlers } from "./commandHandlers.ts";
import { Cursor } from "./cursor.ts";
import { actionCommands } from "./errorActions.ts";
import { actionsFor, errorWords } from "./errorWords.ts";
import { FirstContactFlow } from "./firstContactFlow.ts";
import { graphTabType, GraphTabs } from "./graphTabs.ts";
import { GraphView, graphViewId } from "./graphView.ts";
import { HealthPage } from "./health.ts";
import { GraphHover } from "./hover.ts";
import { Ingestion } from "./ingestion.ts";
import { Messages } from "./messages.ts";
import type { Message } from "./messages.ts";
import { outputLog } from "./outputLog.ts";
import { Places } from "./places.ts";
import { Questions } from "./questions.ts";
import { registerCommands } from "./registerCommands.ts";
import { RelationPicker } from "./relationPicker.ts";
import { RelationsTree } from "./relationsTree.ts";
import { EngineSession } from "./session.ts";
import type { Notice } from "./session.ts";
import { Settings } from "./settings.ts";
import type { EngineSettings } from "./settings.ts";
import { readSourceExtensions } from "./sourceLanguages.ts";
import { StatusBar } from "./statusBar.ts";
import { Watch } from "./watch.ts";
import { WorkspacePaths } from "./workspacePaths.ts";

/** What the composition root supplies. */
export interface WindowHost {
  readonly extension: vscode.Uri;
  readonly openEngine: (request: {
    readonly roots: readonly WorkspaceRoot[];
    readonly settings: EngineSettings;
    readonly log: Log;
  }) => Promise<Engine>;
  /** Whether a saved graph of these folders exists, looked up without starting anything. */
  readonly hasSavedGraph: (
    roots: readonly WorkspaceRoot[],
    settings: EngineSettings,
  ) => Promise<boolean>;
}

/** What other extensions and the tests may use of this one. */
export interface CodeweftApi {
  /** Any question of the query list; starts the engine when it does not run. Throws CodeweftError. */
  ask(
    question: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Envelope<unknown>>;
  status(): PageStatus;
  readonly onDidChangeStatus: (listener: (status: PageStatus) => void) => {
    dispose(): void;
  };
  /** Every message that a person is shown. */
  readonly onDidTell: vscode.Event<Message>;
  /** What activation took in this window, in milliseconds. */
  readonly activationMilliseconds: number;
}

export interface OpenWindow extends Omit<
  CodeweftApi,
  "activationMilliseconds"
> {
  /** Saves what is not saved and ends the engine. */
  close(): Promise<void>;
}

export function openWindow(host: WindowHost): OpenWindow {
  const channel = vscode.window.createOutputChannel("Codeweft", { log: true });
  const log = outputLog(channel);
  const settings = new Settings();
  const paths = new WorkspacePaths();
  const active = new ActiveItem();
  const messages = new Messages(log, (action) => {
    void vscode.commands.executeCommand(actionCommands[action]);
  });
  const session = new EngineSession({
    hasWorkspace: () => paths.roots.length > 0,
    open: () =>
      host.openEngine({ roots: paths.roots, settings: settings.engine, log }),
  });
  const questions = new Questions(session, () => settings.page.resolutions);
  const places = new Places(paths);
  const watch = new Watch({ paths, session, messages, log });
  const ingestion = new Ingestion(session, messages, () => watch.hold());
  const firstContact = new FirstContactFlow({
    session,
    settings,
    ingestion,
    messages,
    paths,
    log,
    sourceExtensions: () => readSourceExtensions(host.extension),
    catchUp: () => {
      watch.catchUp();
    },
  });
  const cursor: Cursor = new Cursor({
    paths,
    session,
    questions,
    settings,
    places,
    active,
    log,
    watched: () => view.visible || tabs.visible || tree.visible,
  });
  const pageHost = {
    extension: host.extension,
    session,
    settings,
    active,
    places,
    messages,
    log,
    firstActivation: () => cursor.activation(),
  };
  const view: GraphView = new GraphView(pageHost);
  const tabs = new GraphTabs(pageHost);
  const tree = new RelationsTree({ active, session, questions, log });
  const picker = new RelationPicker(questions, places, messages);
  const health = new HealthPage(questions, session);
  const begin = (): void => {
    void firstContact.begin();
  };

  /** The folders or what the engine reads at its start are others now. */
  const reopen = async (): Promise<void> => {
    watch.watchFolders();
    firstContact.forget();
    const ran = session.started;
    try {
      await session.restart();
    } catch (error) {
      messages.error(error, begin);
      return;
    }
    if (ran) begin();
  };

  const parts = [
    channel,
    messages,
    session,
    places,
    watch,
    cursor,
    tree,
    health,
    new StatusBar(session, watch),
    vscode.window.registerWebviewViewProvider(graphViewId, view),
    vscode.window.registerWebviewPanelSerializer(graphTabType, tabs),
    vscode.languages.registerHoverProvider(
      { scheme: "file" },
      new GraphHover({ paths, session, questions, settings, log }),
    ),
    registerCommands(
      commandHandlers({
        active,
        channel,
        cursor,
        firstContact,
        health,
        ingestion,
        messages,
        paths,
        picker,
        places,
        questions,
        session,
        tabs,
        tree,
      }),
      messages,
    ),
    view.onDidShow(begin),
    tabs.onDidShow(begin),
    tree.onDidShow(({ visible }) => {
      if (visible) begin();
    }),
    session.onNotice((notice) => {
      showNotice(messages, notice);
    }),
    settings.onDidChange(({ engine }) => {
      if (engine) void reopen();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void reopen()),
  ];
  watch.watchFolders();
  void startWithSavedGraph(host, { paths, settings, log, begin });

  return {
    ask: (question, parameters) => session.ask(question, parameters),
    status: () => session.status(),
    onDidChangeStatus: session.onStatus,
    onDidTell: messages.onDidTell,
    async close() {
      await session.close();
      for (const part of parts) part.dispose();
    },
  };
}

/** A saved graph is loaded at once, so that the first hover and the first view find it. */
async function startWithSavedGraph(
  host: WindowHost,
  parts: {
    readonly paths: WorkspacePaths;
    readonly settings: Settings;
    readonly log: Log;
    readonly begin: () => void;
  },
): Promise<void> {
  const { paths, settings, log, begin } = parts;
  if (paths.roots.length === 0) return;
  try {
    if (await host.hasSavedGraph(paths.roots, settings.engine)) begin();
  } catch (error) {
    // Not knowing whether there is a graph only means that it is loaded later.
    log.write("warn", `The saved graph was not looked up: ${String(error)}`);
  }
}

function showNotice(messages: Messages, { level, error }: Notice): void {
  const text = errorWords(error);
  messages.tell({
    level,
    text: text.startsWith("Codeweft") ? text : `Codeweft: ${text}`,
    actions: actionsFor(error, false),
  });
}
