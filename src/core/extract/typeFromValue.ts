// Types that a language writes as values: `list[int]`, `A | None`, `"Forward"`, `Optional[X]`.
import { DefinitionFlag } from "../model/symbol.ts";
import { readAnnotation, type Annotation } from "./annotationText.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { part, tag } from "./queryPlan.ts";
import { definitionCode, families, none, type Reading } from "./reading.ts";

const basePart = part("base");
const namePart = part("name");
const indexPart = part("index");
const argumentPart = part("argument");
const operandPart = part("operand");
const itemPart = part("item");
const innerPart = part("inner");
const nameTag = tag("expr.name");
const memberTag = tag("expr.member");
const pathTag = tag("expr.path");
const elementTag = tag("expr.element");
const literalTag = tag("expr.literal");
const operatorTag = tag("expr.operator");
const collectionTag = tag("expr.collection");
const wrapperTag = tag("expr.wrapper");
const genericTag = tag("type.generic");
const typeNameTag = tag("type.name");
const typeWrapperTag = tag("type.wrapper");

/** A path, looked up as a type. */
export function asTypeName(expressions: Expressions, path: number): number {
  return path === none
    ? expressions.unknown()
    : expressions.reading.facts.addExpr(
        exprCode.typeName,
        path,
        none,
        none,
        0,
        none,
      );
}

/** A node without a type record: read as a type what it is as a value. */
export function typeFromValue(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  const { records, facts } = reading;
  const record = records.lastRecord(node, families.expr);
  if (record === none) return expressions.unknown();
  const types = (code: number): number[] =>
    records.parts(record, code).map((each) => expressions.type(each));
  switch (records.recordTag.data[record]) {
    case nameTag:
    case memberTag:
    case pathTag:
      return asTypeName(expressions, expressions.value(node));
    case wrapperTag: {
      const inner = records.part(record, innerPart);
      return inner === none ? expressions.unknown() : expressions.type(inner);
    }
    case elementTag: {
      const base = records.part(record, basePart);
      if (base === none) return expressions.unknown();
      const listed = records.parts(record, argumentPart);
      const index = records.part(record, indexPart);
      return applyType(
        expressions,
        expressions.type(base),
        listed.length > 0 ? listed : index === none ? [] : [index],
        node,
      );
    }
    case operatorTag:
      return facts.addExpr(
        exprCode.typeUnion,
        none,
        none,
        none,
        facts.list(types(operandPart)),
        none,
      );
    case collectionTag:
      return facts.addExpr(
        exprCode.typeTuple,
        none,
        none,
        none,
        facts.list(types(itemPart)),
        none,
      );
    case literalTag:
      return literalType(expressions, node, record);
    default:
      return expressions.unknown();
  }
}

function literalType(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const { reading } = expressions;
  const { records, facts } = reading;
  const type = records.property(record, "type") ?? records.textOf(node);
  const text = reading.literalText(node, record);
  if (reading.language.rules.typeStrings && text !== records.textOf(node)) {
    const start = records.start(node) + records.textOf(node).indexOf(text);
    const annotation = text.includes("\n") ? undefined : readAnnotation(text);
    return annotation === undefined
      ? expressions.unknown()
      : annotationType(expressions, annotation, start);
  }
  return facts.addExpr(
    exprCode.typeLiteral,
    none,
    facts.name(type),
    none,
    0,
    text === type ? none : facts.name(text),
  );
}

/** A type out of the text of a string or comment; its names are references at their places, `start` being the text's. */
export function annotationType(
  expressions: Expressions,
  annotation: Annotation,
  start: number,
  /** The definition that the text speaks of, where that does not stand around it. */
  from?: number,
): number {
  const { reading } = expressions;
  const { facts } = reading;
  if (annotation.kind === "array")
    return facts.addExpr(
      exprCode.typeArray,
      annotationType(expressions, annotation.items[0]!, start, from),
      none,
      none,
      0,
      none,
    );
  if (annotation.kind !== "name")
    return facts.addExpr(
      annotation.kind === "union" ? exprCode.typeUnion : exprCode.typeTuple,
      none,
      none,
      none,
      facts.list(
        annotation.items.map((each) =>
          annotationType(expressions, each, start, from),
        ),
      ),
      none,
    );
  const [first = "", ...others] = annotation.path;
  if (others.length === 0 && isTypeKeyword(reading, first)) {
    // Of several arguments the last one says what it holds.
    const held = annotation.items.at(-1);
    return facts.addExpr(
      exprCode.typeLiteral,
      none,
      facts.name(first),
      none,
      held === undefined
        ? 0
        : facts.list([annotationType(expressions, held, start, from)]),
      none,
    );
  }
  const extent = reading.nesting.at(start);
  const { selfTypes } = reading.language.rules;
  if (others.length === 0 && selfTypes?.includes(first) === true)
    return facts.addExpr(exprCode.typeSelf, none, none, extent.scope, 0, none);
  let path = reading.nameExpr(extent.scope, facts.name(first));
  for (const each of others)
    path = facts.addExpr(
      exprCode.member,
      path,
      facts.name(each),
      none,
      0,
      none,
    );
  const type = asTypeName(expressions, path);
  reading.textReferences.push({
    expr: type,
    start: start + annotation.lastAt,
    length: annotation.path[annotation.path.length - 1]!.length,
    from: from ?? extent.symbol,
  });
  return annotation.items.length === 0
    ? type
    : formed(
        expressions,
        type,
        annotation.items.map((each) =>
          annotationType(expressions, each, start, from),
        ),
        start,
      );
}

/** Whether a type name is a word of the language rather than a name that can be looked up. */
export function isTypeKeyword(reading: Reading, name: string): boolean {
  const { rules, language } = reading.language;
  return (
    language.nullTypes.includes(name) ||
    (rules.docTypes !== undefined &&
      (language.anyTypes.includes(name) ||
        Object.hasOwn(language.builtinTypes, name)))
  );
}

/** `base[…]`, `base<…>`. */
export function applyType(
  expressions: Expressions,
  base: number,
  nodes: readonly number[],
  node: number,
): number {
  const { reading } = expressions;
  const { facts, records } = reading;
  if (facts.expr.get(base, 0) !== exprCode.typeName) return base;
  if (formOf(reading, facts.expr.get(base, 1)) === "literal") {
    const rows = nodes.map((argument) => {
      let each = argument;
      const wrapper = records.record(each, typeWrapperTag);
      if (wrapper !== none) each = records.part(wrapper, innerPart);
      const record = records.record(each, literalTag);
      return record === none
        ? expressions.unknown()
        : facts.addExpr(
            exprCode.typeLiteral,
            none,
            facts.name(
              records.property(record, "type") ?? records.textOf(each),
            ),
            none,
            0,
            facts.name(reading.literalText(each, record)),
          );
    });
    return rows.length === 1
      ? rows[0]!
      : facts.addExpr(
          exprCode.typeUnion,
          none,
          none,
          none,
          facts.list(rows),
          none,
        );
  }
  return formed(
    expressions,
    base,
    nodes.map((each) => expressions.type(each)),
    records.start(node),
  );
}

function formed(
  expressions: Expressions,
  base: number,
  items: readonly number[],
  start: number,
): number {
  const { reading } = expressions;
  const { facts } = reading;
  const one = (kind: number): number =>
    facts.addExpr(kind, items[0] ?? expressions.unknown(), none, none, 0, none);
  switch (formOf(reading, facts.expr.get(base, 1))) {
    case "nullable":
      return one(exprCode.typeNullable);
    case "classObject":
      return one(exprCode.typeOf);
    case "first":
      return items[0] ?? expressions.unknown();
    case "union":
      return facts.addExpr(
        exprCode.typeUnion,
        none,
        none,
        none,
        facts.list(items),
        none,
      );
    case "function":
      return functionType(expressions, items, start);
    case "unknown":
      return expressions.unknown();
    default:
      return facts.addExpr(
        exprCode.typeName,
        facts.expr.get(base, 1),
        none,
        none,
        facts.list(items),
        none,
      );
  }
}

/** `Callable[[A, B], R]`: its definition comes behind those of the source. */
function functionType(
  expressions: Expressions,
  items: readonly number[],
  start: number,
): number {
  const { reading } = expressions;
  const { facts } = reading;
  const { definition: table } = facts;
  const { at } = table;
  const extent = reading.nesting.at(start);
  const line = reading.records.lineAt(start);
  const column = reading.records.columnAt(start, line);
  const add = (kind: number, container: number, type: number): number => {
    const row = table.add();
    const cells: readonly (readonly [number, number])[] = [
      [at.kind, kind],
      [at.flags, DefinitionFlag.anonymous],
      [at.container, container],
      [at.type, type],
      [at.contextKind, 0],
      [at.startLine, line],
      [at.startColumn, column],
      [at.endLine, line],
      [at.endColumn, column],
      [at.nameLine, line],
      [at.nameColumn, column],
    ];
    for (const [cell, value] of cells) table.set(row, cell, value);
    return row;
  };
  const callable = add(
    definitionCode.function_type,
    extent.container,
    items[items.length - 1] ?? none,
  );
  const [first] = items;
  if (
    first !== undefined &&
    items.length > 1 &&
    facts.expr.get(first, 0) === exprCode.typeTuple
  )
    table.set(
      callable,
      at.parameters,
      facts.list(
        facts
          .listItems(facts.expr.get(first, 4))
          .map((type) => add(definitionCode.parameter, callable, type)),
      ),
    );
  return facts.addExpr(exprCode.typeFunction, none, none, none, 0, callable);
}

/** What the last name of a path means in types by itself. */
function formOf(reading: Reading, path: number): string | undefined {
  const { facts, language } = reading;
  const name = facts.expr.get(path, 2);
  if (name === none) return undefined;
  const text = facts.nameText(name);
  return Object.hasOwn(language.rules.typeForms, text)
    ? language.rules.typeForms[text]
    : undefined;
}

/** Whether the arguments of this type are literals and not types (`Literal["a"]`). */
export function takesLiterals(reading: Reading, record: number): boolean {
  const { records, language } = reading;
  const code = records.recordTag.data[record]!;
  if (code !== elementTag && code !== genericTag) return false;
  let node = records.part(record, basePart);
  if (node === none) return false;
  const member = records.record(node, memberTag);
  const named = member === none ? records.record(node, typeNameTag) : member;
  const last = named === none ? none : records.part(named, namePart);
  if (last !== none) node = last;
  return language.rules.typeForms[records.textOf(node)] === "literal";
}
