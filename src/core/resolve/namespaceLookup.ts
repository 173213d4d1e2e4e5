// Name lookup where every file may add to a namespace (`lookup.openNamespaces`): scopes outward, the types to which a function
// belongs, what the file sees of each namespace, what using-directives and using-declarations add.
import { scopeKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { isFunctionKind } from "./declarations.ts";
import {
  definitionEntity,
  entityDefinition,
  externalEntity,
  type Entity,
} from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { attachedTypes, definitionsOf } from "./redeclarations.ts";
import { lookupBuiltin } from "./lookup.ts";
import { findMembers } from "./members.ts";
import {
  absolute,
  declaredIn,
  directivesIn,
  innerNamespace,
  isNamespace,
  isOfLibrary,
  namespaceAround,
  namespaceOfScope,
  outward,
  redeclaredIn,
  seenOf,
  type Redeclared,
} from "./namespaces.ts";
import type { Declared } from "./packages.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

const classScope = scopeKinds.indexOf("class");
const functionScope = scopeKinds.indexOf("function");
const nothing: readonly Entity[] = [];

/** Namespaces may declare one another's names again in a circle. */
const maxDepth = 6;

/** What `name` stands for where `scope` is the innermost scope: every overload of a function, one definition of anything else. */
export function namesFrom(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const { parent, kind, owner } = file.facts.scope;
  let around: readonly string[] = [];
  for (let at = scope; at >= 0; at = parent[at]!) {
    const path = namespaceOfScope(file, at);
    if (path === undefined) {
      const local = chosen(
        evaluator,
        file,
        file.inScope(at, name).map((row) => ({ file, row })),
        asType,
      );
      if (local.length > 0) return local;
      if (kind[at] === classScope && owner[at]! > 0) {
        const type = evaluator.types.of(TypeKind.self, file.ids[owner[at]!]!);
        const members = membersInside(evaluator, type, name, asType);
        if (members.length > 0) return members;
      }
      if (
        owner[at]! > 0 &&
        (kind[at] === functionScope || kind[at] === classScope) &&
        file.facts.definition.attached[owner[at]!]! >= 0
      ) {
        const found = throughAttached(
          evaluator,
          file,
          owner[at]!,
          name,
          asType,
        );
        if (found.entities.length > 0) return found.entities;
        around = found.namespaces;
      }
    } else {
      for (const each of [...around, ...outward(path)]) {
        if (each === "" && path !== "") continue;
        const found = inNamespace(evaluator, file, each, name, asType, 0);
        if (found.length > 0) return found;
      }
      around = [];
    }
    const more = declaredAgain(evaluator, file, at, name, asType, 0);
    if (more.length > 0) return more;
    for (const directive of directivesIn(evaluator, file, at)) {
      const found = inNamespace(evaluator, file, directive, name, asType, 0);
      if (found.length > 0) return found;
    }
  }
  return lookupBuiltin(evaluator, file, name, asType);
}

/** The types to which the function around belongs by its name, and the namespaces in which these stand. */
function throughAttached(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  name: number,
  asType: boolean,
): { entities: readonly Entity[]; namespaces: readonly string[] } {
  const { types, project } = evaluator;
  const namespaces: string[] = [];
  for (const type of attachedTypes(evaluator, file, row)) {
    const definition = types.definition[type]!;
    const kind = types.kind[type]!;
    if (kind !== TypeKind.instance && kind !== TypeKind.classObject) continue;
    const source = project.sourceOf(definition);
    let at = project.rowOf[definition]!;
    if (kind === TypeKind.classObject) {
      const body = source.facts.definition.body[at]!;
      const path = body < 0 ? undefined : namespaceOfScope(source, body);
      if (path !== undefined) namespaces.push(...outward(path));
      continue;
    }
    // Types around the type are searched, too.
    for (; at > 0; at = source.facts.definition.container[at]!) {
      if (
        !source.isType(at) ||
        source.facts.definition.kind[at] === D.namespace
      )
        break;
      const self = types.of(TypeKind.self, source.ids[at]!);
      const entities = membersInside(evaluator, self, name, asType);
      if (entities.length > 0) return { entities, namespaces };
    }
    const path = namespaceAround(source, project.rowOf[definition]!);
    if (path !== "") namespaces.push(...outward(path));
  }
  return { entities: nothing, namespaces };
}

/** What a namespace has under a name, also through its own directives and what it declares again. */
export function inNamespace(
  evaluator: Evaluator,
  file: SourceFile,
  path: string,
  name: number,
  asType: boolean,
  depth: number,
): readonly Entity[] {
  const all = declaredIn(evaluator, path, name);
  const own = chosen(
    evaluator,
    file,
    seenOf(evaluator, file, all, path),
    asType,
  );
  if (own.length > 0 || depth > maxDepth) return own;
  const text = evaluator.project.names.textOf(name);
  const inner = innerNamespace(path, text);
  if (isNamespace(evaluator, inner)) {
    const found = namespaceEntity(evaluator, inner);
    if (found !== undefined) return [found];
  }
  return nothing;
}

/** The definition that stands for a namespace. */
function namespaceEntity(
  evaluator: Evaluator,
  path: string,
): Entity | undefined {
  const end = path.lastIndexOf("::");
  for (let cut = end; ; cut = path.lastIndexOf("::", cut - 1)) {
    const outer = cut < 0 ? "" : path.slice(0, cut);
    const own = cut < 0 ? path : path.slice(cut + 2);
    const name = evaluator.project.names.intern(own);
    const found = declaredIn(evaluator, outer, name).find(
      (each) => each.file.facts.definition.kind[each.row] === D.namespace,
    );
    if (found !== undefined)
      return definitionEntity(found.file.ids[found.row]!);
    if (cut < 0) return undefined;
  }
}

/** `using a::b`, in this scope or in what the file sees of its namespace. */
export function declaredAgain(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
  depth: number,
): readonly Entity[] {
  if (depth > maxDepth) return nothing;
  for (const each of redeclaredIn(evaluator, file, scope, name)) {
    const wanted = evaluator.project.names.intern(each.name);
    const path = absolute(evaluator, each.file, each.scope, each.around);
    if (each.around === "" || isNamespace(evaluator, path)) {
      // The name itself is what is looked for: a namespace that only declares it again has nothing of its own.
      const found = inNamespace(
        evaluator,
        file,
        path,
        wanted,
        asType,
        depth + 1,
      );
      if (found.length > 0) return found;
    }
    if (each.around !== "" && !isOfConstructors(each)) {
      const [first = ""] = path.split("::");
      if (!isNamespace(evaluator, path) || isOfLibrary(evaluator, first))
        return [externalEntity(evaluator, first, each.name)];
    }
  }
  return nothing;
}

/** `using Base<T>::Base` inherits constructors: the name goes on to mean the type. */
function isOfConstructors({ around, name }: Redeclared): boolean {
  return around.split("<")[0]!.split("::").at(-1) === name;
}

/** Of what one name is declared as: types or else values; functions all, of anything else the one that has a body. */
function chosen(
  evaluator: Evaluator,
  file: SourceFile,
  all: readonly Declared[],
  asType: boolean,
): readonly Entity[] {
  if (all.length === 0) return nothing;
  const types = all.filter((each) => each.file.isType(each.row));
  const values = all.filter((each) => !each.file.isType(each.row));
  const members = all.filter((each) => kindOf(each) === D.enum_member);
  const rows = asType
    ? types
    : values.length > 0
      ? values
      : members.length > 0
        ? members
        : types;
  const functions = rows.filter((each) => isFunctionKind(kindOf(each)));
  if (functions.length > 0) return entitiesOf(functions);
  const [first] = rows;
  if (first === undefined) return nothing;
  const whole = rows.find((each) => !isBodiless(each));
  if (whole !== undefined) return entitiesOf([whole]);
  const { kind } = first.file.facts.definition;
  if (kind[first.row] === D.namespace) return entitiesOf([first]);
  const { container } = first.file.facts.definition;
  const isInside =
    container[first.row]! > 0 && kind[container[first.row]!] !== D.namespace;
  return entitiesOf([
    isInside ? typeBehind(evaluator, first) : wholeOf(evaluator, file, first),
  ]);
}

/** From a type that is only made known to its definition, if the program has one. */
function wholeOf(
  evaluator: Evaluator,
  file: SourceFile,
  known: Declared,
): Declared {
  const path = namespaceAround(known.file, known.row);
  const name = known.file.definitionName(known.row);
  const elsewhere = declaredIn(evaluator, path, name).filter(
    (each) =>
      !isBodiless(each) &&
      kindClass(kindOf(each)) === kindClass(kindOf(known)) &&
      !each.file.flag(each.row, DefinitionFlag.private),
  );
  const own = elsewhere.find((each) => each.file === file);
  return own ?? (elsewhere.length === 1 ? elsewhere[0]! : known);
}

/** The same for a type inside of another one, which is defined through the name of that (`struct A::B {…}`). */
function typeBehind(evaluator: Evaluator, known: Declared): Declared {
  const { file, row } = known;
  if (!isBodiless(known) || !file.isType(row)) return known;
  const container = file.facts.definition.container[row]!;
  const owner = file.ids[container]!;
  const { types } = evaluator;
  const found = evaluator.packages
    .attachedTo(
      evaluator,
      file.definitionName(container),
      file.definitionName(row),
    )
    .filter(
      (each) =>
        each.file.isType(each.row) &&
        attachedTypes(evaluator, each.file, each.row).some(
          (type) => types.definition[type] === owner,
        ),
    );
  const own = found.find((each) => each.file === file);
  return own ?? (found.length === 1 ? found[0]! : known);
}

export function definedType(evaluator: Evaluator, entity: Entity): Entity {
  const id = entityDefinition(entity);
  if (id < 0) return entity;
  const { project } = evaluator;
  const file = project.sourceOf(id);
  const found = typeBehind(evaluator, { file, row: project.rowOf[id]! });
  return definitionEntity(found.file.ids[found.row]!);
}

/** `struct` and `class` declare the same. */
function kindClass(kind: number): number {
  return kind === D.struct ? D.class : kind;
}

function kindOf({ file, row }: Declared): number {
  return file.facts.definition.kind[row]!;
}

function isBodiless({ file, row }: Declared): boolean {
  return file.flag(row, DefinitionFlag.bodiless);
}

function entitiesOf(all: readonly Declared[]): readonly Entity[] {
  return all.map(({ file, row }) => definitionEntity(file.ids[row]!));
}

/** Members of a type, own or inherited, by their bare name. What only a base outside may have is no answer. */
function membersInside(
  evaluator: Evaluator,
  type: number,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const { project } = evaluator;
  // A type is known by its own name inside of it.
  const definition = evaluator.types.definition[type]!;
  const own = project.sourceOf(definition);
  if (own.definitionName(project.rowOf[definition]!) === name)
    return [definitionEntity(definition)];
  const all = findMembers(evaluator, type, name)
    .map((hit) => hit.entity)
    .filter((entity) => entityDefinition(entity) >= 0);
  const types = all
    .filter((entity) => isTypeEntity(evaluator, entity))
    .map((entity) => definedType(evaluator, entity));
  const values = all.filter((entity) => !isTypeEntity(evaluator, entity));
  return asType || values.length === 0 ? types : values.slice(0, maxOverloads);
}

/** Enumerators are values. */
function isTypeEntity(evaluator: Evaluator, entity: Entity): boolean {
  const { project } = evaluator;
  const id = entityDefinition(entity);
  const source = project.sourceOf(id);
  const row = project.rowOf[id]!;
  return (
    source.isType(row) && source.facts.definition.kind[row] !== D.enum_member
  );
}

const maxOverloads = 64;

/** For readers: from declarations of functions to their definitions. */
export function definedEntities(
  evaluator: Evaluator,
  entities: readonly Entity[],
): readonly Entity[] {
  const { project } = evaluator;
  const found = new Set<Entity>();
  for (const entity of entities) {
    const id = entityDefinition(entity);
    if (id < 0) found.add(entity);
    else
      for (const each of definitionsOf(
        evaluator,
        project.sourceOf(id),
        project.rowOf[id]!,
      ))
        found.add(definitionEntity(each));
  }
  return [...found];
}
