// The Insights view: what is worth knowing of the whole workspace, read while somebody looks at it.
import * as vscode from "vscode";
import { toErrorForm } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import { answerItem } from "./answerItem.ts";
import type { AnswerRow } from "./answerRows.ts";
import { errorWords } from "./errorWords.ts";
import { askInsight, insights } from "./insights.ts";
import type { Insight, InsightAnswer } from "./insights.ts";
import type { Scope } from "./scope.ts";
import { plainText } from "./plainText.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";

export const insightsViewId = "codeweft.insights";

/** Milliseconds after which a change of the graph is looked at: files are often saved one after the other. */
const refreshAfter = 1_000;

type Node =
  | { readonly kind: "insight"; readonly insight: Insight }
  | { readonly kind: "row"; readonly row: AnswerRow; readonly tree: string }
  | { readonly kind: "whole"; readonly insight: Insight };

/** The answer, or why there is none. */
type Found = InsightAnswer | { readonly failure: string };

/** With the age of the view when it was asked. */
type Known = Found & { readonly age: number };

export class InsightsTree
  implements vscode.TreeDataProvider<Node>, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly subscriptions: readonly { dispose(): void }[];
  /** The same objects as long as the view lives: what a person unfolded stays unfolded. */
  private readonly top = insights.map(
    (insight): Node & { kind: "insight" } => ({ kind: "insight", insight }),
  );
  private readonly known = new Map<Insight, Known>();
  private reading = false;
  /** When the rows were last asked for. */
  private hadGraph = false;
  /** Counts what made the answers old. */
  private age = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly parts: {
      readonly session: EngineSession;
      readonly scope: Scope;
      readonly settings: Settings;
      readonly log: Log;
    },
  ) {
    const { session, scope, settings } = parts;
    this.view = vscode.window.createTreeView(insightsViewId, {
      treeDataProvider: this,
    });
    const grownOld = (): void => {
      this.age++;
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        void this.read();
      }, refreshAfter);
    };
    this.subscriptions = [
      this.changed,
      this.view,
      session.onRevision(grownOld),
      session.onStatus(() => {
        // The rows come with the graph and go with it.
        if (this.hasGraph !== this.hadGraph) this.changed.fire(undefined);
      }),
      scope.onDidChange(grownOld),
      settings.onDidChange(({ limits }) => {
        if (limits) grownOld();
      }),
      this.view.onDidChangeVisibility(() => void this.read()),
    ];
  }

  private get hasGraph(): boolean {
    return this.parts.session.status().revision > 0;
  }

  onDidShow(listener: () => void): vscode.Disposable {
    return this.view.onDidChangeVisibility(({ visible }) => {
      if (visible) listener();
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === "row") return answerItem(node.row, node.tree);
    if (node.kind === "whole") return wholeItem(node.insight);
    return insightItem(node.insight, this.known.get(node.insight));
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      this.hadGraph = this.hasGraph;
      if (!this.hadGraph) return [];
      void this.read();
      return [...this.top];
    }
    if (node.kind === "insight") {
      const { insight } = node;
      const known = this.known.get(insight);
      if (known === undefined) return [];
      if ("failure" in known)
        return [rowNode(insight, { id: "/failure", label: known.failure })];
      return [
        { kind: "whole", insight },
        ...known.rows.map((row) => rowNode(insight, row)),
      ];
    }
    if (node.kind === "whole") return [];
    return (node.row.children ?? []).map((row) => ({ ...node, row }));
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
  }

  /** One question after the other, so that what a person asks meanwhile need not wait for all of them. */
  private async read(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    try {
      while (this.view.visible && this.hasGraph) {
        const age = this.age;
        const next = this.top.find(
          ({ insight }) => this.known.get(insight)?.age !== age,
        );
        if (next === undefined) return;
        this.known.set(next.insight, {
          age,
          ...(await this.ask(next.insight)),
        });
        this.changed.fire(next);
      }
    } finally {
      this.reading = false;
    }
  }

  private async ask(insight: Insight): Promise<Found> {
    const { log, scope, session } = this.parts;
    try {
      return await askInsight(insight, scope.current, (question, parameters) =>
        session.ask(question, parameters),
      );
    } catch (error) {
      log.write(
        "warn",
        `${insight.title} could not be asked: ${String(error)}`,
      );
      return { failure: errorWords(toErrorForm(error)) };
    }
  }
}

function rowNode(insight: Insight, row: AnswerRow): Node {
  return { kind: "row", row, tree: insight.question };
}

/** `known`: what was answered; undefined before that. */
export function insightItem(
  insight: Insight,
  known: InsightAnswer | { readonly failure: string } | undefined,
): vscode.TreeItem {
  const item = new vscode.TreeItem(
    insight.title,
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = insight.question;
  item.iconPath = new vscode.ThemeIcon(insight.icon);
  // Of hotspots the first one's name.
  item.description =
    known === undefined
      ? "…"
      : "failure" in known
        ? "?"
        : plainText(known.words);
  item.tooltip = `${insight.title}: ${known !== undefined && "failure" in known ? known.failure : item.description}`;
  return item;
}

function wholeItem(insight: Insight): vscode.TreeItem {
  const item = new vscode.TreeItem(t("Show all, with evidence"));
  item.id = `${insight.question}/whole`;
  item.iconPath = new vscode.ThemeIcon("list-tree");
  item.command = { command: insight.command, title: t("Show All") };
  return item;
}
