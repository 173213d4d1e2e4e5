// Keeps the journal beside the database: from the first run of a writer until its orderly end it says that there is one, and
// what is being read. Its absence is the clean mark: a mark in the database would have to be saved though nothing changed.
import { toErrorForm } from "../errors.ts";
import type { JournalEntry } from "../snapshots.ts";
import type { IndexerParts } from "./parts.ts";

/** Milliseconds between two notes of what is being read: a kill may come at any time, a disk need not hear of each file. */
const noteEvery = 1_000;

export class JournalKeeper {
  /** It was looked at what the writer before left. */
  #taken = false;
  #running = false;
  #lastNote = -Infinity;
  #standing = "";
  #writes: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: Pick<
      IndexerParts,
      "journal" | "lock" | "clock" | "log"
    >,
  ) {}

  /** What the writer before left because it did not come to its end. Asked once, by who has become the writer. */
  async take(): Promise<
    { readonly entry: JournalEntry | undefined } | undefined
  > {
    const { journal, lock } = this.parts;
    if (this.#taken || !lock.held) return undefined;
    this.#taken = true;
    return { entry: await journal?.read() };
  }

  /** Another process has become the writer. */
  lost(): void {
    this.#taken = false;
    this.#running = false;
    this.#standing = "";
  }

  /** A run begins to change the database. */
  async begin(): Promise<void> {
    this.#running = true;
    this.#lastNote = -Infinity;
    // The entry of the run before says the same until the first file is read.
    if (this.#standing === "") this.#write({});
    await this.#writes;
  }

  /** What is being read now, with how often that was begun. Asked for when it is time to write it. */
  note(reading: () => JournalEntry["reading"]): void {
    const now = this.parts.clock.monotonic();
    if (!this.#running || now - this.#lastNote < noteEvery) return;
    this.#lastNote = now;
    this.#write(reading());
  }

  /** The run came to an end, whichever. */
  end(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#write({});
  }

  /** Everything is saved, and the process ends. */
  async clear(): Promise<void> {
    await this.#writes;
    const { journal, lock, log } = this.parts;
    if (journal === undefined || !lock.held || !this.#taken) return;
    try {
      await journal.clear();
      this.#standing = "";
    } catch (error) {
      log.write(
        "warn",
        `The journal was not removed: ${toErrorForm(error).message}`,
      );
    }
  }

  #write(reading: JournalEntry["reading"]): void {
    const { journal, lock, clock, log } = this.parts;
    if (journal === undefined || !lock.held) return;
    const running = this.#running;
    const content = JSON.stringify([running, reading]);
    if (content === this.#standing) return;
    this.#standing = content;
    const entry = { running, reading, at: clock.now() };
    this.#writes = this.#writes
      .then(() => journal.write(entry))
      .catch((error: unknown) => {
        // It helps the next start; what it says is found without it too, by comparing with the workspace.
        log.write(
          "warn",
          `The journal was not written: ${toErrorForm(error).message}`,
        );
      });
  }
}
