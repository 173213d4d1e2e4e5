// What each command does, one function each, over the parts of the window.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";
import type { SymbolRef } from "../protocol.ts";
import { activationOf } from "./activeItem.ts";
import type { ActiveItem, Shown } from "./activeItem.ts";
import { drawableRow, symbolOfRow } from "./answerRows.ts";
import { drawableOf, toAnswerGraph } from "./answerGraph.ts";
import type { Drawable } from "./answerGraph.ts";
import type { AnswerTableTab } from "./answerTable.ts";
import type { Asking } from "./asking.ts";
import type { Bookmarks } from "./bookmarks.ts";
import { copyContext } from "./copyContext.ts";
import type { CoverageTab } from "./coverageTab.ts";
import type { Cursor } from "./cursor.ts";
import { retryAllFailed, showFailedFiles } from "./failedFiles.ts";
import { literalGlob } from "./failedRows.ts";
import type { FirstContactFlow } from "./firstContactFlow.ts";
import type { GraphExport } from "./graphExport.ts";
import type { GraphPage } from "./graphPage.ts";
import type { GraphTabs } from "./graphTabs.ts";
import type { GraphView } from "./graphView.ts";
import type { HealthPage } from "./health.ts";
import type { Ingestion } from "./ingestion.ts";
import { symbolLink } from "./links.ts";
import { fileOfRow } from "./machineRoom.ts";
import type { MachineRoom } from "./machineRoom.ts";
import type { Messages } from "./messages.ts";
import { toPlace } from "./pageMessages.ts";
import { showPath } from "./pathList.ts";
import type { Places } from "./places.ts";
import { showProblems } from "./problemList.ts";
import type { QueryConsole } from "./queryConsole.ts";
import type { Questions } from "./questions.ts";
import type { CommandHandlers } from "./registerCommands.ts";
import type { RelationPicker } from "./relationPicker.ts";
import { definitionPlace } from "./relationRows.ts";
import type { RelationsTree, SectionId } from "./relationsTree.ts";
import type { Restoring } from "./restoring.ts";
import type { SavedViews } from "./savedViews.ts";
import type { Saving } from "./saving.ts";
import type { EngineSession } from "./session.ts";
import type { Scope } from "./scope.ts";
import type { Settings } from "./settings.ts";
import { showMenu } from "./statusBar.ts";
import { chooseSymbol, pickSymbol, pickTarget } from "./symbolPicker.ts";
import type { Direction } from "./symbolWords.ts";
import type { Upkeep } from "./upkeep.ts";
import { foldersToIngest } from "./folderPicker.ts";
import type { Watch } from "./watch.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

export interface CommandParts {
  readonly active: ActiveItem;
  readonly asking: Asking;
  readonly bookmarks: Bookmarks;
  readonly channel: vscode.LogOutputChannel;
  readonly coverage: CoverageTab;
  readonly cursor: Cursor;
  readonly exports: GraphExport;
  readonly firstContact: FirstContactFlow;
  readonly graph: Pick<GraphView, "focus">;
  readonly health: HealthPage;
  readonly ingestion: Ingestion;
  readonly messages: Messages;
  readonly paths: WorkspacePaths;
  readonly picker: RelationPicker;
  readonly places: Places;
  readonly queries: QueryConsole;
  readonly questions: Questions;
  readonly restoring: Restoring;
  readonly room: MachineRoom;
  readonly saving: Saving;
  readonly scope: Scope;
  readonly session: EngineSession;
  readonly settings: Settings;
  readonly table: AnswerTableTab;
  readonly tabs: GraphTabs;
  /** `current`: the graph page that a person used last, of those that are shown. */
  readonly graphPages: {
    readonly current: Pick<GraphPage, "showTrail"> | undefined;
  };
  readonly tree: RelationsTree;
  readonly watch: Pick<
    Watch,
    "resume" | "figures" | "insist" | "stale" | "onDidChange"
  >;
  readonly upkeep: Upkeep;
  readonly views: SavedViews;
}

export function commandHandlers(parts: CommandParts): CommandHandlers {
  const { active, cursor, graph, ingestion, picker, places } = parts;
  const { questions, session } = parts;

  const showSymbol = async (symbol: SymbolRef): Promise<void> => {
    await graph.focus();
    active.set(activationOf(symbol), symbol.name, "command");
  };

  const walk = async (direction: Direction): Promise<void> => {
    const symbol = await symbolAtCursor(parts);
    if (symbol !== undefined) await picker.show(symbol, direction);
  };

  const revealRelations = async (section: SectionId): Promise<void> => {
    const symbol = await symbolAtCursor(parts);
    if (symbol === undefined) return;
    active.set(activationOf(symbol), symbol.name, "command");
    await parts.tree.reveal(section);
  };

  const draw = async (drawable: Drawable): Promise<void> => {
    const { page } = parts.settings;
    parts.tabs.openAnswer(
      await toAnswerGraph(drawable, { session, questions, ...page }),
    );
  };

  /** What a graph shows, unless that is no symbol and no file; without one the cursor counts, which nothing follows then. */
  const activeOrAtCursor = async (): Promise<Shown | undefined> => {
    await needsGraph(parts);
    const { current } = active;
    if (
      parts.graphPages.current !== undefined &&
      current !== undefined &&
      current.activation.kind !== "overview"
    )
      return current;
    const symbol = await symbolAtCursor(parts);
    return symbol && namedItem(symbol);
  };

  const symbolOfId = async (id: unknown): Promise<SymbolRef> => {
    if (typeof id !== "number" || !Number.isSafeInteger(id))
      throw new CodeweftError(
        "invalid_parameters",
        t("This command belongs to the links of a hover and needs a symbol."),
        { next: t("Use “Codeweft: Search Symbol…” instead.") },
      );
    return (await questions.symbol(id)).symbol;
  };

  return {
    // Other extensions may say that nobody is asked before a large workspace is read.
    "codeweft.ingest": (wish) =>
      parts.firstContact.ingest({ asked: !isUnasked(wish) }),
    // Other extensions may name the folder; a person without the explorer is asked for it.
    "codeweft.ingestFolder": async (clicked, selected) => {
      const folders = await foldersToIngest(parts.paths, clicked, selected);
      if (folders !== undefined)
        await ingestion.run({ quiet: false, force: true, paths: folders });
    },
    "codeweft.reingestFile": (uri) =>
      ingestion.run({
        quiet: false,
        force: true,
        paths: [fileToReingest(parts, uri)],
      }),
    "codeweft.cancelIngestion": () => {
      ingestion.cancel();
    },
    "codeweft.showGraph": () => graph.focus(),
    "codeweft.openGraphInEditor": async () => {
      parts.tabs.open(active.current ?? (await cursor.first()));
    },
    "codeweft.showSymbolInGraph": async () => {
      const symbol = await symbolAtCursor(parts);
      if (symbol !== undefined) await showSymbol(symbol);
    },
    "codeweft.goToDependency": () => walk("out"),
    "codeweft.goToDependent": () => walk("in"),
    "codeweft.showCallers": () => revealRelations("callers"),
    "codeweft.showCallees": () => revealRelations("callees"),
    "codeweft.findPath": async () => {
      const from = await symbolAtCursor(parts);
      if (from === undefined) return;
      // The search previews what it finds; the way back leads to where it began.
      const origin = places.bookmark();
      const to = await pickSymbol(
        parts,
        t("Find a path from {0} to …", from.name),
      );
      if (to !== undefined)
        await showPath({ ...parts, draw }, { from, to, origin });
    },
    // Other extensions may say both ends, by their ids; else it leads from the active item, and a person chooses to where.
    "codeweft.showTrail": async (given, target) => {
      const from =
        typeof given === "number"
          ? namedItem(await symbolOfId(given))
          : await activeOrAtCursor();
      if (from === undefined) return;
      const to =
        typeof target === "number"
          ? await symbolOfId(target)
          : await pickTarget(parts, from.label);
      if (to !== undefined)
        (parts.graphPages.current ?? parts.tabs.create()).showTrail({
          from,
          to: { id: to.id, label: to.name },
        });
    },
    "codeweft.searchSymbol": async () => {
      await needsGraph(parts);
      const symbol = await pickSymbol(parts, t("Search Symbol"));
      if (symbol === undefined) return;
      active.set(activationOf(symbol), symbol.name, "command");
      if (!symbol.external) await places.open(definitionPlace(symbol));
    },
    "codeweft.ask": async () => {
      await needsGraph(parts);
      await parts.asking.ask();
    },
    "codeweft.changeQuestion": () => parts.asking.change(),
    "codeweft.askAgain": () => parts.asking.askAgain(),
    "codeweft.askForMore": () => parts.asking.askForMore(),
    "codeweft.showAnswerAsTable": () => {
      parts.table.show();
    },
    "codeweft.showAnswerAsGraph": async () => {
      const { current } = parts.asking.last;
      if (current === undefined) return;
      await draw(drawableOf(current));
    },
    "codeweft.showRowAsGraph": async (row) => {
      const { current } = parts.asking.last;
      const part = drawableRow(row);
      if (current === undefined || part === undefined) return;
      await draw(drawableOf(current, part));
    },
    "codeweft.showSql": async () => {
      const { current } = parts.asking.last;
      if (current === undefined) return;
      const { help, envelope } = current;
      const { id, title } = help;
      await parts.queries.showSql({
        id,
        title,
        parameters: envelope.parameters,
      });
    },
    "codeweft.showAnswerAsJson": () => parts.asking.showJson(),
    "codeweft.chooseScope": async () => {
      await needsGraph(parts);
      if (await parts.scope.choose()) await parts.asking.rescope();
    },
    ...parts.queries.handlers,
    "codeweft.copyContext": async () => {
      const symbol = await symbolAtCursor(parts);
      if (symbol !== undefined) await copyContext(parts, symbol);
    },
    "codeweft.copyLink": async () => {
      const symbol = await symbolAtCursor(parts);
      if (symbol === undefined) return;
      await vscode.env.clipboard.writeText(
        symbolLink(vscode.env.uriScheme, symbol),
      );
      parts.messages.tell({
        level: "info",
        text: t(
          "Codeweft: copied a link to {0}. Whoever has this workspace open can follow it.",
          symbol.name,
        ),
        actions: [],
      });
    },
    "codeweft.showRowInGraph": async (row) => {
      const id = symbolOfRow(row);
      if (id !== undefined) await showSymbol(await symbolOfId(id));
    },
    // Other extensions may say the format, the look and the file; a person is asked.
    "codeweft.exportGraph": (wish) => parts.exports.run(wish),
    "codeweft.copyGraphAsMermaid": () => parts.exports.copyAsMermaid(),
    "codeweft.copyGraphAsTree": () => parts.exports.copyAsTree(),
    // A page or another extension may say which symbol, and the note; else it is that at the cursor, and a person is asked.
    "codeweft.addBookmark": async (given, note) => {
      const id = typeof given === "number" ? given : symbolOfRow(given);
      const symbol =
        id === undefined ? await symbolAtCursor(parts) : await symbolOfId(id);
      if (symbol !== undefined)
        await parts.bookmarks.add(
          symbol,
          typeof given === "number" ? note : undefined,
        );
    },
    "codeweft.goToBookmark": async (row) => {
      await needsGraph(parts);
      const symbol = await parts.bookmarks.find(row);
      if (symbol === undefined) return;
      await showSymbol(symbol);
      if (!symbol.external) await places.open(definitionPlace(symbol));
    },
    "codeweft.editBookmark": (row) => parts.bookmarks.edit(row),
    "codeweft.removeBookmark": (row) => parts.bookmarks.remove(row),
    "codeweft.saveView": (name) => parts.views.save(name),
    "codeweft.openView": (name) => parts.views.open(name),
    "codeweft.copyViewLink": (name) => parts.views.copyLink(name),
    "codeweft.renameView": (row) => parts.views.rename(row),
    "codeweft.deleteView": (row) => parts.views.remove(row),
    "codeweft.showProblems": async () => {
      await needsGraph(parts);
      await showProblems(parts);
    },
    "codeweft.showFailedFiles": async () => {
      await needsGraph(parts);
      await showFailedFiles(parts);
    },
    "codeweft.retryAllFailed": async () => {
      await needsGraph(parts);
      await retryAllFailed(parts);
    },
    "codeweft.retryFailed": async (row) => {
      const path = fileOfRow(row);
      if (path !== undefined)
        await ingestion.run({ quiet: false, paths: [path], retry: true });
    },
    "codeweft.excludeFailed": async (row) => {
      const path = fileOfRow(row);
      if (path !== undefined)
        await parts.settings.addExclude(literalGlob(path));
    },
    "codeweft.showFileHistory": async (value) => {
      await needsGraph(parts);
      await parts.room.showHistory(
        fileOfRow(value) ?? fileToReingest(parts, value),
      );
    },
    "codeweft.refreshViews": () => {
      parts.room.refresh();
    },
    // Says by itself that there is no graph yet, and offers to read one.
    "codeweft.showCoverage": () => {
      parts.coverage.tab.show();
    },
    "codeweft.showHealth": async () => {
      await needsGraph(parts);
      await parts.health.show();
    },
    "codeweft.toggleWatching": async () => {
      const { settings, messages, watch } = parts;
      const follow = watch.figures.state === "off";
      if (settings.watch !== follow) await settings.setWatch(follow);
      if (follow) await watch.insist();
      messages.tell({
        level: "info",
        text: follow
          ? t(
              "Codeweft: changes of files are followed again; what changed meanwhile is read now.",
            )
          : t(
              "Codeweft: changes of files are not followed any more. “Ingest Workspace” reads what changed, “Toggle Watching” follows them again.",
            ),
        actions: [],
      });
    },
    "codeweft.resume": async () => {
      parts.watch.resume();
      await parts.saving.resume();
    },
    "codeweft.processPending": () => ingestion.processPending(),
    "codeweft.clearQueue": () => parts.upkeep.clearQueue(),
    // Other extensions may say how much; a person is asked.
    "codeweft.verifyIndex": async (extent) => {
      await needsGraph(parts);
      await parts.upkeep.verify(
        extent === "sample" || extent === "all" ? extent : undefined,
      );
    },
    "codeweft.repairIndex": async () => {
      await needsGraph(parts);
      await parts.upkeep.repair();
    },
    "codeweft.compactDatabase": async () => {
      await needsGraph(parts);
      await parts.upkeep.compact();
    },
    "codeweft.cleanUp": async () => {
      await needsGraph(parts);
      await parts.upkeep.cleanUp();
    },
    // Other extensions may name the file; a person is asked for it.
    "codeweft.saveCopy": (uri) =>
      parts.saving.saveCopy(uri instanceof vscode.Uri ? uri.fsPath : undefined),
    // Other extensions may name the backup; a person chooses one and is asked once more.
    "codeweft.restoreBackup": (id) =>
      parts.restoring.restore(typeof id === "string" ? id : undefined),
    "codeweft.breakLock": () => parts.restoring.breakLock(),
    "codeweft.reloadDatabase": () => parts.restoring.reload(),
    "codeweft.showLog": () => {
      parts.channel.show(true);
    },
    "codeweft.openSettings": () =>
      vscode.commands.executeCommand(
        "workbench.action.openSettings",
        "@ext:codeweft.codeweft",
      ),
    "codeweft.showMenu": () => showMenu(parts),
    "codeweft.openPlace": (value) => {
      const place = toPlace(value);
      return place && places.open(place);
    },
    "codeweft.openInGraph": async (id) => showSymbol(await symbolOfId(id)),
    "codeweft.goToDependencyOf": async (id) =>
      picker.show(await symbolOfId(id), "out"),
    "codeweft.picker.deeper": () => {
      picker.deeper();
    },
    "codeweft.picker.back": () => {
      picker.back();
    },
  };
}

const isUnasked = (wish: unknown): boolean =>
  typeof wish === "object" &&
  wish !== null &&
  "ask" in wish &&
  wish.ask === false;

const namedItem = (symbol: SymbolRef): Shown => ({
  activation: activationOf(symbol),
  label: symbol.name,
});

/** Throws with what to do when there is nothing to ask yet. */
export async function needsGraph({
  session,
  firstContact,
}: Pick<CommandParts, "session" | "firstContact">): Promise<void> {
  await session.start();
  await firstContact.begin();
  const { state, files } = session.status();
  if (files > 0) return;
  throw new CodeweftError(
    "not_found",
    state === "indexing"
      ? t("The first graph of this workspace is still being read.")
      : t("This workspace has no graph yet."),
    {
      next:
        state === "indexing"
          ? t("Try again when the status bar says that it is done.")
          : t("Run “Codeweft: Ingest Workspace” first."),
    },
  );
}

/** Undefined when several were possible and nobody chose one. */
async function symbolAtCursor(
  parts: CommandParts,
): Promise<SymbolRef | undefined> {
  await needsGraph(parts);
  const place = parts.cursor.place();
  if (place === undefined)
    throw new CodeweftError(
      "not_found",
      t("The cursor is not in a file of this workspace."),
      { next: t("Put it on a name in a source file, then try again.") },
    );
  const symbols = await parts.cursor.symbols();
  if (symbols.length === 0)
    throw new CodeweftError(
      "not_found",
      t(
        "{0} is not in the graph: it is ignored, of a language that Codeweft does not read yet, or new.",
        place.path,
      ),
      { next: t("“Show Ingestion Problems” says why files were left out.") },
    );
  return chooseSymbol(symbols);
}

function fileToReingest(parts: CommandParts, uri: unknown): string {
  const file =
    uri instanceof vscode.Uri
      ? uri
      : vscode.window.activeTextEditor?.document.uri;
  const path = file && parts.paths.toPath(file);
  if (path !== undefined && path !== "") return path;
  throw new CodeweftError(
    "not_found",
    t("No file of this workspace is open in the editor."),
    { next: t("Open the file that should be read again, then try again.") },
  );
}
