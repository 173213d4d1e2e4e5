// The command line from end to end: the built program on the sample workspace and on folders that are no workspace.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Envelope } from "../../src/core/engine.ts";
import type { IngestSummary } from "../../src/core/ports.ts";
import type { Relation } from "../../src/core/query/results.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { openWorkspaceFolder } from "../../src/node/workspaceFolder.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, pasteIntoShell, program, runCli } from "./runCli.ts";
import type { CliSetting } from "./runCli.ts";
const sample = fileURLToPath(new URL("../sample", import.meta.url));

describe("codeweft on the command line", function () {
  this.timeout(300_000);
  let place: CliSetting;
  let scratch: string;
  let ingested: Awaited<ReturnType<typeof runCli>>;

  before(async () => {
    ensureBuilt();
    scratch = await mkdtemp(join(tmpdir(), "codeweft-cli-"));
    const folder = join(scratch, "book shop's");
    await cp(sample, folder, { recursive: true });
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    place = { folder, state: join(scratch, "state") };
    ingested = await runCli(
      { ...place, folder: scratch },
      "ingest",
      "book shop's",
    );
  });

  after(async () => {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  });

  it("tells the phases of an ingest, where it saved, and what came of it", () => {
    assert.equal(ingested.code, 0, ingested.err);
    assert.match(
      ingested.err,
      /Scanning…[^]*Reading…[^]*Resolving…[^]*Saving…/,
    );
    assert.match(
      ingested.out,
      /^Saved: .*book shop's\/\.codeweft\/graph\.db \(\d/m,
    );
    assert.match(ingested.out, /^\d+ files, \d+ symbols, \d+ edges in /m);
    assert.doesNotMatch(
      ingested.out + ingested.err,
      /\u001b/,
      "no colours outside a terminal",
    );
  });

  it("tells each phase once, also of a small folder and of one in which nothing changed", async () => {
    await inScratch(async (folder) => {
      await writeFile(join(folder, "a.ts"), "export const a = 1;\n");
      for (let run = 0; run < 2; run++) {
        const { err } = await runCli({ ...place, folder }, "ingest", ".");
        assert.equal(err, "Scanning…\nReading…\nResolving…\nSaving…\n");
      }
    });
  });

  it("ends an ingest with a command that works when it is pasted", async () => {
    const next = /^Next: (.*)$/m.exec(ingested.out)?.[1] ?? "";
    const { code, out, err } = await pasteIntoShell(
      { ...place, folder: scratch },
      next,
    );
    assert.equal(code, 0, err);
    assert.match(out, /^\d+ files, \d+ symbols, \d+ edges/);
  });

  it("gives the same bytes for the same question", async () => {
    const ask = () =>
      runCli(place, "dependents", "Order", "--depth", "3", "--json");
    assert.equal((await ask()).out, (await ask()).out);
  });

  it("shows callers with the source line of each call", async () => {
    const { out } = await runCli(place, "callers", "Checkout.createOrder");
    assert.match(
      out,
      /^method Checkout\.placeOrder {2}src\/services\/checkout\.ts:\d+ {2}calls$/m,
    );
    assert.match(
      out,
      /^ {4}src\/services\/checkout\.ts:\d+:\d+ {2}const order = this\.createOrder\(customer\);$/m,
    );
    const { out: json } = await runCli(
      place,
      "callers",
      "Checkout.createOrder",
      "--json",
    );
    const [caller] = (JSON.parse(json) as Envelope<Relation[]>).data;
    assert.equal(caller?.symbol.qualifiedName, "Checkout.placeOrder");
  });

  it("takes stats for statistics, lists with commas, and flags that switch off", async () => {
    const { out } = await runCli(place, "stats");
    assert.match(out, /files by language[^]*python/);
    const { out: json } = await runCli(
      place,
      ...[
        "dependencies",
        "src/main.ts",
        "--kinds",
        "imports,calls",
        "--no-include-tests",
        "--json",
      ],
    );
    const { parameters } = JSON.parse(json) as Envelope<unknown>;
    assert.deepEqual(
      [parameters["kinds"], parameters["includeTests"]],
      [["imports", "calls"], false],
    );
  });

  it("lists an import whose module is not there, with the reason", async () => {
    await inScratch(async (folder) => {
      const setting = { ...place, folder };
      await writeFile(
        join(folder, "a.ts"),
        'import { b, c } from "./gone";\nb(c);\n',
      );
      await runCli(setting, "ingest", ".");
      const listed = async (): Promise<string> =>
        (await runCli(setting, "unresolved", "--kinds", "imports")).out;
      assert.match(
        await listed(),
        /^a\.ts:1:23 +imports +\.\/gone +module not found$/m,
      );
      await writeFile(
        join(folder, "gone.ts"),
        "export function b(_: number) {}\nexport const c = 1;\n",
      );
      await runCli(setting, "ingest", ".");
      assert.equal(await listed(), "Nothing found.\n");
    });
  });

  it("finds the database from a folder inside the workspace", async () => {
    const { code, out } = await runCli(
      { ...place, folder: join(place.folder, "src") },
      "search",
      "Order",
    );
    assert.equal(code, 0);
    assert.match(out, /class +Order /);
  });

  it("keeps the database where --db says, and its next command finds it there", async () => {
    const elsewhere = join(scratch, "else where.db");
    const first = await runCli(place, "ingest", ".", "--db", elsewhere);
    assert.match(first.out, /^Saved: .*else where\.db/m);
    const next = /^Next: (.*)$/m.exec(first.out)?.[1] ?? "";
    const { code, out } = await pasteIntoShell(place, next);
    assert.equal(code, 0);
    assert.match(out, /else where\.db/);
  });

  it("says which command makes the database where there is none", async () => {
    await inScratch(async (folder) => {
      const inside = join(folder, "it's here");
      await mkdir(inside);
      await writeFile(join(inside, "a.ts"), "export const a = 1;\n");
      const { code, out, err } = await runCli(
        { ...place, folder: inside },
        "stats",
      );
      assert.equal(code, 1);
      assert.equal(out, "");
      assert.match(err, /has no index yet/);
      const next = /next: Run: (.*)$/m.exec(err)?.[1] ?? "";
      const pasted = await pasteIntoShell({ ...place, folder: inside }, next);
      assert.equal(pasted.code, 0, pasted.err);
      assert.match(pasted.out, /^Saved: /m);
    });
  });

  it("has no answer from a damaged database: it says where that was moved, and which command makes a new one", async () => {
    await inScratch(async (folder) => {
      const inside = join(folder, "it's here");
      const setting = { ...place, folder: inside };
      await mkdir(inside);
      await writeFile(join(inside, "a.ts"), "export const a = 1;\n");
      for (const flags of [[], ["--db", "my own.db"]]) {
        const file = flags[1] ?? ".codeweft/graph.db";
        await runCli(setting, "ingest", ".", ...flags);
        await truncate(join(inside, file), 20_000);
        const { code, out, err } = await runCli(setting, "stats", ...flags);
        assert.deepEqual([code, out], [1, ""]);
        assert.equal(err.match(/^error: .* is damaged/gm)?.length, 1, err);
        const aside = /kept: .* was moved to (.*); nothing was deleted/.exec(
          err,
        )?.[1];
        assert.equal((await readFile(aside ?? "")).length, 20_000);
        const next = /next: Run: (.*)$/m.exec(err)?.[1] ?? "";
        const pasted = await pasteIntoShell(setting, next);
        assert.equal(pasted.code, 0, pasted.err);

        await truncate(join(inside, file), 20_000);
        const asked = await runCli(
          setting,
          ...["callers", "a"],
          ...flags,
          "--json",
        );
        assert.equal(asked.code, 1);
        const { error } = JSON.parse(asked.out) as {
          error: Record<string, string>;
        };
        assert.equal(error["code"], "database_damaged");
        assert.match(error["kept"] ?? "", /was moved to/);
        assert.equal(error["next"], `Run: ${next}`);

        await runCli(setting, "ingest", ".", ...flags);
        await truncate(join(inside, file), 20_000);
        const again = await runCli(setting, "ingest", ".", ...flags);
        assert.equal(again.code, 0, again.err);
        assert.match(
          again.err,
          /^warning: .* is damaged[^]*next: Nothing: this ingest builds it again/m,
        );
      }
    });
  });

  it("ends a question about an unknown or unclear symbol with a command that finds it", async () => {
    const next = async (
      setting: CliSetting,
      ...words: string[]
    ): Promise<string> => {
      const { err } = await runCli(setting, ...words);
      return /next: .*?((?:npx|node|codeweft) .*)$/m.exec(err)?.[1] ?? err;
    };
    const outside = { ...place, folder: scratch };
    const root = ["--root", "book shop's"];
    const near = await next(outside, "callers", "Chekout", ...root);
    assert.match(near, /search Checkout --root /);
    const found = await pasteIntoShell(outside, near);
    assert.match(found.out, /class +Checkout /, found.err);
    const none = await next(outside, "callers", "Zyxwvut", ...root);
    const listed = await pasteIntoShell(outside, none);
    assert.match(listed.out, /src\/\S+:\d+/, none);
    const unclear = await next(place, "callers", "save", "--depth", "2");
    assert.match(unclear, /callers \S+:\d+ --depth 2$/);
    const one = await pasteIntoShell(place, unclear);
    assert.equal(one.code, 0, one.err);
  });

  it("ends a statement that cannot be run with one that can", async () => {
    for (const [statement, code] of [
      [[], 2],
      [[""], 2],
      [["selct 1"], 1],
      [["select * from nowhere"], 1],
      [["select 1; select 2"], 1],
    ] as const) {
      const { code: ended, err } = await runCli(place, "sql", ...statement);
      assert.equal(ended, code, err);
      const next = /next: Write one SELECT, for example: (.*)$/m.exec(err)?.[1];
      const { code: good, out } = await pasteIntoShell(place, next ?? err);
      assert.equal(good, 0, err);
      assert.match(out, /method/);
    }
  });

  it("takes times and sizes with units, and says so where they are none", async () => {
    const endless =
      "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";
    const { code, err } = await runCli(
      place,
      ...["sql", endless, "--timeout", "300ms"],
    );
    assert.equal(code, 1);
    assert.match(err, /ended after 300 ms/);
    const help = await runCli(place, "help", "sql");
    assert.match(help.out, /^timeout +time +5s /m);
    for (const [flag, ...words] of [
      ["--timeout soon", "sql", "select 1"],
      ["--timeout 1h", "sql", "select 1"],
      ["--timeout 20min", "sql", "select 1"],
      ["--max-file-size big", "ingest", "."],
      ["--max-file-size 0", "ingest", "."],
    ]) {
      const wrong = await runCli(
        place,
        ...[...words, ...(flag ?? "").split(" ")],
      );
      assert.equal(wrong.code, 2, wrong.err);
      assert.match(
        wrong.err,
        /a plain number is (seconds|kB)|more than 10 minutes/,
      );
    }
    const flags = await runCli(place, "sql", "--help");
    assert.match(
      flags.out.replace(/\s+/g, " "),
      /--timeout <time> .*30s, 500ms or 2min.*seconds.*default 5s/,
    );
    await inScratch(async (folder) => {
      await writeFile(
        join(folder, "a.ts"),
        "export const a = 1;\n".repeat(100),
      );
      const read = async (size: string): Promise<number> =>
        (
          JSON.parse(
            (
              await runCli(
                { ...place, folder },
                ...["ingest", ".", "--db", "mem", "--json"],
                ...["--max-file-size", size],
              )
            ).out,
          ) as IngestSummary
        ).files;
      assert.deepEqual(
        [await read("1"), await read("1999B"), await read("2kB")],
        [0, 0, 1],
      );
    });
  });

  it("ends with 2 for a wrong command and with 1 for a question without an answer", async () => {
    const code = async (...words: string[]): Promise<number | null> =>
      (await runCli(place, ...words)).code;
    assert.equal(await code("calers", "Order"), 2);
    assert.equal(await code("callers"), 2);
    assert.equal(await code("callers", "Order", "--depht", "2"), 2);
    assert.equal(await code("callers", "Order", "--depth", "two"), 2);
    assert.equal(await code("symbols", "--kind", "klass"), 2);
    assert.equal(await code("callers", "NoSuchThing"), 1);
    assert.equal(await code("stats", "--db", "postgres://x"), 2);
    assert.equal(await code("--version"), 0);
    assert.equal(await code("callers", "--help"), 0);
  });

  it("prints an error as JSON where JSON was asked for", async () => {
    const { code, out } = await runCli(place, "callers", "save", "--json");
    assert.equal(code, 1);
    const { error } = JSON.parse(out) as {
      error: { code: string; details: { candidates: unknown[] } };
    };
    assert.equal(error.code, "ambiguous_symbol");
    assert.ok(error.details.candidates.length > 1);
  });

  it("refuses a statement that writes, and a folder that is none", async () => {
    const written = await runCli(place, "sql", "delete from symbol");
    assert.equal(written.code, 1);
    assert.match(written.err, /error: /);
    const missing = await runCli(place, "ingest", "no/such/folder");
    assert.equal(missing.code, 1);
    assert.match(missing.err, /There is no folder at .*no\/such\/folder/);
    assert.match(missing.err, /next: /);
  });

  it("leaves a file alone that is no database, where --db says and in the default place", async () => {
    await inScratch(async (folder) => {
      await mkdir(join(folder, ".codeweft"));
      for (const [file, ...flags] of [
        ["notes.txt", "--db", "notes.txt"],
        [".codeweft/graph.db"],
      ]) {
        const notes = join(folder, file ?? "");
        await writeFile(notes, "my notes\n");
        for (const verb of ["stats", "ingest"]) {
          const { code, err } = await runCli(
            { ...place, folder },
            ...[verb, ...flags],
          );
          assert.equal(code, 1);
          assert.ok(err.includes(`${notes} is not an SQLite database`), err);
          assert.match(err, /kept: It was not changed\./);
          assert.match(err, /next: Choose another place/);
        }
        assert.equal(await readFile(notes, "utf8"), "my notes\n");
      }
      assert.deepEqual(await readdir(join(folder, ".codeweft")), ["graph.db"]);
    });
  });

  it("says an error once, and where help is after a wrong command", async () => {
    await inScratch(async (folder) => {
      const other = Buffer.alloc(4096);
      other.write("SQLite format 3\0", "latin1");
      other.writeUInt16BE(4096, 16);
      other.writeUInt32BE(1, 28);
      other.writeUInt32BE(0x6f746872, 68);
      await writeFile(join(folder, "other.db"), other);
      const { err } = await runCli(
        { ...place, folder },
        ...["stats", "--db", "other.db"],
      );
      const lines = err
        .split("\n")
        .filter((line) => line.startsWith("error: "));
      assert.equal(lines.length, 1, err);
      assert.match(err, /another program made it/);
    });
    const wrong = await runCli(place, "callers");
    assert.match(wrong.err, /next: .*--help lists the verbs/);
  });

  it("says that a folder holds no sources, and not that there is something to count", async () => {
    await inScratch(async (folder) => {
      const { code, out } = await runCli({ ...place, folder }, "ingest", ".");
      assert.equal(code, 0);
      assert.match(out, /Nothing in .* is a source file that Codeweft reads/);
      assert.doesNotMatch(out, /Next: /);
    });
  });

  it("warns that there is no whole graph yet where the first ingest did not come to its end", async () => {
    await inScratch(async (folder) => {
      for (let file = 0; file < 40; file++)
        await writeFile(
          join(folder, `f${String(file)}.ts`),
          "export const a = 1;\n",
        );
      await withTestEngine(
        {
          files: openWorkspaceFolder([{ name: "work", location: folder }]),
          storage: openSnapshotFile(join(folder, ".codeweft/graph.db")),
        },
        async ({ engine }) => {
          const cancel = new AbortController();
          engine.onEvent((event) => {
            if (event.kind !== "progress") return;
            const { stage, done } = event.progress;
            if (stage === "extract" && done > 0) cancel.abort();
          });
          const { outcome, saved } = await engine.ingest({}, cancel.signal);
          assert.equal(outcome, "cancelled");
          assert.ok(saved !== undefined);
        },
      );
      const setting = { ...place, folder };
      const { err } = await runCli(setting, "stats");
      assert.match(err, /^warning: .* did not come to its end/);
      const next = /next: Run: (.*)$/m.exec(err)?.[1] ?? "";
      const pasted = await pasteIntoShell(setting, next);
      assert.match(pasted.out, /^40 files, /m);
      assert.equal((await runCli(setting, "stats")).err, "");
    });
  });

  it("brings an ingest to its end when nobody listens any more", async () => {
    await inScratch(async (folder) => {
      await writeFile(join(folder, "a.ts"), "export const a = 1;\n");
      const own = { folder, state: join(folder, "state") };
      const { out } = await pasteIntoShell(
        own,
        `"${process.execPath}" "${program}" ingest 2>&1 | head -n 1`,
      );
      assert.match(out, /^Scanning…\n$/);
      assert.deepEqual((await readdir(join(folder, ".codeweft"))).sort(), [
        ".gitignore",
        "graph.db",
        "graph.db.meta",
        "ingestion-errors.txt",
      ]);
    });
  });

  it("leaves files of tests out on request, lists them, and verifies without them", async () => {
    await inScratch(async (folder) => {
      await writeFile(join(folder, "a.ts"), "export const a = 1;\n");
      await writeFile(join(folder, "a.spec.ts"), "export const b = 1;\n");
      const own = { folder, state: join(folder, "state") };
      await runCli(own, "ingest", "--exclude-tests");
      assert.match((await runCli(own, "skipped")).out, /^a\.spec\.ts +test /m);
      const verified = await runCli(own, "verify", "--exclude-tests");
      assert.match(verified.out, /nothing differs \(1 file of 1 /);
    });
  });

  it("has no lock to break where there is no database, and makes nothing there", async () => {
    await inScratch(async (folder) => {
      const own = { folder, state: join(folder, "state") };
      const none = await runCli(own, "unlock");
      assert.equal(none.code, 1);
      assert.match(
        none.err,
        /There is no database at .*graph\.db, and no lock/,
      );
      assert.match(none.err, /next: .* ingest /);
      assert.deepEqual(await readdir(folder), []);
      await writeFile(join(folder, "a.ts"), "export const a = 1;\n");
      await runCli(own, "ingest");
      const free = await runCli(own, "unlock");
      assert.equal(free.code, 0, free.err);
      assert.match(free.out, /^Nobody holds the lock of .*graph\.db\.\n$/);
    });
  });

  it("ends with 130 at Ctrl-C and keeps an index that can be completed", async () => {
    await inScratch(async (folder) => {
      for (let file = 0; file < 300; file++)
        await writeFile(
          join(folder, `f${String(file)}.ts`),
          Array.from(
            { length: 60 },
            (_, at) =>
              `export function f${String(at)}() { return g${String(at)}(1 + ${String(at)}); }`,
          ).join("\n"),
        );
      let interrupted = false;
      const { code, out, err } = await runCli(
        {
          ...place,
          folder,
          onNote: (text, interrupt) => {
            if (interrupted || !text.includes("Reading…")) return;
            interrupted = true;
            interrupt();
          },
        },
        ...["ingest", ".", "--workers", "1"],
      );
      assert.equal(code, 130, err);
      assert.match(err, /Cancelling…/);
      assert.match(out, /Cancelled\. What was read is kept/);
      const again = await runCli({ ...place, folder }, "ingest", ".");
      assert.equal(again.code, 0, again.err);
      assert.match(again.out, /^300 files, /m);
    });
  });
});
