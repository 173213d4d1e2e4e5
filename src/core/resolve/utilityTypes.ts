// Generic aliases of the builtins whose meaning their declaration cannot say without type-level programs.
import { returned } from "./callResults.ts";
import {
  noValue,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { instancesOf } from "./heritage.ts";
import { isSubtype } from "./narrowing.ts";
import { unwrapAwaited } from "./protocols.ts";
import { signaturesOf } from "./signatures.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeKind, unknownSet } from "./types.ts";

type Utility = (
  evaluator: Evaluator,
  file: SourceFile,
  args: readonly number[],
) => number;

const same: Utility = (_evaluator, _file, args) =>
  withMarks(args[0] ?? unknownSet, 0);

export const dictionary: Utility = (evaluator, _file, args) =>
  evaluator.exactly(
    evaluator.types.withItems(TypeKind.dictionary, [args[1] ?? unknownSet], -1),
  );

/**
 * Known by the name that the builtins declare; a project's alias of the same name is evaluated as it is written.
 */
export const utilityTypes: Readonly<Record<string, Utility | undefined>> = {
  Partial: same,
  Required: same,
  Readonly: same,
  Pick: same,
  Omit: same,
  NonNullable: same,
  Exclude: same,
  NoInfer: same,
  ThisType: same,
  Extract: (evaluator, _file, args) => {
    const { types } = evaluator;
    const kept = types
      .membersOf(args[0] ?? unknownSet)
      .filter((each) =>
        types
          .membersOf(args[1] ?? unknownSet)
          .some((of) => isSubtype(evaluator, each, of)),
      );
    return withMarks(kept.length > 0 ? types.set(kept) : unknownSet, 0);
  },
  Record: dictionary,
  Awaited: (evaluator, file, args) =>
    withMarks(unwrapAwaited(evaluator, file, args[0] ?? unknownSet), 0),
  ReturnType: (evaluator, file, args) => {
    const { types } = evaluator;
    let result: number = noValue;
    for (const type of types.membersOf(args[0] ?? unknownSet)) {
      // What something outside returns is outside, too.
      if (types.kind[type] === TypeKind.external)
        result = evaluator.join(result, evaluator.exactly(type));
      for (const signature of signaturesOf(evaluator, type))
        result = evaluator.join(
          result,
          returned(evaluator, signature, { file, call: -1 }),
        );
    }
    return result === noValue ? unknownValue : result;
  },
  InstanceType: (evaluator, _file, args) =>
    withMarks(instancesOf(evaluator, args[0] ?? unknownSet), 0),
};
