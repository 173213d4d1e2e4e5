// One process that ingests a folder, edits it and asks it, and prints what that cost as one line of JSON.
// It is a process of its own so that its peak memory is that of the engine and nothing else.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../src/core/engine.ts";
import type { IngestSummary } from "../../src/core/ports.ts";
import { limitInlining } from "../../src/node/compilerBudget.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import type { Programs } from "../../src/node/programs.ts";

export interface EngineFigures {
  readonly ingest: IngestSummary;
  /** Bytes, the process's largest resident set until the ingest was saved. */
  readonly peakMemory: number;
  readonly databaseBytes: number;
  /** Milliseconds from opening an existing database to the first answer. */
  readonly openMilliseconds: number;
  /** Milliseconds of an ingest in which nothing had changed. */
  readonly unchangedMilliseconds: number;
  /** Milliseconds from telling the engine that a file was saved to an answer that knows it; one per edit. */
  readonly editMilliseconds: readonly number[];
  /** Milliseconds per question, sorted. */
  readonly questions: Readonly<Record<string, readonly number[]>>;
  /** Milliseconds of `symbolAt` while everything is ingested again, sorted. */
  readonly hoverWhileIngesting: readonly number[];
}

const [folder, database, dist, workers] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
];
const programs: Programs = {
  folder: pathToFileURL(`${dist}/`).href,
  extension: ".cjs",
};

// As the engine's own process does.
limitInlining();
const first = await open();
const ingest = await first.ingest({});
const peakMemory = process.resourceUsage().maxRSS * 1024;
await first.dispose();

const start = performance.now();
const engine = await open();
await engine.ask("statistics", {});
const openMilliseconds = performance.now() - start;
const unchangedMilliseconds = await timed(() => engine.ingest({}));

const symbols = await someSymbols(engine, 200);
const questions: Record<string, number[]> = {};
for (const symbol of symbols) {
  await note("symbolAt", {
    path: symbol.path,
    line: symbol.line,
    column: symbol.column,
  });
  await note("callers", { symbol: String(symbol.id) });
  await note("neighbourhood", { symbol: String(symbol.id) });
  await note("search", { text: symbol.name.slice(0, 4) });
}
const hoverWhileIngesting = await hoverDuring(
  engine.ingest({ force: true }),
  symbols,
);
const editMilliseconds: number[] = [];
for (const symbol of symbols.slice(0, 10))
  editMilliseconds.push(await edit(symbol.path));
await engine.dispose();

const figures: EngineFigures = {
  ingest,
  peakMemory,
  databaseBytes: fs.statSync(database).size,
  openMilliseconds,
  unchangedMilliseconds,
  editMilliseconds,
  questions: Object.fromEntries(
    Object.entries(questions).map(([id, times]) => [id, sorted(times)]),
  ),
  hoverWhileIngesting: sorted(hoverWhileIngesting),
};
console.log(JSON.stringify(figures));

interface Place {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

function open(): Promise<Engine> {
  return openNodeEngine({
    roots: [{ name: path.basename(folder), location: folder }],
    database,
    workers: Number(workers),
    assetsFolder: path.join(dist, "assets"),
    programs,
    log: { write: () => undefined },
  });
}

async function someSymbols(from: Engine, count: number): Promise<Place[]> {
  const answer = await from.ask("sql", {
    text: "SELECT symbol_id AS id, name, path, name_line AS line, name_column AS column FROM definition WHERE kind IN ('function', 'method', 'class') AND length(name) > 3 ORDER BY (symbol_id * 7919) % 10007, symbol_id",
    limit: count,
    timeout: 60_000,
  });
  const { columns, rows } = answer.data as {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly unknown[])[];
  };
  return rows.map(
    (row) =>
      Object.fromEntries(
        columns.map((column, at) => [column, row[at]]),
      ) as unknown as Place,
  );
}

async function note(
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<void> {
  (questions[id] ??= []).push(await timed(() => engine.ask(id, parameters)));
}

async function hoverDuring(
  work: Promise<unknown>,
  places: readonly Place[],
): Promise<number[]> {
  const times: number[] = [];
  let done = false;
  const end = work.finally(() => (done = true));
  for (let next = 0; !done; next++) {
    const place = places[next % places.length];
    if (place === undefined) break;
    times.push(
      await timed(() =>
        engine.ask("symbolAt", {
          path: place.path,
          line: place.line,
          column: place.column,
        }),
      ),
    );
    // As a person would: not more than a few hundred a second.
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  await end;
  return times;
}

/** Adds a line to a file, as an editor's save does, and takes it away again. */
async function edit(file: string): Promise<number> {
  const place = path.join(folder, file);
  const text = fs.readFileSync(place, "utf8");
  const comment = file.endsWith(".py") ? "#" : "//";
  fs.writeFileSync(place, `${comment} edited\n${text}`);
  const time = await timed(async () => {
    await engine.update([file]);
    await engine.ask("symbolAt", { path: file, line: 2, column: 1 });
  });
  fs.writeFileSync(place, text);
  await engine.update([file]);
  return time;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}
