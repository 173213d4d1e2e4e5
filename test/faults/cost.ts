// What reliability costs: a save beside the bare writing of the same bytes, the lock, an engine that waits, and going on
// after an ingest was killed. Figures, no verdicts: a busy machine must not fail a test.
import { mkdir, open, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { QueueReport } from "../../src/core/query/results.ts";
import { openStore } from "../../src/core/store/openStore.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { openJournalFile } from "../../src/node/journalFile.ts";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { HandmadeFacts } from "../core/model/handmadeFacts.ts";
import {
  SymbolIds,
  sqliteForTests,
  writeOne,
} from "../core/store/sampleStore.ts";
import { root } from "../harness/places.mjs";
import { median, waitExactly } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { bundleChild, startChild, startCli } from "./programs.ts";

export const cost: Experiment = {
  name: "cost",
  title: "What it costs",
  fullOnly: true,
  run: measure,
  tell: (figures) =>
    `a save of ${figures["saveMegabytes"]} MB with fsync, read-back, SHA-256, sidecar and backup takes ${figures["saveMilliseconds"]} ms, ${figures["saveRatio"]} × what export, write, fsync and rename of the same bytes take (medians of ${figures["savePairs"]} pairs, interleaved); the lock ${figures["lockMilliseconds"]} ms where nobody has it; an engine that waits beside ${figures["idleFiles"]} files uses ${figures["idleCpuPercent"]} % of a core (median of windows of 2 s; ${figures["idleCpuSeconds"]} s of processor time in the first minute and a half, nearly all of it V8 giving memory back once) and ${figures["idleMegabytes"]} MB; a start beside ${figures["recoveryFiles"]} files that a killed program was reading has put them back after ${figures["interruptedSeconds"]} s; when a first ingest of as many files was killed half-way, the next \`codeweft ingest\` has the whole graph ${figures["recoverySeconds"]} s after its start (undisturbed: ${figures["undisturbedSeconds"]} s).`,
};

async function measure({ folder, say, fail }: Setting) {
  const saves = await measureSaves(join(folder, "saves"));
  say(`saves: ${JSON.stringify(saves)}`);
  const lockMilliseconds = await measureLock(join(folder, "lock"));
  say(`lock: ${lockMilliseconds} ms`);
  const recovery = await measureRecovery(join(folder, "recovery"), fail);
  say(`recovery: ${JSON.stringify(recovery)}`);
  const idle = await measureIdle(join(folder, "idle"), fail);
  say(`idle: ${JSON.stringify(idle)}`);
  return { figures: { ...saves, lockMilliseconds, ...recovery, ...idle } };
}

const rounded = (value: number, digits = 1): number =>
  Number(value.toFixed(digits));

async function measureSaves(folder: string) {
  await mkdir(folder);
  const store = openStore(await sqliteForTests());
  const ids = new SymbolIds();
  for (let file = 0; file < 100; file++) {
    const facts = new HandmadeFacts(`src/file${file}.ts`);
    for (let index = 0; index < 400; index++)
      facts.define({ kind: "function", name: `function${file}_${index}` });
    writeOne(store, ids, `src/file${file}.ts`, facts.build());
  }
  const storage = openSnapshotFile(join(folder, "graph.db"));
  const bare = join(folder, "bare.db");
  const change = (): void => {
    store.transaction(() => {
      store.advanceRevision(Date.now());
    });
  };
  const whole: number[] = [];
  const plain: number[] = [];
  let size = 0;
  const pairs = 41;
  for (let pair = -3; pair < pairs; pair++) {
    const both = [
      async () => {
        change();
        const start = performance.now();
        const bytes = store.exportBytes();
        await storage.save(bytes, store.revision);
        if (pair >= 0) whole.push(performance.now() - start);
        size = bytes.length;
      },
      async () => {
        change();
        const start = performance.now();
        const bytes = store.exportBytes();
        const handle = await open(`${bare}.tmp`, "w");
        await handle.writeFile(bytes);
        await handle.sync();
        await handle.close();
        await rename(`${bare}.tmp`, bare);
        if (pair >= 0) plain.push(performance.now() - start);
      },
    ];
    if (pair % 2 === 0) both.reverse();
    for (const one of both) await one();
  }
  store.close();
  return {
    saveMegabytes: rounded(size / 1e6),
    savePairs: pairs,
    saveMilliseconds: rounded(median(whole)),
    bareMilliseconds: rounded(median(plain)),
    saveRatio: rounded(
      median(whole.map((each, index) => each / plain[index]!)),
      2,
    ),
  };
}

async function measureLock(folder: string): Promise<number> {
  await mkdir(folder);
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    const lock = openDatabaseLock({
      database: join(folder, "graph.db"),
      program: "a measurement",
    });
    const start = performance.now();
    await lock.tryAcquire();
    times.push(performance.now() - start);
    await lock.release();
  }
  return rounded(median(times), 2);
}

/** Of the files that `layOutMany` lays out. */
function pathOf(file: number): string {
  return `part${Math.floor(file / 100)}/file${file}.ts`;
}

async function layOutMany(folder: string, files: number): Promise<void> {
  for (let file = 0; file < files; file++) {
    const path = join(folder, pathOf(file));
    if (file % 100 === 0) await mkdir(dirname(path), { recursive: true });
    const before = file % 100 === 0 ? undefined : `./file${file - 1}`;
    const uses =
      before === undefined
        ? ""
        : `import { make${file - 1} } from "${before}";\n`;
    await writeFile(
      path,
      `${uses}export class Part${file} { go() { return ${before === undefined ? "1" : `make${file - 1}().go()`}; } }\nexport function make${file}() { return new Part${file}(); }\n`,
    );
  }
}

async function measureRecovery(folder: string, fail: (what: string) => void) {
  const files = 1_000;
  const work = join(folder, "work");
  await layOutMany(work, files);
  const ingest = (name: string) =>
    startCli(
      join(folder, "state"),
      "ingest",
      work,
      "--db",
      join(folder, name, "graph.db"),
    );
  let start = performance.now();
  await ingest("undisturbed").exited;
  const undisturbed = performance.now() - start;
  const killed = ingest("killed");
  await waitExactly(undisturbed / 2);
  await killed.kill();
  start = performance.now();
  const again = ingest("killed");
  if ((await again.exited) !== 0) fail(`going on: ${again.errors()}`);
  const interrupted = await measureOpening(
    join(folder, "undisturbed", "graph.db"),
    work,
    files,
    fail,
  );
  return {
    recoveryFiles: files,
    interruptedSeconds: rounded(interrupted / 1000),
    recoverySeconds: rounded((performance.now() - start) / 1000),
    undisturbedSeconds: rounded(undisturbed / 1000),
  };
}

/** Milliseconds from the start of an engine until it has put back what another one was reading when it was killed. */
async function measureOpening(
  database: string,
  work: string,
  files: number,
  fail: (what: string) => void,
): Promise<number> {
  const storage = openSnapshotFile(database);
  const store = openStore(await sqliteForTests(), await storage.load());
  store.transaction(() => {
    store.queueFiles(
      Array.from({ length: files }, (_, position) => ({
        path: pathOf(position),
        level: 2,
        position,
        state: "processing",
        queuedAt: Date.now(),
        notBefore: Date.now(),
        attempts: 1,
        reason: "changed",
      })),
      Date.now(),
    );
    store.advanceRevision(Date.now());
  });
  await storage.save(store.exportBytes(), store.revision);
  store.close();
  await openJournalFile(database).write({
    running: true,
    reading: {},
    at: Date.now(),
  });
  const dist = join(root, "dist");
  const start = performance.now();
  const engine = await openNodeEngine({
    roots: [{ name: "work", location: work }],
    database,
    follow: true,
    warmUp: false,
    assetsFolder: join(dist, "assets"),
    programs: { folder: pathToFileURL(`${dist}/`).href, extension: ".cjs" },
    log: { write: () => undefined },
  });
  const { data } = await engine.ask("queue", { limit: files });
  const milliseconds = performance.now() - start;
  const { depth, processing } = data as QueueReport;
  if (depth !== files || processing !== 0)
    fail(
      `after the recovery ${depth} files wait, ${processing} are being read`,
    );
  await engine.dispose();
  return milliseconds;
}

async function measureIdle(folder: string, fail: (what: string) => void) {
  await layOutMany(join(folder, "work"), 10_000);
  const program = await bundleChild("idle", folder);
  const child = startChild(process.execPath, [
    program,
    join(folder, "work"),
    join(folder, "data", "graph.db"),
    join(root, "dist"),
    "90000",
  ]);
  await child.exited;
  const line = child.lines().at(-1);
  if (line === undefined) {
    fail(`the idle engine said nothing: ${child.errors()}`);
    return {};
  }
  const found = JSON.parse(line) as {
    readonly files: number;
    readonly cpuPercent: number;
    readonly cpuSeconds: number;
    readonly megabytes: number;
  };
  return {
    idleFiles: found.files,
    idleCpuPercent: rounded(found.cpuPercent, 2),
    idleCpuSeconds: rounded(found.cpuSeconds),
    idleMegabytes: rounded(found.megabytes, 0),
  };
}
