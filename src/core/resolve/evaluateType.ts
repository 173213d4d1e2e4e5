// What type expressions mean.
import { MemberForm } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import {
  ownTypeParameters,
  builtinInstance,
  literalValue,
} from "./builtins.ts";
import { membersOfPath, modulePath } from "./moduleLookup.ts";
import { canonicalOf } from "./declarations.ts";
import {
  entityDefinition,
  entityNode,
  entityType,
  entityValue,
  externalEntity,
  type Entity,
} from "./entities.ts";
import { globalPackage, isImported, qualified } from "./evaluate.ts";
import {
  Mark,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { instancesOf } from "./heritage.ts";
import { isAssociated } from "./implementations.ts";
import { keepSense, lookupName } from "./lookup.ts";
import { memberValue } from "./members.ts";
import { hasArity, wholeEntities } from "./partialTypes.ts";
import { qualifiedEntities } from "./qualifiedLookup.ts";
import { elementOfValue } from "./protocols.ts";
import { isSubtype } from "./narrowing.ts";
import { implementedSelf } from "./self.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { dictionary, utilityTypes } from "./utilityTypes.ts";
import { TypeKind, emptySet, isUnknown, unknownSet } from "./types.ts";

export function evaluateTypeNode(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { kind, base, name, list, extra, scope } = file.facts.expr;
  const { types } = evaluator;
  const set = (expr: number): number => evaluator.setAt(file, expr);
  const exact = (result: number): number => withMarks(result, 0);
  const text = (): string => file.facts.names[name[row]!] ?? "";
  switch (kind[row]) {
    case E.typeName:
      return typeName(evaluator, file, row);
    case E.typeUnion:
    case E.typeIntersection: {
      let all: number = emptySet;
      for (const item of file.list(list[row]!))
        all = types.union(all, set(item));
      return exact(all);
    }
    case E.typeTuple:
      return exact(
        types.single(
          types.withItems(
            TypeKind.tuple,
            [...file.list(list[row]!)].map(set),
            evaluator.project.builtinType(file.language, "tuple"),
          ),
        ),
      );
    case E.typeArray:
      return exact(
        builtinInstance(evaluator, file, "array", [set(base[row]!)]),
      );
    case E.typeNullable:
    case E.typePointer:
    case E.typeRest:
      return exact(set(base[row]!));
    case E.typeKeyof:
      return literalValue(evaluator, file, "string");
    case E.typeFunction:
      return exact(
        types.single(types.of(TypeKind.callable, file.ids[extra[row]!]!)),
      );
    case E.typeObject:
      return exact(types.single(types.instance(file.ids[extra[row]!]!)));
    case E.typeLiteral: {
      const items = [...file.list(list[row]!)].map(set);
      return items.length === 0
        ? literalValue(evaluator, file, text())
        : exact(builtinInstance(evaluator, file, text(), items));
    }
    case E.typeQuery:
      return evaluator.evaluate(file, base[row]!);
    case E.typeIndexed:
      return indexed(evaluator, file, row);
    case E.typeLabelled:
      return evaluator.evaluate(file, base[row]!);
    case E.typeSelf: {
      const implementing = implementedSelf(evaluator, file, scope[row]!);
      if (implementing !== undefined) return implementing;
      const owner = file.selfContainer(scope[row]!);
      return owner < 0
        ? unknownValue
        : exact(types.single(types.of(TypeKind.self, file.ids[owner]!)));
    }
    case E.typePredicate:
      return literalValue(evaluator, file, "boolean");
    case E.typeConditional:
      return conditional(evaluator, file, row);
    case E.typeMapped:
      return mapped(evaluator, file, row);
    case E.typeOf:
      return exact(classObjectsOf(evaluator, set(base[row]!)));
    default:
      return unknownValue;
  }
}

/** From instances to the class objects that make them. */
export function classObjectsOf(evaluator: Evaluator, set: number): number {
  const { types } = evaluator;
  return types.set(
    types
      .membersOf(set)
      .map((type) =>
        types.isObject(type)
          ? types.of(
              TypeKind.classObject,
              types.definition[type]!,
              types.kind[type] === TypeKind.self ? 0 : types.detail[type]!,
            )
          : type,
      ),
  );
}

function typeName(evaluator: Evaluator, file: SourceFile, row: number): number {
  const { base, list, kind, name } = file.facts.expr;
  const path = base[row]!;
  const arity = file.list(list[row]!).length;
  const entities = typeEntities(evaluator, file, path, arity);
  if (entities.length === 0) {
    if (kind[path] !== E.name) return unknownValue;
    const text = file.facts.names[name[path]!] ?? "";
    const { nullTypes, anyTypes, builtinTypes } = file.language;
    if (
      nullTypes.includes(text) ||
      anyTypes.includes(text) ||
      builtinTypes[text] !== undefined
    )
      return literalValue(evaluator, file, text);
    if (isImported(file, path, file.exprName(path))) return unknownValue;
    return entityValue(
      evaluator,
      externalEntity(evaluator, globalPackage, text),
    );
  }
  let result: number = noValue;
  for (const entity of entities)
    result = evaluator.join(
      result,
      entityAsType(evaluator, file, entity, file.list(list[row]!)),
    );
  return result;
}

/** What a path names where a type is meant; `arity` is the number of its type arguments. */
export function typeEntities(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
  arity = 0,
): readonly Entity[] {
  const { kind, base, scope } = file.facts.expr;
  const name = file.exprName(path);
  if (kind[path] === E.name)
    return lookupName(evaluator, file, scope[path]!, name, true, arity);
  if (
    kind[path] === E.member &&
    file.facts.expr.extra[path] === MemberForm.qualified
  )
    return qualifiedEntities(evaluator, file, path, true);
  if (kind[path] === E.typeName)
    return typeEntities(evaluator, file, base[path]!, arity);
  if (kind[path] === E.member) {
    const module = modulePath(evaluator, file, path);
    if (module !== undefined) return module;
    const found: Entity[] = [];
    found.push(...membersOfPath(evaluator, file, base[path]!, name));
    if (found.every((entity) => entityDefinition(entity) < 0)) {
      const inside = qualified(evaluator, file, path);
      if (inside.length > 0 || found.length === 0)
        return keepArity(evaluator, file, inside, arity);
    }
    const senses = keepSense(evaluator, file, [...new Set(found)], true);
    return keepArity(evaluator, file, senses, arity);
  }
  if (kind[path] === E.module) {
    const target = file.importTargets[file.facts.expr.extra[path]!];
    return target === undefined ? [] : evaluator.exports.targetEntities(target);
  }
  return [];
}

/** Of types that differ in the number of their type parameters the one that is meant, where there is one. */
function keepArity(
  evaluator: Evaluator,
  file: SourceFile,
  entities: readonly Entity[],
  arity: number,
): readonly Entity[] {
  if (file.language.lookup.arityNames !== true) return entities;
  const kept = entities.filter((each) => hasArity(evaluator, each, arity));
  return wholeEntities(evaluator, kept.length > 0 ? kept : entities);
}

/** What an entity is where a type is meant, without type arguments. */
export function entityAsTypes(
  evaluator: Evaluator,
  file: SourceFile,
  entity: Entity,
): number {
  return entityAsType(evaluator, file, entity, noArguments);
}

const noArguments = new Int32Array(0);

function entityAsType(
  evaluator: Evaluator,
  file: SourceFile,
  entity: Entity,
  args: Int32Array,
): number {
  const { types, project } = evaluator;
  const definition = entityDefinition(entity);
  if (definition < 0) {
    if (entityNode(entity) !== undefined)
      return withMarks(
        instancesOf(evaluator, setOf(entityValue(evaluator, entity))),
        0,
      );
    return evaluator.exactly(entityType(entity));
  }
  const source = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  evaluator.touch(source.slot);
  switch (source.facts.definition.kind[row]) {
    case D.class:
    case D.struct:
    case D.interface:
    case D.trait:
    case D.protocol:
    case D.union:
    case D.enum: {
      const id = source.ids[canonicalOf(source, row)]!;
      return evaluator.exactly(appliedType(evaluator, file, id, args));
    }
    case D.enum_member:
      return evaluator.evaluate(source, source.valueNode(row));
    case D.type_parameter:
      return evaluator.exactly(types.of(TypeKind.parameter, definition));
    case D.type_alias:
      if (isAssociated(source, row))
        return evaluator.exactly(types.of(TypeKind.parameter, definition));
      return source.flag(row, DefinitionFlag.ownType)
        ? evaluator.exactly(appliedType(evaluator, file, definition, args))
        : aliasType(evaluator, file, source, row, args);
    case D.namespace:
      return evaluator.exactly(types.of(TypeKind.classObject, definition));
    default: {
      const value = evaluator.evaluate(source, source.valueNode(row));
      const set = instancesOf(evaluator, setOf(value));
      return withMarks(
        withArguments(evaluator, file, set, args),
        value & ~Mark.inferred,
      );
    }
  }
}

/** The instance type of a class with type arguments. */
function appliedType(
  evaluator: Evaluator,
  file: SourceFile,
  definition: number,
  args: Int32Array,
): number {
  const { types } = evaluator;
  if (!isTupleOfPlaces(evaluator, file, definition, args))
    return types.instance(
      definition,
      typeArguments(evaluator, file, definition, args),
    );
  const places = [...args].map((each) => evaluator.setAt(file, each));
  return types.withItems(TypeKind.tuple, places, definition);
}

/** `tuple[int, str]`, but not `tuple[int, ...]`, which is a sequence of any length. */
function isTupleOfPlaces(
  evaluator: Evaluator,
  file: SourceFile,
  definition: number,
  args: Int32Array,
): boolean {
  if (file.language.lookup.tupleArguments !== true || args.length < 2)
    return false;
  const { kind, name } = file.facts.expr;
  const isOpen = [...args].some(
    (each) =>
      kind[each] === E.unknown ||
      ((kind[each] === E.literal || kind[each] === E.typeLiteral) &&
        file.facts.names[name[each]!] === "ellipsis"),
  );
  return (
    !isOpen &&
    definition === evaluator.project.builtinType(file.language, "tuple")
  );
}

/** A variable that stands for a generic class (`List = list`) takes its type arguments. */
function withArguments(
  evaluator: Evaluator,
  file: SourceFile,
  set: number,
  args: Int32Array,
): number {
  const { types } = evaluator;
  return types.set(
    types.membersOf(set).map((type) => {
      const definition = types.definition[type]!;
      if (types.kind[type] !== TypeKind.instance) return type;
      if (isTypeVariable(evaluator, file, definition)) return 0;
      return args.length === 0 || types.detail[type] !== 0
        ? type
        : appliedType(evaluator, file, definition, args);
    }),
  );
}

/** A variable that declares a type parameter by a call (`T = TypeVar("T")`): its uses are of unknown type. */
function isTypeVariable(
  evaluator: Evaluator,
  file: SourceFile,
  definition: number,
): boolean {
  const { typeVariable } = file.language.lookup;
  const source = evaluator.project.sourceOf(definition);
  if (typeVariable === undefined || !source.isBuiltin) return false;
  const row = evaluator.project.rowOf[definition]!;
  return (
    source.definitionName(row) === evaluator.project.names.intern(typeVariable)
  );
}

/** The environment of the type arguments of `definition`; defaults fill what is left out. */
function typeArguments(
  evaluator: Evaluator,
  file: SourceFile,
  definition: number,
  args: Int32Array,
): number {
  const own = ownTypeParameters(evaluator, definition);
  if (own.length === 0) return 0;
  const { types, project } = evaluator;
  let environment = 0;
  const { kind, name } = file.facts.expr;
  const isLabelled = (arg: number): boolean => kind[arg] === E.typeLabelled;
  own.forEach((parameter, place) => {
    const source = project.sourceOf(parameter);
    const row = project.rowOf[parameter]!;
    const fallback = source.facts.definition.value[row]!;
    let set: number = unknownSet;
    const label = args.find(
      (arg) =>
        isLabelled(arg) &&
        file.nameOf(name[arg]!) === source.definitionName(row),
    );
    const given =
      label ??
      (args[place] !== undefined && !isLabelled(args[place])
        ? args[place]
        : undefined);
    if (given !== undefined) set = evaluator.setAt(file, given);
    else if (isAssociated(source, row))
      set = types.single(types.of(TypeKind.parameter, parameter));
    else if (fallback >= 0)
      set = evaluator.setAt(source, fallback, environment);
    environment = types.extendWith(environment, parameter, set);
  });
  return environment;
}

function aliasType(
  evaluator: Evaluator,
  file: SourceFile,
  source: SourceFile,
  row: number,
  args: Int32Array,
): number {
  const { type, name, value } = source.facts.definition;
  if (source.isBuiltin) {
    const utility = utilityTypes[source.facts.names[name[row]!] ?? ""];
    if (utility !== undefined && args.length > 0)
      return utility(
        evaluator,
        file,
        [...args].map((each) => evaluator.setAt(file, each)),
      );
  }
  const aliased = type[row]! >= 0 ? type[row]! : value[row]!;
  if (aliased < 0) return unknownValue;
  const environment = typeArguments(evaluator, file, source.ids[row]!, args);
  const result = evaluator.evaluate(source, aliased);
  return evaluator.substituted(result, environment);
}

/** `T["key"]`, `T[number]`. */
function indexed(evaluator: Evaluator, file: SourceFile, row: number): number {
  const { base, extra, kind } = file.facts.expr;
  const of = evaluator.evaluate(file, base[row]!);
  const index = extra[row]!;
  if (kind[index] !== E.typeLiteral)
    return kind[index] === E.typeKeyof
      ? unknownValue
      : elementOfValue(evaluator, file, of, 0, -1);
  const key = file.facts.expr.extra[index]!;
  if (key < 0) return elementOfValue(evaluator, file, of, 0, -1);
  const value = memberValue(evaluator, of, file.nameOf(key));
  return value === noValue ? unknownValue : value;
}

/** Both ends are taken where they are plain; a type that is picked apart by `infer` stays unknown. */
function conditional(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const [checked, extended, then, otherwise] = file.list(
    file.facts.expr.list[row]!,
  );
  if (
    checked === undefined ||
    extended === undefined ||
    then === undefined ||
    otherwise === undefined
  )
    return unknownValue;
  const { types } = evaluator;
  const subject = evaluator.setAt(file, checked);
  if (types.isOpen(subject) || isUnknown(subject)) return unknownValue;
  const condition = types.membersOf(evaluator.setAt(file, extended));
  const holds = types
    .membersOf(subject)
    .every((each) => condition.some((of) => isSubtype(evaluator, each, of)));
  return evaluator.evaluate(file, holds ? then : otherwise);
}

/** `{ [K in keyof T]: T[K] }` has the members of T; over other keys every member has the value's type. */
function mapped(evaluator: Evaluator, file: SourceFile, row: number): number {
  const { base, extra, kind } = file.facts.expr;
  const keys = base[row]!;
  const value = extra[row]!;
  if (keys >= 0 && kind[keys] === E.typeKeyof && value >= 0) {
    const source = file.facts.expr.base[keys]!;
    const of =
      kind[value] === E.typeIndexed ? file.facts.expr.base[value]! : -1;
    if (of === source) return evaluator.evaluate(file, source);
  }
  if (value < 0) return unknownValue;
  return dictionary(evaluator, file, [
    unknownSet,
    evaluator.setAt(file, value),
  ]);
}
