// Types that stand in doc comments because the language has no other place for them: `@param {Type} name`, `@returns {Type}`,
// `@type {Type}`. A type that is written in the code itself wins.
import { readAnnotation, type Annotation } from "./annotationText.ts";
import type { Declarations } from "./declarations.ts";
import type { DocComments } from "./docComments.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { definitionCode, none, type Reading } from "./reading.ts";
import { annotationType, isTypeKeyword } from "./typeFromValue.ts";

const tagLine =
  /@(param|arg|argument|returns?|type)\s*\{((?:[^{}\n]|\{[^{}\n]*\})*)\}(?:\s*\[?\s*([\w$]+)(?=[\s=\]]|$|\*))?/g;

const values = new Set([
  definitionCode.variable,
  definitionCode.constant,
  definitionCode.local,
  definitionCode.property,
  definitionCode.field,
]);
const types = new Set([
  definitionCode.class,
  definitionCode.interface,
  definitionCode.enum,
  definitionCode.type_alias,
  definitionCode.namespace,
]);
const callables = new Set([
  definitionCode.function,
  definitionCode.method,
  definitionCode.constructor,
]);

export function completeDocTypes(
  reading: Reading,
  declarations: Declarations,
  expressions: Expressions,
  comments: DocComments,
): void {
  const { rules } = reading.language;
  if (rules.docTypes === undefined) return;
  const line =
    rules.docTypeLine === undefined
      ? tagLine
      : new RegExp(rules.docTypeLine, "gu");
  const sign = rules.docTypeLine === undefined ? "{" : "@";
  for (let row = 1; row < declarations.starts.length; row++) {
    const kind = reading.kindOf(row);
    if (!values.has(kind) && !callables.has(kind)) continue;
    const comment = comments.before(declarations, row);
    if (comment === undefined || !comment.text.includes(sign)) continue;
    for (const found of comment.text.matchAll(line)) {
      const [whole, word, text, name] = found;
      const target = targetOf(reading, declarations, row, word!, name);
      if (target === none) continue;
      const { at } = reading.facts.definition;
      const written = reading.facts.definition.get(target, at.type);
      if (written !== none && !saysLess(reading, written)) continue;
      const start =
        comment.start +
        found.index +
        (rules.docTypeLine === undefined
          ? whole.indexOf("{") + 1
          : whole.indexOf(text!));
      const type = readType(expressions, text!, start, row);
      if (type !== none) reading.facts.definition.set(target, at.type, type);
    }
  }
}

/** A type in the code that a comment may say more exactly. */
function saysLess({ facts, language }: Reading, type: number): boolean {
  let each = type;
  if (facts.expr.get(each, 0) === exprCode.typeNullable)
    each = facts.expr.get(each, facts.expr.at.base);
  return (
    facts.expr.get(each, 0) === exprCode.typeLiteral &&
    language.rules.docRefines?.includes(
      facts.nameText(facts.expr.get(each, facts.expr.at.name)),
    ) === true
  );
}

/** The definition whose type a tag in the comment of `row` gives, or -1. */
function targetOf(
  reading: Reading,
  declarations: Declarations,
  row: number,
  word: string,
  name: string | undefined,
): number {
  const isCallable = callables.has(reading.kindOf(row));
  if (word === "type" || word === "var") return isCallable ? none : row;
  if (!isCallable) return none;
  if (word.startsWith("return")) return row;
  const { definition: table } = reading.facts;
  return (
    declarations.parameters
      .get(row)
      ?.find(
        (each) =>
          reading.facts.nameText(table.get(each, table.at.name)) === name,
      ) ?? none
  );
}

/** The signs that these comments put around a type are left out: optional, nullable or not; `...` makes it many. */
function readType(
  expressions: Expressions,
  text: string,
  start: number,
  from: number,
): number {
  const [before, dots] = /^\s*(\.\.\.)?[?!]?/.exec(text)!;
  const bare = text.slice(before.length).replace(/[=?!\s]+$/, "");
  const read = readAnnotation(bare);
  if (read === undefined || !isKnown(expressions.reading, read, start))
    return none;
  return annotationType(
    expressions,
    dots === undefined ? read : { kind: "array", items: [read] },
    start + before.length,
    from,
  );
}

/** Whether all names of a type are known: in the file, as words of the language, or as the builtins that count in comments. */
function isKnown(
  reading: Reading,
  annotation: Annotation,
  start: number,
): boolean {
  if (!annotation.items.every((each) => isKnown(reading, each, start)))
    return false;
  if (annotation.kind !== "name") return true;
  const [first = ""] = annotation.path;
  if (isTypeKeyword(reading, first)) return first !== "object";
  const { docTypes, selfTypes } = reading.language.rules;
  if (docTypes!.includes("*") || selfTypes?.includes(first) === true)
    return true;
  if (docTypes!.includes(first)) return true;
  const name = reading.facts.name(first);
  const scope = reading.scopes.find(reading.nesting.at(start).scope, name);
  if (scope === none) return false;
  // An import may be anything; what a variable holds is a value to whoever looks names up as types.
  const definition = reading.scopes.definitionIn(scope, name);
  return definition === none || types.has(reading.kindOf(definition));
}
