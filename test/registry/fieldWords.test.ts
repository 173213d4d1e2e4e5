// Walks the list of questions: what an answer can have in it, and what a question can be given, has a name in words.
import assert from "node:assert/strict";
import path from "node:path";
import ts from "typescript";
import { queries } from "../../src/core/query/list.ts";
import { siteNames, symbolNames } from "../../src/vscode/answerShapes.ts";
import { valueWords } from "../../src/vscode/answerWords.ts";
import { fieldWords } from "../../src/vscode/fieldWords.ts";

/** Members by name, each with a question in whose answer it is, as the types say: also those that no small workspace has. */
function membersOfAnswers(): ReadonlyMap<string, string> {
  const file = path.resolve("src/core/query/list.ts");
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const gather = (type: ts.Type, id: string, seen: Set<ts.Type>): void => {
    if (seen.has(type)) return;
    seen.add(type);
    const parts = type.isUnionOrIntersection()
      ? type.types
      : checker.isArrayType(type) || checker.isTupleType(type)
        ? checker.getTypeArguments(type as ts.TypeReference)
        : undefined;
    for (const part of parts ?? []) gather(part, id, seen);
    if (parts !== undefined || (type.flags & ts.TypeFlags.Object) === 0) return;
    for (const member of type.getProperties()) {
      found.set(member.name, id);
      gather(checker.getTypeOfSymbol(member), id, seen);
    }
    const counted = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (counted !== undefined) gather(counted, id, seen);
  };
  const list = program
    .getSourceFile(file)
    ?.statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => name.getText() === "queries")?.initializer;
  assert.ok(list !== undefined && ts.isArrayLiteralExpression(list));
  for (const element of list.elements) {
    const [, answer] = checker.getTypeArguments(
      checker.getTypeAtLocation(element) as ts.TypeReference,
    );
    assert.ok(answer !== undefined, element.getText());
    gather(answer, element.getText(), new Set());
  }
  return found;
}

/** Said by what they are part of: a symbol, a place, a tree, a grade. */
const unsaid = new Set([
  ...[...symbolNames, ...siteNames, "parent"],
  ...["A", "B", "C", "D", "F"],
]);

describe("what answers have in them", () => {
  it("has a name in words, whatever question is asked", function () {
    this.timeout(60_000);
    const members = membersOfAnswers();
    assert.ok(members.size > 250, String(members.size));
    const wordless = [...members].filter(
      ([name]) =>
        !unsaid.has(name) &&
        fieldWords(name) === undefined &&
        // Kinds of symbols and edges are counted by their names.
        valueWords("kind", name) === undefined,
    );
    assert.deepEqual(wordless, [], "Give them words in fieldWords.ts.");
  });

  it("has words for what questions are given", () => {
    const wordless = queries.flatMap(({ id, parameters }) =>
      Object.keys(parameters.shape)
        .filter((name) => fieldWords(name) === undefined)
        .map((name) => `${id}: ${name}`),
    );
    assert.deepEqual(wordless, [], "Give them words in fieldWords.ts.");
  });
});
