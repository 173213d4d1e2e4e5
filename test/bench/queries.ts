// What questions about a large graph cost: medians and 95th percentiles, of a generated one and of a repository that was ingested.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { applyPublication } from "../../src/core/graph/applyPublication.ts";
import { ask } from "../../src/core/query/ask.ts";
import { queries } from "../../src/core/query/list.ts";
import { randomPublication } from "../core/graph/largeGraphs.ts";
import { contextOf } from "../core/query/askText.ts";
import { median } from "./median.ts";

export interface QueryFigures {
  readonly question: string;
  readonly runs: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
}

export interface GraphFigures {
  readonly symbols: number;
  readonly edges: number;
  /** In memory, symbols included. */
  readonly bytesPerEdge: number;
  /** The same after all questions, with what they keep for the next ones. */
  readonly bytesPerEdgeAsked: number;
  /** Milliseconds from opening a database to the first answer; absent where there is none. */
  readonly openMilliseconds?: number;
  readonly figures: readonly QueryFigures[];
}

/** What is asked about in each run; the same every time. */
export interface Subjects {
  readonly symbol: (run: number) => number;
  readonly text: (run: number) => string;
  readonly ends: readonly {
    /** Words for the table. */
    readonly name: string;
    readonly ids: (run: number) => readonly [from: number, to: number];
  }[];
}

export type Ask = (
  id: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

interface Question {
  readonly name: string;
  readonly id: string;
  readonly runs: number;
  readonly parameters: (run: number) => Readonly<Record<string, unknown>>;
}

const files = 5_000;
const symbolsPerFile = 40;
const edges = 1_000_000;

function questionsAbout({ symbol, text, ends }: Subjects): Question[] {
  const often = (
    id: string,
    parameters: Question["parameters"],
    name = id,
  ): Question => ({ name, id, runs: 100, parameters });
  const seldom = (
    id: string,
    parameters: Readonly<Record<string, unknown>> = {},
    name = id,
  ): Question => ({ name, id, runs: 3, parameters: () => parameters });
  return [
    often("search", (run) => ({ text: text(run) })),
    often("symbol", (run) => ({ symbol: symbol(run) })),
    often("callers", (run) => ({ symbol: symbol(run) })),
    often("callees", (run) => ({ symbol: symbol(run) })),
    often("neighbourhood", (run) => ({ symbol: symbol(run) })),
    ...ends.map(({ name, ids }) =>
      often(
        "path",
        (run) => ({ from: ids(run)[0], to: ids(run)[1] }),
        `path ${name}`,
      ),
    ),
    often("impact", (run) => ({ changed: [symbol(run)] })),
    seldom("components"),
    seldom("kcore"),
    seldom("centrality", {}, "pagerank"),
    seldom("centrality", { method: "betweenness" }, "betweenness"),
    seldom("cycles"),
    seldom("clusters", {}, "clusters (leiden)"),
    seldom("instability"),
    seldom("unused"),
  ];
}

/** The first run of a question that is asked often warms up and does not count; what is asked seldom is told from the first on. */
export async function measureQuestions(
  subjects: Subjects,
  asks: Ask,
): Promise<readonly QueryFigures[]> {
  const figures: QueryFigures[] = [];
  for (const { name, id, runs, parameters } of questionsAbout(subjects)) {
    const times: number[] = [];
    for (let run = runs > 3 ? -1 : 0; run < runs; run++) {
      const asked = parameters(Math.abs(run));
      const started = performance.now();
      await asks(id, asked);
      if (run >= 0) times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    figures.push({
      question: name,
      runs,
      median: median(times),
      p95: times[Math.ceil(times.length * 0.95) - 1]!,
    });
  }
  return figures;
}

export async function measureGenerated(): Promise<GraphFigures> {
  const before = memoryInUse();
  const graph = applyPublication(
    undefined,
    randomPublication(files, symbolsPerFile, edges),
  );
  const bytesPerEdge = (memoryInUse() - before) / edges;
  const context = contextOf(graph);
  const texts = ["get", "parseN", "uOL", "State9"];
  const subjects: Subjects = {
    symbol: (run) => 1 + run * 1_999,
    text: (run) => texts[run % texts.length]!,
    ends: [
      {
        name: "between any two",
        ids: (run) => [1 + run * 997, 150_000 - run * 991],
      },
    ],
  };
  const figures = await measureQuestions(subjects, (id, parameters) =>
    ask(queries, context, id, parameters),
  );
  return {
    symbols: files * symbolsPerFile,
    edges,
    bytesPerEdge,
    bytesPerEdgeAsked: (memoryInUse() - before) / edges,
    figures,
  };
}

/** Bytes of the heap and of typed arrays, after what is not used any more is gone. */
export function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function queryTable(figures: readonly QueryFigures[]): string {
  const lines = figures.map(
    ({ question, runs, median: middle, p95 }) =>
      `${question.padEnd(24)}${middle.toFixed(1).padStart(10)}${p95.toFixed(1).padStart(10)}${String(runs).padStart(6)}`,
  );
  return [
    `${"milliseconds".padEnd(24)}${"median".padStart(10)}${"p95".padStart(10)}${"runs".padStart(6)}`,
    ...lines,
  ].join("\n");
}
