// The whole engine in this process: real extraction, resolving, store and queries over a workspace and a disk in memory.
import { readFile } from "node:fs/promises";
import type { Engine } from "../../src/core/engine.ts";
import { openEngine } from "../../src/core/openEngine.ts";
import { createUnsharedLock } from "../../src/core/indexing/unsharedLock.ts";
import { FedResolver } from "../../src/core/indexing/fedResolver.ts";
import { createIndexer } from "../../src/core/indexing/indexer.ts";
import type { IndexerSettings } from "../../src/core/indexing/parts.ts";
import { defaultSettings } from "../../src/core/indexing/parts.ts";
import type {
  Clock,
  ExtractorPool,
  Indexer,
  Log,
  SavedFile,
  WorkspaceFiles,
  WriterLock,
} from "../../src/core/ports.ts";
import type { Journal, SnapshotStorage } from "../../src/core/snapshots.ts";
import {
  createResolver,
  isProjectFile,
  resolverVersion,
} from "../../src/core/resolve/resolver.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import type { Sqlite } from "../../src/core/store/sqlite.ts";
import { loadSqlite } from "../../src/core/store/sqlite.ts";
import { hashBytes } from "../../src/node/hashBytes.ts";
import { systemClock } from "../../src/node/systemClock.ts";
import { InProcessPool, sharedExtractor } from "./inProcessPool.ts";
import { MemoryStorage } from "./memoryStorage.ts";

export interface TestEngine {
  readonly engine: Engine;
  readonly indexer: Indexer;
  readonly storage: SnapshotStorage;
  readonly pool: ExtractorPool;
  /** Of the logical content, as it stands in the indexer's database. */
  readonly digest: () => Promise<string>;
}

export interface TestEngineOptions {
  readonly files: WorkspaceFiles;
  readonly storage?: SnapshotStorage;
  readonly lock?: WriterLock;
  readonly journal?: Journal;
  readonly pool?: ExtractorPool;
  readonly settings?: Partial<IndexerSettings>;
  readonly resolverVersion?: string;
  readonly clock?: Clock;
  readonly sqlite?: Sqlite;
  readonly readSaved?: () => Promise<SavedFile | undefined>;
  /** Called with the path of each file whose facts the resolver is given. */
  readonly onFed?: (path: string) => void;
}

/** Failures are looked for in what the engine tells, not in its log. */
const log: Log = { write: () => undefined };

let sqlite: Promise<Sqlite> | undefined;
function sharedSqlite(): Promise<Sqlite> {
  return (sqlite ??= readFile("node_modules/sql.js/dist/sql-wasm.wasm").then(
    loadSqlite,
  ));
}

export async function openTestEngine(
  options: TestEngineOptions,
): Promise<TestEngine> {
  const { files } = options;
  const storage = options.storage ?? new MemoryStorage();
  const pool = options.pool ?? new InProcessPool(files);
  const loaded = options.sqlite ?? (await sharedSqlite());
  const { registry } = await sharedExtractor();
  const languages = [...registry.languages.values()].map(
    ({ language }) => language,
  );
  const indexer = createIndexer({
    files,
    storage,
    lock: options.lock ?? createUnsharedLock(),
    ...(options.journal === undefined ? {} : { journal: options.journal }),
    pool,
    languages: {
      list: languages,
      languageOf: (path, firstLine) => registry.languageOfPath(path, firstLine),
      isTestPath: (path, language) => registry.isTestPath(path, language),
    },
    createResolver: () => {
      const resolver = new FedResolver(
        createResolver({
          languages,
          caseSensitive: files.caseSensitive,
          ...(files.roots.length > 1
            ? { join: (folder, relative) => files.join(folder, relative) }
            : {}),
        }),
        options.clock ?? systemClock,
      );
      const feed = resolver.feed.bind(resolver);
      resolver.feed = (input) => {
        if (input.kind === "file") options.onFed?.(input.path);
        feed(input);
      };
      return resolver;
    },
    resolverVersion: options.resolverVersion ?? resolverVersion,
    isProjectFile,
    openStore: (opening) => Promise.resolve(openStore(loaded, opening)),
    clock: options.clock ?? systemClock,
    log,
    retries: () => ({}),
    settings: { ...defaultSettings, saveAfterQuiet: 5, ...options.settings },
  });
  const engine = await openEngine({
    indexer,
    files,
    hash: hashBytes,
    location: storage.location,
    ...(options.readSaved === undefined
      ? {}
      : { readSaved: options.readSaved }),
    sql: {
      run: () => Promise.reject(new Error("There is no SQL thread here.")),
      dispose: () => Promise.resolve(),
    },
  });
  return {
    engine,
    indexer,
    storage,
    pool,
    async digest() {
      const bytes = await indexer.exportBytes();
      const store = openStore(loaded, { bytes, trusted: true });
      try {
        return store.digest();
      } finally {
        store.close();
      }
    },
  };
}

/** Opens, does the work, closes. */
export async function withTestEngine<T>(
  options: TestEngineOptions,
  work: (test: TestEngine) => Promise<T>,
): Promise<T> {
  const test = await openTestEngine(options);
  try {
    return await work(test);
  } finally {
    await test.engine.dispose();
  }
}
