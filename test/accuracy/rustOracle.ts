// rustc as an oracle for Rust: what every name refers to, as its analysis for editors writes it (which later compilers than 1.67
// no longer do). Packages are compiled one by one, without anything from a registry.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FoundGraph } from "./graphFile.ts";
import { placeKey, type ExpectedRelation, type Oracle } from "./relation.ts";
import { idKey, idOf, type Analysis } from "./rust/analysis.ts";
import { importsOf } from "./rust/imports.ts";
import { Source } from "./rust/source.ts";

interface Package {
  readonly name: string;
  readonly file: string;
  readonly edition: string;
  readonly features: readonly string[];
  readonly dependencies: readonly string[];
}

interface Callable {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The compiler to ask: `RUSTC`, Debian's, or the one on the path. */
function compiler(): string {
  const own = process.env["RUSTC"];
  if (own !== undefined) return own;
  return fs.existsSync("/usr/bin/rustc") ? "/usr/bin/rustc" : "rustc";
}

/**
 * Calls of functions and methods. A call of a trait's method counts as right at the trait and at its implementations. What has no
 * opinion: calls of methods of traits outside (rustc does not say here who implements them), structures and variants, code that is
 * not compiled (tests, other systems, what a macro takes apart). An implementation in another file than its type stands for it;
 * those for what is no type of the sources (every `T`, `[T]`, `&T`) have no opinion. Imports: see rust/imports.ts.
 */
export function askRust(
  root: string,
  files: readonly string[],
  graph: FoundGraph,
): Oracle {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-rustc-"));
  try {
    const analyses = compileAll(root, files, out);
    return judge(root, analyses, graph);
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
}

function judge(
  root: string,
  analyses: readonly Analysis[],
  graph: FoundGraph,
): Oracle {
  const texts = new Map<string, Source>();
  const sourceAt = (file: string): Source => {
    let source = texts.get(file);
    if (source === undefined)
      texts.set(
        file,
        (source = new Source(fs.readFileSync(path.join(root, file), "utf8"))),
      );
    return source;
  };
  const keys = new Map<string, string>();
  const implementations = new Map<string, string[]>();
  const callers = new Set<string>();
  const functions = new Set<string>();
  const read = new Set<string>();
  const inFile = new Map<string, Callable[]>();
  for (const analysis of analyses) {
    const own = analysis.prelude.crate_id.name;
    for (const each of analysis.defs) {
      const { file_name: file, line_start: line } = each.span;
      if (each.kind === "Mod") read.add(file);
      const key = placeKey(file, line, each.name);
      keys.set(idKey(own, each.id), key);
      if (each.decl_id !== null) {
        const declared = idOf(analysis, each.decl_id);
        implementations.set(declared, [
          ...(implementations.get(declared) ?? []),
          key,
        ]);
      }
      if (each.kind !== "Function" && each.kind !== "Method") continue;
      functions.add(key);
      read.add(file);
      const source = sourceAt(file);
      const start = source.offset(line, each.span.column_start);
      const body = source.body(start);
      if (body === undefined) continue;
      callers.add(key);
      inFile.set(file, [
        ...(inFile.get(file) ?? []),
        { key, start, end: body },
      ]);
    }
  }
  const expected: ExpectedRelation[] = [];
  const known = new Set<string>();
  for (const analysis of analyses)
    for (const { kind, span, ref_id: id } of analysis.refs) {
      const { file_name: file, line_start: line, column_start: column } = span;
      if (!fs.existsSync(path.join(root, file))) continue;
      const source = sourceAt(file);
      const site = `${file}:${line}:${source.column(line, column)}`;
      const at = source.offset(line, column);
      if (kind !== "Function" || !source.isCalled(at)) continue;
      const target = idOf(analysis, id);
      const key = keys.get(target);
      // Of a trait outside it is not said who implements it; structures and variants are no functions.
      const isOutside =
        key === undefined && implementations.get(target) !== undefined;
      if (!isOutside && (key === undefined || functions.has(key)))
        known.add(site);
      if (key === undefined || !functions.has(key)) continue;
      const caller = (inFile.get(file) ?? [])
        .filter((each) => each.start < at && at < each.end)
        .sort((a, b) => b.start - a.start)[0];
      if (caller === undefined) continue;
      expected.push({
        kind: "calls",
        from: caller.key,
        accepted: [...new Set([key, ...(implementations.get(target) ?? [])])],
        site,
        text: source.line(line).trim(),
      });
    }
  const related = relationsOf(root, analyses, keys, sourceAt);
  const imports = importsOf(root, analyses, sourceAt);
  const noOpinion = graph.relations.flatMap(({ kind, sites }) =>
    kind === "calls"
      ? sites.filter((site) => !known.has(site))
      : kind === "inherits"
        ? sites.filter((site) => !related.judged.has(lineOf(site)))
        : kind === "imports"
          ? sites.filter((site) => !imports.judged.has(lineOf(site)))
          : [],
  );
  return {
    name: "rustc",
    expected: [...expected, ...related.expected, ...imports.expected],
    callers,
    noOpinion: new Set(noOpinion),
    files: read,
  };
}

/** Traits that types implement and that traits extend; `judged` are the lines (`path:line`) where such is written of types inside. */
function relationsOf(
  root: string,
  analyses: readonly Analysis[],
  keys: ReadonlyMap<string, string>,
  sourceAt: (file: string) => Source,
): { readonly expected: ExpectedRelation[]; readonly judged: Set<string> } {
  const expected: ExpectedRelation[] = [];
  const judged = new Set<string>();
  for (const analysis of analyses)
    for (const { kind, span, from, to } of analysis.relations) {
      const { file_name: file, line_start: line, column_start: column } = span;
      if (!fs.existsSync(path.join(root, file))) continue;
      const isAbove = kind === "SuperTrait";
      // What extends a trait is written the other way round.
      const [heir, base] = isAbove ? [to, from] : [from, to];
      const own = keys.get(idOf(analysis, heir));
      if (own === undefined) continue;
      // The trait's name may stand in a line before that of the type.
      for (let back = 0; back < 4; back++)
        judged.add(`${file}:${String(line - back)}`);
      const target = keys.get(idOf(analysis, base));
      if (target === undefined) continue;
      const text = sourceAt(file).line(line);
      const word = /^\w+/.exec([...text].slice(column - 1).join(""))?.[0] ?? "";
      expected.push({
        kind: "inherits",
        from:
          isAbove || own.startsWith(`${file}:`)
            ? own
            : placeKey(file, line, word),
        accepted: [target],
        site: `${file}:${String(line)}`,
        text: text.trim(),
      });
    }
  return { expected, judged };
}

function lineOf(site: string): string {
  return site.slice(0, site.lastIndexOf(":"));
}

/** Compiles what can be compiled, dependencies first. */
function compileAll(
  root: string,
  files: readonly string[],
  out: string,
): Analysis[] {
  const waiting = new Set(
    files
      .filter((file) => path.posix.basename(file) === "Cargo.toml")
      .flatMap((file) => readPackages(root, file)),
  );
  const built = new Map<string, string>();
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const each of waiting)
      if (compile(root, each, out, built)) waiting.delete(each);
  }
  for (const { name, file } of waiting)
    console.error(`rustc: ${name} (${file}) does not compile on its own`);
  const folder = path.join(out, "save-analysis");
  return fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .map(
          (file) =>
            JSON.parse(
              fs.readFileSync(path.join(folder, file), "utf8"),
            ) as Analysis,
        )
    : [];
}

function compile(
  root: string,
  { name, file, edition, features, dependencies }: Package,
  out: string,
  built: Map<string, string>,
): boolean {
  const args = [
    ...["--edition", edition, "--crate-name", name, "--crate-type", "lib"],
    ...["-Zsave-analysis", "--cap-lints", "allow", "--emit", "metadata"],
    ...["--out-dir", out],
    ...features.flatMap((each) => ["--cfg", `feature="${each}"`]),
    ...dependencies.flatMap((each) => {
      const known = built.get(each);
      return known === undefined ? [] : ["--extern", `${each}=${known}`];
    }),
    file,
  ];
  try {
    execFileSync(compiler(), args, {
      cwd: root,
      env: { ...process.env, RUSTC_BOOTSTRAP: "1", CARGO_PKG_VERSION: "0.0.0" },
      stdio: ["ignore", "ignore", "ignore"],
    });
    built.set(name, path.join(out, `lib${name}.rmeta`));
    return true;
  } catch {
    // It may want a package that is built later, or one that is not here.
    return false;
  }
}

/** The library of a manifest with its default features. */
function readPackages(root: string, manifest: string): Package[] {
  const text = fs.readFileSync(path.join(root, manifest), "utf8");
  const table = (name: string): string =>
    new RegExp(`^\\[${name}\\]$([\\s\\S]*?)(?=^\\[|(?![\\s\\S]))`, "m").exec(
      text,
    )?.[1] ?? "";
  const value = (from: string, key: string): string | undefined =>
    new RegExp(`^${key}\\s*=\\s*"([^"]*)"`, "m").exec(from)?.[1];
  const own = table("package");
  const name = value(own, "name");
  if (name === undefined) return [];
  const folder = path.posix.dirname(manifest);
  const file = path.posix.join(
    folder,
    value(table("lib"), "path") ?? "src/lib.rs",
  );
  if (!fs.existsSync(path.join(root, file))) return [];
  const features = new Map<string, string[]>();
  for (const [, key = "", list = ""] of table("features").matchAll(
    /^([\w-]+)\s*=\s*\[([^\]]*)\]/gm,
  ))
    features.set(
      key,
      [...list.matchAll(/"([^"]*)"/g)].map((each) => each[1]!),
    );
  const on = new Set<string>();
  const add = (feature: string): void => {
    if (on.has(feature) || !features.has(feature)) return;
    on.add(feature);
    for (const each of features.get(feature) ?? []) add(each);
  };
  add("default");
  return [
    {
      name: (value(table("lib"), "name") ?? name).replaceAll("-", "_"),
      file,
      edition: value(own, "edition") ?? "2015",
      features: [...on],
      dependencies: [
        ...table("dependencies").matchAll(/^([\w-]+)(?:\.[\w-]+)?\s*=/gm),
        ...text.matchAll(/^\[dependencies\.([\w-]+)\]/gm),
      ].map((each) => each[1]!.replaceAll("-", "_")),
    },
  ];
}
