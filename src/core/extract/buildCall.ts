// The rows of calls and constructions: what is called, with or without a receiver that is written, and its arguments.
import { ArgumentFlag, MemberForm } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { part, tag } from "./queryPlan.ts";
import { definitionCode, families, none, type Reading } from "./reading.ts";
import { scopeCode } from "./scopeTable.ts";

const basePart = part("base");
const namePart = part("name");
const calleePart = part("callee");
const argumentPart = part("argument");
const blockPart = part("block");
const typeArgumentPart = part("typeArgument");
const labelPart = part("label");
const typePart = part("type");

const spreadTag = tag("expr.spread");
const trailingTag = tag("expr.trailing");
const labelledTag = tag("expr.labelled");
const labelledSpreadTag = tag("expr.labelledSpread");

function scopeAt(reading: Reading, node: number): number {
  return reading.extentOf(node).scope;
}

export function superExpr(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  return reading.facts.addExpr(
    exprCode.super,
    none,
    none,
    reading.selfScope(scopeAt(reading, node), none),
    0,
    none,
  );
}

/** Whether a plain name is that of a variable of this file. */
export function isVariable(
  reading: Reading,
  from: number,
  row: number,
): boolean {
  const scope = reading.scopes.find(from, row);
  if (scope === none) return false;
  const definition = reading.scopes.definitionIn(scope, row);
  if (definition === none) return true;
  if (reading.isReceiver(definition)) return false;
  const kind = reading.kindOf(definition);
  return (
    kind === definitionCode.local ||
    kind === definitionCode.parameter ||
    kind === definitionCode.variable
  );
}

/** The member `row` of the receiver, which is not written. */
export function implicitMember(
  reading: Reading,
  from: number,
  row: number,
): number {
  const base = reading.selfExpr(from);
  return reading.facts.addExpr(
    exprCode.member,
    base,
    row,
    none,
    0,
    MemberForm.implicit,
  );
}

/** The call of the next class's method of the name that the method around has. */
export function superCall(
  expressions: Expressions,
  node: number,
  record: number,
): number {
  const { reading } = expressions;
  const { scopes, facts } = reading;
  const { at } = facts.definition;
  let scope = scopeAt(reading, node);
  for (; scope !== none; scope = scopes.parent(scope)) {
    const owner = scopes.owner(scope);
    if (owner <= 0 || scopes.kind(scope) !== scopeCode.function) continue;
    const flags = facts.definition.get(owner, at.flags);
    if ((flags & DefinitionFlag.lexicalSelf) !== 0) continue;
    const callee = facts.addExpr(
      exprCode.member,
      superExpr(expressions, node),
      facts.definition.get(owner, at.name),
      none,
      0,
      none,
    );
    return callOf(expressions, record, exprCode.call, callee);
  }
  return expressions.unknown();
}

/** The path that is called, also where the grammar has no node for it: `base.name(…)`, `name(…)`. */
function calleeOf(expressions: Expressions, record: number): number {
  const callee = expressions.valuePart(record, calleePart);
  if (callee !== none) return callee;
  const { reading } = expressions;
  const type = expressions.typePart(record, typePart);
  if (type !== none) return type;
  const nameNode = reading.records.part(record, namePart);
  if (nameNode === none) return none;
  const row = reading.facts.name(
    reading.records.property(record, "member") ??
      reading.nameAt(nameNode) ??
      "",
  );
  const base = expressions.valuePart(record, basePart);
  if (base === none && reading.language.rules.implicitReceiver === true)
    return implicitMember(reading, scopeAt(reading, nameNode), row);
  return base === none
    ? reading.nameExpr(scopeAt(reading, nameNode), row)
    : reading.facts.addExpr(exprCode.member, base, row, none, 0, none);
}

export function call(
  expressions: Expressions,
  node: number,
  record: number,
  kind: number,
): number {
  const { records } = expressions.reading;
  const isOwn =
    kind === exprCode.construct &&
    records.part(record, calleePart) === none &&
    records.part(record, typePart) === none;
  const callee = isOwn
    ? expressions.reading.selfExpr(scopeAt(expressions.reading, node))
    : calleeOf(expressions, record);
  return callee === none
    ? expressions.unknown()
    : callOf(expressions, record, kind, callee);
}

/** A call of `callee` with the arguments and the block that the record has. */
function callOf(
  expressions: Expressions,
  record: number,
  kind: number,
  callee: number,
): number {
  const { reading } = expressions;
  const { facts, records } = reading;
  const rows: number[] = [];
  const values: number[] = [];
  const skipped = Number(records.property(record, "offset") ?? 0);
  for (let i = 0; i < skipped; i++) {
    values.push(none);
    rows.push(facts.argument.row(expressions.unknown(), none, 0));
  }
  const nameNode = records.part(record, namePart);
  const blocks = records.parts(record, blockPart);
  const all = records.parts(record, argumentPart);
  // What stands inside of an argument is none of its own (`map(_.name)`).
  const listed = all.filter(
    (node, place) =>
      place === 0 || records.end(node) > records.end(all[place - 1]!),
  );
  for (const node of [...listed, ...blocks]) {
    // `send(:name, …)`: the name of what is called is no argument of it.
    if (node === nameNode) continue;
    const argument = records.lastRecord(node, families.expr);
    const code = argument === none ? none : records.recordTag.data[argument]!;
    const label =
      code === labelledTag ? records.part(argument, labelPart) : none;
    const value = expressions.value(node);
    values.push(value);
    rows.push(
      facts.argument.row(
        value,
        label === none ? none : facts.name(records.textOf(label)),
        code === spreadTag
          ? ArgumentFlag.spread
          : code === labelledSpreadTag
            ? ArgumentFlag.labelledSpread
            : code === trailingTag || blocks.includes(node)
              ? ArgumentFlag.trailingBlock
              : 0,
      ),
    );
  }
  const typeArguments = records
    .parts(record, typeArgumentPart)
    .map((node) => expressions.type(node));
  const row = facts.addExpr(
    kind,
    callee,
    none,
    none,
    facts.list(rows),
    facts.list(typeArguments),
  );
  values.forEach((value, index) => {
    if (value !== none) expressions.giveContext(value, "argument", row, index);
  });
  return row;
}
