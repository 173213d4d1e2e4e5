// `npm run accuracy`: ingests real sources with the built command line and lets independent oracles judge the edges.
// Arguments: names of corpora (all when none), `--language LANGUAGE`, `--folder PATH` for a folder of one's own, `--run COMMAND` for
// what is to be watched there (Ruby, Lua), `--oracle ctags` with a language for its definitions, `--labels PATH` for a micro-benchmark with labels made by hand, `--examples N` (3),
// `--json FILE`.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { CaseScore } from "./caseScore.ts";
import { compare, type Score } from "./compare.ts";
import { corpora, type Corpus } from "./corpora.ts";
import { judgeByLines } from "./lineLabels.ts";
import { judgeByLabels } from "./handLabels.ts";
import { readGraphFile } from "./graphFile.ts";
import { judges, judgeOf, type JudgeName } from "./judges.ts";
import type { Oracle, RelationKind } from "./relation.ts";

const project = path.resolve(import.meta.dirname, "../..");
const kinds: readonly RelationKind[] = [
  "definitions",
  "calls",
  "imports",
  "inherits",
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string" },
    labels: { type: "string" },
    language: { type: "string" },
    oracle: { type: "string" },
    run: { type: "string" },
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
  const folder = path.resolve(values.labels);
  printLabelled([
    ...(await judgeByLabels(folder)),
    ...(await judgeByLines(folder)),
  ]);
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
    return [
      {
        name: path.basename(folder),
        oracle: judgeFor(files),
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
    const oracle = judgeOf(values.language);
    const those = corpora.filter((corpus) => corpus.oracle === oracle);
    if (those.length > 0) return those;
    console.error(
      `No corpus is there for the language ${values.language}. There are typescript, python and, where Go is installed, go; sources in other languages are judged with --folder.`,
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
    const generated = generatedFiles(database, sources);
    const judge = judges[corpus.oracle];
    const graph = await readGraphFile(database, judge.calledAccess);
    const oracle = await judge.ask({
      root: sources,
      files,
      graph,
      run: values.run,
      language: values.language,
    });
    const asked: Oracle = {
      ...oracle,
      expected: oracle.expected.filter(
        ({ site }) => !generated.has(site.replace(/(:\d+)+$/, "")),
      ),
    };
    const scores = kinds
      .map((kind) => compare(asked, graph, kind))
      .filter((score) => score.expected > 0);
    console.log(`\n${corpus.name}: ${files.length} files, ${oracle.name}`);
    if (generated.size > 0)
      console.log(`  ${generated.size} generated files were left out`);
    for (const score of scores) printScore(score);
    return { corpus: corpus.name, oracle: oracle.name, scores };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What an ingest leaves out because its head says that a tool writes it: nobody is asked about what stands there. */
function generatedFiles(database: string, root: string): ReadonlySet<string> {
  const text = execFileSync(
    process.execPath,
    [
      path.join(project, "dist/cli.cjs"),
      ..."skipped --reasons generated --limit 1000 --json --db".split(" "),
      database,
      "--root",
      root,
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const { data } = JSON.parse(text) as {
    readonly data: readonly { readonly path: string }[];
  };
  return new Set(data.map((each) => each.path));
}

/** The judge of a folder: that of the language asked for, else that of its project files or of most of its sources. */
function judgeFor(files: readonly string[]): JudgeName {
  if (values.oracle !== undefined) {
    if (values.oracle in judges) return values.oracle as JudgeName;
    console.error(
      `No oracle is called ${values.oracle}. There are: ${Object.keys(judges).join(", ")}.`,
    );
    process.exit(2);
  }
  if (values.language !== undefined) {
    const judge = judgeOf(values.language);
    if (judge !== undefined) return judge;
    console.error(`Nobody judges the language ${values.language}.`);
    process.exit(2);
  }
  const isMost = (ending: string): boolean =>
    files.filter((file) => file.endsWith(ending)).length > files.length / 2;
  const isThere = (ending: RegExp): boolean =>
    files.some((file) => ending.test(file));
  if (isThere(/go\.mod$/)) return "go";
  if (isThere(/Cargo\.toml$/)) return "rust";
  if (isThere(/Package\.swift$/)) return "swift";
  if (isMost(".java")) return "java";
  if (isMost(".kt")) return "kotlin";
  if (isMost(".scala")) return "scala";
  if (isMost(".php")) return "php";
  if (isMost(".cs")) return "mono";
  if (isMost(".py")) return "pyright";
  if (isThere(/\.(cc|cpp|cxx)$/)) return "clang++";
  return isThere(/\.c$/) ? "clang" : "typescript";
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
  if (score.kind === "calls")
    console.log(
      `    exact and inferred alone: precision ${ratio(score.solid.right, score.solid.found)}`,
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
    const solid = (field: "right" | "found"): number =>
      some.reduce((total, score) => total + score.solid[field], 0);
    const [right, found, expected] = [
      sum("right"),
      sum("found"),
      sum("expected"),
    ];
    const f1 = (2 * right) / Math.max(1, found + expected);
    console.log(
      `  ${title.padEnd(16)} precision ${ratio(right, found)}  recall ${ratio(right, expected)}  F1 ${f1.toFixed(3)}  exact and inferred alone: precision ${ratio(solid("right"), solid("found"))}`,
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
    const solid = (field: "right" | "found"): number =>
      scores.reduce((total, score) => total + score.solid[field], 0);
    if (scores.length > 0)
      console.log(
        `  ${kind.padEnd(9)} precision ${ratio(sum("right"), sum("found"))}  recall ${ratio(sum("recalled"), sum("expected"))}`,
      );
    if (scores.length > 0 && kind === "calls")
      console.log(
        `    exact and inferred alone: precision ${ratio(solid("right"), solid("found"))}`,
      );
  }
}

function ratio(part: number, whole: number): string {
  const value = whole === 0 ? "  —  " : (part / whole).toFixed(3);
  return `${value} (${part}/${whole})`;
}
