// The row of a type whose parts have rows already; also of types that a language writes as values.
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { byTag, part, tag } from "./queryPlan.ts";
import { families, none } from "./reading.ts";
import { qualifiedName, writtenName } from "./writtenName.ts";
import { applyType, asTypeName, typeFromValue } from "./typeFromValue.ts";

type Build = (expressions: Expressions, node: number, record: number) => number;

const genericTag = tag("type.generic");
const basePart = part("base");
const namePart = part("name");
const argumentPart = part("argument");
const alternativePart = part("alternative");
const itemPart = part("item");
const indexPart = part("index");
const typePart = part("type");
const innerPart = part("inner");
const keyPart = part("key");
const valuePart = part("value");
const labelPart = part("label");
const conditionalParts = ["checked", "extended", "then", "else"].map(part);

export function buildType(expressions: Expressions, node: number): number {
  const { records } = expressions.reading;
  const record = records.lastRecord(node, families.type);
  if (record === none) return typeFromValue(expressions, node);
  const build = builders[records.recordTag.data[record]!];
  return build === undefined
    ? expressions.unknown()
    : build(expressions, node, record);
}

const builders: readonly (Build | undefined)[] = byTag<Build>([
  ["type.name", typeName],
  ["type.qualified", qualified],
  ["type.path", typePath],
  ["type.labelled", labelled],
  ["type.generic", generic],
  ["type.keyword", keyword],
  ["type.builtin", builtin],
  [
    "type.union",
    (e, _, r) => onList(e, r, exprCode.typeUnion, alternativePart),
  ],
  [
    "type.intersection",
    (e, _, r) => onList(e, r, exprCode.typeIntersection, alternativePart),
  ],
  ["type.tuple", (e, _, r) => onList(e, r, exprCode.typeTuple, itemPart)],
  ["type.array", (e, _, r) => onBase(e, r, exprCode.typeArray)],
  ["type.nullable", (e, _, r) => onBase(e, r, exprCode.typeNullable)],
  ["type.class", (e, _, r) => onBase(e, r, exprCode.typeOf)],
  ["type.pointer", (e, _, r) => onBase(e, r, exprCode.typePointer)],
  ["type.keyof", (e, _, r) => onBase(e, r, exprCode.typeKeyof)],
  ["type.rest", (e, _, r) => onBase(e, r, exprCode.typeRest)],
  ["type.function", (e, n) => onDefinition(e, n, exprCode.typeFunction)],
  ["type.constructor", constructorType],
  ["type.object", (e, n) => onDefinition(e, n, exprCode.typeObject)],
  ["type.query", query],
  ["type.indexed", indexed],
  ["type.self", self],
  ["type.predicate", predicate],
  ["type.conditional", conditional],
  ["type.mapped", mapped],
  ["type.wrapper", (e, _, r) => orUnknown(e, e.typePart(r, innerPart))],
  ["type.value", (e, _, r) => asTypeName(e, e.valuePart(r, innerPart))],
]);

function orUnknown(expressions: Expressions, row: number): number {
  return row === none ? expressions.unknown() : row;
}

function typeName(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const { reading } = expressions;
  const { facts, records } = reading;
  const nameNode = records.part(record, namePart);
  const name = facts.name(records.textOf(nameNode === none ? node : nameNode));
  const base = expressions.valuePart(record, basePart);
  return asTypeName(
    expressions,
    base === none
      ? reading.nameExpr(reading.scopeOfName(node, name), name)
      : facts.addExpr(exprCode.member, base, name, none, 0, none),
  );
}

/** A path that nests to the right; its last name may have type arguments. */
function qualified(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  const { records } = reading;
  const base = asTypeName(expressions, qualifiedName(expressions, node));
  const last = writtenName(reading, node).node;
  const applied = records.record(last, genericTag);
  return applied === none
    ? base
    : applyType(expressions, base, records.parts(applied, argumentPart), node);
}

function generic(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const base = expressions.typePart(record, basePart);
  return base === none
    ? expressions.unknown()
    : applyType(
        expressions,
        base,
        expressions.reading.records.parts(record, argumentPart),
        node,
      );
}

/** A type of the language by its name. */
export function wordType({ reading }: Expressions, name: string): number {
  const { facts } = reading;
  return facts.addExpr(
    exprCode.typeLiteral,
    none,
    facts.name(name),
    none,
    0,
    none,
  );
}

function keyword(expressions: Expressions, node: number): number {
  return wordType(expressions, expressions.reading.records.textOf(node));
}

/** A form of the language's own: `map[K]V`, `chan T`. */
function builtin(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const items = records
    .parts(record, argumentPart)
    .map((node) => expressions.type(node));
  return facts.addExpr(
    exprCode.typeLiteral,
    none,
    facts.name(records.property(record, "type") ?? ""),
    none,
    facts.list(items),
    none,
  );
}

function onList(
  expressions: Expressions,
  record: number,
  kind: number,
  code: number,
): number {
  const { facts, records } = expressions.reading;
  const rows = records
    .parts(record, code)
    .map((node) => expressions.type(node));
  return facts.addExpr(kind, none, none, none, facts.list(rows), none);
}

function onBase(
  expressions: Expressions,
  record: number,
  kind: number,
): number {
  const base = expressions.typePart(record, basePart);
  return base === none
    ? expressions.unknown()
    : expressions.reading.facts.addExpr(kind, base, none, none, 0, none);
}

function onDefinition(
  expressions: Expressions,
  node: number,
  kind: number,
): number {
  const { reading } = expressions;
  const definition = reading.definitionOf[node]!;
  return definition === none
    ? expressions.unknown()
    : reading.facts.addExpr(kind, none, none, none, 0, definition);
}

/** `new () => T`: the class object of T. */
function constructorType(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  const definition = reading.definitionOf[node]!;
  if (definition === none) return expressions.unknown();
  const source = reading.records.lastRecord(node, families.definition);
  const result = expressions.typePart(source, typePart);
  return result === none
    ? expressions.unknown()
    : reading.facts.addExpr(exprCode.typeOf, result, none, none, 0, none);
}

function query(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const base = expressions.valuePart(record, basePart);
  return base === none
    ? expressions.unknown()
    : expressions.reading.facts.addExpr(
        exprCode.typeQuery,
        base,
        none,
        none,
        0,
        none,
      );
}

function indexed(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const base = expressions.typePart(record, basePart);
  const index = expressions.typePart(record, indexPart);
  return base === none || index === none
    ? expressions.unknown()
    : expressions.reading.facts.addExpr(
        exprCode.typeIndexed,
        base,
        none,
        none,
        0,
        index,
      );
}

function self(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  return reading.facts.addExpr(
    exprCode.typeSelf,
    none,
    none,
    reading.extentOf(node).scope,
    0,
    none,
  );
}

function predicate(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const type = expressions.typePart(record, typePart);
  const name = records.part(record, namePart);
  return type === none || name === none
    ? expressions.unknown()
    : facts.addExpr(
        exprCode.typePredicate,
        type,
        facts.name(records.textOf(name)),
        none,
        0,
        none,
      );
}

function conditional(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts } = expressions.reading;
  const rows = conditionalParts.map((code) =>
    orUnknown(expressions, expressions.typePart(record, code)),
  );
  return facts.addExpr(
    exprCode.typeConditional,
    none,
    none,
    none,
    facts.list(rows),
    none,
  );
}

function mapped(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const key = expressions.typePart(record, keyPart);
  const value = expressions.typePart(record, valuePart);
  return expressions.reading.facts.addExpr(
    exprCode.typeMapped,
    orUnknown(expressions, key),
    none,
    none,
    0,
    orUnknown(expressions, value),
  );
}

/** What stands inside of another type or a module. */
function typePath(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const base = expressions.typePart(record, basePart);
  const nameNode = records.part(record, namePart);
  if (base === none || nameNode === none) return expressions.unknown();
  const name = facts.name(records.textOf(nameNode));
  return asTypeName(
    expressions,
    facts.addExpr(exprCode.member, base, name, none, 0, none),
  );
}

function labelled(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const inner = expressions.typePart(record, innerPart);
  const label = records.part(record, labelPart);
  if (inner === none || label === none) return expressions.unknown();
  return facts.addExpr(
    exprCode.typeLabelled,
    inner,
    facts.name(records.textOf(label)),
    none,
    0,
    none,
  );
}
