// A list that the editor keeps for a workspace: what this version does not understand stays in it, and it has an end. Knows no editor.
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";

/** The part of the editor's memory for a workspace that is needed. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

export interface KeptKind<T> {
  readonly key: string;
  /** Undefined for what this version does not understand: a newer one wrote it, or nobody knows who. */
  readonly read: (entry: unknown) => T | undefined;
  /** As a person calls several of them. */
  readonly words: string;
  readonly most: {
    readonly entries: number;
    /** Of all entries together, as JSON. The editor reads and writes what it keeps for a workspace as a whole. */
    readonly bytes: number;
  };
}

export class KeptList<T> {
  constructor(
    private readonly memory: Memory,
    private readonly kind: KeptKind<T>,
  ) {}

  /** Those that this version understands, as they were written. */
  get all(): readonly T[] {
    return this.entries.flatMap((entry) => this.kind.read(entry) ?? []);
  }

  /**
   * In place of those that this version understands; the others stay as they are. Throws too_large, and keeps what was there, where
   * the list would grow beyond its end: it may always shrink.
   */
  async write(list: readonly T[]): Promise<void> {
    const { key, read } = this.kind;
    const before = this.entries;
    // A newer version will want back what only it understands: whole entries, and more fields in those that are known here.
    const foreign: unknown[] = [];
    const written = new Map<string, unknown>();
    for (const entry of before) {
      const known = read(entry);
      if (known === undefined) foreign.push(entry);
      else written.set(JSON.stringify(known), entry);
    }
    const after = [
      ...list.map((one) => written.get(JSON.stringify(one)) ?? one),
      ...foreign,
    ];
    this.checkRoom(before, after);
    await this.memory.update(key, after.length === 0 ? undefined : after);
  }

  /** Forgets all, also what this version does not understand. */
  async clear(): Promise<void> {
    await this.memory.update(this.kind.key, undefined);
  }

  private get entries(): readonly unknown[] {
    const kept = this.memory.get(this.kind.key);
    if (Array.isArray(kept)) return kept as readonly unknown[];
    return kept === undefined ? [] : [kept];
  }

  private checkRoom(
    before: readonly unknown[],
    after: readonly unknown[],
  ): void {
    const { most, words } = this.kind;
    const isMany = after.length > most.entries && after.length > before.length;
    const bytes = sizeOf(after);
    if (!isMany && (bytes <= most.bytes || bytes <= sizeOf(before))) return;
    throw new CodeweftError(
      "too_large",
      isMany
        ? t(
            "This workspace has as many {0} as are kept: {1}.",
            words,
            most.entries,
          )
        : t(
            "The {0} of this workspace would take more room than is kept for them: {1} of {2} kilobytes.",
            words,
            Math.ceil(bytes / 1_000),
            most.bytes / 1_000,
          ),
      {
        kept: t("The {0} are as they were.", words),
        next: t("Delete some that you do not need any more, then try again."),
      },
    );
  }
}

const encoder = new TextEncoder();

/** In bytes, as the editor keeps it. */
export function sizeOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** The name, or where it is taken the first of `name 2`, `name 3` … that is not. */
export function freeName(
  name: string,
  isTaken: (name: string) => boolean,
): string {
  if (!isTaken(name)) return name;
  const stem = name.replace(/ \d+$/u, "");
  let number = 2;
  while (isTaken(`${stem} ${String(number)}`)) number++;
  return `${stem} ${String(number)}`;
}
