// What each expression's value is. Types stand in evaluateType.ts, definitions in definitionValue.ts.
import { DefinitionFlag } from "../model/symbol.ts";
import { callResult, constructResult, returned } from "./callResults.ts";
import { expectedClass } from "./context.ts";
import { isFunctionKind } from "./declarations.ts";
import { definitionValue, returnedValue } from "./definitionValue.ts";
import {
  entityDefinition,
  entitiesValue,
  entityValue,
  externalEntity,
  type Entity,
} from "./entities.ts";
import { assignedGlobals } from "./assignedMembers.ts";
import {
  Mark,
  marksOf,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Compute,
  type Evaluator,
} from "./evaluator.ts";
import { pathValue } from "./moduleLookup.ts";
import { evaluateTypeNode } from "./evaluateType.ts";
import { shapeOf } from "./shapes.ts";
import { basesValue } from "./heritage.ts";
import {
  awaited,
  dereferenced,
  elementOf,
  iterated,
  keyOf,
} from "./protocols.ts";
import { extensionProperties } from "./extensionFunctions.ts";
import { ofPath } from "./insideTypes.ts";
import { lookupName } from "./lookup.ts";
import { MemberForm } from "../model/facts.ts";
import { plainFunctions } from "./implicitReceiver.ts";
import { memberUse } from "./implementedMembers.ts";
import { findInSet, memberValue } from "./members.ts";
import { qualifiedEntities } from "./qualifiedLookup.ts";
import { methodValue } from "./methodLookup.ts";
import { narrowed } from "./narrowing.ts";
import { parametersOf } from "./argumentBinding.ts";
import { signaturesOf } from "./signatures.ts";
import { selfValue, superMemberValue, superValue } from "./self.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { builtinInstance, literalValue } from "./builtins.ts";
import { TypeKind, emptySet, isUnknown, unknownSet } from "./types.ts";

/** Package name of what a file uses without declaring or importing it. */
export const globalPackage = "global";

export const compute: Compute = (evaluator, file, node) => {
  const expressions = file.facts.expr.length;
  if (node < expressions)
    return file.facts.expr.kind[node]! >= E.typeName
      ? evaluateTypeNode(evaluator, file, node)
      : evaluateExpression(evaluator, file, node);
  const definitions = file.facts.definition.length;
  const row = (node - expressions) % definitions;
  const aspect = (node - expressions - row) / definitions;
  if (aspect === 0) return definitionValue(evaluator, file, row);
  if (aspect === 1) return returnedValue(evaluator, file, row);
  return basesValue(evaluator, file, row);
};

function evaluateExpression(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { kind, base, list, extra, scope } = file.facts.expr;
  const value = (expr: number): number => evaluator.evaluate(file, expr);
  switch (kind[row]) {
    case E.name:
      return nameValue(evaluator, file, row);
    case E.self:
      return narrowed(evaluator, file, row, selfValue(evaluator, file, row));
    case E.super:
      return superValue(evaluator, file, scope[row]!);
    case E.member:
      return memberExpression(evaluator, file, row);
    case E.call:
      return callResult(evaluator, file, row);
    case E.construct:
      return constructResult(evaluator, file, row);
    case E.element:
      return narrowed(evaluator, file, row, elementOf(evaluator, file, row));
    case E.iterate:
      return iterated(evaluator, file, value(base[row]!));
    case E.keys:
      return keyOf(evaluator, file, value(base[row]!));
    case E.await:
      return awaited(evaluator, file, value(base[row]!));
    case E.literal:
      return literalValue(
        evaluator,
        file,
        file.facts.names[file.facts.expr.name[row]!] ?? "",
      );
    case E.object: {
      if (file.flag(extra[row]!, DefinitionFlag.implicit))
        return expectedClass(evaluator, file, extra[row]!);
      const definition = file.ids[extra[row]!]!;
      return evaluator.exactly(evaluator.types.instance(definition));
    }
    case E.collection:
      return collectionValue(evaluator, file, row);
    case E.function:
      return evaluator.evaluate(file, file.valueNode(extra[row]!));
    case E.union: {
      return evaluator.joined([...file.list(list[row]!)].map(value));
    }
    case E.cast: {
      const shape = shapeOf(evaluator, file, row);
      if (shape !== undefined) return shape;
      const type = value(extra[row]!);
      return setOf(type) === emptySet || isUnknown(setOf(type))
        ? value(base[row]!)
        : type;
    }
    case E.module:
      return moduleValue(evaluator, file, extra[row]!);
    case E.rest:
      return value(base[row]!);
    case E.dereference:
      return dereferenced(evaluator, file, value(base[row]!));
    case E.operator:
      return operatorValue(evaluator, file, row);
    default:
      return unknownValue;
  }
}

function nameValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const name = file.exprName(row);
  const entities = lookupName(
    evaluator,
    file,
    file.facts.expr.scope[row]!,
    name,
    false,
  );
  const result = entitiesValue(evaluator, entities);
  if (entities.length === 0) {
    // Scopes are known completely: what they do not declare is a global that somebody outside supplies.
    const imported = isImported(file, row, name);
    const globals = imported ? [] : assignedGlobals(file, name);
    if (globals.length > 0) {
      const value = entitiesValue(evaluator, globals);
      return withMarks(setOf(value), value | Mark.inferred);
    }
    const text = evaluator.project.names.textOf(name);
    return imported
      ? unknownValue
      : entityValue(evaluator, externalEntity(evaluator, globalPackage, text));
  }
  return narrowed(
    evaluator,
    file,
    row,
    withoutArguments(evaluator, file, result),
  );
}

/** Where naming a function that takes nothing calls it, what it gives. */
export function withoutArguments(
  evaluator: Evaluator,
  file: SourceFile,
  value: number,
): number {
  if (file.language.lookup.namesCall !== true) return value;
  const { types } = evaluator;
  let result: number = noValue;
  for (const type of types.membersOf(setOf(value))) {
    const single = withMarks(types.single(type), value);
    if (types.kind[type] !== TypeKind.callable) {
      result = evaluator.join(result, single);
      continue;
    }
    for (const signature of signaturesOf(evaluator, type)) {
      const { kind } = signature.file.facts.definition;
      const isCalled =
        isFunctionKind(kind[signature.row]!) &&
        !signature.file.flag(signature.row, DefinitionFlag.anonymous) &&
        parametersOf(signature).length === 0;
      const given = isCalled
        ? returned(evaluator, signature, { file, call: -1 })
        : single;
      result = evaluator.join(
        result,
        withMarks(setOf(given), given | marksOf(value)),
      );
    }
  }
  return result;
}

/** The name comes from an import whose target or export was not found. */
export function isImported(
  file: SourceFile,
  row: number,
  name: number,
): boolean {
  const { parent } = file.facts.scope;
  for (
    let scope = file.facts.expr.scope[row]!;
    scope >= 0;
    scope = parent[scope]!
  )
    if (file.importsIn(scope, name).length > 0) return true;
  return false;
}

function memberExpression(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { kind, base, scope } = file.facts.expr;
  const prefix = base[row]!;
  const name = file.exprName(row);
  if (file.facts.expr.extra[row] === MemberForm.qualified)
    return entitiesValue(
      evaluator,
      qualifiedEntities(evaluator, file, row, false),
    );
  const isSuper =
    kind[prefix] === E.super ||
    (kind[prefix] === E.call && kind[base[prefix]!] === E.super);
  if (isSuper) {
    const at = kind[prefix] === E.super ? prefix : base[prefix]!;
    return superMemberValue(evaluator, file, scope[at]!, name);
  }
  const receiver = evaluator.evaluate(file, prefix);
  const use = memberUse(file, row);
  if (use === undefined && file.facts.expr.extra[row] === MemberForm.method)
    return methodValue(evaluator, receiver, name);
  if (use === "path") {
    const inside = pathValue(evaluator, file, row);
    if (inside !== noValue) return inside;
  }
  if (file.facts.expr.extra[row] === MemberForm.implicit) {
    const hits = findInSet(evaluator, setOf(receiver), name);
    const functions = plainFunctions(evaluator, file, row, hits);
    if (functions.length > 0) return entitiesValue(evaluator, functions);
  }
  let found = memberValue(evaluator, receiver, name, use);
  if (found === noValue && kind[prefix] === E.dereference)
    found = memberValue(
      evaluator,
      evaluator.evaluate(file, base[prefix]!),
      name,
    );
  if (found === noValue || hasOutside(evaluator, receiver)) {
    const entities = qualified(evaluator, file, row);
    if (entities.length > 0) return entitiesValue(evaluator, entities);
  }
  if (
    file.language.lookup.freeFunctions === true &&
    (found === noValue || isOutside(evaluator, found))
  ) {
    const value = extendedValue(evaluator, file, row, receiver);
    if (value !== undefined)
      return narrowed(
        evaluator,
        file,
        row,
        withoutArguments(evaluator, file, value),
      );
  }
  if (found === noValue)
    return setOf(receiver) === emptySet
      ? noValue
      : withMarks(unknownSet, marksOf(receiver));
  return narrowed(
    evaluator,
    file,
    row,
    withoutArguments(evaluator, file, found),
  );
}

function isOutside(evaluator: Evaluator, value: number): boolean {
  const { types } = evaluator;
  return types
    .membersOf(setOf(value))
    .every((type) => types.kind[type] === TypeKind.external);
}

/** What an extension property gives, or what a method is whose name a path may say like that of a property. */
function extendedValue(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
  receiver: number,
): number | undefined {
  const { types } = evaluator;
  let result: number | undefined;
  for (const type of types.membersOf(setOf(receiver)))
    for (const { entity, environment } of extensionProperties(
      evaluator,
      file,
      path,
      [type],
      file.exprName(path),
      file.language.lookup.namesCall === true,
    )) {
      const value = entityValue(evaluator, entity);
      const set = types.substitute(setOf(value), environment);
      result = evaluator.join(
        result ?? noValue,
        withMarks(set, value | marksOf(receiver)),
      );
    }
  return result;
}

/** Some of it nobody in the workspace declares. */
function hasOutside(evaluator: Evaluator, value: number): boolean {
  const { types } = evaluator;
  return types
    .membersOf(setOf(value))
    .some((type) => types.kind[type] === TypeKind.external);
}

/** What a path from a package inward means (`a.b.C`), where its first name is that of no variable or type. */
export function qualified(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): readonly Entity[] {
  const { separateMethods, openNamespaces } = file.language.lookup;
  if (separateMethods !== true || openNamespaces === true) return [];
  const { kind, base, scope, name } = file.facts.expr;
  const names: string[] = [];
  let at = path;
  for (; kind[at] === E.member; at = base[at]!)
    names.unshift(file.facts.names[name[at]!]!);
  if (kind[at] !== E.name) return [];
  const first = file.exprName(at);
  const known = lookupName(evaluator, file, scope[at]!, first, false);
  // That a name comes from outside is a guess where a path may begin with a package.
  if (known.some((entity) => entityDefinition(entity) >= 0)) return [];
  if (known.length > 0 && isImported(file, at, first)) return [];
  names.unshift(file.facts.names[name[at]!]!);
  return ofPath(evaluator, file, names);
}

function collectionValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { list, extra, name } = file.facts.expr;
  const items = file.list(list[row]!);
  const text = file.facts.names[name[row]!] ?? "";
  const values = [...items].map((item) => evaluator.evaluate(file, item));
  const rows = rowsOf(evaluator, file, items);
  if (rows !== undefined)
    return withMarks(
      builtinInstance(evaluator, file, text, [setOf(rows)]),
      rows,
    );
  const marks = values.reduce((all, value) => all | marksOf(value), 0);
  const { types } = evaluator;
  const isSpread = [...items].some(
    (item) => file.facts.expr.kind[item] === E.iterate,
  );
  if (text === "tuple" && !isSpread && items.length <= 8)
    return withMarks(
      types.single(
        types.withItems(
          TypeKind.tuple,
          values.map(setOf),
          evaluator.project.builtinType(file.language, "tuple"),
        ),
      ),
      marks,
    );
  const elements = values.reduce(
    (all, value) => types.union(all, setOf(value)),
    emptySet as number,
  );
  const mapped = [...file.list(extra[row]! > 0 ? extra[row]! : 0)].reduce(
    (all, item) => types.union(all, evaluator.setAt(file, item)),
    emptySet as number,
  );
  const environment = extra[row]! > 0 ? [elements, mapped] : [elements];
  return withMarks(builtinInstance(evaluator, file, text, environment), marks);
}

/** Most rows a table is known by, and most of their cells. */
const maxRows = 64;
const maxCells = 4;

/** Collections of equally many things in a collection are rows of a table: what stands in one place of them is known apart from the other places. */
function rowsOf(
  evaluator: Evaluator,
  file: SourceFile,
  items: Int32Array,
): number | undefined {
  const { kind, list, extra, name } = file.facts.expr;
  const first = items[0];
  if (first === undefined || kind[first] !== E.collection) return undefined;
  const width = file.list(list[first]!).length;
  const isRow = (item: number): boolean =>
    kind[item] === E.collection &&
    name[item] === name[first] &&
    extra[item]! <= 0 &&
    file.list(list[item]!).length === width &&
    file.list(list[item]!).every((cell) => kind[cell] !== E.iterate);
  if (width < 2 || width > maxCells || items.length > maxRows) return undefined;
  if (!items.every(isRow)) return undefined;
  const places = Array.from({ length: width }, (_, place) =>
    evaluator.joined(
      Array.from(items, (item) =>
        evaluator.evaluate(file, file.list(list[item]!)[place]!),
      ),
    ),
  );
  const definition = evaluator.project.builtinType(
    file.language,
    file.facts.names[name[first]!] ?? "",
  );
  const { types } = evaluator;
  const row = types.withItems(TypeKind.tuple, places.map(setOf), definition);
  return withMarks(
    types.single(row),
    places.reduce((all, place) => all | marksOf(place), 0),
  );
}

function moduleValue(
  evaluator: Evaluator,
  file: SourceFile,
  importRow: number,
): number {
  const target = file.importTargets[importRow];
  if (target === undefined) return unknownValue;
  const result = entitiesValue(
    evaluator,
    evaluator.exports.targetEntities(target),
  );
  return result === noValue ? unknownValue : result;
}

/** Operators give builtin values; what they give precisely matters only where members are asked of it. */
function operatorValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const text = file.facts.names[file.facts.expr.name[row]!] ?? "";
  const operands = [...file.list(file.facts.expr.list[row]!)];
  const { concatenatedType, truthWords } = file.language.lookup;
  if (comparisons.has(text) || truthWords?.includes(text) === true)
    return literalValue(evaluator, file, "boolean");
  const types = operands.map((each) => evaluator.evaluate(file, each));
  const first = types[0] ?? unknownValue;
  if (text === "+" && concatenatedType !== undefined) {
    const concatenated = literalValue(evaluator, file, concatenatedType);
    if (types.some((each) => setOf(each) === setOf(concatenated)))
      return concatenated;
  }
  return types.every((each) => setOf(each) === setOf(first))
    ? first
    : evaluator.joined(types);
}

const comparisons = new Set([
  "==",
  "===",
  "!=",
  "!==",
  "<",
  ">",
  "<=",
  ">=",
  "!",
]);
