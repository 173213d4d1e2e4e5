// Second step of reading a file: the columns of its definitions that need names to be known, and the values that flow into them.
import { bindingKinds, type BindingKind } from "../model/facts.ts";
import { wordType } from "./buildType.ts";
import type { Declarations } from "./declarations.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { byTag, part, tag } from "./queryPlan.ts";
import {
  definitionCode,
  families,
  none,
  type DefinitionSource,
  type Delivery,
  type Reading,
  type Step,
} from "./reading.ts";
import { typeAround } from "./writtenName.ts";

const namePart = part("name");
const typePart = part("type");
const boundPart = part("bound");
const valuePart = part("value");
const caughtPart = part("caught");
const attachPart = part("attach");
const labelPart = part("label");
const objectTag = tag("expr.object");
const decoratorTag = tag("decorator.applied");
const bindFamily = families.bind;

const bindingCode = Object.fromEntries(
  bindingKinds.map((kind, code) => [kind, code]),
) as { readonly [K in BindingKind]: number };

const resultTags = byTag<BindingKind>([
  ["bind.return", "return"],
  ["bind.yield", "yield"],
  ["bind.yieldAll", "yieldAll"],
]);
const deleteTag = tag("bind.delete");

export function completeDefinitions(
  reading: Reading,
  declarations: Declarations,
  expressions: Expressions,
): void {
  for (const source of reading.sources)
    completeDefinition(reading, expressions, source);
  const { definition: table } = reading.facts;
  const { at } = table;
  for (const [callable, parameters] of declarations.parameters)
    table.set(
      callable,
      at.parameters,
      reading.facts.list(
        parameters.filter((each) => !reading.receivers.has(each)),
      ),
    );
  completeTypeParameters(reading, declarations);
  for (const [definition, { base, path }] of reading.attachments) {
    table.set(definition, at.attached, expressions.value(base));
    expressions.giveContextTo(
      definition,
      "assigned",
      expressions.value(path),
      none,
    );
  }
  for (const [definition, nodes] of declarations.decoratorsOf)
    table.set(
      definition,
      at.decorators,
      reading.facts.list(
        nodes.map((node) => decoratorValue(reading, expressions, node)),
      ),
    );
  for (const { parameter, property } of declarations.parameterProperties) {
    table.set(property, at.type, table.get(parameter, at.type));
    table.set(
      property,
      at.value,
      reading.nameExpr(
        table.get(parameter, at.scope),
        table.get(parameter, at.name),
      ),
    );
  }
}

export function decoratorValue(
  reading: Reading,
  expressions: Expressions,
  node: number,
): number {
  const record = reading.records.record(node, decoratorTag);
  const value = reading.records.part(record, valuePart);
  return value === none ? expressions.unknown() : expressions.value(value);
}

function completeDefinition(
  reading: Reading,
  expressions: Expressions,
  { definition, record, extent }: DefinitionSource,
): void {
  const { records, facts } = reading;
  const { definition: table } = facts;
  const { at } = table;
  const isInTable =
    reading.language.rules.tables === true &&
    reading.kindOf(table.get(definition, at.container)) ===
      definitionCode.object;
  // What a type has inside is not known where an extension says which type it extends.
  const body = table.get(definition, at.body);
  if (reading.language.language.lookup.extendedTypes === true)
    reading.headScope = body;
  const given = isInTable ? none : expressions.typePart(record, attachPart);
  reading.headScope = none;
  const attached =
    isInTable || given !== none
      ? given
      : typeAround(expressions, records.part(record, namePart), extent.scope);
  if (attached !== none) table.set(definition, at.attached, attached);
  const labelNode = records.part(record, labelPart);
  const label =
    labelNode === none
      ? records.property(record, "label")
      : records.textOf(labelNode);
  if (label !== undefined)
    table.set(definition, at.signature, facts.name(label));
  const inherited = reading.inheritedFrom.get(record) ?? record;
  const type = declaredType(expressions, inherited);
  const valueNode = records.part(record, valuePart);
  if (inherited !== record) {
    const value = expressions.valuePart(inherited, valuePart);
    if (value !== none) table.set(definition, at.value, value);
  }
  // `{ name }` is its own value: nothing is adopted there.
  const isAdopted =
    valueNode !== none &&
    valueNode !== records.recordNode.data[record] &&
    reading.definitionOf[reading.unwrapped(valueNode)] === definition;
  if (type !== none) {
    if (isAdopted) expressions.giveContextTo(definition, "typed", type, none);
    else table.set(definition, at.type, type);
  }
  if (isAdopted) {
    // Casts around the function are seen here alone.
    expressions.value(valueNode);
  } else if (valueNode !== none && isPlainValue(reading, record)) {
    const value =
      reading.kindOf(definition) === definitionCode.type_parameter
        ? expressions.type(valueNode)
        : expressions.value(valueNode);
    table.set(definition, at.value, value);
    if (type !== none) expressions.giveContext(value, "typed", type, none);
  }
  const prefix = records.property(record, "gives");
  if (prefix !== undefined) {
    const name = facts.nameText(table.get(definition, at.name));
    const member = facts.addExpr(
      exprCode.member,
      reading.selfExpr(table.get(definition, at.body)),
      facts.name(prefix + name),
      none,
      0,
      none,
    );
    table.set(definition, at.value, member);
  }
  giveMemberContext(reading, expressions, definition);
}

/** The declared type; of a type parameter with several bounds, all of them. */
function declaredType(expressions: Expressions, record: number): number {
  const { records, facts } = expressions.reading;
  const bounds = records
    .parts(record, boundPart)
    .map((node) => expressions.type(node));
  if (bounds.length === 0) {
    const written = expressions.typePart(record, typePart);
    const given = records.property(record, "type");
    return written !== none || given === undefined
      ? written
      : wordType(expressions, given);
  }
  return bounds.length === 1
    ? bounds[0]!
    : facts.addExpr(
        exprCode.typeIntersection,
        none,
        none,
        none,
        facts.list(bounds),
        none,
      );
}

/** A record of a binding delivers its value itself; see `completeBindings`. */
function isPlainValue(reading: Reading, record: number): boolean {
  const code = reading.records.recordTag.data[record]!;
  return code < bindFamily[0] || code >= bindFamily[1];
}

/** Members of an object literal get their types from that of the object. */
function giveMemberContext(
  reading: Reading,
  expressions: Expressions,
  definition: number,
): void {
  const { definition: table } = reading.facts;
  const { at } = table;
  const container = table.get(definition, at.container);
  if (container <= 0 || reading.kindOf(container) !== definitionCode.object)
    return;
  const node = reading.objectNodes.get(container);
  if (node === undefined || reading.records.record(node, objectTag) === none)
    return;
  const name = table.get(definition, at.name);
  const object = expressions.value(node);
  const value = table.get(definition, at.value);
  if (value !== none) expressions.giveContext(value, "member", object, name);
  else expressions.giveContextTo(definition, "member", object, name);
}

function completeTypeParameters(
  reading: Reading,
  declarations: Declarations,
): void {
  const { definition: table } = reading.facts;
  const { at } = table;
  const lists = new Map<number, number[]>();
  const headed = headedDefinitions(reading, declarations);
  for (let row = 1; row < declarations.starts.length; row++) {
    if (reading.kindOf(row) !== definitionCode.type_parameter) continue;
    const container = table.get(row, at.container);
    const scope = table.get(row, at.scope);
    const owner = reading.scopes.isHeader(scope)
      ? (headed.get(scope) ?? none)
      : container;
    // `infer U` declares a name deeper inside, and no parameter of the alias.
    if (
      owner === none ||
      (owner === container && scope !== table.get(container, at.body))
    )
      continue;
    const known = lists.get(owner);
    if (known === undefined) lists.set(owner, [row]);
    else known.push(row);
  }
  for (const [container, rows] of lists)
    table.set(container, at.typeParameters, reading.facts.list(rows));
}

/** By scope of a header: the definition behind it. */
function headedDefinitions(
  reading: Reading,
  declarations: Declarations,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let row = 1; row < declarations.starts.length; row++) {
    const node = declarations.nodeOf(row);
    if (node === none || reading.kindOf(row) >= definitionCode.local) continue;
    const scope = reading.nesting.at(reading.records.start(node)).scope;
    const body = reading.facts.definition.get(
      row,
      reading.facts.definition.at.body,
    );
    const around = body === none ? scope : reading.scopes.parent(body);
    if (reading.scopes.isHeader(around) && !found.has(around))
      found.set(around, row);
  }
  return found;
}

/** Values on their way to names and paths; what functions return and yield. */
export function completeBindings(
  reading: Reading,
  declarations: Declarations,
  expressions: Expressions,
): void {
  const { facts, records } = reading;
  for (const delivery of reading.deliveries)
    completeDelivery(reading, expressions, delivery);
  for (const [definition, made] of reading.madeTables) {
    const { definition: table } = facts;
    const value = table.get(definition, table.at.value);
    const spreads = facts.list(value === none ? [] : [value]);
    const own = [exprCode.object, none, none, none, spreads, made] as const;
    table.set(definition, table.at.value, facts.addExpr(...own));
  }
  const { recordTag, recordNode } = records;
  for (let record = 0; record < recordTag.length; record++) {
    const kind = resultTags[recordTag.data[record]!];
    if (kind === undefined) continue;
    const node = recordNode.data[record]!;
    if (records.lastRecord(node, bindFamily) !== record) continue;
    const valueNode = records.part(record, valuePart);
    if (valueNode === none) continue;
    const extent = reading.extentOf(node);
    const scope = reading.scopes.holder(extent.scope, true);
    // The callable whose body this is: the nearest scope with an owner.
    let owner = scope;
    const isOuter = records.property(record, "from") === "outer";
    while (
      owner !== none &&
      (reading.scopes.owner(owner) <= 0 ||
        (isOuter && declarations.isClosure(reading.scopes.owner(owner))))
    )
      owner = reading.scopes.parent(owner);
    if (owner === none) continue;
    const value = expressions.value(valueNode);
    facts.binding.row(
      bindingCode[kind],
      reading.scopes.owner(owner),
      none,
      value,
      extent.scope,
    );
    if (kind === "return") expressions.giveContext(value, "return", none, none);
  }
}

function completeDelivery(
  reading: Reading,
  expressions: Expressions,
  delivery: Delivery,
): void {
  const { facts, records } = reading;
  const { record, definition, target } = delivery;
  const { definition: table } = facts;
  const { at } = table;
  const via = records.property(record, "via");
  const node = records.recordNode.data[record]!;
  const extent = reading.extentOf(node);
  const isDeletion = records.recordTag.data[record] === deleteTag;
  const kind = isDeletion ? "delete" : via === "caught" ? "catch" : "assign";
  const path = target === none ? none : expressions.value(target);
  let value = sourceOf(reading, expressions, delivery, via);
  if (value !== none)
    for (const step of delivery.steps)
      value = taken(reading, expressions, value, step);
  if (value !== none && path !== none && via === undefined)
    expressions.giveContext(value, "assigned", path, none);
  if (delivery.isInitial && definition !== none && kind === "assign") {
    table.set(definition, at.value, value);
    const type = table.get(definition, at.type);
    if (type !== none && value !== none)
      expressions.giveContext(value, "typed", type, none);
    return;
  }
  let goal = definition;
  let goalPath = none;
  if (goal === none && path !== none) {
    // A plain name of this file is its definition; anything else stays a path.
    if (facts.expr.get(path, 0) === exprCode.name) {
      const name = facts.expr.get(path, 2);
      const scope = reading.scopes.find(facts.expr.get(path, 3), name);
      goal = scope === none ? none : reading.scopes.definitionIn(scope, name);
    }
    if (goal === none) goalPath = path;
  }
  if (goal === none && goalPath === none) return;
  facts.binding.row(bindingCode[kind], goal, goalPath, value, extent.scope);
}

/** The value before any pattern takes it apart. */
function sourceOf(
  reading: Reading,
  expressions: Expressions,
  { record, parameter }: Delivery,
  via: string | undefined,
): number {
  const { facts, records } = reading;
  if (parameter !== none) {
    const { at } = facts.definition;
    return reading.nameExpr(
      facts.definition.get(parameter, at.scope),
      facts.definition.get(parameter, at.name),
    );
  }
  const caught = records.parts(record, caughtPart);
  if (caught.length > 0) return caughtValue(expressions, caught);
  const valueNode = records.part(record, valuePart);
  if (valueNode === none) return none;
  const value = expressions.value(valueNode);
  const on = (kind: number, base: number): number =>
    facts.addExpr(kind, base, none, none, 0, none);
  switch (via) {
    case "iterate":
      return on(exprCode.iterate, value);
    case "iterateAwait":
      return on(exprCode.await, on(exprCode.iterate, value));
    case "keys":
      return on(exprCode.keys, value);
    case "enter":
    case "enterAwait": {
      const member = facts.addExpr(
        exprCode.member,
        value,
        facts.name(records.property(record, "member") ?? ""),
        none,
        0,
        none,
      );
      const entered = facts.addExpr(exprCode.call, member, none, none, 0, 0);
      return via === "enter" ? entered : on(exprCode.await, entered);
    }
    case "caught":
      return value;
    case "augmented":
      // The whole expression is the new value.
      return expressions.value(records.recordNode.data[record]!);
    default:
      return value;
  }
}

/** Something of one of these types, of which nothing else is known. */
function caughtValue(
  expressions: Expressions,
  nodes: readonly number[],
): number {
  const { facts } = expressions.reading;
  const types = nodes.map((node) => expressions.type(node));
  const type =
    types.length === 1
      ? types[0]!
      : facts.addExpr(
          exprCode.typeUnion,
          none,
          none,
          none,
          facts.list(types),
          none,
        );
  return facts.addExpr(
    exprCode.cast,
    expressions.unknown(),
    none,
    none,
    0,
    type,
  );
}

function taken(
  reading: Reading,
  expressions: Expressions,
  value: number,
  step: Step,
): number {
  const { facts } = reading;
  switch (step.kind) {
    case "key":
      return facts.addExpr(
        exprCode.member,
        value,
        facts.name(step.name),
        none,
        0,
        none,
      );
    case "index":
      return facts.addExpr(exprCode.element, value, none, none, 0, step.index);
    case "as":
      return facts.addExpr(
        exprCode.cast,
        value,
        none,
        none,
        0,
        expressions.type(step.type),
      );
    case "restKeys":
      return facts.addExpr(
        exprCode.rest,
        value,
        none,
        none,
        facts.list(step.names.map((name) => facts.name(name))),
        none,
      );
    case "restFrom":
      return facts.addExpr(exprCode.rest, value, none, none, 0, step.index);
    case "default":
      return step.node === none
        ? value
        : facts.addExpr(
            exprCode.union,
            none,
            none,
            none,
            facts.list([value, expressions.value(step.node)]),
            none,
          );
  }
}
