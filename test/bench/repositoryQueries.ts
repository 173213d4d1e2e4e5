// What questions about a real repository cost: it is ingested, opened again and asked as any host would ask it.
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../src/core/engine.ts";
import type { Statistics } from "../../src/core/query/results.ts";
import type { ImpactAnswer } from "../../src/core/query/structureResults.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { randomFrom } from "../core/indexing/smallWorkspace.ts";
import { measureQuestions, memoryInUse } from "./queries.ts";
import type { GraphFigures, Subjects } from "./queries.ts";

export interface Repository {
  readonly folder: string;
  /** Absolute path of the database file. */
  readonly database: string;
  readonly dist: string;
  readonly workers: number;
}

/** A function, method or class. */
export interface Place {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  /** One-based, of the name. */
  readonly line: number;
}

export async function measureRepository(
  repository: Repository,
): Promise<GraphFigures> {
  const writer = await openRepository(repository);
  await writer.ingest({});
  await writer.dispose();
  const before = memoryInUse();
  const started = performance.now();
  const engine = await openRepository(repository);
  try {
    const { data } = await engine.ask("statistics", {});
    const openMilliseconds = performance.now() - started;
    const { symbols, edges } = data as Statistics;
    const bytesPerEdge = (memoryInUse() - before) / edges;
    const subjects = await chooseSubjects(engine);
    const figures = await measureQuestions(subjects, (id, parameters) =>
      engine.ask(id, parameters),
    );
    return {
      symbols,
      edges,
      bytesPerEdge,
      bytesPerEdgeAsked: (memoryInUse() - before) / edges,
      openMilliseconds,
      figures,
    };
  } finally {
    await engine.dispose();
  }
}

export function openRepository({
  folder,
  database,
  dist,
  workers,
}: Repository): Promise<Engine> {
  return openNodeEngine({
    roots: [{ name: path.basename(folder), location: folder }],
    database,
    workers,
    assetsFolder: path.join(dist, "assets"),
    programs: { folder: pathToFileURL(`${dist}/`).href, extension: ".cjs" },
    log: { write: () => undefined },
  });
}

/** Drawn, and the same ones for the same sources: ids depend on which file was read first. */
export async function choosePlaces(
  engine: Engine,
  count: number,
): Promise<readonly Place[]> {
  const { data } = await engine.ask("sql", {
    text: "SELECT symbol_id, name, path, name_line FROM definition WHERE kind IN ('function', 'method', 'class') AND length(name) > 3 ORDER BY key",
    limit: 1_000_000,
    timeout: 60_000,
  });
  const { rows } = data as { readonly rows: readonly (readonly unknown[])[] };
  const random = randomFrom(42);
  return Array.from({ length: count }, () => {
    const [id, name, file, line] = rows[Math.floor(random() * rows.length)]!;
    return {
      id: Number(id),
      name: String(name),
      path: String(file),
      line: Number(line),
    };
  });
}

/** For each place of which something notices a change: something that does, up to eight steps away. */
export async function chooseEnds(
  engine: Engine,
  places: readonly Place[],
): Promise<readonly (readonly [from: Place, to: Place])[]> {
  const random = randomFrom(7);
  const ends: (readonly [Place, Place])[] = [];
  for (const place of places) {
    const { data } = await engine.ask("impact", {
      changed: [place.id],
      hops: 8,
    });
    const { symbols } = data as ImpactAnswer;
    const from = symbols[Math.floor(random() * symbols.length)];
    if (from !== undefined) ends.push([from.symbol, place]);
  }
  return ends;
}

async function chooseSubjects(engine: Engine): Promise<Subjects> {
  const places = await choosePlaces(engine, 200);
  const ends = await chooseEnds(engine, places);
  const at = (run: number): Place => places[run % places.length]!;
  // As somebody types: the beginning of a name, first letters of its parts, a part inside of it, nearly all of it.
  const texts = [
    (name: string) => name.slice(0, 4),
    (name: string) => name[0]! + name.slice(1).replaceAll(/[^A-Z]/g, ""),
    (name: string) => name.slice(Math.floor(name.length / 2)),
    (name: string) => name.slice(0, -1),
  ];
  return {
    symbol: (run) => at(run).id,
    text: (run) => texts[run % texts.length]!(at(run).name),
    ends: [
      {
        name: "that there is",
        ids: (run) => {
          const [from, to] = ends[run % ends.length]!;
          return [from.id, to.id];
        },
      },
      { name: "between any two", ids: (run) => [at(run).id, at(run + 99).id] },
    ],
  };
}
