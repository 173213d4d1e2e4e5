// Base types of the classes and interfaces of a file.
import { heritageKinds, type HeritageKind } from "../model/facts.ts";
import type { Declarations } from "./declarations.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { part, tag } from "./queryPlan.ts";
import { definitionCode, families, none, type Reading } from "./reading.ts";
import { tableAt } from "./tables.ts";
import { tagNames } from "../languages/vocabulary.ts";

const basePart = part("base");
const argumentPart = part("argument");
const heirPart = part("heir");
const elementTag = tag("expr.element");

const headKinds: ReadonlySet<HeritageKind> = new Set(["extends", "implements"]);

/** A base and the node of its path, for the reference to it. */
export interface Base {
  readonly node: number;
  readonly definition: number;
  readonly kind: HeritageKind;
}

export function completeHeritage(
  reading: Reading,
  declarations: Declarations,
  expressions: Expressions,
): Base[] {
  const { records, facts } = reading;
  const [low, high] = families.heritage;
  const bases: Base[] = [];
  const found: number[] = [];
  for (let record = 0; record < records.recordTag.length; record++) {
    const code = records.recordTag.data[record]!;
    if (code >= low && code < high) found.push(record);
  }
  found.sort(
    (a, b) =>
      records.start(records.recordNode.data[a]!) -
      records.start(records.recordNode.data[b]!),
  );
  for (const record of found) {
    const node = records.recordNode.data[record]!;
    const kind = tagNames[records.recordTag.data[record]!]!.slice(
      "heritage.".length,
    ) as HeritageKind;
    const basePartNode = records.part(record, basePart);
    const base = basePartNode === none ? node : basePartNode;
    const declared = base === node ? none : reading.definitionOf[node]!;
    const heirNode = records.part(record, heirPart);
    const heir =
      heirNode === none ? none : tableAt(reading, declarations, heirNode);
    if (heirNode !== none && heir === none) continue;
    let definition =
      heir !== none
        ? heir
        : declared === none
          ? reading.extentOf(base).container
          : declared;
    // An embedded field is a member and a base at the same time.
    if (reading.kindOf(definition) === definitionCode.field)
      definition = facts.definition.get(
        definition,
        facts.definition.at.container,
      );
    const isType =
      records.lastRecord(base, families.type) !== none ||
      records.record(base, elementTag) !== none;
    // What a class declares inside, or inherits, is not known in its head. What it mixes in is said in its body.
    const { scope } = reading.extentOf(base);
    const isOwn =
      headKinds.has(kind) &&
      reading.language.language.lookup.classNames === "nested" &&
      reading.scopes.owner(scope) === definition;
    reading.headScope = isOwn ? scope : none;
    let target = isType ? expressions.type(base) : expressions.value(base);
    const typeArguments = records.parts(record, argumentPart);
    if (typeArguments.length > 0) {
      const path =
        facts.expr.get(target, 0) === exprCode.typeName
          ? facts.expr.get(target, 1)
          : target;
      target = facts.addExpr(
        exprCode.typeName,
        path,
        none,
        none,
        facts.list(typeArguments.map((each) => expressions.type(each))),
        none,
      );
    }
    reading.headScope = none;
    facts.heritage.row(definition, heritageKinds.indexOf(kind), target);
    if (heir === none)
      bases.push({ node: reading.unwrapped(base), definition, kind });
  }
  return bases;
}
