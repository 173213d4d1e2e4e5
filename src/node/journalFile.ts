// The journal beside the database: one small file, written in place, since that it is there says most of what it says.
import { readFile, rm, writeFile } from "node:fs/promises";
import { codeOf } from "../core/reliability/classify.ts";
import type { Journal, JournalEntry } from "../core/snapshots.ts";

/** Not SQLite's own name for one, which ends in `-journal`. */
export function journalOf(database: string): string {
  return `${database}.journal`;
}

/** `database` is its absolute path. The folder must be there: the lock stands in it already. */
export function openJournalFile(database: string): Journal {
  const path = journalOf(database);
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (error) {
        if (codeOf(error) === "ENOENT") return undefined;
        return unknown;
      }
      return parse(text) ?? unknown;
    },
    async write(entry) {
      await writeFile(path, `${JSON.stringify(entry)}\n`);
    },
    async clear() {
      await rm(path, { force: true });
    },
  };
}

/** Somebody wrote one and did not come to the end of it. */
const unknown: JournalEntry = { running: true, reading: {}, at: 0 };

function parse(text: string): JournalEntry | undefined {
  try {
    const found = JSON.parse(text) as Partial<JournalEntry> | null;
    const { running, reading, at } = found ?? {};
    if (typeof running !== "boolean" || typeof at !== "number")
      return undefined;
    if (typeof reading !== "object" || (reading as unknown) === null)
      return undefined;
    const counts = Object.values(reading as Record<string, unknown>);
    return counts.every((count) => typeof count === "number")
      ? { running, reading, at }
      : undefined;
  } catch {
    return undefined;
  }
}
