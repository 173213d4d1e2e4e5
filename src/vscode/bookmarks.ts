// Bookmarks with notes: symbols that a person marked, kept for the workspace by the symbol's key.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { Anchor, BookmarkNote, SymbolRef } from "../protocol.ts";
import { findAnchors } from "./anchoring.ts";
import type { AnchorSource, FoundSymbol } from "./anchoring.ts";
import type { Confirm } from "./confirm.ts";
import { KeptList } from "./keptList.ts";
import type { KeptKind } from "./keptList.ts";
import type { Messages } from "./messages.ts";
import { plainLabel } from "./plainText.ts";

export interface Bookmark extends Anchor {
  /** The symbol's plain name. */
  readonly label: string;
  /** May be empty. */
  readonly note: string;
}

export interface BookmarkParts {
  readonly state: vscode.Memento;
  readonly source: AnchorSource;
  readonly confirm: Confirm;
  readonly messages: Pick<Messages, "tell">;
  readonly log: Log;
}

const kind: KeptKind<Bookmark> = {
  key: "codeweft.bookmarks",
  words: t("bookmarks"),
  most: { entries: 500, bytes: 500_000 },
  read: (entry) => (isBookmark(entry) ? entry : undefined),
};

export class Bookmarks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  private readonly list: KeptList<Bookmark>;

  constructor(private readonly parts: BookmarkParts) {
    this.list = new KeptList(parts.state, kind);
  }

  /** In the order in which they were made. */
  get all(): readonly Bookmark[] {
    return this.list.all;
  }

  get notes(): readonly BookmarkNote[] {
    return this.all.map(({ key, note }) => ({ key, note }));
  }

  /** A symbol has one: it is changed where it is there. `given`: the note, which a person is asked for otherwise. */
  async add(symbol: SymbolRef, given: unknown): Promise<void> {
    const { key, name, path, qualifiedName } = symbol;
    const known = this.all.find((bookmark) => bookmark.key === key);
    const note =
      typeof given === "string"
        ? given
        : await askNote(name, known?.note ?? "");
    if (note === undefined) return;
    await this.put({
      kind: "symbol",
      key,
      name: `${path}#${qualifiedName}`,
      label: name,
      note,
    });
  }

  async edit(row: unknown): Promise<void> {
    const bookmark = await this.choose(row, t("Edit Bookmark"));
    const note = bookmark && (await askNote(bookmark.label, bookmark.note));
    if (bookmark !== undefined && note !== undefined)
      await this.put({ ...bookmark, note });
  }

  /** Who gives its key means that one; else a person is asked once more. */
  async remove(row: unknown): Promise<void> {
    const bookmark = await this.choose(row, t("Remove Bookmark"));
    if (bookmark === undefined) return;
    const { label, note } = bookmark;
    const mayGo =
      typeof row === "string" ||
      (await this.parts.confirm({
        question: t("Remove the bookmark of {0}?", label),
        detail:
          note === ""
            ? t("It has no note.")
            : t("Its note goes too: {0}", note),
        yes: t("Remove"),
      }));
    if (!mayGo) return;
    await this.keep(this.all.filter(({ key }) => key !== bookmark.key));
  }

  /** The symbol of today; undefined when nobody chose one. Throws not_found where it is gone. */
  async find(row: unknown): Promise<SymbolRef | undefined> {
    const bookmark = await this.choose(row, t("Go to Bookmark"));
    if (bookmark === undefined) return undefined;
    const others = this.all.map(({ key }) => key);
    const { source } = this.parts;
    const [found] = await findAnchors([bookmark], source, others);
    if (found !== undefined) {
      await this.follow(bookmark, found);
      return found.symbol;
    }
    throw new CodeweftError(
      "not_found",
      t(
        "{0} is not in the graph of this workspace, or no longer.",
        bookmark.name,
      ),
      {
        kept:
          bookmark.note === ""
            ? t("The bookmark is kept.")
            : t("The bookmark and its note are kept: {0}", bookmark.note),
        next: t(
          "Look for its name with “Codeweft: Search Symbol…”, or remove the bookmark.",
        ),
      },
    );
  }

  /**
   * Anchors it to the key that its symbol has today: what was found by name would be lost with the next change of its name.
   * Who goes there gets there, also where that cannot be kept.
   */
  private async follow(
    bookmark: Bookmark,
    { symbol, isSure }: FoundSymbol,
  ): Promise<void> {
    if (isSure) return;
    const { log, messages } = this.parts;
    const { key } = symbol;
    try {
      await this.keep(
        this.all.map((other) =>
          other.key === bookmark.key ? { ...other, key } : other,
        ),
      );
    } catch (error) {
      log.write("warn", `A bookmark could not follow: ${String(error)}`);
    }
    messages.tell({
      level: "info",
      text: t(
        "Codeweft: {0} has changed since it was marked. The bookmark leads to what has its name now, in line {1}; remove it if that is another one.",
        bookmark.name,
        symbol.line,
      ),
      actions: [],
    });
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async put(bookmark: Bookmark): Promise<void> {
    const { all } = this;
    const at = all.findIndex(({ key }) => key === bookmark.key);
    await this.keep(at < 0 ? [...all, bookmark] : all.with(at, bookmark));
  }

  private async keep(bookmarks: readonly Bookmark[]): Promise<void> {
    await this.list.write(bookmarks);
    this.changed.fire();
  }

  private async choose(
    given: unknown,
    title: string,
  ): Promise<Bookmark | undefined> {
    const { all } = this;
    const wanted = keyOf(given);
    const known = all.find(({ key }) => key === wanted);
    if (known !== undefined) return known;
    if (all.length === 0)
      throw new CodeweftError(
        "not_found",
        t("No symbol of this workspace has a bookmark yet."),
        {
          next: t("“Codeweft: Add Bookmark…” marks the symbol at the cursor."),
        },
      );
    const items = all.map((bookmark) => ({
      label: plainLabel(bookmark.label),
      description: plainLabel(bookmark.note),
      detail: plainLabel(bookmark.name),
      bookmark,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return chosen?.bookmark;
  }
}

function askNote(name: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: t("Bookmark {0}", name),
    prompt: t("A note to yourself; it may be left empty"),
    value,
  });
}

/** A row of a bookmark, or the key itself. */
function keyOf(given: unknown): string | undefined {
  if (typeof given === "string") return given;
  if (typeof given !== "object" || given === null) return undefined;
  const { key } = given as { readonly key?: unknown };
  return typeof key === "string" ? key : undefined;
}

function isBookmark(value: unknown): value is Bookmark {
  if (typeof value !== "object" || value === null) return false;
  const { kind, key, name, label, note } = value as Partial<Bookmark>;
  return (
    kind === "symbol" &&
    [key, name, label, note].every((text) => typeof text === "string")
  );
}
