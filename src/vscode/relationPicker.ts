// Go to Dependency… and Go to Dependent…: a quick pick that walks the graph hop by hop with live previews.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { Place, Relation, SymbolRef } from "../protocol.ts";
import type { Messages } from "./messages.ts";
import type { Places } from "./places.ts";
import type { Questions } from "./questions.ts";
import { plainLabel } from "./plainText.ts";
import { relationGroups, sitePlace } from "./relationRows.ts";
import type { RelationRow } from "./relationRows.ts";
import type { Direction } from "./symbolWords.ts";

interface PickItem extends vscode.QuickPickItem {
  readonly target?: Place | undefined;
  readonly row?: RelationRow;
}

/** One list on the way: the relations of a symbol, or the places of one relation. */
interface Step {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly PickItem[];
  /** Which item was highlighted when the walk went on from here. */
  active?: PickItem | undefined;
}

/** More than a person reads; the title says how many there are. */
const longestList = 500;

const deeperButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("arrow-right"),
  tooltip: t("One hop deeper (→)"),
};
const placesButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("list-flat"),
  tooltip: t("List every place"),
};
const otherButtons: Readonly<Record<Direction, vscode.QuickInputButton>> = {
  out: {
    iconPath: new vscode.ThemeIcon("go-to-file"),
    tooltip: t("Go to the place of the use"),
  },
  in: {
    iconPath: new vscode.ThemeIcon("symbol-method"),
    tooltip: t("Go to the definition of the user"),
  },
};

export class RelationPicker {
  private walk: Walk | undefined;

  constructor(
    private readonly questions: Questions,
    private readonly places: Places,
    private readonly messages: Messages,
  ) {}

  /** Opens the list for a symbol; resolves when the list is closed. */
  async show(symbol: SymbolRef, direction: Direction): Promise<void> {
    this.walk?.close();
    const walk = new Walk(
      direction,
      this.questions,
      this.places,
      this.messages,
    );
    this.walk = walk;
    await setContext("codeweft.picking", true);
    try {
      await walk.run(symbol);
    } finally {
      if (this.walk === walk) {
        this.walk = undefined;
        await setContext("codeweft.picking", false);
      }
    }
  }

  /** The keys → and ← while the list is open. */
  deeper(): void {
    this.walk?.deeper();
  }

  back(): void {
    this.walk?.back();
  }
}

class Walk {
  private readonly pick = vscode.window.createQuickPick<PickItem>();
  private readonly steps: Step[] = [];
  private readonly origin;
  private accepted = false;

  constructor(
    private readonly direction: Direction,
    private readonly questions: Questions,
    private readonly places: Places,
    private readonly messages: Messages,
  ) {
    this.origin = places.bookmark();
    this.pick.matchOnDescription = true;
    this.pick.keepScrollPosition = true;
  }

  async run(symbol: SymbolRef): Promise<void> {
    const { pick } = this;
    const hidden = new Promise<void>((resolve) => {
      pick.onDidHide(() => {
        resolve();
      });
    });
    pick.onDidChangeActive(([item]) => {
      if (item?.target !== undefined) this.preview(item.target);
    });
    pick.onDidChangeValue((value) => {
      void setContext("codeweft.pickerEmpty", value === "");
    });
    pick.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) this.back();
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      if (button === deeperButton) this.enter(item);
      else if (button === placesButton) this.listPlaces(item);
      else this.go(item.row?.other);
    });
    pick.onDidAccept(() => {
      this.go(pick.activeItems[0]?.target);
    });
    await setContext("codeweft.pickerEmpty", true);
    pick.busy = true;
    pick.show();
    await this.open(symbol);
    await hidden;
    pick.dispose();
    this.places.clear();
    if (!this.accepted && this.origin !== undefined)
      await this.places.goBack(this.origin);
  }

  close(): void {
    this.pick.hide();
  }

  deeper(): void {
    const [item] = this.pick.activeItems;
    if (item !== undefined) this.enter(item);
  }

  back(): void {
    if (this.steps.length < 2) return;
    this.steps.pop();
    this.draw();
  }

  private enter(item: PickItem): void {
    const symbol = item.row?.relation.symbol;
    if (symbol === undefined || symbol.external) return;
    void this.open(symbol);
  }

  private async open(symbol: SymbolRef): Promise<void> {
    this.pick.busy = true;
    try {
      const { items, total } = await this.questions.relations(
        symbol.id,
        this.direction,
        { limit: longestList, includeExternal: this.direction === "out" },
      );
      this.push(this.relationStep(symbol, items, total));
    } catch (error) {
      this.pick.hide();
      this.messages.error(error);
    } finally {
      this.pick.busy = false;
    }
  }

  private relationStep(
    symbol: SymbolRef,
    relations: readonly Relation[],
    total: number,
  ): Step {
    const noun = this.direction === "out" ? t("Dependencies") : t("Dependents");
    const items: PickItem[] = [];
    for (const { heading, rows } of relationGroups(relations, this.direction)) {
      items.push({
        label: `${heading} (${String(rows.length)})`,
        kind: vscode.QuickPickItemKind.Separator,
      });
      for (const row of rows) items.push(this.toItem(row));
    }
    const more =
      total > relations.length
        ? t(" (the first {0} of {1})", relations.length, total)
        : "";
    const name = plainLabel(symbol.name);
    return {
      title: t("{0} of {1}{2}", noun, name, more),
      placeholder:
        items.length > 0
          ? t("Type to filter · Enter opens · → one hop deeper · ← back")
          : this.direction === "out"
            ? t(
                "{0} uses nothing that the graph knows with certainty · ← or Escape goes back",
                name,
              )
            : t(
                "Nobody uses {0} as far as the graph knows · ← or Escape goes back",
                name,
              ),
      items,
    };
  }

  private toItem(row: RelationRow): PickItem {
    const buttons: vscode.QuickInputButton[] = [];
    if (row.relation.edge.sites > 1) buttons.push(placesButton);
    if (row.other !== undefined) buttons.push(otherButtons[this.direction]);
    if (!row.relation.symbol.external) buttons.push(deeperButton);
    const { label, description, target } = row;
    return { label, description, target, row, buttons };
  }

  private listPlaces(item: PickItem): void {
    const { row } = item;
    if (row === undefined) return;
    const { symbol, edge, sites } = row.relation;
    this.push({
      title: t("Places: {0}", plainLabel(symbol.name)),
      placeholder:
        sites.length < edge.sites
          ? t("The first {0} of {1} places · ← back", sites.length, edge.sites)
          : t("Enter opens the place · ← back"),
      items: sites.map((site) => ({
        label: `$(location) ${plainLabel(site.path)}:${String(site.line)}`,
        description: plainLabel(site.text?.trim() ?? ""),
        target: sitePlace(site),
      })),
    });
  }

  private push(step: Step): void {
    const last = this.steps.at(-1);
    if (last !== undefined) last.active = this.pick.activeItems[0];
    this.steps.push(step);
    this.draw();
  }

  private draw(): void {
    const step = this.steps.at(-1);
    if (step === undefined) return;
    const { pick } = this;
    pick.title = step.title;
    pick.placeholder = step.placeholder;
    pick.value = "";
    void setContext("codeweft.pickerEmpty", true);
    pick.buttons = this.steps.length > 1 ? [vscode.QuickInputButtons.Back] : [];
    pick.items = step.items;
    if (step.active !== undefined) pick.activeItems = [step.active];
  }

  private preview(place: Place): void {
    this.places.preview(place).catch((error: unknown) => {
      // The file may be gone since the ingest; the list stays, and opening it says so.
      this.pick.title = `${this.steps.at(-1)?.title ?? ""} — ${error instanceof Error ? error.message : String(error)}`;
    });
  }

  private go(place: Place | undefined): void {
    if (place === undefined) return;
    this.accepted = true;
    this.pick.hide();
    this.places.open(place).catch((error: unknown) => {
      this.messages.error(error);
    });
  }
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand("setContext", key, value);
}
