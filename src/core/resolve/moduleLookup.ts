// Names in module trees (`lookup.closedNamespaces`): what stands around a name space is not known in it, wildcard imports count
// in their scope, paths begin with packages and words for modules. Macros stand in macros.ts.
import { scopeKinds } from "../model/facts.ts";
import { canonical, inSense } from "./declarations.ts";
import {
  definitionEntity,
  entityDefinition,
  entityType,
  entitiesValue,
  entityValue,
  type Entity,
} from "./entities.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { typeEntities } from "./evaluateType.ts";
import { keepSense, lookupBuiltin } from "./lookup.ts";
import { isMacroName, lookupMacro } from "./macros.ts";
import { memberEntities, type Hit } from "./members.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import type { Target } from "./targets.ts";
import { TypeKind } from "./types.ts";

const namespaceScope = scopeKinds.indexOf("namespace");
const nothing: readonly Entity[] = [];

/** What `name` stands for where `scope` is the innermost scope. */
export function lookupInModules(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const text = evaluator.project.names.textOf(name);
  if (isMacroName(evaluator.project, file, name))
    return lookupMacro(evaluator, file, scope, name);
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
    file.separate.namespacesAround(scope),
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

/**
 * The words for modules at the beginning of a path (`super::super`), joined; undefined where the path is no such one.
 * `path` is an expression of the kind name or member, or a type of one.
 */
function moduleWordsAt(
  file: SourceFile,
  path: number,
): { readonly text: string; readonly scope: number } | undefined {
  const { kind, base, name, scope } = file.facts.expr;
  const { moduleWords, insideSeparator } = file.language.lookup;
  const words: string[] = [];
  let at = path;
  for (;;) {
    if (kind[at] === E.typeName) {
      at = base[at]!;
      continue;
    }
    if (kind[at] !== E.member && kind[at] !== E.name) return undefined;
    const word = file.facts.names[name[at]!] ?? "";
    if (moduleWords?.includes(word) !== true) return undefined;
    words.unshift(word);
    if (kind[at] === E.name)
      return { text: words.join(insideSeparator), scope: scope[at]! };
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
        : project.kindOf(definition) === D.namespace;
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
  const words = moduleWordsAt(file, path);
  if (words === undefined) return undefined;
  const target = evaluator.exports.modules.rooted(
    file,
    words.text,
    file.separate.namespacesAround(words.scope),
  );
  return target === undefined ? [] : evaluator.exports.targetEntities(target);
}

/** What a path names in a module or name space, and variants of an enumeration. */
export function pathValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  return entitiesValue(evaluator, pathEntities(evaluator, file, row));
}

/** Modules and name spaces on the way of a path are no types. */
export function isSpace(
  { project }: Evaluator,
  { language }: SourceFile,
  { definition, package: from, name }: Target,
): boolean {
  if (language.lookup.closedNamespaces !== true) return false;
  if (definition < 0) return name === "" || from === name.replace(/\..*$/, "");
  const code = project.kindOf(definition);
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
    const set = evaluator.setAt(file, outer);
    return memberEntities(evaluator, set, name);
  }
  return typeEntities(evaluator, file, outer).flatMap((entity) =>
    memberEntities(evaluator, setOf(entityValue(evaluator, entity)), name),
  );
}

/** A type of the library that a path through modules leads to which are not described. */
export function describedOutside(
  evaluator: Evaluator,
  packageName: number,
  name: number,
): readonly Entity[] | undefined {
  const { project } = evaluator;
  if (!/^\p{Lu}/u.test(project.names.textOf(name))) return undefined;
  const library = project.libraryAt(packageName);
  if (library?.language.lookup.closedNamespaces !== true) return undefined;
  const found = lookupBuiltin(evaluator, library, name, true);
  return found.length > 0 ? found : undefined;
}

/** What a module or name space of a module tree has, its imports included; undefined for what is none. */
export function moduleMembers(
  evaluator: Evaluator,
  definition: number,
  name: number,
  slots: number[],
): readonly Hit[] | undefined {
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  const { kind, body } = file.facts.definition;
  if (
    file.language.lookup.closedNamespaces !== true ||
    kind[row] !== D.namespace
  )
    return undefined;
  slots.push(file.slot);
  return evaluator.exports
    .findIn(file, body[row]!, name)
    .map((entity) => ({ entity, environment: 0 }));
}
