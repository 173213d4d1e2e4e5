// clang as an oracle for C: who calls which function, from the syntax trees of all translation units that it understands, and which
// file includes which, from what its preprocessor did.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { placeKey, type ExpectedRelation, type Oracle } from "./relation.ts";

const includesProgram = path.join(import.meta.dirname, "cpp/includes.py");

/** Whether clang is installed. */
export function hasClang(): boolean {
  try {
    execFileSync("clang", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

interface Node {
  readonly id?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly storageClass?: string;
  readonly loc?: Place;
  readonly range?: { readonly begin?: Place; readonly end?: Place };
  readonly referencedDecl?: Node;
  readonly inner?: readonly Node[];
}

/** As clang writes it: what is equal to the place before is left out. `at` is filled in by `place`. */
interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
  readonly spellingLoc?: Place;
  readonly expansionLoc?: Place;
  readonly isMacroArgExpansion?: boolean;
  at?: { readonly file: string; readonly line: number };
}

interface Function {
  readonly key: string;
  readonly path: string;
  readonly name: string;
  readonly isDefinition: boolean;
  readonly isStatic: boolean;
}

interface Call {
  readonly from: string;
  readonly callee: Function;
  readonly site: string;
}

/** A directive that was taken; `target` is undefined where it leads outside. */
interface Inclusion {
  readonly path: string;
  readonly line: number;
  readonly target: string | undefined;
}

/**
 * Calls that macros make, calls through pointers and what the preprocessor leaves out have no opinion; definitions that it leaves
 * out are variants of the one it takes and count as right. `sites` are the places of calls in the graph, `targets` their keys,
 * `includes` the places of its imports. Where several files bear
 * an included name and none stands beside, only a build says which is meant: no opinion.
 */
export function askClang(
  root: string,
  files: readonly string[],
  sites: readonly string[],
  targets: readonly string[],
  includes: readonly string[],
): Oracle {
  const sources = files.filter((file) => file.endsWith(".c"));
  const flags = includeFlags(root, files);
  const functions: Function[] = [];
  const calls: Call[] = [];
  const callers = new Set<string>();
  const noOpinion = new Set<string>();
  const active = new Map<string, Set<number>>();
  const read = new Set<string>();
  const understood: string[] = [];
  for (const file of sources) {
    const unit = readUnit(root, file, flags);
    if (unit === undefined) continue;
    understood.push(file);
    new Unit(root, { functions, calls, callers, noOpinion, read }).visit(unit);
    noteActive(root, file, flags, active);
  }
  const isActive = (file: string, line: number): boolean =>
    active.get(file)?.has(line) === true;
  const macros = macroNames(root, files);
  const lines = new Map<string, string[]>();
  const lineAt = (file: string, line: number): string => {
    let all = lines.get(file);
    if (all === undefined)
      lines.set(file, (all = readText(root, file).split("\n")));
    return all[line - 1] ?? "";
  };
  for (const site of sites) {
    const { file, line, column } = splitSite(site);
    const word = /^\w+/.exec(lineAt(file, line).slice(column - 1))?.[0] ?? "";
    if (!isActive(file, line) || macros.has(word)) noOpinion.add(site);
  }
  const byName = new Map<string, Function[]>();
  for (const each of functions)
    byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  const variants = new Map<string, string[]>();
  for (const target of new Set(targets)) {
    const [, file = "", line = "", name = ""] =
      /^(.*):(\d+):([^:]*)$/.exec(target) ?? [];
    if (!isActive(file, Number(line)))
      variants.set(name, [...(variants.get(name) ?? []), target]);
  }
  const expected: ExpectedRelation[] = [];
  for (const { from, callee, site } of calls) {
    const all = (byName.get(callee.name) ?? []).filter((each) =>
      callee.isStatic ? each.path === callee.path : !each.isStatic,
    );
    const defined = all.filter((each) => each.isDefinition);
    const meant = defined.length > 0 ? defined : all;
    if (meant.length === 0) continue;
    const { file, line } = splitSite(site);
    // The text of a macro is no text of its caller.
    if (!isActive(file, line)) continue;
    expected.push({
      kind: "calls",
      from,
      accepted: [
        ...new Set([
          ...meant.map(({ key }) => key),
          ...(variants.get(callee.name) ?? []),
        ]),
      ],
      site,
      text: lineAt(file, line).trim(),
    });
  }
  const inclusions = readInclusions(root, understood, flags);
  const taken = new Set<string>();
  for (const { path: from, line, target } of inclusions) {
    read.add(from);
    if (target !== undefined && isOpen(lineAt(from, line), from, target, files))
      continue;
    taken.add(`${from}:${String(line)}`);
    if (target === undefined) continue;
    read.add(target);
    expected.push({
      kind: "imports",
      from,
      accepted: [target],
      site: `${from}:${String(line)}`,
      text: lineAt(from, line).trim(),
    });
  }
  for (const site of includes)
    if (!taken.has(site.slice(0, site.lastIndexOf(":")))) noOpinion.add(site);
  return { name: "clang", expected, callers, noOpinion, files: read };
}

/** Whether only the order of our include paths chose one of several files of the name. */
function isOpen(
  line: string,
  from: string,
  target: string,
  files: readonly string[],
): boolean {
  const text = /#\s*include\s*[<"]([^>"]+)/.exec(line)?.[1] ?? "";
  if (path.posix.join(path.posix.dirname(from), text) === target) return false;
  const end = `/${path.posix.normalize(text).replace(/^(\.\.\/)+/, "")}`;
  return files.filter((file) => `/${file}`.endsWith(end)).length > 1;
}

function readInclusions(
  root: string,
  files: readonly string[],
  flags: readonly string[],
): Inclusion[] {
  const text = execFileSync("/usr/bin/python3", [includesProgram], {
    input: JSON.stringify({ root, files, flags: ["-w", ...flags] }),
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const found = JSON.parse(text) as readonly [string, number, string | null][];
  return found.map(([from, line, target]) => ({
    path: from,
    line,
    target: target ?? undefined,
  }));
}

/** Every folder with a header may be named by an include. */
function includeFlags(root: string, files: readonly string[]): string[] {
  const folders = new Set(
    files
      .filter((file) => file.endsWith(".h"))
      .map((file) => path.posix.dirname(file)),
  );
  return [...folders].sort().map((folder) => `-I${path.join(root, folder)}`);
}

function run(args: readonly string[]): string | undefined {
  try {
    return execFileSync("clang", args, {
      encoding: "utf8",
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    // A unit that lacks a header or is for another system is left out.
    return undefined;
  }
}

function readUnit(
  root: string,
  file: string,
  flags: readonly string[],
): Node | undefined {
  const text = run([
    "-w",
    "-fsyntax-only",
    "-Xclang",
    "-ast-dump=json",
    ...flags,
    path.join(root, file),
  ]);
  return text === undefined ? undefined : (JSON.parse(text) as Node);
}

/** Lines of the workspace of which something is left behind the preprocessor. */
function noteActive(
  root: string,
  file: string,
  flags: readonly string[],
  active: Map<string, Set<number>>,
): void {
  const text = run(["-w", "-E", ...flags, path.join(root, file)]) ?? "";
  let at: Set<number> | undefined;
  let line = 0;
  for (const each of text.split("\n")) {
    const marker = /^# (\d+) "([^"]*)"/.exec(each);
    if (marker === null) {
      if (each.trim() !== "") at?.add(line);
      line++;
      continue;
    }
    line = Number(marker[1]);
    const own = inside(root, marker[2]!);
    at = undefined;
    if (own === undefined) continue;
    at = active.get(own) ?? new Set();
    active.set(own, at);
  }
}

function inside(root: string, file: string): string | undefined {
  const relative = path.relative(root, path.resolve(file));
  return relative.startsWith("..") || path.isAbsolute(relative)
    ? undefined
    : relative.split(path.sep).join("/");
}

function macroNames(root: string, files: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const file of files)
    if (/\.[ch]$/.test(file))
      for (const [, name] of readText(root, file).matchAll(
        /^[ \t]*#[ \t]*define[ \t]+(\w+)/gm,
      ))
        names.add(name!);
  return names;
}

function readText(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), "latin1");
}

function splitSite(site: string): {
  file: string;
  line: number;
  column: number;
} {
  const [, file = "", line = "0", column = "0"] =
    /^(.*):(\d+):(\d+)$/.exec(site) ?? [];
  return { file, line: Number(line), column: Number(column) };
}

interface Found {
  readonly functions: Function[];
  readonly calls: Call[];
  readonly callers: Set<string>;
  readonly noOpinion: Set<string>;
  readonly read: Set<string>;
}

/** One translation unit. */
class Unit {
  private file = "";
  private line = 0;
  private readonly byId = new Map<string, Function>();

  constructor(
    private readonly root: string,
    private readonly found: Found,
  ) {}

  visit(unit: Node): void {
    this.place(unit);
    for (const each of unit.inner ?? []) this.declaration(each);
  }

  /** Places leave out what is equal to the place written before: they are completed in the order of the text. */
  private place(value: unknown): void {
    if (Array.isArray(value)) {
      for (const each of value) this.place(each);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const at = value as Place;
    if (at.file !== undefined) this.file = at.file;
    if (typeof at.line === "number") this.line = at.line;
    if (at.col !== undefined) at.at = { file: this.file, line: this.line };
    for (const each of Object.values(value))
      if (typeof each === "object") this.place(each);
  }

  private declaration(node: Node): void {
    if (node.kind !== "FunctionDecl") return;
    const declared = this.function(node);
    if (declared === undefined) return;
    this.byId.set(node.id ?? "", declared);
    this.found.functions.push(declared);
    this.found.read.add(declared.path);
    if (!declared.isDefinition) return;
    this.found.callers.add(declared.key);
    for (const each of node.inner ?? []) this.body(each, declared.key);
  }

  private function(node: Node): Function | undefined {
    const place = node.loc?.spellingLoc ?? node.loc;
    const file = place?.at && inside(this.root, place.at.file);
    if (file === undefined || node.name === undefined) return undefined;
    return {
      key: placeKey(file, place!.at!.line, node.name),
      path: file,
      name: node.name,
      isDefinition: (node.inner ?? []).some(
        (each) => each.kind === "CompoundStmt",
      ),
      isStatic: node.storageClass === "static",
    };
  }

  private body(node: Node, from: string): void {
    if (node.kind === "CallExpr") this.call(node, from);
    for (const each of node.inner ?? []) this.body(each, from);
  }

  private call(node: Node, from: string): void {
    let callee = node.inner?.[0];
    while (callee?.kind === "ImplicitCastExpr" || callee?.kind === "ParenExpr")
      callee = callee.inner?.[0];
    const begin = callee?.range?.begin;
    const outer = begin?.expansionLoc ?? node.range?.begin?.expansionLoc;
    // What is written as a macro's argument is written by the caller.
    const isArgument = begin?.expansionLoc?.isMacroArgExpansion === true;
    const expanded = isArgument ? undefined : outer;
    const site = this.site(
      isArgument ? begin.spellingLoc : (expanded ?? begin),
    );
    if (site === undefined) return;
    const declared = this.byId.get(callee?.referencedDecl?.id ?? "");
    const isPlain =
      callee?.kind === "DeclRefExpr" &&
      callee.referencedDecl?.kind === "FunctionDecl";
    if (expanded !== undefined || !isPlain) this.found.noOpinion.add(site);
    else if (declared !== undefined)
      this.found.calls.push({ from, callee: declared, site });
    if (!isPlain && callee !== undefined) this.indirect(callee);
  }

  /** A call through a pointer is found at the last name of its path, which stands anywhere in the callee. */
  private indirect(callee: Node): void {
    for (const end of [callee.range?.begin, callee.range?.end]) {
      const site = this.site(end?.expansionLoc ?? end);
      if (site !== undefined) this.found.noOpinion.add(site);
    }
    for (const each of callee.inner ?? []) this.indirect(each);
  }

  private site(place: Place | undefined): string | undefined {
    if (place?.at === undefined) return undefined;
    const file = inside(this.root, place.at.file);
    return file === undefined
      ? undefined
      : `${file}:${place.at.line}:${place.col ?? 0}`;
  }
}
