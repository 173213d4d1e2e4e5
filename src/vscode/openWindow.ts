// Builds the parts of one editor window and joins them. The engine comes from outside: this room starts no process.
import * as vscode from "vscode";
import type { Engine } from "../core/engine.ts";
import type { FileLooks, Log, WorkspaceRoot } from "../core/ports.ts";
import { ActiveItem } from "./activeItem.ts";
import { Agents } from "./agents.ts";
import type { McpProgram } from "./agents.ts";
import { AnswerTableTab } from "./answerTable.ts";
import { AnswerView } from "./answerView.ts";
import { Asking } from "./asking.ts";
import { EditorAttention } from "./attention.ts";
import { commandHandlers, needsGraph } from "./commandHandlers.ts";
import { confirm } from "./confirm.ts";
import { consoleTabType } from "./consoleTab.ts";
import { CoverageTab, coverageTabType } from "./coverageTab.ts";
import { Cursor } from "./cursor.ts";
import { databasePlace, hasDatabase } from "./databasePlace.ts";
import { Diagnostics } from "./diagnostics.ts";
import { editorFiles } from "./editorFiles.ts";
import { actionCommands } from "./errorActions.ts";
import { actionsFor, errorWords } from "./errorWords.ts";
import { Bookmarks } from "./bookmarks.ts";
import { BookmarksTree } from "./bookmarksTree.ts";
import { askForOthers } from "./extensionApi.ts";
import type { CodeweftApi } from "./extensionApi.ts";
import { chooseExtent } from "./extentPicker.ts";
import { FirstContactFlow } from "./firstContactFlow.ts";
import { firstQuestion } from "./firstQuestion.ts";
import { GraphExport } from "./graphExport.ts";
import type { GraphPage } from "./graphPage.ts";
import { GraphPages } from "./graphPages.ts";
import { graphTabType, GraphTabs } from "./graphTabs.ts";
import { GraphView, graphViewId } from "./graphView.ts";
import { HealthPage } from "./health.ts";
import { GraphLenses } from "./graphLenses.ts";
import { GraphHover } from "./hover.ts";
import { Ingestion } from "./ingestion.ts";
import { InsightsTree } from "./insightsTree.ts";
import { LinkHandler } from "./linkHandler.ts";
import { MachineRoom } from "./machineRoom.ts";
import { Messages } from "./messages.ts";
import { outputLog } from "./outputLog.ts";
import { Places } from "./places.ts";
import { withProgressNotification } from "./progressNotification.ts";
import type { Values } from "./questionForm.ts";
import { Questions } from "./questions.ts";
import { registerCommands } from "./registerCommands.ts";
import { QueryConsole } from "./queryConsole.ts";
import { RelationPicker } from "./relationPicker.ts";
import { RelationsTree } from "./relationsTree.ts";
import { chooseDatabaseFile } from "./saveDialog.ts";
import { chooseBackup, confirmRestore } from "./backupPicker.ts";
import { Restoring } from "./restoring.ts";
import { anchorSource } from "./anchoring.ts";
import { SavedViews } from "./savedViews.ts";
import { isFailedSave, Saving } from "./saving.ts";
import { Scope } from "./scope.ts";
import { EngineSession } from "./session.ts";
import type { Notice } from "./session.ts";
import { Settings } from "./settings.ts";
import { readSourceExtensions } from "./sourceLanguages.ts";
import type { AskedOf } from "./showSql.ts";
import { StatusBar } from "./statusBar.ts";
import { chooseSymbol, pickSymbol, pickTarget } from "./symbolPicker.ts";
import { TextPages } from "./textPages.ts";
import { withUnsaved } from "./unsaved.ts";
import { Upkeep } from "./upkeep.ts";
import { Watch } from "./watch.ts";
import { WorkspacePaths } from "./workspacePaths.ts";

/** What the composition root supplies. */
export interface WindowHost {
  readonly extension: vscode.Uri;
  /** The editor's own folder for this workspace, where it has one. */
  readonly storage: vscode.Uri | undefined;
  /** The editor's memory for this workspace. */
  readonly state: vscode.Memento;
  /** Questions that package.json gives a command of their own, by id. */
  readonly questions: readonly string[];
  /** Questions that package.json offers to language models as tools, by id. */
  readonly tools: readonly string[];
  /** The MCP server on a database, which is an absolute path. */
  readonly mcpProgram: (database: string) => McpProgram;
  readonly openEngine: (request: EngineRequest) => Promise<Engine>;
}

export interface EngineRequest {
  readonly roots: readonly WorkspaceRoot[];
  /** Reads the workspace where it is not on a disk of this machine. */
  readonly files?: FileLooks;
  /** Absolute path, or `:memory:`. */
  readonly database: string;
  readonly exclude: readonly string[];
  readonly excludeTests: boolean;
  /** Ids. */
  readonly excludeLanguages: readonly string[];
  /** The git program may be asked. */
  readonly git: boolean;
  /** Bytes. */
  readonly maxFileSize: number;
  /** Saves that are kept beside the database. */
  readonly backups: number;
  /** For which past ingests and the history of files are kept. */
  readonly historyDays: number;
  /** What others are told of who writes. */
  readonly program: string;
  /** Absent: as many as suit the machine. */
  readonly workers?: number;
  readonly log: Log;
}

export interface OpenWindow {
  readonly api: Omit<CodeweftApi, "activationMilliseconds">;
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
  const database = (): string =>
    databasePlace(settings.engine.databaseLocation, paths, host.storage);
  const session: EngineSession = new EngineSession({
    hasWorkspace: () => paths.roots.length > 0,
    limits: (question) => settings.thresholds(question),
    open: async () => {
      // The editor names its folder for the workspace but does not always make it.
      if (host.storage?.scheme === "file")
        await vscode.workspace.fs.createDirectory(host.storage);
      watch.watchFolders();
      const {
        exclude,
        excludeTests,
        excludeLanguages,
        maxFileSize,
        workers,
        backups,
        historyDays,
      } = settings.engine;
      const engine = await host.openEngine({
        roots: paths.roots,
        ...(paths.isVirtual ? { files: editorFiles(paths) } : {}),
        database: database(),
        exclude,
        excludeTests,
        excludeLanguages,
        git: vscode.workspace.isTrusted,
        maxFileSize,
        backups,
        historyDays,
        program: vscode.env.appName,
        ...(workers === 0 ? {} : { workers }),
        log,
      });
      void watch.report(engine);
      return engine;
    },
  });
  const questions = new Questions(session, () => settings.page.resolutions);
  const places = new Places(paths);
  const watch: Watch = new Watch({
    paths,
    session,
    messages,
    log,
    wanted: () => settings.watch,
    quiet: () => settings.watchDebounce,
  });
  const saving = new Saving({
    session,
    messages,
    chooseFile: chooseDatabaseFile,
  });
  const ingestion = new Ingestion(session, messages, saving, log, () =>
    watch.hold(),
  );
  const restoring = new Restoring({
    session,
    messages,
    chooseBackup,
    confirm: confirmRestore,
    catchUp: () => {
      watch.compareAll();
    },
  });
  const firstContact = new FirstContactFlow({
    session,
    settings,
    ingestion,
    messages,
    log,
    hasWorkspace: () => paths.roots.length > 0,
    ...firstQuestion(paths, settings, () =>
      readSourceExtensions(host.extension),
    ),
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
  const source = anchorSource((question, parameters) =>
    session.ask(question, parameters),
  );
  const kept = { state: host.state, source, confirm, messages, log };
  const bookmarks = new Bookmarks(kept);
  const graphPages = new GraphPages<GraphPage>();
  const pageHost = {
    extension: host.extension,
    bookmarks,
    pages: graphPages,
    session,
    settings,
    active,
    places,
    messages,
    log,
    pickTarget: (from: string) =>
      pickTarget({ questions, places, messages }, from),
    first: () => cursor.first(),
    strayed: () => cursor.strayed(),
    showSql: (asked: AskedOf) => queries.showSql(asked),
    showStatement: (text: string) => {
      queries.console.show(text);
    },
  };
  const view: GraphView = new GraphView(pageHost);
  const tabs = new GraphTabs(pageHost);
  const views = new SavedViews({
    ...kept,
    page: () => graphPages.current,
    newPage: () => tabs.create(),
    needsGraph: () => needsGraph({ session, firstContact }),
  });
  const tree = new RelationsTree({ active, session, questions, log });
  const picker = new RelationPicker(questions, places, messages);
  const coverage = new CoverageTab(pageHost);
  const pages = new TextPages();
  const health = new HealthPage(questions, session, pages, watch);
  const upkeep = new Upkeep({
    session,
    messages,
    saving,
    chooseExtent,
    withProgress: (title, work, cancel) =>
      withProgressNotification(session, title, work, cancel),
    showPage: (name, text) => pages.show(name, () => Promise.resolve(text)),
  });
  const room = new MachineRoom({
    session,
    questions,
    paths,
    pages,
    watch,
    log,
  });
  const answer = new AnswerView();
  const scope = new Scope({
    state: host.state,
    ask: (question, parameters) => session.ask(question, parameters),
  });
  const insights = new InsightsTree({ session, scope, settings, log });
  const complete = (question: string, given: Values): Promise<Values> =>
    withUnsaved(question, given, { paths, questions });
  const asking = new Asking({
    session,
    complete,
    questions,
    view: answer,
    scope,
    pages,
    symbolAtCursor: async () => chooseSymbol(await cursor.symbols()),
    pickSymbol: (title) => pickSymbol({ questions, places, messages }, title),
  });
  const table = new AnswerTableTab(pageHost, asking.last);
  const queries: QueryConsole = new QueryConsole({
    ...pageHost,
    questions,
    tabs,
    state: host.state,
    needsGraph: () => needsGraph({ session, firstContact }),
  });
  const begin = (): void => {
    void firstContact.begin();
  };

  /** The folders or what the engine reads at its start are others now. */
  const reopen = async (): Promise<void> => {
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

  const revisions = new vscode.EventEmitter<{ readonly revision: number }>();
  const parts = [
    revisions,
    session.onRevision((revision) => {
      revisions.fire({ revision });
    }),
    channel,
    messages,
    session,
    places,
    watch,
    new EditorAttention({ paths, session, log }),
    cursor,
    tree,
    coverage,
    pages,
    room,
    saving,
    answer,
    asking,
    table,
    queries,
    scope,
    insights,
    bookmarks,
    views,
    new BookmarksTree({ bookmarks, views, session, source, log }),
    new Agents({
      session,
      complete,
      needsGraph: () => needsGraph({ session, firstContact }),
      settings,
      tools: host.tools,
      mcpProgram: () =>
        // What is started there may ask git, which an untrusted workspace does not allow, and reads the disk alone.
        !vscode.workspace.isTrusted ||
        paths.isVirtual ||
        paths.roots.length === 0 ||
        database() === ":memory:"
          ? undefined
          : host.mcpProgram(database()),
    }),
    new StatusBar({ session, watch, saving, paths }),
    view,
    vscode.window.registerWebviewViewProvider(graphViewId, view),
    vscode.window.registerWebviewPanelSerializer(graphTabType, tabs),
    vscode.window.registerWebviewPanelSerializer(coverageTabType, coverage.tab),
    vscode.window.registerWebviewPanelSerializer(
      consoleTabType,
      queries.console.tab,
    ),
    vscode.languages.registerHoverProvider(
      // Of the workspace, on whatever file system: it knows what belongs to it.
      "*",
      new GraphHover({ paths, session, questions, settings, log }),
    ),
    new Diagnostics({ session, settings, paths, log }),
    vscode.window.registerUriHandler(
      new LinkHandler({
        session,
        places,
        messages,
        views,
        needsGraph: () => needsGraph({ session, firstContact }),
      }),
    ),
    new GraphLenses({ paths, session, questions, settings, log }),
    registerCommands(
      commandHandlers({
        active,
        asking,
        bookmarks,
        channel,
        coverage,
        cursor,
        exports: new GraphExport({ page: () => graphPages.current, messages }),
        firstContact,
        graph: view,
        health,
        ingestion,
        messages,
        paths,
        picker,
        graphPages,
        places,
        queries,
        questions,
        restoring,
        room,
        saving,
        scope,
        session,
        settings,
        table,
        tabs,
        tree,
        upkeep,
        views,
        watch,
      }),
      messages,
      host.questions,
      async (question, given) => {
        await needsGraph({ session, firstContact });
        await asking.ask(question, toValues(given));
      },
    ),
    room.onDidShow(begin),
    view.onDidShow(begin),
    tabs.onDidShow(begin),
    coverage.tab.onDidShow(begin),
    queries.tree.onDidShow(begin),
    tree.onDidShow(({ visible }) => {
      if (visible) begin();
    }),
    session.onNotice((notice) => {
      // Of a save that nobody asked for; one that somebody asked for is told by whom they asked.
      const unsaved = session.engineStatus()?.dirty === true;
      if (unsaved && isFailedSave(notice.error)) saving.failed(notice.error);
      else showNotice(messages, notice);
    }),
    settings.onDidChange(({ engine, watch: watching }) => {
      if (watching) watch.obeySetting();
      if (engine) void reopen();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void reopen()),
    // The engine may ask git from now on, which it is told when it starts; an ingest that runs comes to its end before.
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      void session.idle().then(reopen);
    }),
  ];
  // A saved graph is loaded at once, so that the first hover and the first view find it.
  void hasDatabase(database()).then((saved) => {
    if (saved && paths.roots.length > 0) begin();
  });

  const ask: CodeweftApi["ask"] = (question, parameters, token) =>
    // Which question answers what the list of questions says; its types are told to callers alone.
    askForOthers({ session, complete }, question, parameters, token) as never;

  return {
    api: {
      apiVersion: 1,
      ask,
      onDidChange: revisions.event,
      status: () => session.status(),
      activeItem: () => active.current?.activation,
      answer: () => answer.current,
      onDidChangeStatus: session.onStatus,
      onDidTell: messages.onDidTell,
    },
    async close() {
      await session.close();
      for (const part of parts) part.dispose();
    },
  };
}

/** Other extensions and keys may give parameters along. */
function toValues(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

function showNotice(messages: Messages, { level, error }: Notice): void {
  const text = errorWords(error);
  messages.tell({
    level,
    text: text.startsWith("Codeweft") ? text : `Codeweft: ${text}`,
    actions: actionsFor(error, false),
  });
}
