// What ran as an oracle for Ruby: a project's own tests, or a command, under a tracer of ours. It executes the project.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Case } from "./judges.ts";
import type { ExpectedRelation, Oracle } from "./relation.ts";
import { relationsNotRun, sitesNotRun, traced } from "./tracedRun.ts";

interface Report {
  readonly expected: readonly ExpectedRelation[];
  readonly callers: readonly string[];
  /** `path:line:name` of what was called in a line. */
  readonly executed: readonly string[];
  /** `kind path:line` of what was imported or inherited in a line that ran, outside of the sources included. */
  readonly ran: readonly string[];
  readonly files: readonly string[];
  readonly failed: readonly string[];
}

const folder = path.join(import.meta.dirname, "ruby");

/**
 * Calls of methods that are written in the sources, as far as lines ran. A method that overrides another one may stand for it.
 * What is called without being written (`to_s`, `<=>` by a library) has no opinion, nor have methods that no `def` makes. Files are
 * imported and modules mixed in as Ruby did it; where the name of a file is computed there is no opinion.
 */
export function askRuby({ root, files, graph, run }: Case): Oracle {
  const sources = new Set(
    [...files, ...graph.definitions.map((each) => each.path)].filter((file) =>
      graph.definitions.some(
        (each) => each.path === file && each.kind === "module",
      ),
    ),
  );
  const report = traced(
    root,
    run ?? testCommand(root),
    { RUBYOPT: `-r${path.join(folder, "trace.rb")}` },
    (notes) =>
      JSON.parse(
        execFileSync("ruby", [path.join(folder, "main.rb"), root, notes], {
          input: [...sources].join("\n"),
          encoding: "utf8",
          maxBuffer: 1 << 30,
          stdio: ["pipe", "pipe", "inherit"],
        }),
      ) as Report,
  );
  const executed = new Set(report.executed);
  const callers = new Set(report.callers);
  return {
    name: "what ran (TracePoint)",
    expected: report.expected,
    callers,
    noOpinion: new Set([
      ...sitesNotRun(graph, executed, (target) =>
        callers.has(target) ? namesAt(target, graph) : [],
      ),
      ...relationsNotRun(graph, new Set(report.ran)),
    ]),
    files: new Set(report.files),
  };
}

/** By what a definition is called in a line: a class and its constructor are made by `new`. */
function namesAt(target: string, graph: Case["graph"]): string[] {
  const name = target.slice(target.lastIndexOf(":") + 1);
  const isType = graph.definitions.some(
    (each) => each.key === target && /^(class|trait)$/.test(each.kind),
  );
  return isType ? ["new"] : name === "initialize" ? [name, "new"] : [name];
}

function testCommand(root: string): string {
  const load = "-Ilib -Itest -Ispec -I.";
  const isThere = (folder: string): boolean =>
    fs.existsSync(path.join(root, folder));
  if (isThere("spec") && !isThere("test"))
    return `ruby ${load} -S rspec -I lib -I spec`;
  return `ruby ${load} -e 'Dir["test/**/{test_*,*_test,spec_*,*_spec}.rb"].sort.each { |file| require File.expand_path(file) }'`;
}
