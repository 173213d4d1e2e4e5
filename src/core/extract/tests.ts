// Marks test code: the whole file by the path conventions of its language, and functions handed to a test framework's calls.
import { contextKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { exprCode } from "./factsBuilder.ts";
import { patternOf } from "../model/patternOf.ts";
import { none, type Reading } from "./reading.ts";

const argumentContext = contextKinds.indexOf("argument");

/** What stands inside a marked definition is test code too; readers look outward, so only the outermost needs the mark. */
export function markTests(reading: Reading): void {
  const { facts, language } = reading;
  const { definition, expr } = facts;
  const { paths, calls } = language.rules.tests;
  const mark = (row: number): void => {
    const flags = definition.get(row, definition.at.flags);
    definition.set(row, definition.at.flags, flags | DefinitionFlag.test);
  };
  if (paths.some((pattern) => patternOf(pattern).test(reading.path))) {
    mark(0);
    return;
  }
  if (calls.length === 0) return;
  for (let row = 1; row < definition.length; row++) {
    if (definition.get(row, definition.at.contextKind) !== argumentContext)
      continue;
    const call = definition.get(row, definition.at.context);
    const callee = call === none ? none : expr.get(call, expr.at.base);
    if (callee === none || expr.get(callee, expr.at.kind) !== exprCode.name)
      continue;
    const name = expr.get(callee, expr.at.name);
    const scope = expr.get(callee, expr.at.scope);
    // A function of this file that happens to be called `test` is no framework's.
    if (
      calls.includes(facts.nameText(name)) &&
      reading.scopes.definitionIn(scope, name) === none
    )
      mark(row);
  }
}
