// `codeweft check` as a person and a build server run it: exit codes, the baseline, the rules, the SARIF file.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, runCli } from "./runCli.ts";
import type { CliRun } from "./runCli.ts";

describe("check", function () {
  this.timeout(120_000);
  let base = "";
  let folder = "";
  const run = (...words: readonly string[]): Promise<CliRun> =>
    runCli({ folder, state: join(base, "state") }, ...words);
  const put = (path: string, text: string): Promise<void> =>
    writeFile(join(folder, path), text);

  before(async () => {
    ensureBuilt();
    base = await mkdtemp(join(tmpdir(), "codeweft-check-"));
    folder = await mkdtemp(join(base, "work-"));
    await put(
      "a.ts",
      'import { b } from "./b";\nexport const a = () => b();\n',
    );
    await put("b.ts", "export const b = () => 1;\n");
    await run("ingest");
  });
  after(() => rm(base, { recursive: true, force: true }));

  it("ends with 0 where there is nothing to tell", async () => {
    const { code, out } = await run("check");
    assert.equal(code, 0);
    assert.match(out, /^Nothing new was found\. no baseline/mu);
  });

  it("ends with 3 where a rule is broken, with place and reason, also as SARIF", async () => {
    await put(
      "codeweft.rules.json",
      '{"forbidden":[{"name":"alone","from":"a.ts","to":"b.ts","because":"of order"}]}',
    );
    const { code, out } = await run("check", "--sarif", "out.sarif");
    assert.equal(code, 3);
    assert.match(
      out,
      /a\.ts:1 {2}a\.ts must not use .*b\.ts \(alone\): of order\./u,
    );
    const sarif = JSON.parse(
      await readFile(join(folder, "out.sarif"), "utf8"),
    ) as { readonly runs: readonly { readonly results: readonly object[] }[] };
    assert.equal(sarif.runs[0]?.results.length, 1);
  });

  it("accepts what stands in the baseline, and finds what leads nowhere since then", async () => {
    assert.equal((await run("check", "--update-baseline")).code, 0);
    const { code, out } = await run("check");
    assert.equal(code, 0);
    assert.match(out, /1 finding accepted/u);
    await put(
      "b.ts",
      'import { c } from "./c";\nexport const b = () => c();\n',
    );
    await run("ingest");
    const after = await run("check", "--json");
    assert.equal(after.code, 3);
    const { findings } = JSON.parse(after.out) as {
      readonly findings: readonly { readonly kind: string }[];
    };
    assert.ok(findings.length > 0);
    assert.deepEqual(
      [...new Set(findings.map(({ kind }) => kind))],
      ["unresolved"],
    );
  });

  it("counts debt by the limits and hours that the rules set", async () => {
    // Of two fields one method of three uses one: LCOM (3 - 1/2) / 2, cut off at 1.
    await put(
      "loose.ts",
      "export class Loose {\n  one = 1;\n  two = 2;\n  f() { return this.one; }\n  g() {}\n  h() {}\n}\n",
    );
    await run("ingest");
    const debts = async (rules: object): Promise<readonly string[]> => {
      await put("codeweft.rules.json", JSON.stringify({ debt: rules }));
      const { out } = await run("check", "--json");
      const { findings } = JSON.parse(out) as {
        readonly findings: readonly {
          readonly kind: string;
          readonly message: string;
        }[];
      };
      return findings
        .filter(({ kind }) => kind === "debt")
        .map(({ message }) => message);
    };
    assert.deepEqual(await debts({ maximum: 2, lcomHours: 3 }), [
      "Loose owes 3 hours (LCOM 1).",
    ]);
    assert.deepEqual(await debts({ maximum: 2, maxLcom: 1 }), []);
    const { out } = await run("coupling", "--max-lcom", "1");
    assert.match(out, /^A .* Loose /mu);
  });

  it("ends with 2 where the rules are wrong, and says where", async () => {
    await put("codeweft.rules.json", '{"forbiden":[]}');
    const { code, err } = await run("check");
    assert.equal(code, 2);
    assert.match(err, /codeweft\.rules\.json cannot be read: .*forbiden/u);
    assert.match(err, /kept: Nothing was checked\./u);
  });

  it("ends with 1 where a named file is not there", async () => {
    const { code, err } = await run("check", "--baseline", "none.json");
    assert.equal(code, 1);
    assert.match(err, /none\.json cannot be read/u);
  });
});
