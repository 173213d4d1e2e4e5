// One process that ingests a folder, with the indexer on its main thread, and prints what each of its phases took as one line of JSON.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createUnsharedLock } from "../../src/core/indexing/unsharedLock.ts";
import { FedResolver } from "../../src/core/indexing/fedResolver.ts";
import { createIndexer } from "../../src/core/indexing/indexer.ts";
import { defaultSettings } from "../../src/core/indexing/parts.ts";
import {
  createResolver,
  isProjectFile,
  resolverVersion,
} from "../../src/core/resolve/resolver.ts";
import { loadLanguages } from "../../src/core/languages/registry.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import { loadSqlite } from "../../src/core/store/sqlite.ts";
import { openAssetFolder } from "../../src/node/assetFolder.ts";
import { createExtractorPool } from "../../src/node/extractorPool.ts";
import { createMemorySnapshot } from "../../src/node/memorySnapshot.ts";
import { systemClock } from "../../src/node/systemClock.ts";
import { openWorkspaceFolder } from "../../src/node/workspaceFolder.ts";
import { hasThreadTime, threadTime } from "./threadTime.ts";

export interface GrowthFigures {
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  readonly references: number;
  /** Milliseconds by phase: of the processor where the system tells it, else of the wall clock. */
  readonly phases: Readonly<Record<string, number>>;
}

const [dist, folder] = process.argv.slice(2) as [string, string];
const assetsFolder = path.join(dist, "assets");
const assets = openAssetFolder(assetsFolder);
const registry = await loadLanguages(assets);
const languages = [...registry.languages.values()].map(
  ({ language }) => language,
);
// Phases are timed with this clock: what other programs take of the machine does not count.
const clock = {
  ...systemClock,
  monotonic: () => (hasThreadTime ? threadTime() : systemClock.monotonic()),
};
const roots = [{ name: "sources", location: folder }];
const files = openWorkspaceFolder(roots, { blocking: true });
const log = { write: () => undefined };
const sqlite = await loadSqlite(await assets.read("sql-wasm.wasm"));
const indexer = createIndexer({
  files,
  storage: createMemorySnapshot(() => undefined),
  lock: createUnsharedLock(),
  pool: createExtractorPool({
    programs: { folder: pathToFileURL(`${dist}/`).href, extension: ".cjs" },
    roots,
    assetsFolder,
    workers: 1,
    log,
  }),
  languages: {
    list: languages,
    languageOf: (path, firstLine) => registry.languageOfPath(path, firstLine),
    isTestPath: (path, language) => registry.isTestPath(path, language),
  },
  createResolver: () =>
    new FedResolver(
      createResolver({ languages, caseSensitive: files.caseSensitive }),
      clock,
    ),
  retries: () => ({}),
  resolverVersion,
  isProjectFile,
  openStore: (opening) => Promise.resolve(openStore(sqlite, opening)),
  clock,
  log,
  settings: { ...defaultSettings, warmUp: false },
});
await indexer.open();
const summary = await indexer.ingest({});
const counts = await indexer.reads.resolutionCounts(undefined);
const figures: GrowthFigures = {
  files: summary.files,
  symbols: summary.symbols,
  edges: summary.edges,
  references: counts.reduce((sum, { count }) => sum + count, 0),
  phases: summary.phases,
};
console.log(JSON.stringify(figures));
// Nothing is kept, so nothing has to be put away.
process.exit();
