// One test for each mistake that tools of this kind are known for. Two stand with their rooms: test/core/query/structure.test.ts
// (parallel edges of different kinds all count in entropy) and test/core/query/search.test.ts (the exact name is the first hit).
import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { actions } from "../../src/core/action/list.ts";
import type { Engine } from "../../src/core/engine.ts";
import { describeParameters } from "../../src/core/query/describeParameters.ts";
import { queries } from "../../src/core/query/list.ts";
import type {
  CoverageReport,
  Relation,
  Statistics,
} from "../../src/core/query/results.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { sharedExtractor } from "../fakes/inProcessPool.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { nodeEngineOptions, put } from "../node/nodeEngine.ts";
import { inScratch } from "../node/scratch.ts";
import { callsAcrossFiles } from "./callsAcrossFiles.ts";
import { questionAnswers } from "./questionAnswers.ts";
import { createSmallWorkspace } from "./smallWorkspace.ts";

interface Place {
  readonly folder: string;
  readonly database: string;
  /** What the engine wrote into its log so far. */
  readonly log: readonly string[];
  readonly open: () => Promise<Engine>;
}

/** The small workspace, and engines on one database of it. */
function inSmallWorkspace(
  work: (place: Place) => Promise<void>,
): Promise<void> {
  return inScratch(async (scratch) => {
    const folder = join(scratch, "work");
    await createSmallWorkspace(folder);
    const database = join(scratch, "database", "graph.db");
    const log: string[] = [];
    const open = () =>
      openNodeEngine({
        ...nodeEngineOptions(folder, database),
        git: true,
        log: {
          write: (_, message) => {
            log.push(message);
          },
        },
      });
    await work({ folder, database, log, open });
  });
}

async function withEngine<T>(
  open: () => Promise<Engine>,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await open();
  try {
    return await work(engine);
  } finally {
    await engine.dispose();
  }
}

/** Of every question, asked for what was worked out about the small workspace, else its example: the answer as JSON. */
async function askAll(engine: Engine): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { id, example } of queries) {
    const { data, total } = await engine.ask(
      id,
      questionAnswers[id]?.asked ?? example,
    );
    // When this process saved is no part of the index, and a restore is a revision of its own.
    const told =
      id === "health"
        ? { ...(data as object), lastSave: undefined, revision: undefined }
        : data;
    answers.set(id, JSON.stringify({ data: told, total }));
  }
  return answers;
}

/** Every file below, with its size, time and text. */
async function contentOf(folder: string): Promise<Map<string, string>> {
  const content = new Map<string, string>();
  for (const entry of await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = await stat(path);
    const bytes = await readFile(path, "latin1");
    content.set(path, `${String(size)} ${String(mtimeMs)} ${bytes}`);
  }
  return content;
}

function memoryOf(
  files: Readonly<Record<string, string>>,
  work: (engine: Engine) => Promise<void>,
): Promise<void> {
  return withTestEngine(
    { files: new MemoryWorkspace(files) },
    async ({ engine }) => {
      await engine.ingest({});
      await work(engine);
    },
  );
}

describe("known mistakes of tools of this kind", function () {
  this.timeout(120_000);

  describe("a call in file A finds its definition in file B in every language", () => {
    it("of the list", async () => {
      const { registry } = await sharedExtractor();
      assert.deepEqual(
        Object.keys(callsAcrossFiles).sort(),
        [...registry.languages.keys()].sort(),
      );
    });
    for (const [language, { files, definition, caller }] of Object.entries(
      callsAcrossFiles,
    ))
      it(language, () =>
        memoryOf(files, async (engine) => {
          const { data } = await engine.ask("callers", { symbol: definition });
          assert.deepEqual(
            (data as readonly Relation[]).map(({ symbol, edge }) => [
              symbol.path,
              edge.resolution,
            ]),
            [[caller, "exact"]],
          );
        }),
      );
  });

  it("every edge joins two rows, also after edits and when files go", () =>
    inSmallWorkspace(async ({ folder, open }) => {
      await withEngine(open, async (engine) => {
        const loose = async (): Promise<unknown> => {
          const { data } = await engine.ask("sql", {
            text: `SELECT (SELECT count(*) FROM edge),
              (SELECT count(*) FROM edge
                WHERE from_id NOT IN (SELECT id FROM symbol)
                OR to_id NOT IN (SELECT id FROM symbol)
                OR external_id NOT IN (SELECT id FROM external)
                OR (to_id IS NULL) = (external_id IS NULL))`,
          });
          return (data as { readonly rows: unknown }).rows;
        };
        await engine.ingest({});
        assert.deepEqual(await loose(), [[23, 0]]);
        // Without `label` those who use it lead nowhere.
        await put(folder, {
          "src/label.ts": "export function sample(): void {}\n",
        });
        await engine.update(["src/label.ts"]);
        const [[left, none]] = (await loose()) as [[number, number]];
        assert.deepEqual([left < 23, none], [true, 0]);
      });
    }));

  it("two definitions of one name in one file are both there", () =>
    memoryOf(
      {
        "a.ts":
          "export class A { run() {} }\nexport class B { run() {} }\nexport function run() {}\n",
        "b.py": "def run(): pass\n\ndef run(): return 1\n",
      },
      async (engine) => {
        const { data } = await engine.ask("search", { text: "run", limit: 20 });
        assert.deepEqual(
          (data as { symbol: { path: string; startLine: number } }[])
            .map(({ symbol }) => `${symbol.path}:${String(symbol.startLine)}`)
            .sort(),
          ["a.ts:1", "a.ts:2", "a.ts:3", "b.py:1", "b.py:3"],
        );
      },
    ));

  it("no external name stands in a ranking, also when external edges are asked for", () =>
    memoryOf(
      {
        "a.ts":
          'import { useful } from "library";\nexport function f() { useful(); useful(); g(); }\nexport function g() { useful(); f(); }\nexport class Box { open() { useful(); f(); } shut() { useful(); } }\n',
      },
      async (engine) => {
        const rankings = queries.filter(
          ({ parameters }) =>
            "resolutions" in parameters.shape &&
            ["top", "k", "minimum"].some((name) => name in parameters.shape) &&
            parameters.safeParse({}).success,
        );
        assert.ok(rankings.length >= 7, String(rankings.length));
        for (const { id } of rankings) {
          const { data, total } = await engine.ask(id, {
            resolutions: ["exact", "inferred", "name", "external"],
          });
          assert.doesNotMatch(JSON.stringify(data), /useful|library/u, id);
          if (id !== "debt") assert.ok(total > 0, id);
        }
      },
    ));

  it("coverage equals the hand count, also with Windows path forms", () =>
    memoryOf(
      {
        "src/core/a.ts": "export const a = 1;\n",
        "src/core/broken.ts": "export const b = 1 / ;\n",
        "src/core/deep/c.ts": "export const c = 1;\n",
        "src/core/empty.ts": "",
        "src/other/d.ts": "export const d = 1;\n",
      },
      async (engine) => {
        for (const scope of [
          "src/core",
          "src\\core",
          ".\\src\\core\\",
          "src\\core\\**",
        ]) {
          const { data } = await engine.ask("coverage", { scope });
          const { eligible, parsed, degraded, failed, skipped } =
            data as CoverageReport;
          // a, broken, c and empty.
          assert.deepEqual(
            { eligible, parsed, degraded, failed, skipped },
            { eligible: 4, parsed: 2, degraded: 1, failed: 0, skipped: 1 },
            scope,
          );
        }
        for (const symbol of [
          "src\\core\\a.ts",
          "src\\core\\a.ts:1",
          ".\\src\\core\\a.ts#a",
        ])
          assert.equal((await engine.ask("symbol", { symbol })).total, 1);
      },
    ));

  it("an empty answer is a success", () =>
    memoryOf({ "main.ts": "export {};\n" }, async (engine) => {
      const anywhere: Readonly<Record<string, unknown>> = {
        symbol: "main.ts",
        changed: ["main.ts"],
        from: "main.ts",
        to: "main.ts",
        path: "main.ts",
        text: "nothing",
      };
      // These need programs that are not here; git.test.ts and engine.test.ts have them.
      const elsewhere = new Set(["churn", "coChange", "context", "sql"]);
      for (const { id, positional } of queries) {
        if (elsewhere.has(id)) continue;
        const parameters = Object.fromEntries(
          positional
            .filter((name) => name in anywhere)
            .map((name) => [name, anywhere[name]]),
        );
        if (id === "symbolAt") Object.assign(parameters, { line: 1 });
        const { returned, total } = await engine.ask(id, parameters);
        assert.ok(returned <= total, id);
      }
    }));

  it("totals do not follow `top` or `limit`", () =>
    inSmallWorkspace(({ open }) =>
      withEngine(open, async (engine) => {
        await engine.ingest({});
        for (const { id, example, parameters } of queries) {
          const size = ["top", "limit"].find(
            (name) => name in parameters.shape,
          );
          // How many rows a statement would give, or how many runs there were, is not known.
          if (size === undefined || id === "sql" || id === "runs") continue;
          const asked = questionAnswers[id]?.asked ?? example;
          const one = await engine.ask(id, { ...asked, [size]: 1 });
          const all = await engine.ask(id, { ...asked, [size]: 1_000 });
          assert.equal(one.total, all.total, id);
          assert.ok(all.total === 0 || one.returned <= all.returned, id);
        }
      }),
    ));

  it("help and code agree on every default", () => {
    for (const one of [...queries, ...actions]) {
      const understood = one.parameters.parse(one.example);
      const given = Object.keys(one.example);
      for (const { name, default: said } of describeParameters(one))
        if (!given.includes(name))
          assert.deepEqual(understood[name], said, `${one.id} ${name}`);
    }
  });

  it("`split(`, `emit(` and `init(` do not make a file a test", () =>
    memoryOf(
      {
        "a.ts":
          'export const words = "a b".split(" ", 2);\nimport { emit, init, submit } from "bus";\nemit("started", () => 1);\ninit("all", () => 2);\nsubmit("form", () => 3);\nexport class It { split(x: () => void) { x(); } }\nnew It().split(() => {});\n',
        "a.py": "def init(x): pass\n\ninit(lambda: 1)\n",
        "init.js": 'emit("x", function () {});\nsplit(() => {});\n',
      },
      async (engine) => {
        const { data } = await engine.ask("statistics", {});
        assert.deepEqual((data as Statistics).tests, { files: 0, symbols: 0 });
      },
    ));

  it("a query writes nothing, no log either", () =>
    inSmallWorkspace(async ({ folder, database, log, open }) => {
      await withEngine(open, async (engine) => engine.ingest({}));
      await withEngine(open, async (engine) => {
        // What is made for the first question is made: the thread for SQL, git's own cache.
        await askAll(engine);
        const before = [
          await contentOf(join(folder, "src")),
          await contentOf(join(database, "..")),
        ];
        const said = log.length;
        const { revision, dirty } = engine.status();
        await askAll(engine);
        assert.deepEqual(
          [
            await contentOf(join(folder, "src")),
            await contentOf(join(database, "..")),
          ],
          before,
        );
        assert.deepEqual(log.slice(said), []);
        assert.deepEqual(engine.status().revision, revision);
        assert.equal(engine.status().dirty, dirty);
      });
    }));

  it("the counts that an ingest prints, those of the reloaded file and those in the views are equal", () =>
    inSmallWorkspace(async ({ open }) => {
      const countsOf = async (engine: Engine) => {
        const { data } = await engine.ask("sql", {
          text: `SELECT (SELECT count(DISTINCT path) FROM definition),
            (SELECT count(*) FROM definition),
            (SELECT count(*) FROM dependency WHERE kind <> 'contains')`,
        });
        const statistics = await engine.ask("statistics", {});
        const of = ({
          files,
          symbols,
          edges,
        }: Pick<Statistics, "files" | "symbols" | "edges">) => [
          files,
          symbols,
          edges,
        ];
        return {
          views: (data as { readonly rows: unknown }).rows,
          statistics: of(statistics.data as Statistics),
          status: of(engine.status()),
        };
      };
      const expected = {
        views: [[6, 23, 23]],
        statistics: [6, 23, 23],
        status: [6, 23, 23],
      };
      await withEngine(open, async (engine) => {
        const { files, symbols, edges } = await engine.ingest({});
        assert.deepEqual([files, symbols, edges], [6, 23, 23]);
        assert.deepEqual(await countsOf(engine), expected);
      });
      await withEngine(open, async (engine) => {
        assert.deepEqual(await countsOf(engine), expected);
      });
    }));

  it("every query gives the same bytes on the database in memory, on the reloaded one and on a restored backup", () =>
    inSmallWorkspace(async ({ folder, database, open }) => {
      const ingested = await withEngine(open, async (engine) => {
        await engine.ingest({});
        await engine.save();
        return askAll(engine);
      });
      const reloaded = await withEngine(open, askAll);
      await withEngine(open, async (engine) => {
        await put(folder, { "src/late.ts": "export const late = 1;\n" });
        await engine.ingest({});
        assert.notDeepEqual(await askAll(engine), ingested);
      });
      const [backup] = await openSnapshotFile(database).backups();
      const restored = await withEngine(open, async (engine) => {
        await engine.restore(backup?.id ?? "");
        return askAll(engine);
      });
      for (const [id, bytes] of ingested) {
        assert.equal(reloaded.get(id), bytes, id);
        assert.equal(restored.get(id), bytes, id);
      }
    }));
});
