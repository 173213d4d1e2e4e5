// Namespaces to which every file of a program may add (`lookup.openNamespaces`), and what a file sees of them: what it declares and includes before
// what only the rest of the program has.
import { ImportFlag, importKinds, scopeKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { Evaluator } from "./evaluator.ts";
import { rowNameKey } from "./names.ts";
import type { Declared } from "./packages.ts";
import { RowIndex } from "./rowIndex.ts";
import { D, type SourceFile } from "./sourceFile.ts";

const wildcard = importKinds.indexOf("wildcard");
const alias = importKinds.indexOf("namespace");
const moduleScope = scopeKinds.indexOf("module");
const namespaceScope = scopeKinds.indexOf("namespace");

/** A scope of a file and the namespace whose names stand in it, `a::b`; '' is the outermost one. */
export interface NamespaceScope {
  readonly scope: number;
  readonly path: string;
}

/** What a file says about namespaces. */
interface Outline {
  readonly scopes: readonly NamespaceScope[];
  readonly pathOf: ReadonlyMap<number, string>;
  /** By namespace: its scopes that have rows in `named`. */
  readonly namedScopesOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** By scope: rows of imports that put all names of a namespace here. */
  readonly directives: RowIndex;
  /** By scope and name: rows of imports of one name of a namespace, and of second names of namespaces. */
  readonly named: RowIndex;
}

const outlines = new WeakMap<SourceFile, Outline>();

function outlineOf(file: SourceFile): Outline {
  let outline = outlines.get(file);
  if (outline === undefined) outlines.set(file, (outline = read(file)));
  return outline;
}

function read(file: SourceFile): Outline {
  const { kind, parent, owner } = file.facts.scope;
  const scopes: NamespaceScope[] = [];
  const pathOf = new Map<number, string>();
  const namedScopesOf = new Map<string, Set<number>>();
  for (let scope = 0; scope < kind.length; scope++) {
    if (kind[scope] !== moduleScope && kind[scope] !== namespaceScope) continue;
    const outer = pathOf.get(parent[scope]!) ?? "";
    const { names, definition } = file.facts;
    const own =
      owner[scope]! > 0 ? (names[definition.name[owner[scope]!]!] ?? "") : "";
    const path = joined(outer, own);
    scopes.push({ scope, path });
    pathOf.set(scope, path);
  }
  const directives = new RowIndex();
  const named = new RowIndex();
  const imports = file.facts.import;
  for (let row = 0; row < imports.length; row++) {
    if (!(imports.flags[row]! & ImportFlag.namespace)) continue;
    const scope = imports.scope[row]!;
    if (imports.kind[row] === wildcard) directives.add(scope, row);
    else if (imports.local[row]! >= 0) {
      named.add(rowNameKey(scope, file.nameOf(imports.local[row]!)), row);
      const path = pathOf.get(scope);
      if (path === undefined) continue;
      const known = namedScopesOf.get(path);
      if (known === undefined) namedScopesOf.set(path, new Set([scope]));
      else known.add(scope);
    }
  }
  return { scopes, pathOf, namedScopesOf, directives, named };
}

function joined(outer: string, name: string): string {
  return outer === "" || name === "" ? outer + name : `${outer}::${name}`;
}

export function namespaceScopes(file: SourceFile): readonly NamespaceScope[] {
  return outlineOf(file).scopes;
}

/** The namespace whose names stand in this scope; undefined for blocks, functions and types. */
export function namespaceOfScope(
  file: SourceFile,
  scope: number,
): string | undefined {
  return outlineOf(file).pathOf.get(scope);
}

/** The innermost namespace around a definition. */
export function namespaceAround(file: SourceFile, row: number): string {
  const { container, kind, body } = file.facts.definition;
  let at = container[row]!;
  while (at > 0 && (kind[at] !== D.namespace || body[at]! < 0))
    at = container[at]!;
  return at > 0 ? (namespaceOfScope(file, body[at]!) ?? "") : "";
}

/** The key under which the table of packages knows a namespace. */
export function keyOfNamespace(path: string): string {
  return `::${path}`;
}

const slotSets = new WeakMap<readonly number[], ReadonlySet<number>>();

/** Whether the text of `other` stands in that of `file`. */
export function isSeenBy(
  evaluator: Evaluator,
  file: SourceFile,
  other: SourceFile,
): boolean {
  if (file === other) return true;
  const slots = evaluator.exports.includesOf(file);
  let set = slotSets.get(slots);
  if (set === undefined) slotSets.set(slots, (set = new Set(slots)));
  return set.has(other.slot);
}

/** All that the program declares in a namespace under a name. */
export function declaredIn(
  evaluator: Evaluator,
  path: string,
  name: number,
): readonly Declared[] {
  const { packages } = evaluator;
  return packages.open(evaluator, packages.idOf(keyOfNamespace(path)), name);
}

export function isNamespace(evaluator: Evaluator, path: string): boolean {
  const { packages } = evaluator;
  const id = packages.idOf(keyOfNamespace(path));
  return packages.files(evaluator, id).length > 0;
}

/** The library has a part of the namespace, and more in it than its declarations here tell. */
export function isOfLibrary(evaluator: Evaluator, path: string): boolean {
  const { packages } = evaluator;
  const id = packages.idOf(keyOfNamespace(path));
  return packages.files(evaluator, id).some((file) => file.isBuiltin);
}

/** What of `all` the file sees; where it sees nothing, what it may have lost sight of; then what the library declares. */
export function seenOf(
  evaluator: Evaluator,
  file: SourceFile,
  all: readonly Declared[],
  path: string,
): readonly Declared[] {
  if (all.length === 0) return all;
  const seen = all.filter((each) => isSeenBy(evaluator, file, each.file));
  if (seen.length > 0) return seen;
  const library = all.filter((each) => each.file.isBuiltin);
  if (library.length > 0) return library;
  // In the outermost namespace equal names of several programs meet.
  const mayBeLost = path !== "" || missesIncludes(file);
  return mayBeLost
    ? all.filter((each) => !each.file.flag(each.row, DefinitionFlag.private))
    : [];
}

function missesIncludes(file: SourceFile): boolean {
  const { flags } = file.facts.import;
  return file.importTargets.some(
    ({ kind }, row) =>
      kind === "missing" && !(flags[row]! & ImportFlag.namespace),
  );
}

/** Paths of the namespaces whose names a directive puts into this scope of the file. */
export function directivesIn(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
): readonly string[] {
  const rows = outlineOf(file).directives.get(scope);
  return rows.map((row) =>
    absolute(evaluator, file, scope, pathText(file, row)),
  );
}

function pathText(file: SourceFile, row: number): string {
  const { module } = file.facts.import;
  return (file.facts.names[module[row]!] ?? "").replace(/\s+/g, "");
}

/** Second names of namespaces in a scope. */
export function namespaceAlias(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): string | undefined {
  const row = outlineOf(file)
    .named.get(rowNameKey(scope, name))
    .find((each) => file.facts.import.kind[each] === alias);
  return row === undefined
    ? undefined
    : absolute(evaluator, file, scope, pathText(file, row));
}

/** A name of another namespace or type that is declared again. */
export interface Redeclared {
  readonly file: SourceFile;
  readonly scope: number;
  /** The scope of the name, as written, and the name. */
  readonly around: string;
  readonly name: string;
}

/** What is declared again under the name in this scope, and in the other parts of its namespace that the file has or sees. */
export function redeclaredIn(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): readonly Redeclared[] {
  const path = namespaceOfScope(file, scope);
  const found: Redeclared[] = [];
  const take = (source: SourceFile, at: number): void => {
    for (const row of outlineOf(source).named.get(rowNameKey(at, name))) {
      if (source.facts.import.kind[row] === alias) continue;
      const text = pathText(source, row);
      const end = text.lastIndexOf("::");
      found.push({
        file: source,
        scope: at,
        around: text.slice(0, Math.max(end, 0)),
        name: text.slice(end + 2),
      });
    }
  };
  take(file, scope);
  if (path === undefined) return found;
  for (const at of outlineOf(file).namedScopesOf.get(path) ?? [])
    if (at !== scope) take(file, at);
  for (const slot of evaluator.exports.includesOf(file)) {
    const other = evaluator.project.bySlot(slot);
    for (const at of outlineOf(other).namedScopesOf.get(path) ?? [])
      take(other, at);
  }
  return found;
}

/** A written path as one from the outermost namespace. */
export function absolute(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  text: string,
): string {
  if (text.startsWith("::")) return text.slice(2);
  const { parent } = file.facts.scope;
  for (let at = scope; at >= 0; at = parent[at]!) {
    const outer = namespaceOfScope(file, at);
    if (outer === undefined) continue;
    for (const around of outward(outer)) {
      const path = joined(around, text);
      if (isNamespace(evaluator, path)) return path;
    }
  }
  return text;
}

/** The namespace itself and those around it, innermost first; without the outermost, which has a scope of its own. */
export function outward(path: string): readonly string[] {
  const found = [path];
  for (
    let at = path.lastIndexOf("::");
    at > 0;
    at = path.lastIndexOf("::", at - 1)
  )
    found.push(path.slice(0, at));
  return found;
}

/** `a::b` of the namespace `a` and the name `b`. */
export function innerNamespace(path: string, name: string): string {
  return joined(path, name);
}
