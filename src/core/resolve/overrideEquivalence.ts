// Which methods of one name have the same parameters, so that the nearer one overrides the other.
import { parametersOf } from "./argumentBinding.ts";
import { sameLabels } from "./argumentLabels.ts";
import { parameterSet } from "./argumentFit.ts";
import type { Evaluator } from "./evaluator.ts";
import { signaturesOf, type Signature } from "./signatures.ts";
import { D } from "./sourceFile.ts";
import { isUnknown, TypeKind } from "./types.ts";

/** Two methods of one name of which the nearer one overrides the other. */
export function sameParameters(
  evaluator: Evaluator,
  one: Signature,
  other: Signature,
): boolean {
  const { types } = evaluator;
  const own = parametersOf(one);
  const theirs = parametersOf(other);
  if (own.length !== theirs.length || !sameLabels(one, other)) return false;
  const isVague = (set: number): boolean =>
    set === 0 || isUnknown(set) || types.isOpen(set);
  return own.every((_, place) => {
    const a = parameterSet(evaluator, one, place);
    const b = parameterSet(evaluator, other, place);
    return a === b || isVague(a) || isVague(b) || erasure(a) === erasure(b);
  });

  function erasure(set: number): string {
    return types
      .membersOf(set)
      .map((type) =>
        isFunctionType(type)
          ? `(${signaturesOf(evaluator, type)
              .map((each) => parametersOf(each).length)
              .join(" ")})`
          : isArray(type)
            ? `${erasure(types.pairsOf(types.detail[type]!)[1] ?? 0)}[]`
            : `${types.kind[type]! === TypeKind.self ? TypeKind.instance : types.kind[type]!} ${types.definition[type]!} ${types.kind[type] === TypeKind.external ? types.detail[type]! : ""}`,
      )
      .sort()
      .join(",");
  }

  /** Each place that writes a type of functions declares one of its own. */
  function isFunctionType(type: number): boolean {
    return (
      types.kind[type] === TypeKind.callable &&
      evaluator.project.kindOf(types.definition[type]!) === D.function_type
    );
  }

  function isArray(type: number): boolean {
    if (types.kind[type] !== TypeKind.instance) return false;
    const definition = types.definition[type]!;
    const { language } = evaluator.project.sourceOf(definition);
    return definition === evaluator.project.builtinType(language, "array");
  }
}
