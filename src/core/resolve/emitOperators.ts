// Operators and indexing that are calls of members: `a + b`, `a[i]`, `a[i] = b` where a type of the project has such a member.
// What the language itself supplies is worth no edge, and what is not found no word.
import { certainty, edgeTarget, siteOf, type Emission } from "./emission.ts";
import { entityDefinition } from "./entities.ts";
import { isInferred, setOf } from "./evaluator.ts";
import { findInSet } from "./members.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { definitionTarget } from "./targets.ts";

/** Operators that are told by another one. */
const negated: Readonly<Record<string, string>> = { "!=": "==", "!~": "=~" };

export function emitOperator(
  emission: Emission,
  row: number,
  path: number,
  isWrite: boolean,
): void {
  const { file, evaluator, edges } = emission;
  const { kind, base } = file.facts.expr;
  const operands = file.list(file.facts.expr.list[path]!);
  const isElement = kind[path] === E.element;
  const receiver = isElement ? base[path]! : operands[0];
  if (receiver === undefined) return;
  const member = isElement
    ? file.language.lookup.elementMember
    : operatorName(file, path, operands.length);
  if (member === undefined) return;
  const value = evaluator.evaluate(file, receiver);
  const name = evaluator.project.names.intern(isWrite ? `${member}=` : member);
  for (const { entity } of findInSet(evaluator, setOf(value), name)) {
    const definition = entityDefinition(entity);
    if (definition < 0 || evaluator.project.sourceOf(definition).isBuiltin)
      continue;
    const inferred = isInferred(value);
    edges.add(
      file.facts.reference.from[row]!,
      edgeTarget(evaluator, definitionTarget(evaluator, definition, inferred)),
      "calls",
      certainty(inferred),
      siteOf(file, row),
    );
  }
}

/** The member that the operator in `path` calls: one of one operand has a name of its own. */
function operatorName(file: SourceFile, path: number, count: number): string {
  const { names, expr } = file.facts;
  const text = names[expr.name[path]!] ?? "";
  if (count === 1 && (text === "-" || text === "+")) return `${text}@`;
  const plain = text.length > 1 ? text.replace(/^(\W+)=$/, "$1") : text;
  const isComparison = /^[<>=!]=$/.test(text) || text === "===";
  return negated[text] ?? (isComparison ? text : plain);
}
