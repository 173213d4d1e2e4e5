// Walks the lists of questions and actions: each has a verb and a line of documentation, and its example is one.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { actions } from "../../src/core/action/list.ts";
import { queries } from "../../src/core/query/list.ts";
import { toVerb } from "../../src/core/query/verbs.ts";
import { openTerminal } from "../../src/cli/terminal.ts";
import { runProgram } from "../../src/cli/program.ts";

/** What the program says to these words, in this process. */
async function said(...words: string[]): Promise<string> {
  let text = "";
  const stream = {
    write: (more: string) => {
      text += more;
      return true;
    },
  } as unknown as NodeJS.WritableStream;
  const terminal = openTerminal({ stdout: stream, stderr: stream, env: {} });
  await runProgram(terminal, "0", words);
  return text;
}

describe("the lists of questions and actions", () => {
  const all = [...queries, ...actions];

  it("have no two entries of one name", () => {
    const verbs = all.map(({ id }) => toVerb(id));
    assert.deepEqual(verbs, [...new Set(verbs)]);
  });

  it("give a verb of its own to each entry", async () => {
    for (const { id } of all) {
      const text = await said(toVerb(id), "--help");
      const usage = /^Usage: codeweft (\S+)/.exec(text)?.[1]?.split("|") ?? [];
      assert.ok(usage.includes(toVerb(id)), `${id}: ${text}`);
    }
  });

  it("have a line in the README for each entry", async () => {
    const readme = await readFile("README.md", "utf8");
    for (const { id } of all)
      assert.match(readme, new RegExp(`codeweft[ _]${toVerb(id)}\\b`), id);
  });

  it("have examples whose parameters are understood", () => {
    for (const { id, parameters, example } of all) {
      const { success, error } = parameters.safeParse(example);
      assert.ok(success, `${id}: ${String(error)}`);
    }
  });
});
