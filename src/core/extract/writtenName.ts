// Names inside of what is written around them: declarators, and paths that nest to the right (`a::(b::c)`).
import { MemberForm } from "../model/facts.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { part, tag } from "./queryPlan.ts";
import { none, type Reading } from "./reading.ts";
import { asTypeName } from "./typeFromValue.ts";

const wrapperTag = tag("name.wrapper");
const genericTag = tag("type.generic");
const innerPart = part("inner");
const basePart = part("base");

/** Declarators nest at most so deep before their name counts as unknown. */
const maxDepth = 200;

export interface WrittenName {
  /** The node of the plain name, or -1. */
  readonly node: number;
  /** The nodes of the scopes in front of it, outermost first. */
  readonly scopes: readonly number[];
  /** The nodes around the plain name. */
  readonly around: readonly number[];
  /** The name as it is known, where that is not the text of the node. */
  readonly text: string | undefined;
}

export function writtenName(reading: Reading, outer: number): WrittenName {
  const { records } = reading;
  const scopes: number[] = [];
  const around: number[] = [];
  let prefix = "";
  let node = outer;
  for (let depth = 0; node !== none && depth < maxDepth; depth++) {
    const record = records.record(node, wrapperTag);
    if (record === none) break;
    const inner = records.part(record, innerPart);
    if (inner === none) break;
    const base = records.part(record, basePart);
    if (base !== none) scopes.push(base);
    around.push(node);
    prefix += records.property(record, "name") ?? "";
    node = inner;
  }
  if (node === none || node === outer)
    return { node, scopes, around, text: undefined };
  const text = prefix + folded(records.textOf(node));
  return { node, scopes, around, text };
}

/** `operator ==` and `operator==` are one name. */
function folded(text: string): string {
  return /\s/.test(text)
    ? text.replace(/\s+(?=\W)|(?<=\W)\s+/g, "").replace(/\s+/g, " ")
    : text;
}

/** The plain name of one step of a path, type arguments left out. */
function nameOfStep(
  { records, facts }: Reading,
  { node, text }: WrittenName,
): number {
  const generic = records.record(node, genericTag);
  const plain = generic === none ? none : records.part(generic, basePart);
  return facts.name(
    plain === none ? (text ?? records.textOf(node)) : records.textOf(plain),
  );
}

/** The path that a node with scopes in front of a name says, looked up from where it stands. */
export function qualifiedName(expressions: Expressions, node: number): number {
  const { reading } = expressions;
  const written = writtenName(reading, node);
  if (written.node === none) return expressions.unknown();
  const { scope } = reading.extentOf(node);
  const around = pathOf(expressions, written.scopes, scope);
  const name = nameOfStep(reading, written);
  return around === none
    ? reading.nameExpr(0, name)
    : reading.facts.addExpr(
        exprCode.member,
        around,
        name,
        none,
        0,
        MemberForm.qualified,
      );
}

function pathOf(
  expressions: Expressions,
  scopes: readonly number[],
  scope: number,
): number {
  const { reading } = expressions;
  const { facts } = reading;
  let path = none;
  for (const each of scopes) {
    const name = nameOfStep(reading, writtenName(reading, each));
    path =
      path === none
        ? reading.nameExpr(scope, name)
        : facts.addExpr(
            exprCode.member,
            path,
            name,
            none,
            0,
            MemberForm.qualified,
          );
  }
  return path;
}

/** The type to which the written name says that it belongs, seen from `scope`, or -1. */
export function typeAround(
  expressions: Expressions,
  name: number,
  scope: number,
): number {
  if (name === none) return none;
  const { scopes } = writtenName(expressions.reading, name);
  return scopes.length === 0
    ? none
    : asTypeName(expressions, pathOf(expressions, scopes, scope));
}
