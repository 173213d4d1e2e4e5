// The row of a value whose parts have rows already.
import { MemberForm } from "../model/facts.ts";
import {
  call,
  implicitMember,
  isVariable,
  superCall,
  superExpr,
} from "./buildCall.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { byTag, part, tag } from "./queryPlan.ts";
import { families, none, type Reading } from "./reading.ts";
import { qualifiedName } from "./writtenName.ts";

type Build = (expressions: Expressions, node: number, record: number) => number;

const basePart = part("base");
const namePart = part("name");
const indexPart = part("index");
const itemPart = part("item");
const keyPart = part("key");
const valuePart = part("value");
const alternativePart = part("alternative");
const operandPart = part("operand");
const operatorPart = part("operator");
const innerPart = part("inner");
const typePart = part("type");
const spreadPart = part("spread");
const ofPart = part("of");
const modulePart = part("module");

const spreadTag = tag("expr.spread");
const literalTag = tag("expr.literal");

/** Literals longer than this keep their kind and lose their text. */
const maxLiteral = 60;

export function buildValue(expressions: Expressions, node: number): number {
  const { records } = expressions.reading;
  const record = records.lastRecord(node, families.expr);
  if (record === none) return expressions.unknown();
  const build = builders[records.recordTag.data[record]!];
  return build === undefined
    ? expressions.unknown()
    : build(expressions, node, record);
}

const builders: readonly (Build | undefined)[] = byTag<Build>([
  ["expr.name", name],
  ["expr.self", self],
  ["expr.super", superExpr],
  ["expr.member", member],
  ["expr.method", (e, _, r) => memberNamed(e, r, MemberForm.method)],
  ["expr.path", path],
  ["expr.call", (e, n, r) => call(e, n, r, exprCode.call)],
  ["expr.qualified", (e, n) => qualifiedName(e, n)],
  ["expr.dereference", (e, _, r) => onBase(e, r, exprCode.dereference)],
  ["expr.construct", (e, n, r) => call(e, n, r, exprCode.construct)],
  ["expr.element", element],
  ["expr.iterate", (e, _, r) => onBase(e, r, exprCode.iterate)],
  ["expr.await", (e, _, r) => onBase(e, r, exprCode.await)],
  ["expr.literal", literal],
  ["expr.object", object],
  ["expr.expected", expected],
  ["expr.collection", collection],
  ["expr.function", functionValue],
  ["expr.union", union],
  ["expr.cast", cast],
  ["expr.satisfies", satisfies],
  ["expr.type", typeValue],
  ["expr.module", moduleValue],
  ["expr.operator", operator],
  ["expr.wrapper", wrapper],
  ["expr.spread", wrapper],
  ["expr.labelled", wrapper],
  ["expr.labelledSpread", wrapper],
  ["expr.trailing", wrapper],
  ["expr.superCall", superCall],
]);

function scopeAt(reading: Reading, node: number): number {
  return reading.extentOf(node).scope;
}

function name(expressions: Expressions, node: number, record: number): number {
  const { reading } = expressions;
  const { scopes, facts, records } = reading;
  const suffix = records.property(
    records.lastRecord(node, families.expr),
    "suffix",
  );
  const row = facts.name(records.textOf(node) + (suffix ?? ""));
  const place = records.property(record, "from");
  const from =
    place === "outer"
      ? reading.scopeOfUse(scopeAt(reading, node), row, records.start(node))
      : reading.scopeOfName(node, row);
  if (reading.receivers.size > 0) {
    const scope = scopes.find(from, row);
    if (
      scope !== none &&
      reading.receivers.has(scopes.definitionIn(scope, row))
    )
      return facts.addExpr(
        exprCode.self,
        none,
        none,
        reading.selfScope(from, row),
        0,
        none,
      );
  }
  if (
    records.property(record, "unbound") === "call" &&
    !isVariable(reading, from, row)
  )
    return facts.addExpr(
      exprCode.call,
      implicitMember(reading, from, row),
      none,
      none,
      0,
      0,
    );
  if (
    records.property(record, "unbound") === "self" &&
    !isVariable(reading, from, row)
  )
    return reading.selfExpr(from);
  if (place === "module") return reading.nameExpr(0, row);
  return reading.nameExpr(place === "outer" ? scopes.parent(from) : from, row);
}

function self(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  const word = reading.facts.name(reading.records.textOf(node));
  return reading.facts.addExpr(
    exprCode.self,
    none,
    none,
    reading.selfScope(scopeAt(reading, node), word),
    0,
    none,
  );
}

function member(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  return memberNamed(expressions, record, none);
}

function memberNamed(
  expressions: Expressions,
  record: number,
  extra: number,
): number {
  const { reading } = expressions;
  const { facts, records } = reading;
  const nameNode = records.part(record, namePart);
  if (nameNode === none) return expressions.unknown();
  let base =
    records.property(record, "base") === "self"
      ? reading.selfExpr(scopeAt(reading, nameNode))
      : expressions.valuePart(record, basePart);
  if (base === none) return expressions.unknown();
  const isPointed =
    records.property(record, "via") === "pointer" &&
    facts.expr.get(base, facts.expr.at.kind) !== exprCode.self;
  if (isPointed)
    base = facts.addExpr(exprCode.dereference, base, none, none, 0, none);
  const row = facts.name(reading.nameAt(nameNode) ?? "");
  return facts.addExpr(exprCode.member, base, row, none, 0, extra);
}

/** What stands inside of a type, a module or a name space. */
function path(expressions: Expressions, _node: number, record: number): number {
  const { facts, records } = expressions.reading;
  const base = expressions.typePart(record, basePart);
  const nameNode = records.part(record, namePart);
  if (base === none || nameNode === none) return expressions.unknown();
  const suffix = records.property(record, "suffix") ?? "";
  const row = facts.name(records.textOf(nameNode) + suffix);
  return facts.addExpr(exprCode.member, base, row, none, 0, none);
}

function element(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { reading } = expressions;
  const { facts, records } = reading;
  const base = expressions.valuePart(record, basePart);
  if (base === none) return expressions.unknown();
  const indexNode = records.part(record, indexPart);
  const index = indexNode === none ? none : expressions.value(indexNode);
  const constant =
    indexNode === none ? none : records.record(indexNode, literalTag);
  let key = none;
  let number = none;
  if (constant !== none) {
    const text = reading.literalText(indexNode, constant);
    if (/^(0|[1-9]\d{0,8})$/.test(text)) number = Number(text);
    if (!/^\d/.test(records.textOf(indexNode))) key = facts.name(text);
  }
  return facts.addExpr(
    exprCode.element,
    base,
    key,
    none,
    index === none || constant !== none ? 0 : facts.list([index]),
    key === none ? number : none,
  );
}

function onBase(
  expressions: Expressions,
  record: number,
  kind: number,
): number {
  const base = expressions.valuePart(record, basePart);
  return base === none
    ? expressions.unknown()
    : expressions.reading.facts.addExpr(kind, base, none, none, 0, none);
}

function literal(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const type = records.property(record, "type") ?? records.textOf(node);
  const text = expressions.reading.literalText(node, record);
  return facts.addExpr(
    exprCode.literal,
    none,
    facts.name(type),
    none,
    0,
    text.length <= maxLiteral ? facts.name(text) : none,
  );
}

function object(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const { reading } = expressions;
  const definition = reading.definitionOf[node]!;
  if (definition === none) return expressions.unknown();
  const spreads = reading.records
    .parts(record, spreadPart)
    .map((each) => expressions.value(each));
  return reading.facts.addExpr(
    exprCode.object,
    none,
    none,
    none,
    reading.facts.list(spreads),
    definition,
  );
}

/** A member of the type that is expected here; without a name the type itself. */
function expected(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const type = object(expressions, node, record);
  const subject = expressions.valuePart(record, ofPart);
  if (subject !== none)
    expressions.giveContextTo(
      expressions.reading.definitionOf[node]!,
      "assigned",
      subject,
      none,
    );
  const name = records.part(record, namePart);
  return name === none
    ? type
    : facts.addExpr(
        exprCode.member,
        type,
        facts.name(records.textOf(name)),
        none,
        0,
        none,
      );
}

function collection(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const items = records.parts(record, itemPart).map((node) => {
    const value = expressions.value(node);
    return records.record(node, spreadTag) === none
      ? value
      : facts.addExpr(exprCode.iterate, value, none, none, 0, none);
  });
  const keys = records
    .parts(record, keyPart)
    .map((node) => expressions.value(node));
  const values = records
    .parts(record, valuePart)
    .map((node) => expressions.value(node));
  const isMap = values.length > 0;
  const row = facts.addExpr(
    exprCode.collection,
    none,
    facts.name(records.property(record, "type") ?? ""),
    none,
    facts.list(isMap ? keys : items),
    isMap ? facts.list(values) : 0,
  );
  (isMap ? values : items).forEach((value, index) =>
    expressions.giveContext(value, "element", row, isMap ? none : index),
  );
  return row;
}

function functionValue(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  const definition = reading.definitionOf[node]!;
  return definition === none
    ? expressions.unknown()
    : reading.facts.addExpr(exprCode.function, none, none, none, 0, definition);
}

function union(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const rows = records
    .parts(record, alternativePart)
    .map((node) => expressions.value(node));
  return rows.length === 1
    ? rows[0]!
    : facts.addExpr(exprCode.union, none, none, none, facts.list(rows), none);
}

function cast(expressions: Expressions, _node: number, record: number): number {
  const base = expressions.valuePart(record, basePart);
  const type = expressions.typePart(record, typePart);
  if (base === none) return expressions.unknown();
  if (type === none) return base;
  expressions.giveContext(base, "typed", type, none);
  return expressions.reading.facts.addExpr(
    exprCode.cast,
    base,
    none,
    none,
    0,
    type,
  );
}

/** `List<int>.Empty`: what the members of a type are asked of. */
function typeValue(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const type = expressions.typePart(record, typePart);
  return type === none
    ? expressions.unknown()
    : expressions.reading.facts.addExpr(
        exprCode.typeOf,
        type,
        none,
        none,
        0,
        none,
      );
}

function satisfies(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const base = expressions.valuePart(record, basePart);
  const type = expressions.typePart(record, typePart);
  if (base === none) return expressions.unknown();
  if (type !== none) expressions.giveContext(base, "typed", type, none);
  return base;
}

function moduleValue(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const { reading } = expressions;
  const { facts, records } = reading;
  const module = records.part(record, modulePart);
  return facts.addExpr(
    exprCode.module,
    none,
    module === none ? none : facts.name(records.textOf(module)),
    none,
    0,
    reading.importOf.get(node) ?? none,
  );
}

function operator(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const { facts, records } = expressions.reading;
  const sign = records.part(record, operatorPart);
  const operands = records
    .parts(record, operandPart)
    .map((node) => expressions.value(node));
  return facts.addExpr(
    exprCode.operator,
    none,
    sign === none ? none : facts.name(records.textOf(sign)),
    none,
    facts.list(operands),
    none,
  );
}

function wrapper(
  expressions: Expressions,
  _node: number,
  record: number,
): number {
  const inner = expressions.valuePart(record, innerPart);
  return inner === none ? expressions.unknown() : inner;
}
