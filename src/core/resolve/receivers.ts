// Receivers that functions have without standing in a class: what an extension extends, and what a function literal gets from
// the function type for which it is given.
import { isReceiver } from "./argumentBinding.ts";
import { contextualType } from "./context.ts";
import { noValue, setOf, type Evaluator } from "./evaluator.ts";
import { signaturesOf } from "./signatures.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** The declared type of the parameter that stands for a function's receiver, or -1. */
export function receiverType(file: SourceFile, row: number): number {
  const { parameters, type } = file.facts.definition;
  const [first] = file.list(parameters[row]!);
  return first !== undefined && isReceiver(file, first) ? type[first]! : -1;
}

/** The receiver of the function `row`, of its own or through the type that its place gives it; undefined where it has none. */
export function receiverValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number | undefined {
  const own = receiverType(file, row);
  if (own >= 0) return evaluator.evaluate(file, own);
  if (file.facts.definition.contextKind[row] === 0) return undefined;
  const expected = contextualType(evaluator, file, row);
  if (expected === undefined) return undefined;
  const { types } = evaluator;
  let result: number = noValue;
  for (const type of types.membersOf(setOf(expected)))
    for (const signature of signaturesOf(evaluator, type)) {
      const declared = receiverType(signature.file, signature.row);
      if (declared < 0) continue;
      const value = evaluator.evaluate(signature.file, declared);
      result = evaluator.join(
        result,
        evaluator.substituted(value, signature.environment),
      );
    }
  return result === noValue ? undefined : result;
}

/** The receiver that the scope `at` itself brings, where names may mean its members. */
export function receiverOfScope(
  evaluator: Evaluator,
  file: SourceFile,
  at: number,
): number | undefined {
  const { kind, owner } = file.facts.scope;
  const row = owner[at]!;
  return kind[at] === functionScope && row > 0
    ? receiverValue(evaluator, file, row)
    : undefined;
}

/** All receivers whose members are known in a scope, innermost first, those of the classes around among them. */
export function receiversIn(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
): readonly number[] {
  const { types } = evaluator;
  const { parent, kind, owner } = file.facts.scope;
  const found: number[] = [];
  for (let at = scope; at >= 0; at = parent[at]!) {
    const receiver = receiverOfScope(evaluator, file, at);
    if (receiver !== undefined) found.push(...types.membersOf(setOf(receiver)));
    if (kind[at] !== classScope || owner[at]! <= 0) continue;
    const id = file.ids[owner[at]!]!;
    found.push(types.of(TypeKind.self, id));
    const companion = companionOf(evaluator, id);
    if (companion >= 0) found.push(companion);
  }
  return found;
}

/** The instance of the object whose members are reached through the class `definition`, or -1. */
export function companionOf(evaluator: Evaluator, definition: number): number {
  const { project, types } = evaluator;
  const row = project.rowOf[definition]!;
  if (row < 0) return -1;
  const file = project.sourceOf(definition);
  if (file.language.lookup.freeFunctions !== true) return -1;
  const companion = file
    .membersOf(row)
    .find(
      (each) =>
        file.facts.definition.kind[each] === D.class &&
        file.flag(each, DefinitionFlag.companion),
    );
  return companion === undefined ? -1 : types.instance(file.ids[companion]!);
}

const functionScope = 1;
const classScope = 2;
