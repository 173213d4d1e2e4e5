// The query console with all that belongs to it: the tab, the Queries view, what is kept, and the commands over them.
import type * as vscode from "vscode";
import type { CommandId } from "./commandTable.ts";
import { ConsoleTab } from "./consoleTab.ts";
import type { GraphTabs } from "./graphTabs.ts";
import { KeptStatements } from "./keptStatements.ts";
import type { TabHost } from "./pageTab.ts";
import { QueriesTree } from "./queriesTree.ts";
import {
  clearHistory,
  deleteQuery,
  exportRows,
  pickQuery,
  renameQuery,
  saveQuery,
} from "./queryCommands.ts";
import { toQueryRow } from "./queryRows.ts";
import type { Questions } from "./questions.ts";
import type { CommandHandlers } from "./registerCommands.ts";
import { toRowsGraph } from "./rowsGraph.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";
import { sqlBehind } from "./showSql.ts";
import type { AskedOf } from "./showSql.ts";

export interface QueryConsoleHost extends TabHost {
  readonly session: EngineSession;
  readonly settings: Settings;
  readonly questions: Questions;
  readonly tabs: Pick<GraphTabs, "openAnswer">;
  /** The editor's memory for this workspace. */
  readonly state: vscode.Memento;
  /** Throws what to do first where there is no graph yet. */
  readonly needsGraph: () => Promise<void>;
}

type QueryCommand = Extract<
  CommandId,
  | "codeweft.openQueryConsole"
  | "codeweft.runQuery"
  | "codeweft.clearQueryHistory"
  | "codeweft.openQuery"
  | "codeweft.runThisQuery"
  | "codeweft.saveQuery"
  | "codeweft.renameQuery"
  | "codeweft.deleteQuery"
>;

export class QueryConsole implements vscode.Disposable {
  readonly tree: QueriesTree;
  readonly console: ConsoleTab;
  private readonly kept: KeptStatements;

  constructor(private readonly host: QueryConsoleHost) {
    const { session, settings, questions, tabs, state } = host;
    this.kept = new KeptStatements(state);
    this.tree = new QueriesTree(session, this.kept);
    this.console = new ConsoleTab({
      ...host,
      kept: this.kept,
      draw: async (named, statement) => {
        tabs.openAnswer(
          await toRowsGraph(named, statement, {
            session,
            questions,
            ...settings.page,
          }),
        );
      },
      save: (text) => saveQuery(this.kept, text),
      exportRows,
    });
  }

  get handlers(): Pick<CommandHandlers, QueryCommand> {
    const { console, kept } = this;
    return {
      // Other extensions may hand a statement over: it is shown, and not run.
      "codeweft.openQueryConsole": (text) => {
        console.show(typeof text === "string" ? text : undefined);
      },
      "codeweft.runQuery": async () => {
        const row = await pickQuery(kept);
        if (row === undefined) return;
        await this.host.needsGraph();
        console.show(row.text, true);
      },
      "codeweft.clearQueryHistory": () => clearHistory(kept),
      "codeweft.openQuery": (value) => {
        const row = toQueryRow(value);
        if (row !== undefined) console.show(row.text);
      },
      "codeweft.runThisQuery": (value) => {
        const row = toQueryRow(value);
        if (row !== undefined) console.show(row.text, true);
      },
      "codeweft.saveQuery": async (value) => {
        const row = toQueryRow(value);
        if (row === undefined) return;
        const proposed = row.group === "examples" ? row.label : "";
        await saveQuery(kept, row.text, proposed);
      },
      "codeweft.renameQuery": async (value) => {
        const row = toQueryRow(value);
        if (row?.group === "saved") await renameQuery(kept, row);
      },
      "codeweft.deleteQuery": async (value) => {
        const row = toQueryRow(value);
        if (row !== undefined) await deleteQuery(kept, row);
      },
    };
  }

  /** Opens the statement behind an answer, ready to edit. */
  async showSql(asked: AskedOf): Promise<void> {
    this.console.show(await sqlBehind(asked, this.host.session));
  }

  dispose(): void {
    this.console.dispose();
    this.tree.dispose();
    this.kept.dispose();
  }
}
