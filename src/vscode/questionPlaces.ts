// Which questions have a command or a view of their own in the editor; every other one has the command that asks it by name.

/** Commands of questions begin so; the question's id follows. */
export const questionCommand = "codeweft.query.";

/** The command or, for what is always to be seen, the view that answers a question. */
export const ownPlaces: Readonly<Record<string, string>> = {
  help: "codeweft.ask",
  search: "codeweft.searchSymbol",
  symbolAt: "codeweft.showSymbolInGraph",
  callers: "codeweft.showCallers",
  callees: "codeweft.showCallees",
  dependencies: "codeweft.goToDependency",
  dependents: "codeweft.goToDependent",
  neighbourhood: "codeweft.showSymbolInGraph",
  path: "codeweft.findPath",
  trail: "codeweft.showTrail",
  context: "codeweft.copyContext",
  overview: "codeweft.openGraphInEditor",
  coverage: "codeweft.showCoverage",
  health: "codeweft.showHealth",
  problems: "codeweft.showProblems",
  failed: "codeweft.showFailedFiles",
  history: "codeweft.showFileHistory",
  queue: "codeweft.index",
  runs: "codeweft.index",
  run: "codeweft.index",
};
