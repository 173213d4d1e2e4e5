// Statements of SQL that a person keeps under a name, and those that they ran: the workspace's own, in the editor's memory. Knows no editor.
import { Listeners } from "./listeners.ts";

/** The part of the editor's memory for a workspace that is needed. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

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

const savedKey = "codeweft.queries.saved";
const pastKey = "codeweft.queries.history";

/** Older ones are forgotten. */
const longestHistory = 50;
/** A statement that is longer was not typed: it is run, and not kept. */
const longestText = 100_000;

export class KeptStatements {
  private readonly changed = new Listeners<void>();
  readonly onDidChange = this.changed.add;

  constructor(private readonly memory: Memory) {}

  /** By name. */
  get saved(): readonly SavedStatement[] {
    return listOf(this.memory.get(savedKey)).flatMap(({ name, text }) =>
      isText(name) && isText(text) ? [{ name, text }] : [],
    );
  }

  /** The latest first. */
  get past(): readonly PastStatement[] {
    return listOf(this.memory.get(pastKey)).flatMap(({ text, at }) =>
      isText(text) && typeof at === "number" ? [{ text, at }] : [],
    );
  }

  has(name: string): boolean {
    return this.saved.some((each) => each.name === name);
  }

  /** Takes the place of the one with that name. */
  async save(name: string, text: string): Promise<void> {
    const others = this.saved.filter((each) => each.name !== name);
    await this.write(savedKey, inOrder([...others, { name, text }]));
  }

  async rename(name: string, next: string): Promise<void> {
    const found = this.saved.find((each) => each.name === name);
    if (found === undefined || next === name) return;
    const others = this.saved.filter(
      (each) => each.name !== name && each.name !== next,
    );
    await this.write(savedKey, inOrder([...others, { ...found, name: next }]));
  }

  async remove(name: string): Promise<void> {
    await this.write(
      savedKey,
      this.saved.filter((each) => each.name !== name),
    );
  }

  /** It was run: the same statement stands in the history once, with the latest time. */
  async note(text: string, at: number): Promise<void> {
    if (text.trim() === "" || text.length > longestText) return;
    const others = this.past.filter((each) => each.text !== text);
    await this.write(
      pastKey,
      [{ text, at }, ...others].slice(0, longestHistory),
    );
  }

  /** Forgets one of the history, or all of it. */
  async forget(text?: string): Promise<void> {
    await this.write(
      pastKey,
      text === undefined ? [] : this.past.filter((each) => each.text !== text),
    );
  }

  dispose(): void {
    this.changed.clear();
  }

  private async write(key: string, list: readonly object[]): Promise<void> {
    await this.memory.update(key, list.length === 0 ? undefined : list);
    this.changed.tell();
  }
}

const collator = new Intl.Collator("en", { numeric: true });

function inOrder(list: readonly SavedStatement[]): readonly SavedStatement[] {
  return [...list].sort((a, b) => collator.compare(a.name, b.name));
}

/** What an earlier version or somebody else wrote there is not trusted. */
function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
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
