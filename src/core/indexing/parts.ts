// What the conductor is put together from. Hosts and tests supply the parts; nothing here does anything.
import type { Language } from "../model/language.ts";
import type {
  Clock,
  ExtractorPool,
  Log,
  RetryCount,
  WorkspaceFiles,
  WriterLock,
} from "../ports.ts";
import type { Journal, SnapshotStorage } from "../snapshots.ts";
import type { BackoffPolicy } from "../reliability/backoff.ts";
import type { BreakerPolicy } from "../reliability/breaker.ts";
import type { Store, StoreOpening } from "../store/store.ts";
import type { BackgroundResolver } from "../backgroundResolver.ts";

export interface IndexerParts {
  readonly files: WorkspaceFiles;
  readonly storage: SnapshotStorage;
  readonly lock: WriterLock;
  /** Absent in memory, where nothing is left behind. */
  readonly journal?: Journal;
  readonly pool: ExtractorPool;
  readonly languages: LanguageTable;
  readonly createResolver: () => BackgroundResolver;
  /** Edges that were derived by another version are derived again. */
  readonly resolverVersion: string;
  /** Files that the resolver wants to read as text: tsconfig.json and its like. */
  readonly isProjectFile: (path: string) => boolean;
  /** Throws CodeweftError database_damaged, database_foreign or database_newer. */
  readonly openStore: (opening: StoreOpening) => Promise<Store>;
  readonly clock: Clock;
  readonly log: Log;
  /** What retrying has done so far, by operation, in all threads that work for the indexer. */
  readonly retries: () => Readonly<Record<string, RetryCount>>;
  readonly settings: IndexerSettings;
}

export interface LanguageTable {
  readonly list: readonly Language[];
  /** The id of the language that reads this path; `firstLine` tells where the name does not. */
  readonly languageOf: (path: string, firstLine?: string) => string | undefined;
  /** Whether tests stand at this path by the conventions of the language. */
  readonly isTestPath: (path: string, language: string) => boolean;
}

export interface IndexerSettings {
  /** Globs with the meaning of a line in `.gitignore`. */
  readonly exclude: readonly string[];
  /** Files of tests are left out, by the conventions of their languages for paths. */
  readonly excludeTests: boolean;
  /** Ids of languages whose files are left out: those that their names or first lines make theirs. */
  readonly excludeLanguages: readonly string[];
  /** Bytes. */
  readonly maxFileSize: number;
  /** Gets ready for edits in the background once a database is open. Whoever only asks has no use for that. */
  readonly warmUp: boolean;
  /** Milliseconds without a change after which the database is saved. */
  readonly saveAfterQuiet: number;
  /** Milliseconds after which changes are saved even when there is no quiet. */
  readonly saveAtLatest: number;
  /** Milliseconds between two checkpoints of a long ingest. */
  readonly checkpointEvery: number;
  /** After a save that failed. */
  readonly saveAgain: BackoffPolicy;
  /** When saving is paused because the disk fails, and when it is tried again. */
  readonly saveBreaker: BreakerPolicy;
  /** When reading is paused because the disk refuses file after file. */
  readonly readBreaker: BreakerPolicy;
  /** Stays and shows what another writer saves, and takes over when that one goes. Whoever only asks does not. */
  readonly follow: boolean;
  /** Milliseconds between two looks at what another writer saved. */
  readonly followEvery: number;
  /** Milliseconds for which runs and the history of files are kept. */
  readonly historyKept: number;
  /** Milliseconds between two looks whether there is time to clean up. */
  readonly tidyEvery: number;
  /** Milliseconds without a run and without a look at another file after which what edits alone need is given back. */
  readonly restAfter: number;
  /** Between two attempts at files whose failure may pass by itself. */
  readonly retryFailed: BackoffPolicy;
}

export const defaultSettings: IndexerSettings = {
  exclude: [],
  excludeTests: false,
  excludeLanguages: [],
  maxFileSize: 1024 * 1024,
  warmUp: true,
  saveAfterQuiet: 2_000,
  saveAtLatest: 300_000,
  checkpointEvery: 30_000,
  saveAgain: { first: 15_000, longest: 300_000 },
  readBreaker: { failures: 5, probe: { first: 2_000, longest: 300_000 } },
  saveBreaker: { failures: 3, probe: { first: 30_000, longest: 300_000 } },
  follow: true,
  followEvery: 10_000,
  historyKept: 30 * 24 * 3_600_000,
  tidyEvery: 600_000,
  restAfter: 900_000,
  retryFailed: { first: 5_000, longest: 60_000 },
};
