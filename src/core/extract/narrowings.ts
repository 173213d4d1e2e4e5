// Narrowings: in which regions which paths have which types.
import { testsOf, testTag, type Test } from "./conditions.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import { part, tag } from "./queryPlan.ts";
import { families, none, type Reading } from "./reading.ts";
import { asTypeName } from "./typeFromValue.ts";

const conditionPart = part("condition");
const subjectPart = part("subject");
const typePart = part("type");
const valuePart = part("value");
const literalPart = part("literal");
const innerPart = part("inner");
const basePart = part("base");
const namePart = part("name");
const itemPart = part("item");
const wrapperTag = tag("expr.wrapper");
const collectionTag = tag("expr.collection");
const literalTag = tag("expr.literal");
const nameTag = tag("expr.name");
const selfTag = tag("expr.self");
const memberTag = tag("expr.member");

export function completeNarrowings(
  reading: Reading,
  expressions: Expressions,
): void {
  const { records } = reading;
  for (const extent of reading.nesting.extents)
    for (const { record, sense } of extent.regions ?? [])
      for (const test of testsOf(
        records,
        records.part(record, conditionPart),
        sense,
      ))
        addTest(reading, expressions, test, extent.scope);
}

function addTest(
  reading: Reading,
  expressions: Expressions,
  test: Test,
  scope: number,
): void {
  const { records, facts } = reading;
  const add = (expr: number, type: number): void => {
    if (expr !== none)
      facts.narrowing.row(scope, expr, type, test.sense ? 1 : 0);
  };
  if (test.tag === testTag.holds) {
    add(expressions.value(records.recordNode.data[test.record]!), none);
    return;
  }
  const subject = records.part(test.record, subjectPart);
  if (subject === none) return;
  const path = pathIn(reading, expressions, subject, scope);
  if (test.tag === testTag.instance) {
    const typeNode = records.part(test.record, typePart);
    const valueNode = records.part(test.record, valuePart);
    const type =
      typeNode !== none
        ? expressions.type(typeNode)
        : valueNode === none
          ? none
          : classType(reading, expressions, valueNode);
    if (type !== none) add(path, type);
    return;
  }
  const literalNode = records.part(test.record, literalPart);
  const literal =
    literalNode === none ? none : records.record(literalNode, literalTag);
  if (literal === none) return;
  const text = facts.name(reading.literalText(literalNode, literal));
  const kind = facts.name(
    records.property(literal, "type") ?? records.textOf(literalNode),
  );
  add(
    path,
    test.tag === testTag.kind
      ? facts.addExpr(exprCode.typeLiteral, none, text, none, 0, none)
      : facts.addExpr(
          exprCode.typeLiteral,
          none,
          kind,
          none,
          0,
          kind === text ? none : text,
        ),
  );
}

/** The type of instances of the class (or of one of several classes) written as a value. */
function classType(
  reading: Reading,
  expressions: Expressions,
  node: number,
): number {
  const { records, facts } = reading;
  const wrapper = records.record(node, wrapperTag);
  if (wrapper !== none) {
    const inner = records.part(wrapper, innerPart);
    return inner === none ? none : classType(reading, expressions, inner);
  }
  const several = records.record(node, collectionTag);
  if (several !== none)
    return facts.addExpr(
      exprCode.typeUnion,
      none,
      none,
      none,
      facts.list(
        records
          .parts(several, itemPart)
          .map((each) => asTypeName(expressions, expressions.value(each))),
      ),
      none,
    );
  return asTypeName(expressions, expressions.value(node));
}

/** The path at a node as it reads inside the region, so that its row is that of the uses there; -1 for what is no path. */
function pathIn(
  reading: Reading,
  expressions: Expressions,
  node: number,
  scope: number,
): number {
  const { records, facts } = reading;
  const steps: number[] = [];
  let each = node;
  for (;;) {
    const record = records.lastRecord(each, families.expr);
    if (record === none) return none;
    const code = records.recordTag.data[record]!;
    if (code === wrapperTag) each = records.part(record, innerPart);
    else if (code === memberTag) {
      steps.push(facts.name(records.textOf(records.part(record, namePart))));
      each = records.part(record, basePart);
    } else if (code === nameTag || code === selfTag) {
      const root = expressions.value(each);
      let path =
        facts.expr.get(root, 0) === exprCode.self
          ? facts.addExpr(exprCode.self, none, none, scope, 0, none)
          : reading.nameExpr(scope, facts.name(records.textOf(each)));
      for (const name of steps.reverse())
        path = facts.addExpr(exprCode.member, path, name, none, 0, none);
      return path;
    } else return none;
    if (each === none) return none;
  }
}
