// From a plain name to what it stands for: scopes outward, then imports, then package siblings, then builtins.
import { scopeKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { canonical, inSense, isFunctionKind } from "./declarations.ts";
import { lookupInModules } from "./moduleLookup.ts";
import { linkedTo } from "./linkage.ts";
import { pathNamed } from "./insideTypes.ts";
import { byArity, hasArity, wholeEntities } from "./partialTypes.ts";
import { definitionEntity, entityDefinition, type Entity } from "./entities.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { findInSet, findMembers } from "./members.ts";
import { localsAround } from "./placesOutward.ts";
import { companionOf, receiverOfScope } from "./receivers.ts";
import { representativeOf } from "./reopenedTypes.ts";
import { namesFrom } from "./namespaceLookup.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

const classScope = scopeKinds.indexOf("class");
const functionScope = scopeKinds.indexOf("function");
const nothing: readonly Entity[] = [];

/**
 * What `name` stands for where `scope` is the innermost scope; `asType` chooses between a type and a value of that name,
 * `arity` between types that differ in the number of their type parameters.
 */
export function lookupName(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
  arity = 0,
): readonly Entity[] {
  if (file.language.lookup.openNamespaces === true)
    return namesFrom(evaluator, file, scope, name, asType);
  if (file.language.lookup.closedNamespaces === true)
    return lookupInModules(evaluator, file, scope, name, asType);
  const { pathSeparator } = file.language.lookup;
  if (
    pathSeparator !== undefined &&
    evaluator.project.names.textOf(name).includes(pathSeparator)
  )
    return pathNamed(evaluator, file, scope, name, pathSeparator);
  if (file.language.lookup.arityNames === true)
    return declaredWithArity(evaluator, file, scope, name, asType, arity);
  const found = declaredFrom(evaluator, file, scope, name, asType, anyEntities);
  return file.language.lookup.linkedNames === true
    ? linkedTo(evaluator, file, found, name, asType)
    : found;
}

/** Which of the entities found in one place are meant; where none is, the search goes on. */
type Choose = (entities: readonly Entity[]) => readonly Entity[];

const anyEntities: Choose = (entities) => entities;

function declaredWithArity(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
  arity: number,
): readonly Entity[] {
  let fallback = nothing;
  const choose: Choose = (entities) => {
    const kept = entities.filter((each) => hasArity(evaluator, each, arity));
    if (kept.length === 0 && fallback.length === 0) fallback = entities;
    return kept;
  };
  const found = declaredFrom(evaluator, file, scope, name, asType, choose);
  return wholeEntities(evaluator, found.length > 0 ? found : fallback);
}

/** From `scope` outward. `leftFunction`: a function lies between it and where the name stands. */
function declaredFrom(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
  choose: Choose,
  leftFunction = false,
): readonly Entity[] {
  // What functions hold is looked through each time; what classes and the file say of a name is kept.
  if (choose === anyEntities && isOutsideFunctions(file, scope))
    return evaluator.lookups.find(
      evaluator,
      file,
      scope,
      name,
      (asType ? 2 : 0) + (leftFunction ? 1 : 0),
      () =>
        declaredAs(evaluator, file, scope, name, asType, choose, leftFunction),
    );
  return declaredAs(evaluator, file, scope, name, asType, choose, leftFunction);
}

function isOutsideFunctions({ facts }: SourceFile, scope: number): boolean {
  const { kind, parent } = facts.scope;
  return kind[scope] === classScope || parent[scope] === -1;
}

function declaredAs(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  asType: boolean,
  choose: Choose,
  hasLeftFunction: boolean,
): readonly Entity[] {
  const { parent, kind, owner } = file.facts.scope;
  const { classNames, freeFunctions } = file.language.lookup;
  const isFree = freeFunctions === true;
  const fromOutside: Entity[] = [];
  let leftFunction = hasLeftFunction;
  for (let at = scope; at >= 0; at = parent[at]!) {
    const isOuter = at !== scope && isOutsideFunctions(file, at);
    if (isOuter && fromOutside.length === 0)
      return declaredFrom(
        evaluator,
        file,
        at,
        name,
        asType,
        choose,
        leftFunction,
      );
    const isHidden =
      classNames === "body" && kind[at] === classScope && leftFunction;
    const declared = isHidden
      ? typeParameters(file, file.inScope(at, name))
      : file.inScope(at, name);
    if (!isHidden || declared.length > 0) {
      const own = choose(declaredEntities(file, declared, asType));
      if (own.length > 0) return own;
      if (
        classNames === "nested" &&
        kind[at] === classScope &&
        owner[at]! > 0
      ) {
        const members = bareMembers(evaluator, file, owner[at]!, name, asType);
        if (members.length > 0) {
          const known = choose(
            members.filter((each) => entityDefinition(each) >= 0),
          );
          if (known.length > 0) return known;
          if (!asType) fromOutside.push(...members);
        }
      }
      if (isFree && !asType) {
        const found = receiverMembers(evaluator, file, at, name);
        if (found.length > 0) {
          const rows = localsAround(file, at, name);
          const local = choose(declaredEntities(file, rows, asType));
          if (local.length > 0) return local;
        }
        const known = found.filter((each) => entityDefinition(each) >= 0);
        if (known.length > 0) return known;
        fromOutside.push(...found);
      }
      const imports = file.importsIn(at, name);
      if (imports.length > 0)
        return fromImports(evaluator, file, imports, asType);
      for (const part of file.packageParts)
        if (part.scope === at && !part.linked && !part.open && part.owner < 0) {
          const found = choose(
            siblings(evaluator, file, part.id, name, asType),
          );
          if (found.length > 0) return found;
        }
    }
    leftFunction ||= kind[at] === functionScope;
  }
  if (file.language.lookup.textualImports === true) {
    const included = evaluator.exports.included(file, name, asType);
    return included.length > 0
      ? included
      : lookupBuiltin(evaluator, file, name, asType);
  }
  const wildcard = isWordOfLanguage(evaluator, file, name)
    ? nothing
    : evaluator.exports.wildcard(file, name);
  const isSure = wildcard.some((each) => entityDefinition(each) >= 0);
  const imported = isSure
    ? choose(keepSense(evaluator, file, wildcard, asType))
    : nothing;
  if (imported.length > 0) return imported;
  // That a name comes from a package outside is a guess where the language itself has it.
  const builtin = choose(lookupBuiltin(evaluator, file, name, asType));
  if (builtin.length > 0) return builtin;
  if (fromOutside.length > 0) return fromOutside.slice(0, 1);
  return isSure ? nothing : wildcard;
}

/** What rows of one scope declare: one entity, or one for each number of type parameters where that tells types apart. */
function declaredEntities(
  file: SourceFile,
  rows: readonly number[],
  asType: boolean,
): readonly Entity[] {
  if (rows.length === 0) return nothing;
  if (rows.length === 1) return declaredEntity(file, rows, asType);
  return byArity(file, rows).flatMap((same) =>
    declaredEntity(file, same, asType),
  );
}

function declaredEntity(
  file: SourceFile,
  rows: readonly number[],
  asType: boolean,
): readonly Entity[] {
  const row = canonical(file, inSense(file, rows, asType), asType);
  return row < 0 ? nothing : [definitionEntity(file.ids[row]!)];
}

/** A name that means nothing but what the language itself says. */
function isWordOfLanguage(
  { project }: Evaluator,
  file: SourceFile,
  name: number,
): boolean {
  return file.language.nullTypes.includes(project.names.textOf(name));
}

/** A member of a class by its bare name, own or inherited: types where one is meant, else what is no method. */
function bareMembers(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const { types, project, classes } = evaluator;
  const own = types.of(TypeKind.self, file.ids[row]!);
  const found = findMembers(evaluator, own, name);
  const companions =
    found.length > 0 || file.language.lookup.freeFunctions !== true
      ? []
      : classes
          .lineage(file.ids[row]!)
          .ancestors.map((each) => companionOf(evaluator, each.definition))
          .filter((each) => each >= 0);
  if (found.length + companions.length === 0) return nothing;
  return [
    ...found,
    ...companions.flatMap((each) => findMembers(evaluator, each, name)),
  ]
    .map(({ entity }) => (asType ? typeBeside(evaluator, entity) : entity))
    .filter((entity) => {
      const definition = entityDefinition(entity);
      if (definition < 0) return true;
      const source = project.sourceOf(definition);
      const member = project.rowOf[definition]!;
      if (asType) return source.isType(member);
      const kind = source.facts.definition.kind[member]!;
      const { methodValues, namesCall } = file.language.lookup;
      return methodValues === true
        ? kind !== D.constructor
        : namesCall === true || !isFunctionKind(kind);
    });
}

/** Where an object and a class bear one name in a type, a type means the class. */
function typeBeside(evaluator: Evaluator, entity: Entity): Entity {
  const definition = entityDefinition(entity);
  const { project } = evaluator;
  if (definition < 0 || !project.hasFlag(definition, DefinitionFlag.singleton))
    return entity;
  const file = project.sourceOf(definition);
  if (file.language.lookup.separateTypeNames !== true) return entity;
  const row = project.rowOf[definition]!;
  const beside = file
    .membersNamed(
      file.facts.definition.container[row]!,
      file.definitionName(row),
    )
    .find(
      (each) => file.isType(each) && !file.flag(each, DefinitionFlag.singleton),
    );
  return beside === undefined ? entity : definitionEntity(file.ids[beside]!);
}

/** A member of what a function has for its receiver, by its bare name. */
function receiverMembers(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): readonly Entity[] {
  const receiver = receiverOfScope(evaluator, file, scope);
  if (receiver === undefined) return nothing;
  const found = findInSet(evaluator, setOf(receiver), name).map(
    ({ entity }) => entity,
  );
  return file.language.lookup.namesCall === true
    ? found
    : withoutFunctions(evaluator, found);
}

/** Functions have names of their own. */
function withoutFunctions(
  evaluator: Evaluator,
  entities: readonly Entity[],
): readonly Entity[] {
  const { project } = evaluator;
  return entities.filter((entity) => {
    const definition = entityDefinition(entity);
    if (definition < 0) return true;
    return !isFunctionKind(project.kindOf(definition));
  });
}

/** What other files of the package `id` declare under the name; several for variants of one definition. */
function siblings(
  evaluator: Evaluator,
  file: SourceFile,
  id: number,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const declared = evaluator.packages
    .declared(evaluator, id, name, file)
    .map(({ file: other, rows }) => ({
      file: other,
      rows: rows.filter((row) => !isFilePrivate(other, row)),
    }))
    .filter(({ rows }) => rows.length > 0);
  // Where nothing says which files a program consists of, a function of several is nobody's.
  if (file.language.lookup.openTypes === true && declared.length > 1) {
    const types = declared.filter(({ file: other, rows }) =>
      rows.some((row) => other.isType(row)),
    );
    if (types.length > 1)
      return siblingOf(types[0]!, asType).map((row) =>
        definitionEntity(representativeOf(evaluator, types[0]!.file, row)),
      );
    if (types.length === 0) return nothing;
  }
  return declared.flatMap(({ file: other, rows }) =>
    declaredEntities(other, rows, asType),
  );
}

/** What no other file sees: a variable that is declared for its file alone (Lua's `local`). */
function isFilePrivate(file: SourceFile, row: number): boolean {
  return (
    file.language.lookup.prototypes === true &&
    file.flag(row, DefinitionFlag.private)
  );
}

function siblingOf(
  {
    file,
    rows,
  }: { readonly file: SourceFile; readonly rows: readonly number[] },
  asType: boolean,
): readonly number[] {
  const row = canonical(
    file,
    rows.filter((each) => file.isType(each)),
    asType,
  );
  return row < 0 ? [] : [row];
}

/** Type parameters of a class are known in its methods, whatever is true of its members. */
function typeParameters(
  file: SourceFile,
  rows: readonly number[],
): readonly number[] {
  if (rows.length === 0) return rows;
  const { kind } = file.facts.definition;
  return rows.filter((row) => kind[row] === D.type_parameter);
}

function fromImports(
  evaluator: Evaluator,
  file: SourceFile,
  rows: readonly number[],
  asType: boolean,
): readonly Entity[] {
  if (rows.length === 1)
    return keepSense(
      evaluator,
      file,
      evaluator.exports.ofImport(file, rows[0]!),
      asType,
    );
  const all = new Set<Entity>();
  for (const row of rows)
    for (const entity of evaluator.exports.ofImport(file, row)) all.add(entity);
  return keepSense(evaluator, file, [...all], asType);
}

/** Where types and values have separate names, only definitions of the sense that the use asks for. */
export function keepSense(
  evaluator: Evaluator,
  file: SourceFile,
  entities: readonly Entity[],
  asType: boolean,
): readonly Entity[] {
  const { separateTypeNames, freeFunctions } = file.language.lookup;
  if (entities.length > 1 && freeFunctions === true) {
    const others = withoutFunctions(evaluator, entities);
    if (others.length > 0 && others.length < entities.length)
      return keepSense(evaluator, file, others, asType);
  }
  if (entities.length < 2 || separateTypeNames !== true) return entities;
  const isValue = (entity: Entity): boolean => {
    const definition = entityDefinition(entity);
    if (definition < 0) return false;
    const source = evaluator.project.sourceOf(definition);
    const row = evaluator.project.rowOf[definition]!;
    return (
      !source.isTypeOnly(row) &&
      source.facts.definition.kind[row] !== D.namespace
    );
  };
  // A module and a function may have one name.
  if (
    !asType &&
    file.language.lookup.closedNamespaces === true &&
    entities.some(isValue)
  )
    return entities.filter(isValue);
  const kept = entities.filter((entity) => {
    const definition = entityDefinition(entity);
    if (definition < 0) return true;
    const source = evaluator.project.sourceOf(definition);
    const row = evaluator.project.rowOf[definition]!;
    return asType ? source.isType(row) : !source.isTypeOnly(row);
  });
  // Of a class and the object of its name the one is the type, the other the value.
  const meant = kept.filter((entity) => {
    const definition = entityDefinition(entity);
    if (definition < 0) return true;
    const source = evaluator.project.sourceOf(definition);
    const row = evaluator.project.rowOf[definition]!;
    return source.flag(row, DefinitionFlag.singleton) !== asType;
  });
  return meant.length > 0 ? meant : kept;
}

export function lookupBuiltin(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
  asType: boolean,
): readonly Entity[] {
  for (const slot of evaluator.project.builtinsOf(file.language)) {
    const builtins = evaluator.project.bySlot(slot);
    const rows = builtins.inScope(0, name);
    const found = declaredEntities(builtins, rows, asType);
    if (found.length > 0) return found;
    if (file.language.lookup.closedNamespaces === true) {
      const imported = builtins
        .importsIn(0, name)
        .flatMap((each) => evaluator.exports.ofImport(builtins, each));
      if (imported.length > 0) return imported;
    }
  }
  return nothing;
}
