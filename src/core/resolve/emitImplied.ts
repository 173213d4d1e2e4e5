// Edges of calls that nobody writes: what a word of the language calls (`for`, `with`, `raise`), and what the library calls of the
// functions that it is handed. What leads out of the project is worth no edge, and what is not found no word.
import { referenceRoles } from "../model/facts.ts";
import { calleesOf } from "./callees.ts";
import { argumentType } from "./context.ts";
import { certaintyAt, edgeTarget, siteOf, type Emission } from "./emission.ts";
import { setOf } from "./evaluator.ts";
import { definitionTarget, isSymbol } from "./targets.ts";
import { TypeKind } from "./types.ts";

const constructRole = referenceRoles.indexOf("construct");

/** What the word in the reference `row` calls. */
export function emitImplied(
  { file, evaluator, edges, callbacks }: Emission,
  row: number,
  call: number,
): void {
  const { reference, expr } = file.facts;
  const { targets } = calleesOf(evaluator, file, expr.base[call]!, callbacks);
  for (const target of targets) {
    if (target.definition < 0) continue;
    if (reference.role[row] === constructRole && !target.constructs) continue;
    edges.add(
      reference.from[row]!,
      edgeTarget(evaluator, target),
      target.constructs ? "constructs" : "calls",
      certaintyAt(file, row, target.inferred),
      siteOf(file, row),
    );
  }
}

/** The functions of the project among the arguments of `call`, which calls the library, where it is declared to take functions. */
export function emitHanded(
  { file, evaluator, edges }: Emission,
  row: number,
  call: number,
): void {
  const { types, project } = evaluator;
  const { reference, expr, argument } = file.facts;
  const functions = (set: number): readonly number[] =>
    types
      .membersOf(set)
      .filter((each) => types.kind[each] === TypeKind.callable);
  for (const [place, each] of file.list(expr.list[call]!).entries()) {
    const handed = functions(evaluator.setAt(file, argument.expr[each]!))
      .map((type) => types.definition[type]!)
      .filter(
        (id) => !project.sourceOf(id).isBuiltin && isSymbol(evaluator, id),
      );
    if (handed.length === 0) continue;
    const wanted = argumentType(evaluator, { file, call }, place) ?? 0;
    if (functions(setOf(wanted)).length === 0) continue;
    for (const id of handed)
      edges.add(
        reference.from[row]!,
        edgeTarget(evaluator, definitionTarget(evaluator, id, true)),
        "calls",
        "inferred",
        siteOf(file, row),
      );
  }
}
