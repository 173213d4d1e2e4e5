// Functions that are called, or given again, through a member that the language's functions have (`f.call(receiver, x)`, `f.bind(receiver)`).
import type { FunctionMember } from "../model/language.ts";
import {
  marksOf,
  noValue,
  setOf,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { findMembers } from "./members.ts";
import { entityDefinition } from "./entities.ts";
import type { CallSite } from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

export interface Applied {
  /** The path of what is called. */
  readonly path: number;
  /** The functions of the project that it may be; noValue for one of the library. */
  readonly value: number;
  readonly how: FunctionMember;
  /** The call as those functions see it. */
  readonly site: CallSite;
}

/** What the call `call` does to a function through a member of the library that all functions have; undefined for any other call. */
export function appliedBy(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
): Applied | undefined {
  const { functionMembers } = file.language.lookup;
  if (functionMembers === undefined) return undefined;
  const { kind, base, name } = file.facts.expr;
  const callee = base[call]!;
  if (kind[call] !== E.call || kind[callee] !== E.member) return undefined;
  const how = functionMembers[file.facts.names[name[callee]!] ?? ""];
  if (how === undefined) return undefined;
  const path = base[callee]!;
  const { types, project } = evaluator;
  const receiver = evaluator.evaluate(file, path);
  const callables = types.membersOf(setOf(receiver)).filter((type) => {
    if (types.kind[type] !== TypeKind.callable) return false;
    return findMembers(evaluator, type, file.exprName(callee)).every(
      ({ entity }) => {
        const definition = entityDefinition(entity);
        return definition >= 0 && project.sourceOf(definition).isBuiltin;
      },
    );
  });
  if (callables.length === 0) return undefined;
  const functions = callables.filter(
    (type) => !project.sourceOf(types.definition[type]!).isBuiltin,
  );
  return {
    path,
    value:
      functions.length === 0
        ? noValue
        : withMarks(types.set(functions), marksOf(receiver)),
    how,
    site: {
      file,
      call,
      behindReceiver: how === "list" ? "list" : "arguments",
    },
  };
}

/** Whether a function that is given again takes nothing but its receiver with it, so that its parameters are as they were. */
export function isWhole({ site }: Applied): boolean {
  const { file, call } = site;
  return file.list(file.facts.expr.list[call]!).length < 2;
}
