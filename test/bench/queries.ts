// What questions about a large graph cost: medians and 95th percentiles on a generated one of 200,000 symbols and 1,000,000 edges.
import { applyPublication } from "../../src/core/graph/applyPublication.ts";
import { ask } from "../../src/core/query/ask.ts";
import { queries } from "../../src/core/query/list.ts";
import { randomPublication } from "../core/graph/largeGraphs.ts";
import { contextOf } from "../core/query/askText.ts";

export interface QueryFigures {
  readonly question: string;
  readonly runs: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
}

const files = 5_000;
const symbolsPerFile = 40;
const edges = 1_000_000;

/** Each question with its parameters, by the number of the run, and how often it is asked. */
const asked: readonly (readonly [
  id: string,
  runs: number,
  parameters: (run: number) => Record<string, unknown>,
])[] = [
  [
    "search",
    40,
    (run) => ({ text: ["get", "parseN", "uOL", "State9"][run % 4] }),
  ],
  ["callers", 40, (run) => ({ symbol: 1 + run * 4_999, sourceLines: false })],
  ["callees", 40, (run) => ({ symbol: 1 + run * 4_999, sourceLines: false })],
  ["neighbourhood", 40, (run) => ({ symbol: 1 + run * 4_999 })],
  ["path", 20, (run) => ({ from: 1 + run * 997, to: 150_000 - run * 991 })],
  ["impact", 20, (run) => ({ changed: [1 + run * 4_999] })],
  ["components", 3, () => ({})],
  ["kcore", 3, () => ({})],
  ["centrality", 3, () => ({})],
  ["centrality", 2, () => ({ method: "betweenness" })],
  ["cycles", 3, () => ({ sourceLines: false })],
  ["clusters", 2, () => ({})],
  ["instability", 3, () => ({})],
  ["unused", 2, () => ({})],
];

export async function measureQueries(): Promise<{
  readonly bytesPerEdge: number;
  readonly figures: readonly QueryFigures[];
}> {
  const before = memoryInUse();
  const graph = applyPublication(
    undefined,
    randomPublication(files, symbolsPerFile, edges),
  );
  const bytesPerEdge = (memoryInUse() - before) / edges;
  const context = contextOf(graph);
  const figures: QueryFigures[] = [];
  for (const [id, runs, parametersOf] of asked) {
    const times: number[] = [];
    // The first one warms up and does not count where there are many.
    for (let run = runs > 3 ? -1 : 0; run < runs; run++) {
      const parameters = parametersOf(Math.abs(run));
      const started = performance.now();
      await ask(queries, context, id, parameters);
      if (run >= 0) times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const { method, level } = parametersOf(0);
    const words = [id, method, level].filter(
      (word) => typeof word === "string",
    );
    figures.push({
      question: words.join(" "),
      runs,
      median: times[Math.floor(times.length / 2)]!,
      p95: times[Math.ceil(times.length * 0.95) - 1]!,
    });
  }
  return { bytesPerEdge, figures };
}

/** Of the heap and of typed arrays, after what is not used any more is gone where that can be asked for. */
function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function queryTable({
  bytesPerEdge,
  figures,
}: Awaited<ReturnType<typeof measureQueries>>): string {
  const lines = figures.map(
    ({ question, runs, median, p95 }) =>
      `${question.padEnd(24)}${median.toFixed(1).padStart(10)}${p95.toFixed(1).padStart(10)}${String(runs).padStart(6)}`,
  );
  return [
    `${(files * symbolsPerFile).toLocaleString("en-US")} symbols, ${edges.toLocaleString("en-US")} edges that lead anywhere; ${bytesPerEdge.toFixed(0)} bytes per edge in memory, all symbols included`,
    `${"milliseconds".padEnd(24)}${"median".padStart(10)}${"p95".padStart(10)}${"runs".padStart(6)}`,
    ...lines,
  ].join("\n");
}
