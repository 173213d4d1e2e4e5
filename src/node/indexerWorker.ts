// Entry of the indexer's thread: puts the conductor together with the disk, the database and the extraction pool.
import { parentPort, workerData } from "node:worker_threads";
import { createIndexer } from "../core/indexing/indexer.ts";
import { createUnsharedLock } from "../core/indexing/unsharedLock.ts";
import { defaultSettings } from "../core/indexing/parts.ts";
import { loadLanguages } from "../core/languages/registry.ts";
import type { Indexer, Log } from "../core/ports.ts";
import { addRetries } from "../core/reliability/retry.ts";
import { isProjectFile, resolverVersion } from "../core/resolve/resolver.ts";
import { openStore } from "../core/store/openStore.ts";
import { loadSqlite } from "../core/store/sqlite.ts";
import { openAskedFiles } from "./askedFiles.ts";
import { openAssetFolder } from "./assetFolder.ts";
import { serve } from "./channel.ts";
import { createExtractorPool } from "./extractorPool.ts";
import { openJournalFile } from "./journalFile.ts";
import { openDatabaseLock } from "./databaseLock.ts";
import type {
  FromIndexerWorker,
  IndexerContract,
  IndexerWorkerData,
} from "./indexerThread.ts";
import { createResolverThread } from "./resolverThread.ts";
import { systemRetrier } from "./systemRetrier.ts";
import { createMemorySnapshot } from "./memorySnapshot.ts";
import { openSnapshotFile } from "./snapshotFile.ts";
import { systemClock } from "./systemClock.ts";
import { transferOf } from "./transfer.ts";
import { threadWire } from "./wires.ts";
import { openWorkspaceFolder } from "./workspaceFolder.ts";

const data = workerData as IndexerWorkerData;
const port = parentPort;
if (port === null) throw new Error("This program runs in a worker thread.");
const wire = threadWire(port);

const log: Log = {
  write: (level, message, details) => {
    send({ kind: "log", level, message, details });
  },
};

async function assemble(): Promise<Indexer> {
  const { programs, roots, database, assetsFolder, exclude, maxFileSize } =
    data;
  const assets = openAssetFolder(assetsFolder);
  // The database is read meanwhile; whoever opens a store waits for it, and hears why it cannot be loaded.
  const sqlite = assets.read("sql-wasm.wasm").then(loadSqlite);
  sqlite.catch(() => undefined);
  const registry = await loadLanguages(assets);
  const languages = [...registry.languages.values()].map(
    ({ language }) => language,
  );
  const asked =
    data.asksForFiles === true ? openAskedFiles(wire, roots) : undefined;
  const files =
    asked ?? openWorkspaceFolder(roots, { blocking: true, database });
  const pool = createExtractorPool({
    programs,
    roots,
    ...(asked === undefined ? {} : { files: asked }),
    assetsFolder,
    workers: data.workers,
    ...(data.fileTimeout === undefined
      ? {}
      : { fileTimeout: data.fileTimeout }),
    log,
  });
  const indexer = createIndexer({
    files,
    storage:
      database === undefined
        ? createMemorySnapshot((text) => {
            send({ kind: "problemLog", text });
          })
        : openSnapshotFile(database, {
            onWait: (message) => {
              log.write("warn", message);
            },
            ...(data.backups === undefined ? {} : { backups: data.backups }),
          }),
    ...(database === undefined ? {} : { journal: openJournalFile(database) }),
    lock:
      database === undefined
        ? createUnsharedLock()
        : openDatabaseLock({ database, program: data.program }),
    pool,
    retries: () => addRetries(systemRetrier.counts(), pool.retries),
    languages: {
      list: languages,
      languageOf: (path, firstLine) => registry.languageOfPath(path, firstLine),
      isTestPath: (path, language) => registry.isTestPath(path, language),
    },
    createResolver: () =>
      createResolverThread(
        programs,
        () => ({
          roots,
          hasAddresses: asked !== undefined,
          caseSensitive: files.caseSensitive,
          assetsFolder,
        }),
        log,
      ),
    resolverVersion,
    isProjectFile,
    openStore: async (opening) => openStore(await sqlite, opening),
    clock: systemClock,
    log,
    settings: {
      ...defaultSettings,
      exclude,
      excludeTests: data.excludeTests,
      excludeLanguages: data.excludeLanguages,
      maxFileSize,
      warmUp: data.warmUp,
      follow: data.follow,
      ...(data.historyDays === undefined
        ? {}
        : { historyKept: data.historyDays * 24 * 3_600_000 }),
    },
  });
  indexer.onEvent((event) => {
    send({ kind: "event", event }, transferOf(event));
  });
  return indexer;
}

const assembled = assemble();

const send = serve<IndexerContract, FromIndexerWorker>(
  wire,
  {
    open: async (_signal, options) => (await assembled).open(options),
    publishAll: async () => (await assembled).publishAll(),
    ingest: async (signal, options) =>
      (await assembled).ingest(options, signal),
    update: async (signal, paths) => (await assembled).update(paths, signal),
    reconcile: async (signal) => (await assembled).reconcile(signal),
    processPending: async (signal) => (await assembled).processPending(signal),
    clearQueue: async () => (await assembled).clearQueue(),
    prioritise: async (_signal, paths, level) =>
      (await assembled).prioritise(paths, level),
    save: async () => (await assembled).save(),
    backups: async () => (await assembled).backups(),
    restore: async (_signal, id) => (await assembled).restore(id),
    recordWatch: async (_signal, folders) =>
      (await assembled).recordWatch(folders),
    planWatch: async (_signal, plan) => (await assembled).planWatch(plan),
    breakLock: async () => (await assembled).breakLock(),
    reload: async () => (await assembled).reload(),
    saveCopy: async (_signal, location) => (await assembled).saveCopy(location),
    "maintenance.compact": async () => (await assembled).maintenance.compact(),
    "maintenance.verify": async (signal, options) =>
      (await assembled).maintenance.verify(options, signal),
    "maintenance.cleanUp": async (_signal, options) =>
      (await assembled).maintenance.cleanUp(options),
    exportBytes: async () => (await assembled).exportBytes(),
    async dispose() {
      await (await assembled).dispose();
      // The last handle: the thread ends when the answer has left.
      port.close();
    },
    "reads.problems": async (_signal, filter) =>
      (await assembled).reads.problems(filter),
    "reads.unresolved": async (_signal, filter) =>
      (await assembled).reads.unresolved(filter),
    "reads.skipped": async (_signal, filter) =>
      (await assembled).reads.skipped(filter),
    "reads.unresolvedTexts": async () =>
      (await assembled).reads.unresolvedTexts(),
    "reads.fileStates": async () => (await assembled).reads.fileStates(),
    "reads.failures": async (_signal, filter) =>
      (await assembled).reads.failures(filter),
    "reads.watchedFolders": async () =>
      (await assembled).reads.watchedFolders(),
    "reads.watchPlan": async () => (await assembled).reads.watchPlan(),
    "reads.history": async (_signal, filter) =>
      (await assembled).reads.history(filter),
    "reads.queue": async (_signal, page) => (await assembled).reads.queue(page),
    "reads.metrics": async () => (await assembled).reads.metrics(),
    "reads.storage": async () => (await assembled).reads.storage(),
    "reads.runFiles": async (_signal, filter) =>
      (await assembled).reads.runFiles(filter),
    "reads.runs": async (_signal, limit) => (await assembled).reads.runs(limit),
    "reads.fileIdentity": async (_signal, path) =>
      (await assembled).reads.fileIdentity(path),
    "reads.doc": async (_signal, symbolId) =>
      (await assembled).reads.doc(symbolId),
    "reads.resolutionCounts": async (_signal, paths) =>
      (await assembled).reads.resolutionCounts(paths),
  },
  log,
);
