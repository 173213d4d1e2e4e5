// Which table a path means where tables are what other languages call classes and modules: `M` of `local M = {}`, the receiver
// of a method of such a table, a table in a field of another one.
import { DefinitionFlag } from "../model/symbol.ts";
import type { Declarations } from "./declarations.ts";
import { part, tag } from "./queryPlan.ts";
import { families, none, type Reading } from "./reading.ts";
import { scopeCode } from "./scopeTable.ts";

const nameTag = tag("expr.name");
const memberTag = tag("expr.member");
const callTag = tag("expr.call");
const objectTag = tag("expr.object");
const basePart = part("base");
const namePart = part("name");

/** Names of names of tables further than this are not followed. */
const maxSteps = 16;

/**
 * The definition (kind object) that the path at `node` means, as far as the text tells up to there; or -1. `around` is the scope
 * where it stands, for a node whose own extent is not open yet.
 */
export function tableAt(
  reading: Reading,
  declarations: Declarations,
  node: number,
  around: number = none,
  steps = 0,
): number {
  if (node === none || steps > maxSteps) return none;
  const { records, facts } = reading;
  const inner = reading.unwrapped(node);
  if (records.record(inner, objectTag) !== none)
    return reading.definitionOf[inner]!;
  if (records.record(inner, nameTag) !== none) {
    const name = facts.name(records.textOf(inner));
    const from = reading.scopeOfUse(
      around === none ? reading.extentOf(inner).scope : around,
      name,
      records.start(inner),
    );
    const scope = reading.scopes.find(from, name);
    const definition =
      scope === none ? none : reading.scopes.definitionIn(scope, name);
    if (definition !== none && !reading.isReceiver(definition))
      return tableOf(reading, declarations, definition, steps);
    const record = records.record(inner, nameTag);
    return records.property(record, "unbound") === "self"
      ? receiverAt(reading, declarations, from)
      : none;
  }
  const member = records.record(inner, memberTag);
  if (member === none) return none;
  const outer = tableAt(
    reading,
    declarations,
    records.part(member, basePart),
    around,
    steps + 1,
  );
  if (outer === none) return none;
  const name = facts.name(records.textOf(records.part(member, namePart)));
  const definition = reading.members.get(outer, name);
  return definition === none
    ? none
    : tableOf(reading, declarations, definition, steps);
}

/** The table that a definition holds from the beginning. */
function tableOf(
  reading: Reading,
  declarations: Declarations,
  definition: number,
  steps: number,
): number {
  const made = reading.madeTables.get(definition);
  if (made !== undefined) return made;
  const value = reading.valueNodes.get(definition);
  return value === undefined
    ? none
    : tableAt(reading, declarations, value, none, steps + 1);
}

/** The table whose method is around `from`. */
function receiverAt(
  reading: Reading,
  declarations: Declarations,
  from: number,
): number {
  const { scopes, facts } = reading;
  const { at } = facts.definition;
  for (let scope = from; scope !== none; scope = scopes.parent(scope)) {
    const owner = scopes.owner(scope);
    if (owner <= 0 || scopes.kind(scope) !== scopeCode.function) continue;
    const flags = facts.definition.get(owner, at.flags);
    if ((flags & DefinitionFlag.anonymous) !== 0) continue;
    const container = facts.definition.get(owner, at.container);
    return declarations.isMemberHolder(container) ? container : none;
  }
  return none;
}

/**
 * The table that gets the members which are declared for the path at `node`. A variable that holds what some call gave gets one
 * of its own, which has the members of that too.
 */
export function tableFor(
  reading: Reading,
  declarations: Declarations,
  node: number,
): number {
  const known = tableAt(reading, declarations, node);
  if (known !== none) return known;
  const definition = definitionAt(
    reading,
    declarations,
    reading.unwrapped(node),
    none,
  );
  if (definition === none || !reading.valueNodes.has(definition)) return none;
  return declarations.addTable(definition);
}

/**
 * The table whose field an assignment to a member of the path at `node` sets. A variable of the module that holds the result of
 * a call is taken for a class that somebody made.
 */
export function tableAssigned(
  reading: Reading,
  declarations: Declarations,
  node: number,
  around: number,
): number {
  const known = tableAt(reading, declarations, node, around);
  if (known !== none) return known;
  const { records } = reading;
  const inner = reading.unwrapped(node);
  const definition = definitionAt(reading, declarations, inner, around);
  const value = reading.valueNodes.get(definition);
  if (value === undefined || around !== 0) return none;
  const record = records.lastRecord(reading.unwrapped(value), families.expr);
  return record !== none && records.recordTag.data[record] === callTag
    ? declarations.addTable(definition)
    : none;
}

/** The variable or the field of a table that the path at `node` names, or -1. */
function definitionAt(
  reading: Reading,
  declarations: Declarations,
  node: number,
  around: number,
): number {
  const { records, facts, scopes } = reading;
  const member = records.record(node, memberTag);
  if (member !== none) {
    const base = records.part(member, basePart);
    const outer = tableAt(reading, declarations, base, around);
    const name = facts.name(records.textOf(records.part(member, namePart)));
    return outer === none ? none : reading.members.get(outer, name);
  }
  if (records.record(node, nameTag) === none) return none;
  const name = facts.name(records.textOf(node));
  const from = reading.scopeOfUse(
    around === none ? reading.extentOf(node).scope : around,
    name,
    records.start(node),
  );
  const scope = scopes.find(from, name);
  return scope === none ? none : scopes.definitionIn(scope, name);
}
