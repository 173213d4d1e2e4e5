// Names where name spaces are closed: what stands around one is not known in it, wildcard imports count in their scope, paths
// begin with packages and words for modules, macros have names of their own.
import { scopeKinds } from "../model/facts.ts";
import { canonical, inSense } from "./declarations.ts";
import {
  definitionEntity,
  entityDefinition,
  entityType,
  entityValue,
  type Entity,
} from "./entities.ts";
import { noValue, setOf, type Evaluator } from "./evaluator.ts";
import { typeEntities } from "./evaluateType.ts";
import { keepSense, lookupBuiltin } from "./lookup.ts";
import { memberEntities } from "./members.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import type { Target } from "./targets.ts";
import { TypeKind } from "./types.ts";

const namespaceScope = scopeKinds.indexOf("namespace");
const nothing: readonly Entity[] = [];

/** The sign behind the name of a macro that is called. */
const macroSign = "!";
/** The name space of the builtins in which functions say what macros give. */
const macroModule = "macros";

/** What `name` stands for where `scope` is the innermost scope. */
export function lookupClosed(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const text = evaluator.project.names.textOf(name);
  if (text.endsWith(macroSign))
    return lookupMacro(evaluator, file, scope, name, text.slice(0, -1));
  const { parent, kind } = file.facts.scope;
  let guesses = nothing;
  for (let at = scope; at >= 0; at = parent[at]!) {
    const found = declaredIn(evaluator, file, at, name, asType);
    if (found.length > 0) return found;
    const wild = keepSense(
      evaluator,
      file,
      evaluator.exports.wildcard(file, name, at),
      asType,
    );
    if (wild.some((each) => entityDefinition(each) >= 0)) return wild;
    if (wild.length > 0) guesses = wild;
    if (kind[at] === namespaceScope) break;
  }
  const rooted = evaluator.exports.modules.rooted(
    file,
    text,
    file.apart.namespacesAround(scope),
  );
  if (rooted !== undefined) return evaluator.exports.targetEntities(rooted);
  const builtin = lookupBuiltin(evaluator, file, name, asType);
  return builtin.length > 0 ? builtin : guesses;
}

/** Declared or imported in exactly this scope. */
function declaredIn(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const rows = inSense(file, file.inScope(scope, name), asType).filter(
    (row) => file.facts.definition.kind[row] !== D.macro,
  );
  const row = canonical(file, rows, asType);
  const isModule =
    row >= 0 && !asType && file.facts.definition.kind[row] === D.namespace;
  const imported = [
    ...new Set(
      file
        .importsIn(scope, name)
        .flatMap((each) => evaluator.exports.ofImport(file, each)),
    ),
  ];
  if (row >= 0 && !isModule) {
    // What is declared and imported under one name in one place is so in different builds.
    const own = definitionEntity(file.ids[row]!);
    const others = imported.filter(
      (each) => each !== own && isLike(evaluator, each, asType),
    );
    return [own, ...others];
  }
  const kept = keepSense(evaluator, file, imported, asType);
  return kept.length === 0 && row >= 0
    ? [definitionEntity(file.ids[row]!)]
    : kept;
}

/** A type or a value and no module. */
function isLike(
  { project, types }: Evaluator,
  entity: Entity,
  asType: boolean,
): boolean {
  const definition = entityDefinition(entity);
  if (definition < 0)
    return types.kind[entityType(entity)] === TypeKind.external;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  if (file.facts.definition.kind[row] === D.namespace) return false;
  return asType ? file.isType(row) : !file.isTypeOnly(row);
}

/** Macros are known behind their definition in the whole file and the modules it takes in, and by import. */
function lookupMacro(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  text: string,
): readonly Entity[] {
  const own = nearestMacro(file, scope, name);
  if (own >= 0) return [definitionEntity(file.ids[own]!)];
  const plain = evaluator.project.names.intern(text);
  const { parent } = file.facts.scope;
  for (let at = scope; at >= 0; at = parent[at]!)
    for (const row of file.importsIn(at, plain)) {
      const found = evaluator.exports.ofImport(file, row, name);
      if (found.length > 0) return found;
    }
  const shared = macrosOfCrate(evaluator, file, name);
  if (shared.length > 0) return shared;
  for (const slot of evaluator.project.builtinsOf(file.language)) {
    const builtins = evaluator.project.bySlot(slot);
    const { kind, body } = builtins.facts.definition;
    const described = builtins
      .inScope(0, evaluator.project.names.intern(macroModule))
      .find((row) => kind[row] === D.namespace);
    if (described === undefined) continue;
    const [row] = builtins.inScope(body[described]!, plain);
    if (row !== undefined) return [definitionEntity(builtins.ids[row]!)];
  }
  return nothing;
}

/** The last macro of the name, one in a scope around before all others. */
function nearestMacro(file: SourceFile, scope: number, name: number): number {
  const rows = file.apart.macrosNamed(name);
  if (rows.length < 2) return rows[0] ?? -1;
  const { parent } = file.facts.scope;
  for (let at = scope; at >= 0; at = parent[at]!) {
    const here = rows.filter((row) => file.facts.definition.scope[row] === at);
    if (here.length > 0) return here[here.length - 1]!;
  }
  return rows[rows.length - 1]!;
}

/** A macro through a module: its own, one that it imports, or one that its crate exports. */
export function macroOf(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
  scope: number,
): readonly Entity[] {
  const own = file.apart.macrosNamed(name);
  if (own.length > 0)
    return [definitionEntity(file.ids[own[own.length - 1]!]!)];
  const { names } = evaluator.project;
  const plain = names.intern(names.textOf(name).slice(0, -1));
  const imported = file
    .importsIn(scope, plain)
    .flatMap((row) => evaluator.exports.ofImport(file, row, name));
  return imported.length > 0 ? imported : macrosOfCrate(evaluator, file, name);
}

/** The one macro of a name in the crate of a file; none where several files have one. */
function macrosOfCrate(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
): readonly Entity[] {
  const files = evaluator.packages.filesWith(evaluator, file, "macros", name);
  const [only, ...others] = files;
  if (only === undefined || others.length > 0) return nothing;
  const row = only.apart.macrosNamed(name).at(-1);
  return row === undefined ? nothing : [definitionEntity(only.ids[row]!)];
}

/**
 * The words for modules at the beginning of a path (`super::super`), joined; undefined where the path is no such one.
 * `path` is an expression of the kind name or member, or a type of one.
 */
function moduleWords(
  file: SourceFile,
  path: number,
): { readonly text: string; readonly scope: number } | undefined {
  const { kind, base, name, scope } = file.facts.expr;
  const words: string[] = [];
  let at = path;
  for (;;) {
    if (kind[at] === E.typeName) {
      at = base[at]!;
      continue;
    }
    if (kind[at] !== E.member && kind[at] !== E.name) return undefined;
    const word = file.facts.names[name[at]!] ?? "";
    if (word !== "super" && word !== "self") return undefined;
    words.unshift(word);
    if (kind[at] === E.name)
      return { text: words.join("::"), scope: scope[at]! };
    at = base[at]!;
  }
}

/** What the last name of a path means where what stands before it is a module or a name space. */
export function pathEntities(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): readonly Entity[] {
  const { kind, base } = file.facts.expr;
  const { types, project } = evaluator;
  const outer = base[path]!;
  if (kind[outer] !== E.typeName) return [];
  const name = file.exprName(path);
  const found = typeEntities(evaluator, file, outer).flatMap((entity) => {
    const definition = entityDefinition(entity);
    const isSpace =
      definition < 0
        ? types.kind[entityType(entity)] !== TypeKind.external
        : project.sourceOf(definition).facts.definition.kind[
            project.rowOf[definition]!
          ] === D.namespace;
    if (!isSpace) return [];
    const set = setOf(entityValue(evaluator, entity));
    return memberEntities(evaluator, set, name);
  });
  return keepSense(evaluator, file, [...new Set(found)], false);
}

/** The module that words like `super::super` name; undefined for other paths. */
export function modulePath(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): readonly Entity[] | undefined {
  if (file.language.lookup.closedNamespaces !== true) return undefined;
  const words = moduleWords(file, path);
  if (words === undefined) return undefined;
  const target = evaluator.exports.modules.rooted(
    file,
    words.text,
    file.apart.namespacesAround(words.scope),
  );
  return target === undefined ? [] : evaluator.exports.targetEntities(target);
}

/** What a path names in a module or name space, and variants of an enumeration. */
export function pathValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  let result: number = noValue;
  for (const entity of pathEntities(evaluator, file, row))
    result = evaluator.join(result, entityValue(evaluator, entity));
  return result;
}

/** Modules and name spaces on the way of a path are no types. */
export function isSpace(
  { project }: Evaluator,
  { language }: SourceFile,
  { definition, package: from, name }: Target,
): boolean {
  if (language.lookup.closedNamespaces !== true) return false;
  if (definition < 0) return name === "" || from === name.replace(/\..*$/, "");
  const { kind } = project.sourceOf(definition).facts.definition;
  const code = kind[project.rowOf[definition]!];
  return code === D.module || code === D.namespace;
}

/** What a name means inside of what the path or type `outer` means. */
export function membersOfPath(
  evaluator: Evaluator,
  file: SourceFile,
  outer: number,
  name: number,
): readonly Entity[] {
  if (file.facts.expr.kind[outer]! > E.typeName) {
    const set = setOf(evaluator.evaluate(file, outer));
    return memberEntities(evaluator, set, name);
  }
  return typeEntities(evaluator, file, outer).flatMap((entity) =>
    memberEntities(evaluator, setOf(entityValue(evaluator, entity)), name),
  );
}
