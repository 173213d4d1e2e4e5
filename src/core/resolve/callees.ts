// What a call or construction runs: functions, constructors, and the members and variables that hold functions.
import { DefinitionFlag } from "../model/symbol.ts";
import { canonicalOf, isFunctionKind } from "./declarations.ts";
import {
  entityDefinition,
  entityNode,
  entityType,
  type Entity,
} from "./entities.ts";
import { globalPackage } from "./evaluate.ts";
import { typeEntities } from "./evaluateType.ts";
import {
  isInferred,
  Mark,
  setOf,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { representativeOf } from "./reopenedTypes.ts";
import { parametersOf } from "./argumentBinding.ts";
import {
  constructorsOf,
  constructSignatures,
  signaturesOf,
} from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import {
  definitionTarget,
  isSymbol,
  namedBy,
  outside,
  typeTarget,
  type Target,
} from "./targets.ts";
import { TypeKind } from "./types.ts";

/** What a call or construction reaches. */
export interface Callees {
  readonly targets: readonly Target[];
  readonly reason: string;
  readonly openReceiver: boolean;
  /** A member is called, also where a construction is written. */
  readonly isMember?: true;
}

/**
 * What calling `path` runs: the functions behind it, and where only a declared function type is known, the member or
 * variable that holds the function. `callbacks` are functions that were passed for a parameter.
 */
export function calleesOf(
  evaluator: Evaluator,
  file: SourceFile,
  callee: number,
  callbacks: ReadonlyMap<number, number>,
): Callees {
  if (file.facts.expr.kind[callee]! >= E.typeName)
    return typeCallees(evaluator, file, callee);
  const path = withoutCasts(file, callee);
  const { reason, openReceiver, ...found } = namedBy(evaluator, file, path);
  const targets: Target[] = [];
  const search = { evaluator, file, path, callbacks, targets };
  for (const entity of found.entities)
    addCallees(search, entity, found.inferred);
  if (targets.length === 0 && (found.entities.length === 0 || reason !== "")) {
    if (reason === "unknown name") {
      const text = evaluator.project.names.textOf(file.exprName(path));
      targets.push(outside(globalPackage, text));
    } else {
      const value = evaluator.evaluate(file, path);
      valueTargets(evaluator, value, targets);
      typeTargets(evaluator, value, targets);
    }
  }
  const isUnknown = found.entities.length === 0 && reason === "no name";
  return {
    targets: distinct(targets),
    reason:
      targets.length > 0
        ? ""
        : isUnknown
          ? "unknown callee"
          : reason || "unknown function",
    openReceiver: targets.length === 0 && openReceiver,
  };
}

/** What is constructed where it is written as a type. */
function typeCallees(
  evaluator: Evaluator,
  file: SourceFile,
  callee: number,
): Callees {
  const { types, project } = evaluator;
  const targets: Target[] = [];
  const add = (definition: number): void => {
    targets.push(definitionTarget(evaluator, definition, false, true));
  };
  for (const entity of typeEntities(evaluator, file, callee)) {
    const definition = entityDefinition(entity);
    const type = entityType(entity);
    if (definition < 0) {
      const target = type < 0 ? undefined : typeTarget(evaluator, type, false);
      if (target !== undefined) targets.push({ ...target, constructs: true });
      continue;
    }
    const source = project.sourceOf(definition);
    const kind = source.facts.definition.kind[project.rowOf[definition]!]!;
    if (isClassKind(kind) || kind === D.enum_member || kind === D.union)
      add(definition);
  }
  if (targets.length === 0)
    for (const type of types.membersOf(evaluator.setAt(file, callee))) {
      if (types.kind[type] === TypeKind.instance) add(types.definition[type]!);
      else if (types.kind[type] === TypeKind.external) {
        const target = typeTarget(evaluator, type, false);
        if (target !== undefined) targets.push({ ...target, constructs: true });
      }
    }
  return {
    targets: distinct(targets),
    reason: targets.length > 0 ? "" : "unknown type",
    openReceiver: false,
  };
}

/** Where calling a type converts a value, nothing is constructed. */
export function isConversion(file: SourceFile, call: number): boolean {
  return (
    file.language.lookup.callConverts === true &&
    file.facts.expr.kind[call] === E.call
  );
}

/** A cast changes the type of a path, not what it names. */
function withoutCasts(file: SourceFile, expr: number): number {
  const { kind, base } = file.facts.expr;
  let path = expr;
  while (kind[path] === E.cast) path = base[path]!;
  return path;
}

function distinct(targets: readonly Target[]): readonly Target[] {
  if (targets.length < 2) return targets;
  const seen = new Map<string, Target>();
  for (const target of targets) {
    const key = `${target.definition} ${target.package} ${target.name}`;
    const known = seen.get(key);
    if (known === undefined || (known.inferred && !target.inferred))
      seen.set(key, target);
  }
  return [...seen.values()];
}

/** What the called path names is followed to functions; `targets` takes what is found. */
interface Search {
  readonly evaluator: Evaluator;
  readonly file: SourceFile;
  readonly path: number;
  readonly callbacks: ReadonlyMap<number, number>;
  readonly targets: Target[];
}

function addCallees(search: Search, entity: Entity, inferred: boolean): void {
  const { evaluator, targets } = search;
  const definition = entityDefinition(entity);
  if (definition < 0) {
    const node = entityNode(entity);
    if (node !== undefined) {
      const source = evaluator.project.bySlot(node.slot);
      const held = evaluator.evaluate(source, node.expr);
      const value = inferred ? held | Mark.inferred : held;
      valueTargets(evaluator, value, targets);
      typeTargets(evaluator, value, targets);
      return;
    }
    const target = typeTarget(evaluator, entityType(entity), inferred);
    if (target !== undefined && target.definition < 0) targets.push(target);
    return;
  }
  const source = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  const kind = source.facts.definition.kind[row]!;
  const accessor = DefinitionFlag.getter | DefinitionFlag.setter;
  const { uniformAccess, implementations } = source.language.lookup;
  const isVariant = kind === D.enum_member && implementations === true;
  const isFunction = isFunctionKind(kind) && !source.flag(row, accessor);
  if (isFunction && source.assignedTo(row).length > 0)
    addReassigned(search, definition);
  else if (
    isFunction ||
    kind === D.macro ||
    (source.isBuiltin && !holdsFunction(search))
  )
    targets.push(definitionTarget(evaluator, definition, inferred));
  else if (uniformAccess === true && !source.isType(row))
    addRead(evaluator, definition, inferred, targets);
  else if (isVariant)
    targets.push(definitionTarget(evaluator, definition, inferred, true));
  else if (isClassKind(kind)) {
    const type = evaluator.types.of(TypeKind.classObject, definition);
    targets.push(constructorTarget(evaluator, type, inferred));
  } else heldCallees(search, definition, inferred);
}

/** What is called through a member of a library is a function of the project (`promises[0].value()`). */
function holdsFunction({ evaluator, file, path }: Search): boolean {
  const { types, project } = evaluator;
  return types.membersOf(setOf(evaluator.evaluate(file, path))).some((type) => {
    const kind = types.kind[type]!;
    return (
      (kind === TypeKind.callable || kind === TypeKind.classObject) &&
      !project.sourceOf(types.definition[type]!).isBuiltin
    );
  });
}

/** The name of a function is assigned to as well: it stands for that function or for what was assigned. */
function addReassigned(
  { evaluator, targets }: Search,
  definition: number,
): void {
  const source = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  targets.push(definitionTarget(evaluator, definition, true));
  for (const expr of source.assignedTo(row)) {
    const value = evaluator.evaluate(source, expr);
    valueTargets(evaluator, withMarks(setOf(value), Mark.inferred), targets);
  }
}

/** Where a member that holds a value is called like a method: the function that it is another name of, or itself. */
function addRead(
  evaluator: Evaluator,
  definition: number,
  inferred: boolean,
  targets: Target[],
): void {
  const { project, types } = evaluator;
  const source = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  if (source.flag(row, DefinitionFlag.setter)) return;
  const value = evaluator.evaluate(source, source.valueNode(row));
  const functions = types
    .membersOf(setOf(value))
    .filter(
      (type) =>
        types.kind[type] === TypeKind.callable &&
        !isAnonymous(evaluator, types.definition[type]!),
    );
  for (const type of functions)
    targets.push(
      definitionTarget(evaluator, types.definition[type]!, inferred),
    );
  if (functions.length === 0 && isSymbol(evaluator, definition))
    targets.push({
      ...definitionTarget(evaluator, definition, inferred),
      reads: true,
    });
}

function isAnonymous({ project }: Evaluator, definition: number): boolean {
  return project.hasFlag(definition, DefinitionFlag.anonymous);
}

export function isClassKind(kind: number): boolean {
  return kind === D.class || kind === D.struct || kind === D.enum;
}

/**
 * A variable, property or parameter is called: the functions and classes that it holds; where it holds something known by
 * its type alone, the variable or property itself; for locals, what declares that type.
 */
function heldCallees(
  { evaluator, file, path, callbacks, targets }: Search,
  definition: number,
  inferred: boolean,
): void {
  const before = targets.length;
  const value = evaluator.evaluate(file, path);
  valueTargets(evaluator, value, targets);
  const passed = callbacks.get(definition);
  if (targets.length === before && passed !== undefined)
    valueTargets(evaluator, withMarks(passed, Mark.inferred), targets);
  const isHeld = targets.length > before;
  if (!isHeld && isBuiltinAlias(evaluator, file, value)) {
    typeTargets(evaluator, value, targets);
    return;
  }
  const isOnlyHeld = isHeld && !hasTypeOnly(evaluator, value);
  // A member that is assigned its function is called as such, too: the next assignment may be anybody's.
  if (isOnlyHeld && (!isInferred(value) || passed !== undefined)) return;
  if (!isHeld && !mayBeCalled(evaluator, value)) return;
  if (isSymbol(evaluator, definition))
    targets.push(definitionTarget(evaluator, definition, inferred));
  else if (!isOnlyHeld) typeTargets(evaluator, value, targets);
}

/** Where tables are modules, a name for a function of the standard library stands for that (`local insert = table.insert`). */
function isBuiltinAlias(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): boolean {
  const { types, project } = evaluator;
  const members = types.membersOf(setOf(value));
  return (
    file.language.lookup.prototypes === true &&
    members.length > 0 &&
    members.every(
      (type) =>
        types.kind[type] === TypeKind.callable &&
        project.sourceOf(types.definition[type]!).isBuiltin,
    )
  );
}

/** Some of the value is known by a function type or from outside only. */
function hasTypeOnly(evaluator: Evaluator, value: number): boolean {
  const { types } = evaluator;
  return types
    .membersOf(setOf(value))
    .some(
      (type) =>
        types.kind[type] === TypeKind.callable &&
        !isSymbol(evaluator, types.definition[type]!),
    );
}

/** Something that may be called at all; a value of a known other type is not. */
function mayBeCalled(evaluator: Evaluator, value: number): boolean {
  const { types } = evaluator;
  const members = types.membersOf(setOf(value));
  return (
    members.length === 0 ||
    members.some((type) => {
      const kind = types.kind[type]!;
      return (
        kind === TypeKind.callable ||
        kind === TypeKind.unknown ||
        kind === TypeKind.external ||
        kind === TypeKind.parameter ||
        signaturesOf(evaluator, type).length > 0 ||
        (kind === TypeKind.instance &&
          constructSignatures(evaluator, type).length > 0)
      );
    })
  );
}

/** The functions and classes among the types of a value. */
function valueTargets(
  evaluator: Evaluator,
  value: number,
  targets: Target[],
): void {
  const { types, project } = evaluator;
  const inferred = isInferred(value);
  for (const type of types.membersOf(setOf(value))) {
    const kind = types.kind[type]!;
    const definition = types.definition[type]!;
    if (kind === TypeKind.callable) {
      if (
        isSymbol(evaluator, definition) &&
        !project.sourceOf(definition).isBuiltin
      )
        targets.push(definitionTarget(evaluator, definition, inferred));
    } else if (kind === TypeKind.classObject) {
      const target = constructorTarget(evaluator, type, inferred);
      if (target.definition >= 0) targets.push(target);
    }
  }
}

/** What is known of a value by types alone: the property that declares a function type, a call signature, something outside. */
function typeTargets(
  evaluator: Evaluator,
  value: number,
  targets: Target[],
): void {
  const { types, project } = evaluator;
  const inferred = isInferred(value);
  for (const type of types.membersOf(setOf(value))) {
    const kind = types.kind[type]!;
    const definition = types.definition[type]!;
    if (kind === TypeKind.external) {
      const target = typeTarget(evaluator, type, inferred);
      if (target !== undefined) targets.push(target);
    } else if (kind === TypeKind.callable) {
      const file = project.sourceOf(definition);
      const row = project.rowOf[definition]!;
      if (isSymbol(evaluator, definition)) {
        if (file.isBuiltin)
          targets.push(definitionTarget(evaluator, definition, inferred));
        continue;
      }
      const holder = file.facts.definition.container[row]!;
      const code = file.facts.definition.kind[holder];
      if (code === D.property || code === D.field)
        targets.push(definitionTarget(evaluator, file.ids[holder]!, inferred));
    } else if (kind === TypeKind.classObject) {
      const target = constructorTarget(evaluator, type, inferred);
      if (target.definition < 0) targets.push(target);
    } else if (types.isObject(type)) {
      for (const { file, row } of signaturesOf(evaluator, type))
        if (isSymbol(evaluator, file.ids[row]!))
          targets.push(definitionTarget(evaluator, file.ids[row]!, inferred));
        else if (file.isBuiltin)
          targets.push(definitionTarget(evaluator, definition, inferred));
    }
  }
}

/** The class's own constructor where it declares one, else the class. */
export function constructorTarget(
  evaluator: Evaluator,
  type: number,
  inferred: boolean,
): Target {
  const own = evaluator.types.definition[type]!;
  const definition = representativeOf(
    evaluator,
    evaluator.project.sourceOf(own),
    evaluator.project.rowOf[own]!,
  );
  for (const { file, row } of constructorsOf(evaluator, type)) {
    const container = file.facts.definition.container[row]!;
    const owner = representativeOf(
      evaluator,
      file,
      canonicalOf(file, container),
    );
    if (owner === definition)
      return definitionTarget(evaluator, file.ids[row]!, inferred, true);
  }
  return definitionTarget(evaluator, definition, inferred, true);
}

/** A function that is called by its name alone. */
export function takesNothing(evaluator: Evaluator, entity: number): boolean {
  const definition = entityDefinition(entity);
  if (definition < 0) return false;
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return (
    isFunctionKind(file.facts.definition.kind[row]!) &&
    parametersOf({ file, row, environment: 0 }).length === 0
  );
}
