// Tells properties that people can name from the entries of objects on their way somewhere: arguments, elements of lists,
// values of locals. Those would be most of the nodes of a graph, and nobody looks for them.
import { contextKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { exprCode } from "./factsBuilder.ts";
import { definitionCode, none, type Reading } from "./reading.ts";

/** What an object is made for lets the code outside get at it by name. */
const reachableContexts = new Set(
  (["typed", "assigned", "return"] as const).map((kind) =>
    contextKinds.indexOf(kind),
  ),
);
const returnContext = contextKinds.indexOf("return");
const accessor = DefinitionFlag.getter | DefinitionFlag.setter;

/** Makes entries of the properties of objects that cannot be named from outside. Values and contexts are known by now. */
export function settleEntries(reading: Reading): void {
  if (reading.objectNodes.size === 0) return;
  const { definition: table } = reading.facts;
  const { at } = table;
  const owners = ownersOfObjects(reading);
  // An object stands behind what it stands in: outer ones are settled first.
  const named = new Uint8Array(table.length);
  for (let row = 1; row < table.length; row++) {
    const kind = table.get(row, at.kind);
    if (kind === definitionCode.object) {
      named[row] = isNamed(reading, row, owners.get(row) ?? none) ? 1 : 0;
      continue;
    }
    if (kind !== definitionCode.property) continue;
    const container = table.get(row, at.container);
    if (container <= 0 || named[container] === 1) continue;
    if (table.get(container, at.kind) !== definitionCode.object) continue;
    if ((table.get(row, at.flags) & accessor) === 0)
      table.set(row, at.kind, definitionCode.entry);
  }
}

/** By object: the definition whose value it is. */
function ownersOfObjects({ facts }: Reading): Map<number, number> {
  const { definition, expr } = facts;
  const owners = new Map<number, number>();
  for (let row = 1; row < definition.length; row++) {
    let value = definition.get(row, definition.at.value);
    while (value >= 0 && expr.get(value, expr.at.kind) === exprCode.cast)
      value = expr.get(value, expr.at.base);
    if (value >= 0 && expr.get(value, expr.at.kind) === exprCode.object)
      owners.set(expr.get(value, expr.at.extra), row);
  }
  return owners;
}

function isNamed(reading: Reading, object: number, owner: number): boolean {
  const { definition: table } = reading.facts;
  const { at } = table;
  if (owner !== none) {
    const kind = table.get(owner, at.kind);
    return (
      kind !== definitionCode.local &&
      kind !== definitionCode.parameter &&
      kind !== definitionCode.entry
    );
  }
  const context = table.get(object, at.contextKind);
  if (!reachableContexts.has(context)) return false;
  if (context !== returnContext) return true;
  const callable = table.get(object, at.container);
  return (
    callable <= 0 ||
    (table.get(callable, at.flags) & DefinitionFlag.anonymous) === 0
  );
}
