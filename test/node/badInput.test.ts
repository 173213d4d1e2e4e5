// What people's disks hold: each bad thing gets its reason, nothing else is lost, and the message says what to do.
import assert from "node:assert/strict";
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  symlink,
  utimes,
} from "node:fs/promises";
import { join } from "node:path";
import type { Engine, EngineEvent } from "../../src/core/engine.ts";
import type { IngestSummary } from "../../src/core/ports.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { openWorkspaceFolder } from "../../src/node/workspaceFolder.ts";
import { MemoryStorage } from "../fakes/memoryStorage.ts";
import type { TestEngine } from "../fakes/testEngine.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { put } from "./nodeEngine.ts";
import { canMount, inScratch, whileMounted } from "./scratch.ts";

interface Ingested extends TestEngine {
  readonly folder: string;
  readonly summary: IngestSummary;
  readonly skipped: Readonly<Record<string, string>>;
  /** Messages of problems by path. */
  readonly problems: Readonly<Record<string, string>>;
  readonly symbols: readonly string[];
}

const good = { "good.ts": "export function good() { return 1 }\n" };

/** Ingests a real folder that holds these files and one good one. */
async function ingested(
  files: Readonly<Record<string, string | Uint8Array>>,
  check: (result: Ingested) => Promise<void> | void,
  prepare: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await inScratch(async (folder) => {
    await put(folder, { ...good, ...files });
    await prepare(folder);
    await withTestEngine(
      { files: openWorkspaceFolder([{ name: "work", location: folder }]) },
      async (test) => {
        const summary = await test.engine.ingest({});
        await check({ ...test, folder, summary, ...(await told(test)) });
      },
    );
  });
}

async function told({ engine, indexer }: TestEngine) {
  const skipped: Record<string, string> = {};
  const all = { limit: 1000, offset: 0 };
  for (const { path, reason } of (await indexer.reads.skipped(all)).rows)
    skipped[path] = reason;
  const problems: Record<string, string> = {};
  for (const { path, category, message } of (await indexer.reads.problems(all))
    .rows)
    problems[path ?? ""] = `${category}: ${message}`;
  return { skipped, problems, symbols: await symbolNames(engine) };
}

async function symbolNames(engine: Engine): Promise<string[]> {
  const { data } = await engine.ask("symbols", { limit: 1000 });
  return (data as { name: string; kind: string }[])
    .filter(({ kind }) => kind !== "module")
    .map(({ name }) => name)
    .sort();
}

describe("bad input", () => {
  it("an empty folder is an empty graph", async () => {
    await inScratch((folder) =>
      withTestEngine(
        { files: openWorkspaceFolder([{ name: "work", location: folder }]) },
        async ({ engine }) => {
          const summary = await engine.ingest({});
          assert.deepEqual(
            [summary.outcome, summary.files, engine.status().state],
            ["completed", 0, "ready"],
          );
        },
      ),
    );
  });

  it("no folder at all is an empty graph too", () =>
    withTestEngine({ files: openWorkspaceFolder([]) }, async ({ engine }) => {
      assert.equal((await engine.ingest({})).files, 0);
    }));

  it("a file without read permission fails with a way out, and the others are read", () =>
    asOrdinaryUser(() =>
      ingested(
        { "secret.ts": "export const secret = 1;\n" },
        ({ summary, problems, symbols }) => {
          assert.deepEqual([summary.outcome, summary.failed], ["degraded", 1]);
          assert.match(
            problems["secret.ts"] ?? "",
            /secret\.ts may not be read \(EACCES\)/,
          );
          assert.deepEqual(symbols, ["good"]);
        },
        (folder) => chmod(join(folder, "secret.ts"), 0),
      ),
    ));

  it("a file that may be read again is read again, though its time is the same", () =>
    asOrdinaryUser(() =>
      ingested(
        { "secret.ts": "export const secret = 1;\n" },
        async ({ engine, folder }) => {
          await chmod(join(folder, "secret.ts"), 0o644);
          await engine.reconcile();
          assert.deepEqual(await symbolNames(engine), ["good", "secret"]);
        },
        (folder) => chmod(join(folder, "secret.ts"), 0),
      ),
    ));

  it("a folder without permission is a problem, and the others are read", () =>
    asOrdinaryUser(() =>
      ingested(
        { "closed/a.ts": "export const a = 1;\n" },
        async ({ problems, symbols, folder }) => {
          assert.match(problems["closed"] ?? "", /cannot be looked at/);
          assert.deepEqual(symbols, ["good"]);
          // So that the folder can be removed.
          await chmod(join(folder, "closed"), 0o755);
        },
        (folder) => chmod(join(folder, "closed"), 0),
      ),
    ));

  it("a file of 50 MB is skipped without being read", () =>
    ingested(
      { "large.ts": Buffer.alloc(50 * 1024 * 1024, "a = 1;\n") },
      ({ summary, skipped, symbols }) => {
        assert.equal(skipped["large.ts"], "too_large");
        assert.deepEqual([summary.outcome, summary.skipped], ["completed", 1]);
        assert.deepEqual(symbols, ["good"]);
      },
    ));

  it("a binary with a source file's name is skipped", () =>
    ingested(
      { "program.py": Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]) },
      ({ skipped, symbols }) => {
        assert.equal(skipped["program.py"], "binary");
        assert.deepEqual(symbols, ["good"]);
      },
    ));

  it("invalid UTF-8 leaves the file degraded and readable", () =>
    ingested(
      {
        "latin.py": Buffer.from(
          "def caf\xe9():\n    pass\n\n\ndef plain():\n    pass\n",
          "latin1",
        ),
      },
      ({ summary, problems, symbols }) => {
        assert.equal(summary.degraded, 1);
        assert.match(
          problems["latin.py"] ?? "",
          /encoding: .*not UTF-8|syntax: /,
        );
        assert.ok(symbols.includes("plain"));
      },
    ));

  it("a byte-order mark is no part of the text", () =>
    ingested(
      { "marked.ts": "\ufeffexport function marked() {}\n" },
      async ({ summary, engine }) => {
        assert.equal(summary.degraded, 0);
        const { data } = await engine.ask("search", { text: "marked" });
        const hits = data as { symbol: { kind: string; column: number } }[];
        const found = hits.find(({ symbol }) => symbol.kind === "function");
        // 1-based: behind "export function ".
        assert.equal(found?.symbol.column, 17);
      },
    ));

  it("a syntax error in every file leaves a degraded graph of what could be read", () =>
    inScratch(async (folder) => {
      await put(folder, {
        "a.ts":
          "export function first() { return second() }\nconst = ;\nfunction second() {}\n",
        "b.py": "def third(:\n    pass\n\n\ndef fourth():\n    pass\n",
      });
      await withTestEngine(
        { files: openWorkspaceFolder([{ name: "work", location: folder }]) },
        async (test) => {
          const summary = await test.engine.ingest({});
          assert.deepEqual(
            [summary.outcome, summary.failed, summary.degraded],
            ["completed", 0, 2],
          );
          const { symbols, problems } = await told(test);
          for (const name of ["first", "second", "fourth"])
            assert.ok(symbols.includes(name), `${name} in ${symbols.join()}`);
          assert.match(problems["a.ts"] ?? "", /^syntax/);
        },
      );
    }));

  it("cyclic links end nowhere and are recorded", () =>
    ingested(
      { "deep/er/a.ts": "export const a = 1;\n" },
      ({ skipped, symbols }) => {
        assert.equal(skipped["deep/er/loop"], "symlink");
        assert.equal(skipped["self"], "symlink");
        assert.deepEqual(symbols, ["a", "good"]);
      },
      async (folder) => {
        await symlink(folder, join(folder, "deep/er/loop"));
        await symlink("self", join(folder, "self"));
      },
    ));

  it("paths with spaces, quotes, emoji and other scripts are as good as others", () => {
    const names = [
      "with space/a b.ts",
      'it\'s "quoted".ts',
      "🧵/weft 🪡.ts",
      "日本語/モジュール.py",
      "עברית.ts",
      "per%20cent.ts",
      // Windows has no such names.
      ...(process.platform === "win32"
        ? []
        : ["new\nline.ts", "back\\slash.ts"]),
      "'; DROP TABLE file; --.ts",
    ];
    return ingested(
      Object.fromEntries(
        names.map((name, at) => [
          name,
          name.endsWith(".py")
            ? `name${at} = 1\n`
            : `export const name${at} = 1;\n`,
        ]),
      ),
      async ({ summary, symbols, engine, folder }) => {
        assert.deepEqual(
          [summary.outcome, summary.files],
          ["completed", names.length + 1],
        );
        assert.equal(symbols.length, names.length + 1);
        const odd = names[0] ?? "";
        await put(folder, { [odd]: "export const renamed = 1;\n" });
        await engine.update([odd]);
        assert.ok((await symbolNames(engine)).includes("renamed"));
      },
    );
  });

  it("a damaged database is moved aside and told, and the next ingest builds it again", () =>
    inScratch(async (folder) => {
      await put(folder, good);
      const database = join(folder, ".codeweft/graph.db");
      await put(folder, {
        ".codeweft/graph.db": "this is no database".repeat(99),
        ".codeweft/graph.db.meta": JSON.stringify({
          revision: 1,
          size: 8192,
          sha256: "00",
        }),
      });
      await withTestEngine(
        {
          files: openWorkspaceFolder([{ name: "work", location: folder }]),
          storage: openSnapshotFile(database),
        },
        async ({ engine }) => {
          const notice = await new Promise<EngineEvent>((resolve) => {
            engine.onEvent(resolve);
          });
          assert.ok(notice.kind === "notice");
          assert.equal(notice.error.code, "database_damaged");
          const aside = /was moved to (.*); nothing was deleted/.exec(
            notice.error.kept ?? "",
          )?.[1];
          assert.match(await readFile(aside ?? "", "utf8"), /^this is no/);
          const summary = await engine.ingest({});
          assert.equal(summary.saved?.location, database);
        },
      );
    }));

  it("a database among the sources is none of them: what did not change is not saved again", () =>
    inScratch(async (folder) => {
      await put(folder, good);
      // What was written a moment ago is read again, as it may change unseen within one tick of the disk's clock.
      for (const path of Object.keys(good))
        await utimes(join(folder, path), 1, 1);
      const database = join(folder, "graph.db");
      const saves: (number | undefined)[] = [];
      for (let run = 0; run < 3; run++)
        await withTestEngine(
          {
            files: openWorkspaceFolder([{ name: "work", location: folder }], {
              database,
            }),
            storage: openSnapshotFile(database),
          },
          async ({ engine }) => {
            const { saved } = await engine.ingest({});
            saves.push(saved?.identity.savedAt);
          },
        );
      assert.ok(saves[0] !== undefined);
      assert.deepEqual(saves.slice(1), [undefined, undefined]);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.includes("backup")),
        [],
      );
    }));

  it("another program's database is left alone, and every request says why", async () =>
    leavesAlone(await foreignDatabase(), /another program made it/));

  it("a text where the database would be is left alone, and every request says why", () =>
    leavesAlone(
      Buffer.from("my notes\n".repeat(99)),
      /is not an SQLite database, and Codeweft did not write it/,
    ));

  it("a full disk while saving leaves the graph usable, and saving again works when there is room", async () => {
    await inScratch(async (folder) => {
      await put(folder, good);
      const storage = new MemoryStorage();
      storage.full = true;
      await withTestEngine(
        {
          files: openWorkspaceFolder([{ name: "work", location: folder }]),
          storage,
        },
        async ({ engine }) => {
          const summary = await engine.ingest({});
          assert.equal(summary.saveError?.code, "disk_full");
          assert.deepEqual(await symbolNames(engine), ["good"]);
          assert.equal(engine.status().dirty, true);
          await assert.rejects(engine.save(), { code: "disk_full" });
          storage.full = false;
          assert.equal((await engine.save())?.location, "graph.db");
          assert.equal(engine.status().dirty, false);
        },
      );
    });
  });

  if (canMount)
    it("a really full disk (a small mount) is told, and the old database stands", () =>
      inScratch(async (folder) => {
        await put(folder, good);
        const disk = join(folder, "disk");
        await mkdir(disk);
        await whileMounted(
          ["-t", "tmpfs", "-o", "size=64k", "none"],
          disk,
          () =>
            withTestEngine(
              {
                files: openWorkspaceFolder([
                  { name: "work", location: folder },
                ]),
                storage: openSnapshotFile(join(disk, "graph.db")),
              },
              async ({ engine }) => {
                const summary = await engine.ingest({});
                assert.equal(summary.saveError?.code, "disk_full");
                assert.match(summary.saveError.next ?? "", /\w/);
                assert.deepEqual(await symbolNames(engine), ["good"]);
              },
            ),
        );
      }));
});

/** What stands at the database's place, byte for byte, with nothing new beside it. */
async function leavesAlone(content: Uint8Array, words: RegExp): Promise<void> {
  await inScratch(async (folder) => {
    await put(folder, { ...good, "place/graph.db": content });
    const place = join(folder, "place");
    await withTestEngine(
      {
        files: openWorkspaceFolder([{ name: "work", location: folder }]),
        storage: openSnapshotFile(join(place, "graph.db")),
      },
      async ({ engine }) => {
        assert.equal(engine.status().state, "failed");
        for (const request of [
          () => engine.ingest({}),
          () => engine.ask("statistics", {}),
          () => engine.update(["good.ts"]),
          () => engine.save(),
        ])
          await assert.rejects(request, {
            code: "database_foreign",
            message: words,
          });
      },
    );
    assert.deepEqual(
      await readFile(join(place, "graph.db")),
      Buffer.from(content),
    );
    assert.deepEqual(await readdir(place), ["graph.db"]);
  });
}

async function foreignDatabase(): Promise<Uint8Array> {
  const { default: initSqlJs } = await import("sql.js");
  const database = new (await initSqlJs()).Database();
  database.exec("PRAGMA application_id=7; CREATE TABLE theirs (a)");
  return database.export();
}

/** Permissions do not bind root: the test gives its rights away for a moment. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  // What is loaded lazily is loaded while everything may be read.
  await ingested({}, () => undefined);
  process.setegid?.(65534);
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}
