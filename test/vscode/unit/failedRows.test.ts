// Failed files as rows of a list, and globs for files of any name.
import assert from "node:assert/strict";
import ignore from "ignore";
import { failedRow, literalGlob } from "../../../src/vscode/failedRows.ts";

const file = {
  path: "src/a.ts",
  attempts: 1,
  errorClass: "permanent",
  code: "unreadable_file",
  message: "src/a.ts may not be read (EACCES).",
  firstAt: "2026-01-01T00:00:00.000Z",
  lastAt: "2026-01-01T00:00:00.000Z",
  quarantined: false,
} as const;

describe("rows of failed files", () => {
  it("say how often, why, and what is left alone", () => {
    assert.deepEqual(failedRow(file), {
      label: "src/a.ts",
      description: "1 attempt",
      detail: "src/a.ts may not be read (EACCES).",
    });
    const { description } = failedRow({
      ...file,
      attempts: 5,
      quarantined: true,
    });
    assert.equal(
      description,
      "5 attempts, left alone until it changes or is retried",
    );
  });

  it("exclude the file that was meant and none of a similar name", () => {
    for (const [path, similar] of [
      ["src/a.ts", "lib/src/a.ts"],
      ["a[1].ts", "a1.ts"],
      ["a*.ts", "ab.ts"],
      ["#notes!.ts", "notes.ts"],
      ["a?b\\c.ts", "axb.ts"],
      ["ends in blank ", "ends in blank"],
    ] as const) {
      const rules = ignore().add(literalGlob(path));
      assert.equal(rules.ignores(path), true, path);
      assert.equal(rules.ignores(similar), false, similar);
    }
  });
});
