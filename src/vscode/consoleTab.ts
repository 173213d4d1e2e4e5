// The query console: an editor tab in which a person writes SQL. What is run is a question like any other, so that it only reads.
import type * as vscode from "vscode";
import type { NamedInRows, SqlSource, SqlTable, ToHost } from "../protocol.ts";
import { schemaStatement } from "../core/store/console/schema.ts";
import { t } from "../l10n.ts";
import type { KeptStatements } from "./keptStatements.ts";
import { PageQuestions } from "./pageQuestions.ts";
import { PageTab } from "./pageTab.ts";
import type { TabHost } from "./pageTab.ts";
import type { EngineSession } from "./session.ts";

export const consoleTabType = "codeweft.console";

export interface ConsoleHost extends TabHost {
  readonly session: EngineSession;
  readonly kept: KeptStatements;
  /** Throws what to do first where there is no graph yet. */
  readonly needsGraph: () => Promise<void>;
  readonly draw: (named: NamedInRows, statement: string) => Promise<void>;
  readonly save: (text: string) => Promise<void>;
  readonly exportRows: (text: string, format: "csv" | "json") => Promise<void>;
}

export class ConsoleTab implements vscode.Disposable {
  readonly tab: PageTab;
  private readonly questions: PageQuestions;
  private readonly listener: { dispose(): void };
  /** For the page, when it listens. */
  private waiting: { readonly text: string; readonly run: boolean } | undefined;
  private sources: readonly SqlSource[] = [];

  constructor(private readonly host: ConsoleHost) {
    const { session, log } = host;
    this.tab = new PageTab(host, {
      type: consoleTabType,
      title: t("Query Console"),
      page: "console",
      // The rows of a statement and what was replaced in the editor are nowhere else.
      staysAlive: true,
      ready: () => {
        this.tell();
        void this.tellSchema();
      },
      act: (message) => this.act(message),
      gone: () => {
        this.questions.dispose();
      },
    });
    this.questions = new PageQuestions(
      {
        ask: async (...asked) => {
          await host.needsGraph();
          return session.ask(...asked);
        },
      },
      (message) => {
        this.tab.post(message);
      },
    );
    this.listener = session.onRevision(() => {
      // A page that was restored with the window may have been there before the graph.
      if (this.tab.isHeard && this.sources.length === 0)
        void this.tellSchema().catch((error: unknown) => {
          log.write("warn", `Tables could not be listed: ${String(error)}`);
        });
    });
  }

  /** Without a statement what stood there stays. */
  show(text?: string, run = false): void {
    if (text !== undefined) this.waiting = { text, run };
    this.tab.show();
    if (this.tab.isHeard) this.tell();
  }

  dispose(): void {
    this.listener.dispose();
    this.questions.dispose();
    this.tab.dispose();
  }

  private tell(): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined) this.tab.post({ type: "statement", ...waiting });
  }

  private async tellSchema(): Promise<void> {
    const { session, log } = this.host;
    try {
      if (this.sources.length === 0) {
        await session.loaded();
        const { data } = await session.ask("sql", { text: schemaStatement });
        this.sources = sourcesOf(data as SqlTable);
      }
    } catch (error) {
      // The console works without suggestions, and says by itself when there is no graph.
      log.write("warn", `Tables could not be listed: ${String(error)}`);
      return;
    }
    this.tab.post({ type: "schema", sources: this.sources });
  }

  private async act(message: ToHost): Promise<void> {
    const { kept, draw, save, exportRows } = this.host;
    switch (message.type) {
      case "ask":
        return this.questions.answer(message);
      case "runStatement": {
        const { id, text, limit, timeout } = message;
        const answered = this.questions.answer({
          id,
          query: "sql",
          parameters: { text, limit, timeout },
        });
        await kept.note(text, Date.now());
        return answered;
      }
      case "cancelAsk":
        this.questions.cancel(message.id);
        return;
      case "drawRows":
        return draw(message.named, message.statement);
      case "saveStatement":
        return save(message.text);
      case "exportRows":
        return exportRows(message.text, message.format);
      default:
    }
  }
}

function sourcesOf({ rows }: SqlTable): readonly SqlSource[] {
  const sources = new Map<string, SqlSource & { columns: string[] }>();
  for (const [name, kind, column] of rows) {
    const known = String(name);
    const source = sources.get(known) ?? {
      name: known,
      kind: kind === "view" ? ("view" as const) : ("table" as const),
      columns: [],
    };
    source.columns.push(String(column));
    sources.set(known, source);
  }
  return [...sources.values()];
}
