// The whole engine without a host: what a bare JavaScript process runs to prove that core needs neither Node nor the editor.
import { openEngine } from "../../../src/core/openEngine.ts";
import { openExtractor } from "../../../src/core/extract/extractor.ts";
import { describeExtractor } from "../../../src/core/indexing/describeExtractor.ts";
import { extractFile } from "../../../src/core/indexing/extractFile.ts";
import { createUnsharedLock } from "../../../src/core/indexing/unsharedLock.ts";
import { FedResolver } from "../../../src/core/indexing/fedResolver.ts";
import { createIndexer } from "../../../src/core/indexing/indexer.ts";
import { defaultSettings } from "../../../src/core/indexing/parts.ts";
import type { Assets, Clock } from "../../../src/core/ports.ts";
import { Retrier } from "../../../src/core/reliability/retry.ts";
import {
  createResolver,
  isProjectFile,
  resolverVersion,
} from "../../../src/core/resolve/resolver.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import { loadSqlite } from "../../../src/core/store/sqlite.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";

/** Ingests the files and answers the names of everything that calls the symbol with this name. */
export async function callersOf(
  name: string,
  files: Readonly<Record<string, string>>,
  assets: Assets,
): Promise<string[]> {
  let ticks = 0;
  const clock: Clock = {
    now: () => 1_800_000_000_000,
    monotonic: () => (ticks += 1),
    // Nobody has an hour here: what waits for one waits until it is no longer wanted.
    sleep: (milliseconds, signal) =>
      milliseconds === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            signal?.addEventListener("abort", resolve);
          }),
  };
  const workspace = new MemoryWorkspace(files);
  const extractor = await openExtractor(assets);
  const retrier = new Retrier({ clock, random: () => 0 });
  const { registry } = extractor;
  const languages = [...registry.languages.values()].map(
    ({ language }) => language,
  );
  const sqlite = await loadSqlite(await assets.read("sql-wasm.wasm"));
  const indexer = createIndexer({
    files: workspace,
    storage: new MemoryStorage(),
    lock: createUnsharedLock(),
    pool: {
      size: 1,
      prepare: () => undefined,
      describe: (asked) => describeExtractor(extractor, assets, asked),
      extract: async (task) =>
        (
          await extractFile(
            { files: workspace, extractor, hash: checksum, clock, retrier },
            task,
          )
        ).outcome,
      recycle: () => Promise.resolve(),
      dispose: () => Promise.resolve(),
    },
    languages: {
      list: languages,
      languageOf: (path, firstLine) => registry.languageOfPath(path, firstLine),
      isTestPath: (path, language) => registry.isTestPath(path, language),
    },
    createResolver: () =>
      new FedResolver(
        createResolver({ languages, caseSensitive: true }),
        clock,
      ),
    retries: () => retrier.counts(),
    resolverVersion,
    isProjectFile,
    openStore: (opening) => Promise.resolve(openStore(sqlite, opening)),
    clock,
    log: { write: () => undefined },
    settings: defaultSettings,
  });
  const engine = await openEngine({
    indexer,
    files: workspace,
    hash: checksum,
    location: undefined,
    sql: {
      run: () => Promise.reject(new Error("There are no threads here.")),
      dispose: () => Promise.resolve(),
    },
  });
  try {
    await engine.ingest({});
    const answer = await engine.ask("callers", { symbol: name });
    return namesIn(answer.data).sort();
  } finally {
    await engine.dispose();
  }
}

/** Names of the symbols in an answer about relations. */
function namesIn(data: unknown): string[] {
  const rows = data as readonly {
    readonly symbol: { readonly name: string };
  }[];
  return rows.map(({ symbol }) => symbol.name);
}

/** Enough to tell bytes apart; a host brings a real hash. */
function checksum(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum.toString(16).padStart(64, "0");
}
