// Statements of SQL that a person keeps under a name, and those that they ran: the workspace's own, in the editor's memory. Knows no editor.
import { t } from "../l10n.ts";
import { KeptList, sizeOf } from "./keptList.ts";
import type { KeptKind, Memory } from "./keptList.ts";
import { Listeners } from "./listeners.ts";

export interface SavedStatement {
  /** Unlike every other one's. */
  readonly name: string;
  readonly text: string;
}

export interface PastStatement {
  readonly text: string;
  /** Milliseconds since 1970, when it was run last. */
  readonly at: number;
}

const savedKind: KeptKind<SavedStatement> = {
  key: "codeweft.queries.saved",
  words: t("saved queries"),
  most: { entries: 200, bytes: 500_000 },
  read: (entry) => {
    if (!isFields(entry)) return undefined;
    const { name, text } = entry;
    return isText(name) && isText(text) ? { name, text } : undefined;
  },
};

/** Its end is never met: older ones are forgotten. */
const pastKind: KeptKind<PastStatement> = {
  key: "codeweft.queries.history",
  words: t("past queries"),
  most: { entries: Infinity, bytes: Infinity },
  read: (entry) => {
    if (!isFields(entry)) return undefined;
    const { text, at } = entry;
    return isText(text) && typeof at === "number" ? { text, at } : undefined;
  },
};

/** Older ones are forgotten. */
const longestHistory = 50;
/** Of all together, but for the latest one. */
const historyBytes = 200_000;
/** A statement that is longer was not typed: it is run, and not kept. */
const longestText = 100_000;

export class KeptStatements {
  private readonly changed = new Listeners<void>();
  readonly onDidChange = this.changed.add;

  private readonly savedList: KeptList<SavedStatement>;
  private readonly pastList: KeptList<PastStatement>;

  constructor(memory: Memory) {
    this.savedList = new KeptList(memory, savedKind);
    this.pastList = new KeptList(memory, pastKind);
  }

  /** By name. */
  get saved(): readonly SavedStatement[] {
    return this.savedList.all;
  }

  /** The latest first. */
  get past(): readonly PastStatement[] {
    return this.pastList.all;
  }

  has(name: string): boolean {
    return this.saved.some((each) => each.name === name);
  }

  /** Takes the place of the one with that name. Throws too_large where there is no room for more. */
  async save(name: string, text: string): Promise<void> {
    const others = this.saved.filter((each) => each.name !== name);
    await this.write(inOrder([...others, { name, text }]));
  }

  async rename(name: string, next: string): Promise<void> {
    const found = this.saved.find((each) => each.name === name);
    if (found === undefined || next === name) return;
    const others = this.saved.filter(
      (each) => each.name !== name && each.name !== next,
    );
    await this.write(inOrder([...others, { ...found, name: next }]));
  }

  async remove(name: string): Promise<void> {
    await this.write(this.saved.filter((each) => each.name !== name));
  }

  /** It was run: the same statement stands in the history once, with the latest time. */
  async note(text: string, at: number): Promise<void> {
    if (text.trim() === "" || text.length > longestText) return;
    const others = this.past.filter((each) => each.text !== text);
    await this.writePast(withinLimits([{ text, at }, ...others]));
  }

  /** Forgets one of the history, or all of it. */
  async forget(text?: string): Promise<void> {
    if (text !== undefined)
      return this.writePast(this.past.filter((each) => each.text !== text));
    await this.pastList.clear();
    this.changed.tell();
  }

  dispose(): void {
    this.changed.clear();
  }

  private async write(list: readonly SavedStatement[]): Promise<void> {
    await this.savedList.write(list);
    this.changed.tell();
  }

  private async writePast(list: readonly PastStatement[]): Promise<void> {
    await this.pastList.write(list);
    this.changed.tell();
  }
}

function withinLimits(
  list: readonly PastStatement[],
): readonly PastStatement[] {
  let bytes = 0;
  return list.slice(0, longestHistory).filter((each, index) => {
    bytes += sizeOf(each);
    return index === 0 || bytes <= historyBytes;
  });
}

const collator = new Intl.Collator("en", { numeric: true });

function inOrder(list: readonly SavedStatement[]): readonly SavedStatement[] {
  return [...list].sort((a, b) => collator.compare(a.name, b.name));
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** A statement in one line, without its comments: what a list shows of it. */
export function statementLine(text: string): string {
  const words = text.replace(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu, " ");
  return (words.trim() === "" ? text : words).trim().replace(/\s+/gu, " ");
}
