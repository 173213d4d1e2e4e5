// `impact` and `path` beside recursive SQL on the same database and beside another tool from npm, for the same symbols in one run.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import initSqlJs from "sql.js";
import type { Database, SqlValue } from "sql.js";
import type { Engine } from "../../src/core/engine.ts";
import type { PathAnswer } from "../../src/core/query/pathResults.ts";
import { median } from "./median.ts";
import {
  chooseEnds,
  choosePlaces,
  openRepository,
} from "./repositoryQueries.ts";
import type { Place, Repository } from "./repositoryQueries.ts";

/** Installed for the measurement alone. It brings a Node of its own, in which it is asked. */
const peer = { name: "@colbymchenry/codegraph", version: "1.6.1" };
/** Its own switches against reports to others and against downloads. */
const offline = {
  CODEGRAPH_TELEMETRY: "0",
  DO_NOT_TRACK: "1",
  CODEGRAPH_NO_DOWNLOAD: "1",
};
interface Timed {
  readonly milliseconds: number;
  /** Symbols that notice, or ways. */
  readonly found: number;
}

interface PeerTask {
  readonly id: "impact" | "path";
  /** Steps of an impact. */
  readonly hops?: number;
  /** One place, or from one to another. */
  readonly asked: readonly (readonly Place[])[];
}

interface Question extends PeerTask {
  readonly name: string;
}

export interface Compared {
  readonly question: string;
  readonly who: string;
  readonly runs: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  /** On average. */
  readonly found: number;
}

/** Of the symbols and pairs of symbols that the peer knows too. */
export async function comparePeers(
  repository: Repository,
  scratch: string,
): Promise<readonly Compared[]> {
  const writer = await openRepository(repository);
  await writer.ingest({});
  await writer.dispose();
  const engine = await openRepository(repository);
  const sql = await openRows(repository.database);
  try {
    const questions = await chooseQuestions(engine);
    const theirs = askPeer(repository.folder, scratch, questions);
    const compared: Compared[] = [];
    for (const [at, { name, id, hops = 0, asked }] of questions.entries()) {
      const peers = theirs[at]!;
      const both = asked.filter((_, index) => peers[index] !== null);
      const ours = await timeAll(both, async ([from, to]) =>
        id === "path"
          ? (await findWay(engine, [from!, to!])).length
          : (await engine.ask("impact", { changed: [from!.id], hops })).total,
      );
      const rows = await timeAll(both, ([from, to]) =>
        id === "path" ? sql.path(from!.id, to!.id) : sql.impact(from!.id, hops),
      );
      compared.push(
        toFigures(name, "codeweft", ours),
        toFigures(name, "recursive SQL", rows),
        toFigures(
          name,
          `${peer.name} ${peer.version}`,
          peers.filter((one) => one !== null),
        ),
      );
    }
    return compared;
  } finally {
    sql.close();
    await engine.dispose();
  }
}

async function chooseQuestions(engine: Engine): Promise<readonly Question[]> {
  const drawn = await choosePlaces(engine, 300);
  const each = drawn.map((place) => [place]);
  const few = drawn.slice(0, 60);
  // What notices a change need not lead to it: callers of an interface do not.
  const joined: Pair[] = [];
  for (const pair of await chooseEnds(engine, drawn))
    if ((await findWay(engine, pair)).length > 0) joined.push(pair);
  return [
    { name: "impact, 3 steps", id: "impact", hops: 3, asked: each },
    { name: "impact, 10 steps", id: "impact", hops: 10, asked: each },
    { name: "path that there is", id: "path", asked: joined },
    {
      name: "path between any two",
      id: "path",
      asked: few.map((place, at) => [place, drawn[299 - at]!]),
    },
  ];
}

async function findWay(
  engine: Engine,
  [from, to]: Pair,
): Promise<PathAnswer["paths"]> {
  const { data } = await engine.ask("path", { from: from.id, to: to.id });
  return (data as PathAnswer).paths;
}

type Pair = readonly [from: Place, to: Place];

/** Installs the peer from npm, indexes a copy of the folder with it, because it writes beside the sources, and asks it. */
function askPeer(
  folder: string,
  scratch: string,
  tasks: readonly PeerTask[],
): readonly (readonly (Timed | null)[])[] {
  const home = path.join(scratch, "peer");
  const sources = path.join(scratch, "peer-sources");
  fs.cpSync(folder, sources, { recursive: true });
  const options = {
    cwd: sources,
    env: { ...process.env, ...offline, HOME: scratch },
    maxBuffer: 1e9,
  };
  fs.mkdirSync(home);
  execFileSync(
    "npm",
    [
      ...["install", "--prefix", home, "--no-save", "--ignore-scripts"],
      `${peer.name}@${peer.version}`,
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const program = path.join(
    home,
    "node_modules",
    `${peer.name}-${process.platform}-${process.arch}`,
  );
  execFileSync(path.join(program, "bin/codegraph"), ["init"], {
    ...options,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const output = execFileSync(
    path.join(program, "node"),
    [
      path.join(import.meta.dirname, "peerQueries.mjs"),
      path.join(program, "lib/dist/index.js"),
      sources,
    ],
    {
      ...options,
      input: JSON.stringify(tasks),
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  return JSON.parse(output.toString("utf8")) as (Timed | null)[][];
}

interface Rows {
  /** How many symbols notice a change. */
  readonly impact: (id: number, hops: number) => number;
  /** 1 where a way is found: SQL counts its steps, and says no more of it. */
  readonly path: (from: number, to: number) => number;
  readonly close: () => void;
}

const counted =
  "edge.resolution IN (SELECT code FROM resolution WHERE name IN ('exact', 'inferred', 'name'))";
/** Ways of more steps are not looked for: each step more takes a multiple of the time. */
const mostSteps = 8;

async function openRows(file: string): Promise<Rows> {
  const sql = await initSqlJs();
  const database: Database = new sql.Database(fs.readFileSync(file));
  const impact = database.prepare(
    `WITH RECURSIVE affected (id, hop) AS (
       SELECT ?, 0
       UNION SELECT edge.from_id, hop + 1 FROM affected JOIN edge ON edge.to_id = affected.id WHERE hop < ? AND ${counted}
     ) SELECT id, min(hop) FROM affected WHERE hop > 0 GROUP BY id`,
  );
  const way = database.prepare(
    `WITH RECURSIVE way (id, steps) AS (
       SELECT ?, 0
       UNION SELECT edge.to_id, steps + 1 FROM way JOIN edge ON edge.from_id = way.id WHERE steps < ${mostSteps} AND edge.to_id IS NOT NULL AND ${counted}
     ) SELECT steps FROM way WHERE id = ? LIMIT 1`,
  );
  const countRows = (
    statement: typeof way,
    parameters: readonly SqlValue[],
  ): number => {
    let count = 0;
    statement.bind([...parameters]);
    for (; statement.step(); count++) statement.get();
    statement.reset();
    return count;
  };
  return {
    impact: (id, hops) => countRows(impact, [id, hops]),
    path: (from, to) => countRows(way, [from, to]),
    close: () => database.close(),
  };
}

/** The first one is asked once before. */
async function timeAll<T>(
  all: readonly T[],
  ask: (asked: T) => number | Promise<number>,
): Promise<readonly Timed[]> {
  const [first] = all;
  if (first !== undefined) await ask(first);
  const times: Timed[] = [];
  for (const asked of all) {
    const started = performance.now();
    const found = await ask(asked);
    times.push({ milliseconds: performance.now() - started, found });
  }
  return times;
}

function toFigures(
  question: string,
  who: string,
  all: readonly Timed[],
): Compared {
  const times = all.map(({ milliseconds }) => milliseconds);
  const sum = all.reduce((most, { found }) => most + found, 0);
  return {
    question,
    who,
    runs: all.length,
    median: median(times),
    p95: times.sort((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? NaN,
    found: sum / all.length,
  };
}

export function comparisonTable(compared: readonly Compared[]): string {
  const head = ["milliseconds", "", "median", "p95", "found", "runs"];
  const rows = compared.map(({ question, who, runs, found, ...times }) => [
    question,
    who,
    times.median.toFixed(1),
    times.p95.toFixed(1),
    found.toFixed(1),
    String(runs),
  ]);
  return [head, ...rows]
    .map(([question, who, ...numbers]) =>
      [
        question!.padEnd(22),
        who!.padEnd(32),
        ...numbers.map((number) => number.padStart(10)),
      ].join(""),
    )
    .join("\n");
}
