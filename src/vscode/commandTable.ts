// The one list of commands: an id each, where it makes sense, and nothing else. package.json repeats it for the editor; a test compares both.

/**
 * `when` is the enablement clause in package.json; an absent one means "always": such a command explains
 * by itself what is missing. `palette: false` keeps helpers of links, buttons and keys out of the command palette.
 */
export interface CommandRow {
  readonly id: string;
  readonly title: string;
  readonly when?: string;
  readonly palette?: false;
}

const withFolder = "workspaceFolderCount > 0";
const withFile = "workspaceFolderCount > 0 && isFileSystemResource";
const inEditor = "workspaceFolderCount > 0 && editorIsOpen";

export const commandTable = [
  { id: "codeweft.ingest", title: "Ingest Workspace" },
  { id: "codeweft.ingestFolder", title: "Ingest Folder…", when: withFolder },
  { id: "codeweft.reingestFile", title: "Re-ingest File", when: withFile },
  {
    id: "codeweft.cancelIngestion",
    title: "Cancel Ingestion",
    when: "codeweft.indexing",
  },
  { id: "codeweft.showGraph", title: "Show Graph" },
  {
    id: "codeweft.openGraphInEditor",
    title: "Open Graph in Editor",
    when: withFolder,
  },
  {
    id: "codeweft.showSymbolInGraph",
    title: "Show Symbol in Graph",
    when: inEditor,
  },
  {
    id: "codeweft.goToDependency",
    title: "Go to Dependency…",
    when: inEditor,
  },
  { id: "codeweft.goToDependent", title: "Go to Dependent…", when: inEditor },
  { id: "codeweft.showCallers", title: "Show Callers", when: inEditor },
  { id: "codeweft.showCallees", title: "Show Callees", when: inEditor },
  { id: "codeweft.findPath", title: "Find Path…", when: inEditor },
  { id: "codeweft.showTrail", title: "Show Trail to…", when: withFolder },
  { id: "codeweft.searchSymbol", title: "Search Symbol…", when: withFolder },
  {
    id: "codeweft.copyContext",
    title: "Copy Context for AI",
    when: inEditor,
  },
  {
    id: "codeweft.copyLink",
    title: "Copy Link to Symbol",
    when: inEditor,
  },
  { id: "codeweft.ask", title: "Ask a Question…", when: withFolder },
  {
    id: "codeweft.changeQuestion",
    title: "Change Question…",
    when: "codeweft.answered",
  },
  { id: "codeweft.askAgain", title: "Ask Again", when: "codeweft.answered" },
  {
    id: "codeweft.showAnswerAsTable",
    title: "Show Answer as Table",
    when: "codeweft.answered",
  },
  {
    id: "codeweft.showAnswerAsGraph",
    title: "Show Answer as Graph",
    when: "codeweft.answered",
  },
  {
    id: "codeweft.showAnswerAsJson",
    title: "Show Answer as JSON",
    when: "codeweft.answered",
  },
  {
    id: "codeweft.showSql",
    title: "Show SQL",
    when: "codeweft.answered",
  },
  {
    id: "codeweft.chooseScope",
    title: "Choose Scope of Questions…",
    when: withFolder,
  },
  { id: "codeweft.exportGraph", title: "Export Graph…", when: withFolder },
  {
    id: "codeweft.copyGraphAsMermaid",
    title: "Copy Graph as Mermaid",
    when: withFolder,
  },
  {
    id: "codeweft.copyGraphAsTree",
    title: "Copy Graph as Text Tree",
    when: withFolder,
  },
  { id: "codeweft.addBookmark", title: "Add Bookmark…", when: withFolder },
  { id: "codeweft.goToBookmark", title: "Go to Bookmark…", when: withFolder },
  { id: "codeweft.saveView", title: "Save View…", when: withFolder },
  { id: "codeweft.openView", title: "Open Saved View…", when: withFolder },
  {
    id: "codeweft.copyViewLink",
    title: "Copy Link to View…",
    when: withFolder,
  },
  {
    id: "codeweft.openQueryConsole",
    title: "Open Query Console",
    when: withFolder,
  },
  { id: "codeweft.runQuery", title: "Run Query…", when: withFolder },
  {
    id: "codeweft.clearQueryHistory",
    title: "Clear History of Queries",
    when: withFolder,
  },
  {
    id: "codeweft.showProblems",
    title: "Show Ingestion Problems",
    when: withFolder,
  },
  {
    id: "codeweft.showFailedFiles",
    title: "Show Failed Files",
    when: withFolder,
  },
  {
    id: "codeweft.retryAllFailed",
    title: "Retry All Failed Files",
    when: withFolder,
  },
  {
    id: "codeweft.showFileHistory",
    title: "Show History of File",
    when: withFolder,
  },
  { id: "codeweft.showCoverage", title: "Show Coverage", when: withFolder },
  { id: "codeweft.showHealth", title: "Show Health", when: withFolder },
  {
    id: "codeweft.processPending",
    title: "Process Pending Files",
    when: withFolder,
  },
  { id: "codeweft.clearQueue", title: "Clear Queue", when: withFolder },
  { id: "codeweft.verifyIndex", title: "Verify Index…", when: withFolder },
  { id: "codeweft.repairIndex", title: "Repair Index", when: withFolder },
  {
    id: "codeweft.compactDatabase",
    title: "Compact Database",
    when: withFolder,
  },
  { id: "codeweft.cleanUp", title: "Clean Up Database", when: withFolder },
  {
    id: "codeweft.toggleWatching",
    title: "Toggle Watching",
    when: withFolder,
  },
  {
    id: "codeweft.resume",
    title: "Resume After Disk Errors",
    when: "codeweft.paused",
  },
  {
    id: "codeweft.saveCopy",
    title: "Save Database As…",
    when: withFolder,
  },
  {
    id: "codeweft.restoreBackup",
    title: "Restore Backup…",
    when: withFolder,
  },
  {
    id: "codeweft.reloadDatabase",
    title: "Reload Database",
    when: withFolder,
  },
  { id: "codeweft.breakLock", title: "Break Lock", when: withFolder },
  { id: "codeweft.showLog", title: "Show Log" },
  { id: "codeweft.openSettings", title: "Open Settings" },
  { id: "codeweft.showMenu", title: "Show Menu", palette: false },
  { id: "codeweft.openPlace", title: "Open Place", palette: false },
  { id: "codeweft.openInGraph", title: "Open in Graph", palette: false },
  {
    id: "codeweft.goToDependencyOf",
    title: "Go to Dependency of Symbol…",
    palette: false,
  },
  { id: "codeweft.askForMore", title: "Show More", palette: false },
  {
    id: "codeweft.showRowInGraph",
    title: "Show in Graph",
    palette: false,
  },
  { id: "codeweft.openQuery", title: "Open in Console", palette: false },
  { id: "codeweft.runThisQuery", title: "Run", palette: false },
  { id: "codeweft.saveQuery", title: "Save Query…", palette: false },
  { id: "codeweft.renameQuery", title: "Rename Query…", palette: false },
  { id: "codeweft.deleteQuery", title: "Delete Query", palette: false },
  {
    id: "codeweft.showRowAsGraph",
    title: "Draw This as Graph",
    palette: false,
  },
  { id: "codeweft.retryFailed", title: "Retry", palette: false },
  {
    id: "codeweft.excludeFailed",
    title: "Exclude from Index",
    palette: false,
  },
  {
    id: "codeweft.editBookmark",
    title: "Edit Note…",
    palette: false,
  },
  {
    id: "codeweft.removeBookmark",
    title: "Remove Bookmark",
    palette: false,
  },
  { id: "codeweft.renameView", title: "Rename View…", palette: false },
  { id: "codeweft.deleteView", title: "Delete View", palette: false },
  { id: "codeweft.refreshViews", title: "Refresh", palette: false },
  { id: "codeweft.picker.deeper", title: "One Hop Deeper", palette: false },
  { id: "codeweft.picker.back", title: "One Hop Back", palette: false },
] as const satisfies readonly CommandRow[];

export type CommandId = (typeof commandTable)[number]["id"];
