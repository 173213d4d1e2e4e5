// What the conductor holds while a workspace is open: the store, the resolver, and mirrors of what the store knows.
import { toErrorForm } from "../errors.ts";
import type { CodeweftError } from "../errors.ts";
import type {
  ExtractorDescription,
  IndexerEvent,
  IndexState,
  LockOwner,
  Clock,
  DiskFigures,
  DiskPause,
} from "../ports.ts";
import type { SkippedRow } from "../reads.ts";
import type { SaveReport, SnapshotIdentity } from "../snapshots.ts";
import { Breaker } from "../reliability/breaker.ts";
import type { ResolvedFile } from "../model/resolved.ts";
import type { FailedFileRecord } from "../store/records/types.ts";
import type { ProblemRecord, Store, StoredFile } from "../store/store.ts";
import type { BackgroundResolver } from "../backgroundResolver.ts";
import { RuleBook } from "./directoryRules.ts";
import type { FileQueue } from "./fileQueue.ts";
import { JournalKeeper } from "./journalKeeper.ts";
import { readLeftOut } from "./leftOut.ts";
import type { LeftOutFile } from "./leftOut.ts";
import { Attention } from "./levels.ts";
import type { IndexerParts } from "./parts.ts";
import { ReadingGuard } from "./readingGuard.ts";
import type { ScanOptions } from "./scan.ts";

/** Categories of the problems that a run finds, as opposed to those of a file's facts. */
const runCategories = ["unreadable", "grammar_failed"];

export class Workbench {
  readonly rules: RuleBook;
  #resolver: BackgroundResolver;
  /** Languages in which a file is a module by being there, so that an empty one can be imported and mark a package. */
  readonly keepEmpty: ReadonlySet<string>;
  /** Rows of `file` by path, as committed. */
  readonly files = new Map<string, StoredFile>();
  /** Rows of the skipped files by path, as committed. */
  skipped: ReadonlyMap<string, SkippedRow> = new Map();
  /** What is known of those of them that were read, by path, as committed. */
  leftOut: ReadonlyMap<string, LeftOutFile> = new Map();
  /** Files that failed the last time, by path, as committed. */
  readonly failures = new Map<string, FailedFileRecord>();
  /** Extensions of whose failures a person was told. */
  readonly warnedExtensions = new Set<string>();
  /** Problems that belong to no file's facts, as committed. */
  problems: readonly ProblemRecord[] = [];
  /** Edges that were derived and are not stored yet, by file. */
  readonly unstored = new Map<number, ResolvedFile>();
  /** Files with facts whose edges were not stored since. */
  readonly unresolved = new Set<number>();
  /** The resolver has resolved everything once: from now on a change costs what it concerns. */
  warm = false;
  /** When a run ended or somebody turned to a file, by the monotonic clock: milliseconds. */
  usedAt = 0;
  /** It was warm until nobody had used it for long; see `rest`. */
  hasRested = false;
  /** Files whose facts the resolver has. */
  readonly loaded = new Set<number>();
  /** Texts of the project files that the resolver has. */
  readonly projectTexts = new Map<string, string>();
  /** What else the resolver was given. */
  readonly fed = {
    /** Languages whose standard libraries it has. */
    builtins: new Set<string>(),
    facts: false,
    projectFiles: false,
  };
  /** Everything was ingested and resolved once; what is published is a whole graph. */
  complete = false;
  /** A run wrote files and did not come to its end: what is stored may be less than what is saved. */
  partial = false;
  /** The reader has a graph. */
  published = false;
  /** It has read that of the file with this stamp by itself. */
  keptBack: string | undefined;
  /** Ids of files that the reader's graph does not show as they are stored, also from runs that were cancelled. */
  readonly unpublished = { files: new Set<number>(), gone: new Set<number>() };
  /** Why the database may not be touched: it is another program's, or of a newer version. */
  refused: CodeweftError | undefined;
  /** What the one before said of that, as it was told. */
  refusedBefore: string | undefined;
  state: IndexState = "empty";
  /** There are changes that are not saved. */
  dirty = false;
  lastSave: SaveReport | undefined;
  /** What the sidecar says of the file that was loaded. */
  loadedAs: SnapshotIdentity | undefined;
  /** Why nobody here can write the file: the disk refuses the lock. */
  unwritable: CodeweftError | undefined;
  /** Who writes the database, when it is another process. */
  writer: LockOwner | undefined;
  /** Open while the disk fails what is saved, so that it is left in peace. */
  readonly saveBreaker: Breaker;
  /** Looks whether it is the disk that refuses files. */
  readonly reading: ReadingGuard;
  #store: Store | undefined;
  #symbolIds = new Map<number, Int32Array>();
  readonly #described = new Map<string, Promise<ExtractorDescription>>();
  readonly #versions = new Map<string, string>();

  /** What the run in progress reads, while there is one. */
  queue: FileQueue | undefined;

  constructor(
    readonly parts: IndexerParts,
    readonly listeners = new Set<(event: IndexerEvent) => void>(),
    /** Which files are looked at; no matter of the database. */
    readonly attention = new Attention(),
    readonly journal = new JournalKeeper(parts),
  ) {
    this.rules = new RuleBook({
      files: parts.files,
      exclude: parts.settings.exclude,
    });
    this.#resolver = parts.createResolver();
    this.usedAt = parts.clock.monotonic();
    const { clock, settings } = parts;
    const tools = { clock, random: Math.random };
    this.saveBreaker = new Breaker(settings.saveBreaker, tools);
    this.reading = new ReadingGuard(new Breaker(settings.readBreaker, tools));
    this.keepEmpty = new Set(
      parts.languages.list
        .filter(({ lookup }) => lookup.implicitExports)
        .map(({ id }) => id),
    );
  }

  get resolver(): BackgroundResolver {
    return this.#resolver;
  }

  /**
   * Gives back the memory of what the resolver knows, most of what the engine holds; whoever needs it warms up again. Must have
   * the turn, and nothing may be left to store.
   */
  rest(): void {
    this.#resolver.dispose();
    this.#resolver = this.parts.createResolver();
    this.loaded.clear();
    this.projectTexts.clear();
    this.fed.builtins.clear();
    this.fed.facts = this.fed.projectFiles = false;
    this.#symbolIds = new Map();
    this.warm = false;
    this.hasRested = true;
  }

  /** Throws what speaks against touching the database, when something does. */
  get store(): Store {
    if (this.refused !== undefined) throw this.refused;
    if (this.#store === undefined) throw new Error("The store is not open.");
    return this.#store;
  }

  /** Why the graph can be looked at and not changed: a newer version wrote it. */
  get readOnly(): CodeweftError | undefined {
    return this.#store?.newer;
  }

  get isOpen(): boolean {
    return this.#store !== undefined;
  }

  /** An empty one with the same parts, which the same listeners hear: another database takes this one's place. */
  renewed(): Workbench {
    const bench = new Workbench(
      this.parts,
      this.listeners,
      this.attention,
      this.journal,
    );
    bench.writer = this.writer;
    bench.refusedBefore = this.refused?.message;
    return bench;
  }

  /** Takes another store into use and closes the one before. */
  adopt(store: Store): void {
    this.#store?.close();
    this.#store = store;
    this.#symbolIds = new Map();
  }

  close(): void {
    this.resolver.dispose();
    this.#store?.close();
    this.#store = undefined;
  }

  /** Fills the mirrors from the store. */
  async readMirrors(): Promise<void> {
    this.files.clear();
    this.unresolved.clear();
    for (const file of this.store.readFiles()) {
      this.files.set(file.path, file);
      if (file.hasFacts && !file.resolved) this.unresolved.add(file.id);
    }
    const all = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };
    this.failures.clear();
    for (const failure of this.store.records.failedFile.page(all))
      this.failures.set(failure.path, failure);
    const skipped = await this.store.reads.skipped(all);
    this.skipped = new Map(skipped.rows.map((row) => [row.path, row]));
    this.leftOut = readLeftOut(this.store, this.skipped);
    const problems = await this.store.reads.problems(all);
    this.problems = problems.rows
      .filter(({ category }) => runCategories.includes(category))
      .map(({ category, path, message }) => ({
        category,
        ...(path === undefined ? {} : { path }),
        message,
      }));
  }

  listen(listener: (event: IndexerEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** As far as it was looked at. */
  isWrittenBy({
    owner,
    unwritable,
  }: {
    readonly owner: LockOwner | undefined;
    readonly unwritable: CodeweftError | undefined;
  }): void {
    this.writer = owner;
    this.unwritable = unwritable;
  }

  tell(event: IndexerEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  tellState(state: IndexState = this.state): void {
    this.state = state;
    const { loadedAs } = this;
    const unwritable = this.refused ?? this.unwritable;
    this.tell({
      kind: "state",
      state,
      dirty: this.dirty,
      saved: this.lastSave,
      ...(loadedAs === undefined ? {} : { loadedAs }),
      writer: this.writer,
      ...(unwritable === undefined
        ? {}
        : { unwritable: toErrorForm(unwritable) }),
      readOnly:
        this.readOnly === undefined ? undefined : toErrorForm(this.readOnly),
      refused:
        this.refused === undefined ? undefined : toErrorForm(this.refused),
      disk: this.#disk(),
    });
  }

  #disk(): DiskFigures {
    const paused = [
      pauseOf("saving", this.saveBreaker, this.parts.clock),
      pauseOf("reading", this.reading.breaker, this.parts.clock),
    ];
    return {
      paused: paused.filter((pause) => pause !== undefined),
      retries: this.parts.retries(),
    };
  }

  scanOptions(
    pause: () => Promise<void>,
    onProgress?: (found: number, directory: string) => void,
  ): ScanOptions {
    const { files, languages, isProjectFile, settings } = this.parts;
    return {
      files,
      rules: this.rules,
      languageOf: languages.languageOf,
      isProjectFile,
      excludedLanguages: new Set(settings.excludeLanguages),
      ...(settings.excludeTests
        ? { isExcludedTest: languages.isTestPath }
        : {}),
      maxFileSize: settings.maxFileSize,
      pause,
      ...(onProgress === undefined ? {} : { onProgress }),
    };
  }

  /** Languages of the files in the index, in a fixed order. */
  languagesInUse(): string[] {
    const ids = new Set<string>();
    for (const { language } of this.files.values()) ids.add(language);
    return [...ids].sort();
  }

  /** What the installed extractor can read of each of these languages; each is asked for once. */
  describe(
    languages: Iterable<string>,
  ): Promise<readonly ExtractorDescription[]> {
    const parts: Promise<ExtractorDescription>[] = [];
    for (const id of languages) {
      let part = this.#described.get(id);
      if (part === undefined) {
        part = this.#ask(id);
        this.#described.set(id, part);
      }
      parts.push(part);
    }
    return Promise.all(parts);
  }

  async #ask(language: string): Promise<ExtractorDescription> {
    try {
      const description = await this.parts.pool.describe([language]);
      this.#versions.set(language, description.versions[language] ?? "");
      return description;
    } catch (error) {
      // The next run asks again.
      this.#described.delete(language);
      throw error;
    }
  }

  /** Of a language that was described. One that is switched off has the version '': its files wait until it works again. */
  versionOf(language: string): string {
    return this.#versions.get(language) ?? "";
  }

  setSymbolIds(file: number, ids: Int32Array): void {
    this.#symbolIds.set(file, ids);
  }

  /** The symbol of a definition row, -1 where it is none. */
  readonly symbolIdOf = (file: number, definition: number): number => {
    let ids = this.#symbolIds.get(file);
    if (ids === undefined) {
      ids = this.store.readSymbolIds(file);
      this.#symbolIds.set(file, ids);
    }
    return ids[definition] ?? -1;
  };

  /** The file left the index. */
  forgetFile(file: number): void {
    this.unpublished.files.delete(file);
    this.unpublished.gone.add(file);
    this.#symbolIds.delete(file);
    this.unstored.delete(file);
    this.unresolved.delete(file);
    if (this.loaded.delete(file)) this.resolver.feed({ kind: "gone", file });
  }
}

function pauseOf(
  work: DiskPause["work"],
  { open }: Breaker,
  clock: Clock,
): DiskPause | undefined {
  if (open === undefined) return undefined;
  const { wait, ...rest } = open;
  return { work, ...rest, probeAt: clock.now() + wait };
}
