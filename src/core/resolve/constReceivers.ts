// Members of one type that differ in `const` alone: which of them the receiver of a call allows. Only with `lookup.conversions`.
import type { Evaluator } from "./evaluator.ts";
import { givesConstant, shapeOf } from "./redeclarations.ts";
import { calledBy } from "./calledBy.ts";
import type { CallSite, Signature } from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { DefinitionFlag } from "../model/symbol.ts";

/** Two members that differ in `const` alone: that of the receiver decides. */
export function byConstness(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  const shapes = all.map(({ file, row }) => shapeOf(file, row));
  const lists = new Set(shapes.map((each) => each?.parameters.join(",")));
  if (all.length !== 2 || lists.size !== 1) return all;
  const constant = shapes.findIndex((each) => each?.isConst === true);
  const other = shapes.findIndex((each) => each?.isConst === false);
  if (constant < 0 || other < 0) return all;
  const { file, call } = site;
  const { kind, base } = file.facts.expr;
  const callee = base[call]!;
  const isConst =
    kind[callee] === E.member
      ? isConstant(evaluator, file, base[callee]!)
      : isInConstant(file, file.facts.expr.scope[callee]!);
  return isConst === undefined ? all : [all[isConst ? constant : other]!];
}

/** Undefined where the type that is written for it would have to tell. */
function isConstant(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): boolean | undefined {
  const { kind, base, scope } = file.facts.expr;
  switch (kind[path]) {
    case E.self:
      return isInConstant(file, scope[path]!);
    case E.name: {
      const { parent } = file.facts.scope;
      for (let at = scope[path]!; at >= 0; at = parent[at]!) {
        const [row] = file.inScope(at, file.exprName(path));
        if (row !== undefined) return isConstantRow(file, row);
      }
      // A member of the class around.
      return isInConstant(file, scope[path]!);
    }
    case E.member:
    case E.element:
    case E.dereference:
      return isConstant(evaluator, file, base[path]!);
    case E.call: {
      const [declared] = calledBy(evaluator, file, path).declared ?? [];
      return (
        declared !== undefined && givesConstant(declared.file, declared.row)
      );
    }
    case E.cast:
      return undefined;
    default:
      return false;
  }
}

function isConstantRow(file: SourceFile, row: number): boolean {
  return file.flag(row, DefinitionFlag.readonly);
}

/** Whether the function around promises not to change its receiver. */
function isInConstant(file: SourceFile, scope: number): boolean {
  const method = file.selfFunction(scope);
  return method >= 0 && shapeOf(file, method)?.isConst === true;
}
