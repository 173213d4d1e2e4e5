// The compiler of Mono as an oracle for C#: it compiles the sources, and a program of ours on Mono.Cecil reads the calls from the
// assembly, with the lines from its debug information.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FoundGraph } from "./graphFile.ts";
import type { ExpectedRelation, Oracle } from "./relation.ts";

interface Report {
  readonly expected: readonly ExpectedRelation[];
  readonly callers: readonly string[];
  /** Methods, constructors and types: what else is called has no opinion. */
  readonly callables: readonly string[];
  /** `path:line` of what was compiled. */
  readonly covered: readonly string[];
  /** Methods that override one from outside: calls of them name that one. */
  readonly outside: readonly string[];
  /** Names of methods whose declaration could not be told from another one's. */
  readonly held: readonly string[];
  /** Types that were compiled, by where they are declared. */
  readonly types: readonly string[];
  readonly files: readonly string[];
}

const program = path.join(import.meta.dirname, "csharp/Main.cs");
const cecil =
  "/usr/lib/mono/gac/Mono.Cecil/0.11.0.0__0738eb9f132ed756/Mono.Cecil.dll";

/** Bases that are written, and calls of methods and constructors that stand in compiled lines. A call of a method may mean any that overrides it. */
export function askMono(root: string, graph: FoundGraph): Oracle {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-mono-"));
  try {
    const reader = path.join(folder, "reader.exe");
    const assembly = path.join(folder, "sources.dll");
    const symbols = "-r:Mono.CompilerServices.SymbolWriter";
    execFileSync("mcs", [`-r:${cecil}`, symbols, `-out:${reader}`, program], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    execFileSync(
      "mcs",
      [
        ..."-unsafe -langversion:latest -debug -target:library".split(" "),
        "-r:System.Core",
        `-out:${assembly}`,
        `-recurse:${path.join(root, "*.cs")}`,
      ],
      { stdio: ["ignore", "ignore", "ignore"] },
    );
    const text = execFileSync("mono", [reader, root, assembly], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
      env: { ...process.env, MONO_PATH: path.dirname(cecil) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const report = JSON.parse(text) as Report;
    const callables = new Set(report.callables);
    const covered = new Set(report.covered);
    const held = new Set(report.held);
    const outside = new Set(report.outside);
    const types = new Set(report.types);
    const noOpinion = new Set<string>();
    for (const each of graph.relations) {
      if (
        each.kind === "inherits" &&
        !(types.has(each.from[0] ?? "") && types.has(each.to))
      )
        for (const site of each.sites) noOpinion.add(site);
      if (each.kind !== "calls") continue;
      const isOpen =
        !callables.has(each.to) ||
        outside.has(each.to) ||
        held.has(each.to.split(":").at(-1)!);
      for (const site of each.sites)
        if (isOpen || !covered.has(site.slice(0, site.lastIndexOf(":"))))
          noOpinion.add(site);
    }
    return {
      name: "mcs",
      expected: report.expected,
      callers: new Set(report.callers),
      noOpinion,
      files: new Set(report.files),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
