// The Relations view: who uses the active symbol and what it uses, one level at a time.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { EdgeKind, Relation, SymbolRef } from "../protocol.ts";
import type { ActiveItem } from "./activeItem.ts";
import { plainText } from "./plainText.ts";
import type { Questions } from "./questions.ts";
import { relationGroups } from "./relationRows.ts";
import type { RelationRow } from "./relationRows.ts";
import { iconOf } from "./symbolWords.ts";
import type { Direction } from "./symbolWords.ts";
import type { EngineSession } from "./session.ts";

export const relationsViewId = "codeweft.relations";

export type SectionId =
  "callers" | "callees" | "bases" | "derived" | "imports" | "importedBy";

interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly direction: Direction;
  readonly kinds: readonly EdgeKind[];
}

const inheritance: readonly EdgeKind[] = ["extends", "implements", "overrides"];
const calling: readonly EdgeKind[] = ["calls", "constructs"];
const importing: readonly EdgeKind[] = ["imports", "re_exports"];

const sections: readonly Section[] = [
  { id: "callers", title: t("Callers"), direction: "in", kinds: calling },
  { id: "callees", title: t("Callees"), direction: "out", kinds: calling },
  { id: "bases", title: t("Bases"), direction: "out", kinds: inheritance },
  { id: "derived", title: t("Derived"), direction: "in", kinds: inheritance },
  { id: "imports", title: t("Imports"), direction: "out", kinds: importing },
  {
    id: "importedBy",
    title: t("Imported by"),
    direction: "in",
    kinds: importing,
  },
];

/** More than a person reads in a tree; the last row says how many are left out. */
const longestList = 200;

export type TreeNode =
  | {
      readonly kind: "section";
      readonly section: Section;
      readonly symbol: SymbolRef;
      readonly relations: readonly Relation[];
      readonly total: number;
    }
  | {
      readonly kind: "relation";
      readonly section: Section;
      readonly row: RelationRow;
      readonly parent: TreeNode;
    }
  | {
      readonly kind: "more";
      readonly count: number;
      readonly parent: TreeNode;
    };

export class RelationsTree implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly subscriptions: { dispose(): void }[];
  private top: Promise<readonly TreeNode[]> | undefined;

  constructor(
    private readonly parts: {
      readonly active: ActiveItem;
      readonly session: EngineSession;
      readonly questions: Questions;
      readonly log: Log;
    },
  ) {
    this.view = vscode.window.createTreeView(relationsViewId, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.view,
      this.changed,
      parts.active.onDidChange(() => {
        this.refresh();
      }),
      parts.session.onRevision(() => {
        this.refresh();
      }),
    ];
  }

  get visible(): boolean {
    return this.view.visible;
  }

  get onDidShow(): vscode.Event<vscode.TreeViewVisibilityChangeEvent> {
    return this.view.onDidChangeVisibility;
  }

  /** Opens the view with one section unfolded. */
  async reveal(section: SectionId): Promise<void> {
    await vscode.commands.executeCommand(`${relationsViewId}.focus`);
    for (let look = 1; ; look++) {
      const nodes = await this.getChildren();
      const node = nodes.find(
        (each) => each.kind === "section" && each.section.id === section,
      );
      if (node === undefined) return;
      try {
        await this.view.reveal(node, { expand: true, focus: true });
        return;
      } catch (error) {
        // A new symbol or revision came in between, with nodes of its own.
        if (look < 3) continue;
        this.parts.log.write("info", `Nothing unfolded: ${String(error)}`);
        return;
      }
    }
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case "section": {
        const item = new vscode.TreeItem(
          node.section.title,
          node.total === 0
            ? vscode.TreeItemCollapsibleState.None
            : node.section.id === "callers" || node.section.id === "callees"
              ? vscode.TreeItemCollapsibleState.Expanded
              : vscode.TreeItemCollapsibleState.Collapsed,
        );
        item.id = `${node.section.id}/${String(node.symbol.id)}`;
        item.description = String(node.total);
        return item;
      }
      case "relation":
        return relationItem(node.row);
      case "more":
        return new vscode.TreeItem(t("and {0} more", node.count));
    }
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    try {
      if (node === undefined)
        return [...(await (this.top ??= this.sections()))];
      if (node.kind === "more") return [];
      if (node.kind === "section")
        return this.rows(node, node.section, node.relations, node.total);
      const { items, total } = await this.ask(
        node.section,
        node.row.relation.symbol.id,
      );
      return this.rows(node, node.section, items, total);
    } catch (error) {
      this.parts.log.write("warn", `Relations are missing: ${String(error)}`);
      this.view.message = t(
        "The relations could not be read; the log says why. They are asked again with the next symbol.",
      );
      this.top = undefined;
      return [];
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === "section" ? undefined : node.parent;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private refresh(): void {
    this.top = undefined;
    this.changed.fire(undefined);
  }

  private async sections(): Promise<readonly TreeNode[]> {
    const symbol = await this.activeSymbol();
    this.view.description = symbol?.name ?? "";
    if (symbol === undefined) return [];
    this.view.message = "";
    const answers = await Promise.all(
      sections.map((section) => this.ask(section, symbol.id)),
    );
    return sections.flatMap((section, index): TreeNode[] => {
      const { items = [], total = 0 } = answers[index] ?? {};
      // Callers and callees are always worth a zero; the others would only be noise.
      if (total === 0 && section.kinds !== calling) return [];
      return [{ kind: "section", section, symbol, relations: items, total }];
    });
  }

  private async activeSymbol(): Promise<SymbolRef | undefined> {
    const { active, questions, session } = this.parts;
    const current = active.current?.activation;
    if (current === undefined || !session.started) return undefined;
    if (current.kind === "overview") return undefined;
    if (current.kind === "file") return questions.fileSymbol(current.path);
    return (await questions.symbol(current.id)).symbol;
  }

  private ask({ direction, kinds }: Section, id: number) {
    return this.parts.questions.relations(id, direction, {
      kinds,
      limit: longestList,
      maxSites: 1,
      sourceLines: false,
    });
  }

  private rows(
    parent: TreeNode,
    section: Section,
    relations: readonly Relation[],
    total: number,
  ): TreeNode[] {
    const nodes = relationGroups(relations, section.direction).flatMap(
      ({ rows }) =>
        rows.map((row): TreeNode => ({
          kind: "relation",
          section,
          row,
          parent,
        })),
    );
    if (total > relations.length)
      nodes.push({ kind: "more", count: total - relations.length, parent });
    return nodes;
  }
}

function relationItem(row: RelationRow): vscode.TreeItem {
  const { symbol } = row.relation;
  const item = new vscode.TreeItem(
    plainText(symbol.name),
    symbol.external
      ? vscode.TreeItemCollapsibleState.None
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.iconPath = new vscode.ThemeIcon(iconOf(symbol.kind));
  item.description = row.description;
  item.tooltip = symbol.signature ?? symbol.qualifiedName;
  item.contextValue = symbol.external ? "external" : "symbol";
  if (row.target !== undefined)
    item.command = {
      command: "codeweft.openPlace",
      title: t("Open"),
      arguments: [row.target],
    };
  return item;
}
