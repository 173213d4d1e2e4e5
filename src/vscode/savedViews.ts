// The saved views of a workspace: kept by the editor, anchored to keys of symbols, opened over the graph of today.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { ExportedPicture, SavedView } from "../protocol.ts";
import { findAnchors } from "./anchoring.ts";
import type { AnchorSource, FoundSymbol } from "./anchoring.ts";
import type { Confirm } from "./confirm.ts";
import { freeName, KeptList } from "./keptList.ts";
import type { KeptKind } from "./keptList.ts";
import { viewLink } from "./links.ts";
import type { Messages } from "./messages.ts";
import { plainLabel } from "./plainText.ts";
import { toSavedView } from "./savedView.ts";

/** Names that a message spells out. */
const mostNamed = 5;

export interface NamedView {
  readonly name: string;
  readonly view: SavedView;
}

/** A page that can show a view. */
export interface ViewPage {
  readonly picture: (form: "view", look: "theme") => Promise<ExportedPicture>;
  readonly showView: (
    named: NamedView,
    ids: readonly (string | null)[],
  ) => void;
}

export interface ViewParts {
  readonly state: vscode.Memento;
  readonly messages: Pick<Messages, "tell">;
  /** Undefined where no graph is shown. */
  readonly page: () => ViewPage | undefined;
  readonly newPage: () => ViewPage;
  readonly source: AnchorSource;
  readonly needsGraph: () => Promise<void>;
  readonly confirm: Confirm;
  readonly log: Log;
}

const kind: KeptKind<NamedView> = {
  key: "codeweft.views",
  words: t("saved views"),
  most: { entries: 200, bytes: 2_000_000 },
  read: (entry) => {
    if (typeof entry !== "object" || entry === null) return undefined;
    const { name, view } = entry as { name?: unknown; view?: unknown };
    const checked = toSavedView(view);
    return typeof name === "string" && checked !== undefined
      ? { name, view: checked }
      : undefined;
  },
};

export class SavedViews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  private readonly list: KeptList<NamedView>;

  constructor(private readonly parts: ViewParts) {
    this.list = new KeptList(parts.state, kind);
  }

  /** By name. */
  get all(): readonly NamedView[] {
    return this.list.all;
  }

  /** Of the picture that is shown. `given`: its name, which a person is asked for otherwise. */
  async save(given: unknown): Promise<void> {
    const page = this.parts.page();
    if (page === undefined)
      throw new CodeweftError(
        "not_found",
        t("No graph is shown that could be saved as a view."),
        { next: t("Run “Codeweft: Show Graph”, then try again.") },
      );
    const picture = await page.picture("view", "theme");
    if (picture.form !== "view")
      throw new CodeweftError(
        "not_found",
        t(
          "What is shown is no picture of a symbol, a file or the folders, so it cannot be saved as a view.",
        ),
        { next: t("Make a symbol active, then try again.") },
      );
    const name =
      typeof given === "string" ? given : await this.askName(picture.title);
    if (name === undefined) return;
    // Who names it in a command means the one of that name.
    if (typeof given !== "string" && !(await this.mayReplace(name))) return;
    await this.keep([
      ...this.all.filter((other) => other.name !== name),
      { name, view: picture.view },
    ]);
    this.tell(t("saved the view “{0}”.", name));
  }

  /** `given`: its name or its row; a person chooses otherwise. */
  async open(given: unknown): Promise<void> {
    const named = await this.choose(given, t("Open Saved View"));
    if (named !== undefined) await this.show(named);
  }

  /** Says what could not be found again, and shows the rest. */
  async show(named: NamedView): Promise<void> {
    const { needsGraph, newPage, page, source } = this.parts;
    await needsGraph();
    const { name, view } = named;
    const found = await findAnchors(view.nodes, source);
    const ids = view.nodes.map((anchor, index) =>
      anchor.kind === "folder" ? `d:${anchor.key}` : idOf(found[index]),
    );
    const gone = view.nodes
      .filter((_, index) => ids[index] === null)
      .map((anchor) => anchor.name);
    if (view.center !== null && ids[view.center] === null)
      throw new CodeweftError(
        "not_found",
        t(
          "{0}, the middle of the view “{1}”, is not in the graph of this workspace, or no longer.",
          view.nodes[view.center]?.name ?? t("The middle"),
          name,
        ),
        {
          kept: t("The view is kept as it is."),
          next: t(
            "Look for its name with “Codeweft: Search Symbol…”, and save a new view under the same name.",
          ),
        },
      );
    (page() ?? newPage()).showView(named, ids);
    await this.follow(named, found);
    if (gone.length > 0) this.tellGone(name, gone);
    const changed = view.nodes
      .filter((_, index) => found[index]?.isSure === false)
      .map((anchor) => anchor.name);
    if (changed.length > 0) this.tellChanged(name, changed);
  }

  async copyLink(given: unknown): Promise<void> {
    const named = await this.choose(given, t("Copy Link to View"));
    if (named === undefined) return;
    const { link, isWhole } = viewLink(
      vscode.env.uriScheme,
      named.name,
      named.view,
    );
    await vscode.env.clipboard.writeText(link);
    this.tell(
      t(
        "copied a link to the view “{0}”. Whoever has this workspace open can follow it.{1}",
        named.name,
        isWhole
          ? ""
          : t(
              " It would be too long with all places: everything will stand where the layout puts it.",
            ),
      ),
    );
  }

  async rename(given: unknown): Promise<void> {
    const named = await this.choose(given, t("Rename View"));
    const name = named && (await this.askName(named.name, named.name));
    if (named === undefined || name === undefined) return;
    if (name !== named.name && !(await this.mayReplace(name))) return;
    await this.keep(
      this.all
        .filter((other) => other.name !== name || other.name === named.name)
        .map((other) =>
          other.name === named.name ? { ...other, name } : other,
        ),
    );
  }

  /** Who gives its name means that one; else a person is asked once more. */
  async remove(given: unknown): Promise<void> {
    const named = await this.choose(given, t("Delete View"));
    if (named === undefined) return;
    const mayGo =
      typeof given === "string" ||
      (await this.parts.confirm({
        question: t("Delete the view “{0}”?", named.name),
        detail: t("It cannot be brought back."),
        yes: t("Delete"),
      }));
    if (!mayGo) return;
    await this.keep(this.all.filter(({ name }) => name !== named.name));
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async keep(views: readonly NamedView[]): Promise<void> {
    const sorted = [...views].sort((a, b) => (a.name < b.name ? -1 : 1));
    await this.list.write(sorted);
    this.changed.fire();
  }

  /**
   * Anchors it to the keys that its symbols have today: what was found by name would be lost with the next change of its name.
   * A view that is open stays open, also where that cannot be kept.
   */
  private async follow(
    { name, view }: NamedView,
    found: readonly (FoundSymbol | undefined)[],
  ): Promise<void> {
    const nodes = view.nodes.map((anchor, index) => ({
      ...anchor,
      key: found[index]?.symbol.key ?? anchor.key,
    }));
    if (nodes.every(({ key }, index) => key === view.nodes[index]?.key)) return;
    const before = JSON.stringify(view);
    // A view of a link is nobody's; its name may be that of another one.
    const isOwn = (other: NamedView): boolean =>
      other.name === name && JSON.stringify(other.view) === before;
    if (!this.all.some(isOwn)) return;
    try {
      await this.keep(
        this.all.map((other) =>
          isOwn(other) ? { name, view: { ...view, nodes } } : other,
        ),
      );
    } catch (error) {
      this.parts.log.write(
        "warn",
        `A saved view could not follow: ${String(error)}`,
      );
    }
  }

  private async mayReplace(name: string): Promise<boolean> {
    return (
      this.all.every((other) => other.name !== name) ||
      this.parts.confirm({
        question: t("There is a view with this name already."),
        detail: name,
        yes: t("Replace"),
      })
    );
  }

  private async choose(
    given: unknown,
    title: string,
  ): Promise<NamedView | undefined> {
    const wanted = nameOf(given);
    const { all } = this;
    const known = all.find(({ name }) => name === wanted);
    if (known !== undefined) return known;
    if (wanted !== undefined || all.length === 0)
      throw new CodeweftError(
        "not_found",
        wanted === undefined
          ? t("No view of this workspace has been saved yet.")
          : t("There is no saved view “{0}” in this workspace.", wanted),
        { next: t("“Codeweft: Save View…” saves what the graph shows.") },
      );
    const items = all.map((named) => ({
      label: plainLabel(named.name),
      description: plainLabel(centerWords(named.view)),
      named,
    }));
    return (await vscode.window.showQuickPick(items, { title }))?.named;
  }

  /** `own`: the name that it has already. */
  private askName(value: string, own?: string): Promise<string | undefined> {
    const taken = new Set(this.all.map(({ name }) => name));
    return Promise.resolve(
      vscode.window.showInputBox({
        title: own === undefined ? t("Save View") : t("Rename View"),
        prompt: t("Its name in this workspace"),
        value:
          own === undefined
            ? freeName(value, (name) => taken.has(name))
            : value,
        validateInput: (text) => {
          const name = text.trim();
          if (name === "") return t("A view needs a name.");
          return taken.has(name) && name !== own
            ? {
                message: t("There is a view with this name already."),
                severity: vscode.InputBoxValidationSeverity.Warning,
              }
            : undefined;
        },
      }),
    ).then((name) => name?.trim());
  }

  private tellGone(name: string, gone: readonly string[]): void {
    const named = firstOf(gone);
    this.tell(
      gone.length === 1
        ? t(
            "the view “{0}” is open without 1 symbol that is not in the graph any more: {1}.",
            name,
            named,
          )
        : t(
            "the view “{0}” is open without {1} symbols that are not in the graph any more: {2}.",
            name,
            gone.length,
            named,
          ),
      "warning",
    );
  }

  private tellChanged(name: string, changed: readonly string[]): void {
    this.tell(
      changed.length === 1
        ? t(
            "the view “{0}” has 1 symbol that has changed since and was found again by its name; look whether it is the same one: {1}.",
            name,
            firstOf(changed),
          )
        : t(
            "the view “{0}” has {1} symbols that have changed since and were found again by their names; look whether they are the same ones: {2}.",
            name,
            changed.length,
            firstOf(changed),
          ),
    );
  }

  private tell(words: string, level: "info" | "warning" = "info"): void {
    this.parts.messages.tell({
      level,
      text: `Codeweft: ${words}`,
      actions: [],
    });
  }
}

const idOf = (found: FoundSymbol | undefined): string | null =>
  found === undefined ? null : `s${String(found.symbol.id)}`;

function firstOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? t(" and {0} more", more) : ""}`;
}

export function centerWords({ center, nodes }: SavedView): string {
  if (center === null) return t("Workspace");
  const name = nodes[center]?.name ?? "";
  // A symbol is kept as `path#Type.member`; people name it the other way round.
  const [path = "", symbol] = name.split("#", 2);
  return symbol === undefined ? name : `${symbol} · ${path}`;
}

/** A row of the view, or the name itself. */
function nameOf(given: unknown): string | undefined {
  if (typeof given === "string") return given;
  if (typeof given !== "object" || given === null) return undefined;
  const { name } = given as { readonly name?: unknown };
  return typeof name === "string" ? name : undefined;
}
