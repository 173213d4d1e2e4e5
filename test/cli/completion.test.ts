// Completion scripts, run in the shells that are here: what is proposed is what the program understands.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { edgeKinds } from "../../src/core/model/edge.ts";
import { queries } from "../../src/core/query/list.ts";
import { toVerb } from "../../src/core/query/verbs.ts";
import { runProgram } from "../../src/cli/program.ts";
import { openTerminal } from "../../src/cli/terminal.ts";

async function scriptFor(shell: string): Promise<string> {
  let text = "";
  const stream = {
    write: (more: string) => {
      text += more;
      return true;
    },
  } as unknown as NodeJS.WritableStream;
  const terminal = openTerminal({ stdout: stream, stderr: stream, env: {} });
  assert.equal(await runProgram(terminal, "0", ["completion", shell]), 0);
  return text;
}

function isHere(shell: string): boolean {
  try {
    execFileSync(shell, ["-c", "exit 0"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What the shell proposes for the last of the words. */
const proposers: Readonly<
  Record<string, (script: string, words: readonly string[]) => string[]>
> = {
  bash: (script, words) => {
    const line = words.map((word) => `'${word}'`).join(" ");
    const text = `source '${script}'; COMP_WORDS=(${line}); COMP_CWORD=${String(words.length - 1)}; _codeweft; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf(
      execFileSync("bash", ["--norc", "-c", text], { encoding: "utf8" }),
    );
  },
  // zsh completes at a prompt only: its builtins are replaced by ones that print what they are given.
  zsh: (script, words) => {
    const text = `compdef() { :; }
compadd() { [[ $1 = -a ]] && print -rl -- \${(P)2}; }
_describe() { print -rl -- \${\${(P)@[-1]}%%:*}; }
_values() { shift 3; print -rl -- "$@"; }
_files() { :; }
source '${script}'
words=(${words.map((word) => `'${word}'`).join(" ")}); CURRENT=${String(words.length)}; _codeweft`;
    const last = words.at(-1) ?? "";
    const begun = last.slice(last.lastIndexOf(",") + 1);
    return linesOf(
      execFileSync("zsh", ["-f", "-c", text], { encoding: "utf8" }),
    ).filter((word) => word.startsWith(begun));
  },
  fish: (script, words) =>
    linesOf(
      execFileSync(
        "fish",
        [
          "--no-config",
          "-c",
          `source '${script}'; complete -C "${words.join(" ")}"`,
        ],
        { encoding: "utf8" },
      ),
    ).map((line) => line.split("\t")[0] ?? ""),
};

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

describe("codeweft completion", function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), "codeweft-completion-"));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  // Bash must be here; the others are asked where they are.
  for (const shell of ["bash", ...["zsh", "fish"].filter(isHere)])
    it(`proposes verbs, flags and values in ${shell}`, async () => {
      const script = join(folder, `script.${shell}`);
      writeFileSync(script, await scriptFor(shell));
      const propose = (...words: readonly string[]): string[] =>
        proposers[shell]!(script, ["codeweft", ...words]).sort();
      assert.deepEqual(propose("neigh"), ["neighbourhood"]);
      const verbs = new Set(propose(""));
      for (const { id } of queries) assert.ok(verbs.has(toVerb(id)), id);
      assert.ok(verbs.has("stats") && verbs.has("ingest"));
      assert.deepEqual(propose("graph", "--lev"), ["--level"]);
      assert.deepEqual(propose("graph", "--level", "f"), ["file", "folder"]);
      assert.deepEqual(propose("export", "d"), ["dot"]);
      assert.deepEqual(propose("help", "symbolA"), ["symbolAt"]);
      assert.deepEqual(
        propose("impact", "--kinds", "impl"),
        edgeKinds.filter((kind) => kind.startsWith("impl")),
      );
      assert.deepEqual(
        propose("impact", "--kinds", "calls,impl").map((word) =>
          word.slice(word.lastIndexOf(",") + 1),
        ),
        edgeKinds.filter((kind) => kind.startsWith("impl")),
      );
    });

  it("gives PowerShell every verb, flag and value, quoted", async () => {
    const script = await scriptFor("powershell");
    for (const { id } of queries)
      assert.ok(script.includes(`    '${toVerb(id)}' = @{`), id);
    assert.match(
      script,
      /'--level' = @\{.*values = @\('symbol', 'file', 'folder'\)/,
    );
    // Outside of quotes nothing is left that a summary could have brought in.
    for (const line of script.split("\n").slice(4))
      assert.equal((line.match(/'/g) ?? []).length % 2, 0, line);
  });

  it("refuses a shell that it does not know, naming those that it knows", async () => {
    let text = "";
    const stream = {
      write: (more: string) => {
        text += more;
        return true;
      },
    } as unknown as NodeJS.WritableStream;
    const terminal = openTerminal({ stdout: stream, stderr: stream, env: {} });
    assert.equal(await runProgram(terminal, "0", ["completion", "ksh"]), 2);
    assert.match(text, /bash, zsh, fish, powershell/);
  });
});
