// `npm run accuracy`: ingests real sources with the built command line and lets independent oracles judge the edges.
// Arguments: names of corpora (all when none), `--language typescript|python|go|c|cpp`, `--folder PATH` for a folder of one's own,
// `--labels PATH` for a micro-benchmark with labels made by hand, `--examples N` (3), `--json FILE`.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { compare, type Score } from "./compare.ts";
import { corpora, type Corpus } from "./corpora.ts";
import { judgeByLabels, type CaseScore } from "./handLabels.ts";
import { readGraphFile, type FoundGraph } from "./graphFile.ts";
import { askClang } from "./clangOracle.ts";
import { askCpp } from "./cppOracle.ts";
import { askGo } from "./goOracle.ts";
import { askJava } from "./javaOracle.ts";
import { askMono } from "./csharpOracle.ts";
import { askPhp } from "./phpOracle.ts";
import { askPyright } from "./pyrightOracle.ts";
import type { Oracle, RelationKind } from "./relation.ts";
import { askRust } from "./rustOracle.ts";
import { askTypeScript } from "./typescriptOracle.ts";

const project = path.resolve(import.meta.dirname, "../..");
const kinds: readonly RelationKind[] = ["calls", "imports", "inherits"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string" },
    labels: { type: "string" },
    language: { type: "string" },
    examples: { type: "string", default: "3" },
    json: { type: "string" },
  },
});

interface Judged {
  readonly corpus: string;
  readonly oracle: string;
  readonly scores: readonly Score[];
}

if (values.labels !== undefined) {
  printLabelled(await judgeByLabels(path.resolve(values.labels)));
  process.exit(0);
}
const judged: Judged[] = [];
for (const corpus of chosen()) judged.push(await judge(corpus));
printTotals(judged);
if (values.json !== undefined)
  fs.writeFileSync(values.json, `${JSON.stringify(judged, undefined, 1)}\n`);

function chosen(): readonly Corpus[] {
  if (values.folder !== undefined) {
    const folder = path.resolve(values.folder);
    const files = listFiles(folder);
    const python = files.filter((file) => file.endsWith(".py")).length;
    const csharp = files.filter((file) => file.endsWith(".cs")).length;
    const php = files.filter((file) => file.endsWith(".php")).length;
    const java = files.filter((file) => file.endsWith(".java")).length;
    return [
      {
        name: path.basename(folder),
        oracle: files.some((file) => file.endsWith("go.mod"))
          ? "go"
          : files.some((file) => file.endsWith("Cargo.toml"))
            ? "rust"
            : java > files.length / 2
              ? "java"
              : php > files.length / 2
                ? "php"
                : csharp > files.length / 2
                  ? "mono"
                  : python > files.length / 2
                    ? "pyright"
                    : files.some((file) => /\.(cc|cpp|cxx)$/.test(file))
                      ? "clang++"
                      : files.some((file) => file.endsWith(".c"))
                        ? "clang"
                        : "typescript",
        lay: (target) => {
          for (const file of files)
            fs.cpSync(path.join(folder, file), path.join(target, file));
        },
      },
    ];
  }
  const unknown = positionals.filter(
    (name) => !corpora.some((corpus) => corpus.name === name),
  );
  if (unknown.length > 0) {
    console.error(
      `No corpus is called ${unknown.join(", ")}. There are: ${corpora.map((corpus) => corpus.name).join(", ")}.`,
    );
    process.exit(2);
  }
  if (values.language !== undefined) {
    const oracles: Readonly<Record<string, string>> = {
      python: "pyright",
      c: "clang",
      cpp: "clang++",
    };
    const oracle = oracles[values.language] ?? values.language;
    const those = corpora.filter((corpus) => corpus.oracle === oracle);
    if (those.length > 0) return those;
    console.error(
      `No corpus is there for the language ${values.language}. There are typescript, python and, where Go is installed, go; sources in Java, C and C++ are judged with --folder.`,
    );
    process.exit(2);
  }
  return positionals.length === 0
    ? corpora
    : corpora.filter((corpus) => positionals.includes(corpus.name));
}

async function judge(corpus: Corpus): Promise<Judged> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-accuracy-"));
  try {
    const sources = path.join(folder, "sources");
    const database = path.join(folder, "graph.db");
    fs.mkdirSync(sources);
    corpus.lay(sources);
    const files = listFiles(sources);
    execFileSync(
      process.execPath,
      [path.join(project, "dist/cli.cjs"), "ingest", sources, "--db", database],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const graph = await readGraphFile(
      database,
      // A call hierarchy of Pyright has them.
      corpus.oracle === "pyright",
    );
    const oracle: Oracle =
      corpus.oracle === "pyright"
        ? await askPyright(sources, files, callSites(graph))
        : corpus.oracle === "go"
          ? askGo(sources)
          : corpus.oracle === "rust"
            ? askRust(sources, files, callSites(graph))
            : corpus.oracle === "java"
              ? askJava(sources)
              : corpus.oracle === "php"
                ? askPhp(sources)
                : corpus.oracle === "mono"
                  ? askMono(sources, graph)
                  : corpus.oracle === "clang++"
                    ? askCpp(sources, files, callSites(graph))
                    : corpus.oracle === "clang"
                      ? askClang(
                          sources,
                          files,
                          callSites(graph),
                          callTargets(graph),
                        )
                      : askTypeScript(sources, files);
    const scores = kinds
      .map((kind) => compare(oracle, graph, kind))
      .filter((score) => score.expected > 0);
    console.log(`\n${corpus.name}: ${files.length} files, ${oracle.name}`);
    for (const score of scores) printScore(score);
    return { corpus: corpus.name, oracle: oracle.name, scores };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function callSites(graph: FoundGraph): string[] {
  return graph.relations.flatMap((each) =>
    each.kind === "calls" ? each.sites : [],
  );
}

function callTargets(graph: FoundGraph): string[] {
  return graph.relations.flatMap((each) =>
    each.kind === "calls" ? [each.to] : [],
  );
}

function listFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        !/[\\/](node_modules|\.git)([\\/]|$)/.test(entry.parentPath),
    )
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join("/"),
    )
    .sort();
}

function printScore(score: Score): void {
  console.log(
    `  ${score.kind.padEnd(9)} precision ${ratio(score.right, score.found)}  recall ${ratio(score.recalled, score.expected)}`,
  );
  for (const [resolution, tally] of Object.entries(score.perResolution))
    console.log(
      `    ${resolution.padEnd(10)} precision ${ratio(tally.right, tally.found)}`,
    );
  for (const [title, reasons] of [
    ["missed", score.misses],
    ["wrong", score.wrong],
  ] as const)
    for (const reason of reasons.slice(0, 8)) {
      console.log(`    ${title}: ${reason.reason} (${reason.count})`);
      for (const example of reason.examples.slice(0, Number(values.examples)))
        console.log(`        ${example}`);
    }
}

function printLabelled(cases: readonly CaseScore[]): void {
  const line = (title: string, some: readonly CaseScore[]): void => {
    const sum = (field: "right" | "found" | "expected"): number =>
      some.reduce((total, score) => total + score[field], 0);
    const [right, found, expected] = [
      sum("right"),
      sum("found"),
      sum("expected"),
    ];
    const f1 = (2 * right) / Math.max(1, found + expected);
    console.log(
      `  ${title.padEnd(16)} precision ${ratio(right, found)}  recall ${ratio(right, expected)}  F1 ${f1.toFixed(3)}`,
    );
  };
  const groupOf = ({ name }: CaseScore): string => name.split(path.sep)[0]!;
  for (const group of new Set(cases.map(groupOf)))
    line(
      group,
      cases.filter((each) => groupOf(each) === group),
    );
  line("Total", cases);
  for (const { name, missed, wrong } of cases) {
    for (const call of missed) console.log(`    missed: ${name}: ${call}`);
    for (const call of wrong) console.log(`    wrong: ${name}: ${call}`);
  }
}

function printTotals(all: readonly Judged[]): void {
  console.log("\nTotal");
  for (const kind of kinds) {
    const scores = all.flatMap((each) =>
      each.scores.filter((score) => score.kind === kind),
    );
    const sum = (field: "right" | "found" | "recalled" | "expected"): number =>
      scores.reduce((total, score) => total + score[field], 0);
    if (scores.length > 0)
      console.log(
        `  ${kind.padEnd(9)} precision ${ratio(sum("right"), sum("found"))}  recall ${ratio(sum("recalled"), sum("expected"))}`,
      );
  }
}

function ratio(part: number, whole: number): string {
  const value = whole === 0 ? "  —  " : (part / whole).toFixed(3);
  return `${value} (${part}/${whole})`;
}
