// What the TypeScript compiler's parser says is declared: the judge of the definitions of TypeScript and JavaScript.
import ts from "typescript";
import type { FoundGraph } from "./graphFile.ts";
import { placeKey, type ExpectedRelation, type PlaceKey } from "./relation.ts";

export interface DeclaredNames {
  readonly expected: readonly ExpectedRelation[];
  /** Keys of found definitions about which the judge says nothing. */
  readonly noOpinion: readonly PlaceKey[];
}

/**
 * Types with their members, functions and variables of files and namespaces. What stands inside of functions and values has no
 * opinion, nor have names that an assignment makes (`exports.x = …`): no syntax declares them.
 */
export function declaredNames(
  files: ReadonlyMap<ts.SourceFile, string>,
  graph: FoundGraph,
): DeclaredNames {
  const expected: ExpectedRelation[] = [];
  const assigned = new Set<PlaceKey>();
  for (const [file, path] of files) {
    const lineAt = (node: ts.Node): number =>
      file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const add = (node: ts.Node, name: string): void => {
      const line = lineAt(node);
      expected.push({
        kind: "definitions",
        from: path,
        accepted: [placeKey(path, line, name)],
        site: `${path}:${String(line)}`,
        text: (file.text.split("\n")[line - 1] ?? "").trim().slice(0, 160),
      });
    };
    declarationsIn(file, add);
    assignmentsIn(file, (node, name) =>
      assigned.add(placeKey(path, lineAt(node), name)),
    );
  }
  const asked = new Set(expected.flatMap(({ accepted }) => accepted));
  const hasOpinion = ({
    key,
    isLocal,
    name,
  }: FoundGraph["definitions"][number]): boolean =>
    !isLocal &&
    !name.startsWith("(") &&
    !(assigned.has(key) && !asked.has(key));
  return {
    expected,
    noOpinion: graph.definitions
      .filter((each) => !hasOpinion(each))
      .map(({ key }) => key),
  };
}

type Take = (node: ts.Node, name: string) => void;

/** Down to functions and values, which are not looked into. */
function declarationsIn(node: ts.Node, take: Take): void {
  ts.forEachChild(node, (child) => {
    if (ts.isVariableStatement(child)) {
      for (const { name } of child.declarationList.declarations)
        boundNames(name, take);
      return;
    }
    const name = declaredName(child);
    if (name !== undefined) take(name, textOf(name));
    if (ts.isConstructorDeclaration(child)) constructorIn(child, take);
    if (isTypeOrNamespace(child) || ts.isTypeNode(child))
      declarationsIn(child, take);
    else if (hasTypeOfMembers(child) && child.type !== undefined)
      declarationsIn(child, take);
  });
}

/** Declarations whose written type may have members of its own (`type A = { x: number }`). */
function hasTypeOfMembers(
  node: ts.Node,
): node is ts.TypeAliasDeclaration | ts.PropertySignature {
  return ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node);
}

function isTypeOrNamespace(node: ts.Node): boolean {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isModuleBlock(node)
  );
}

/** The name of a declaration where it is written as one, also in brackets. */
function declaredName(node: ts.Node): ts.Node | undefined {
  const isDeclared =
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isAccessor(node);
  // `declare global` adds to what is there.
  return isDeclared && !(ts.isModuleDeclaration(node) && isGlobal(node))
    ? node.name
    : undefined;
}

function isGlobal({ flags }: ts.ModuleDeclaration): boolean {
  return (flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}

/** A constructor, and the parameters that are properties, too. */
function constructorIn(node: ts.ConstructorDeclaration, take: Take): void {
  const keyword = node
    .getChildren()
    .find(({ kind }) => kind === ts.SyntaxKind.ConstructorKeyword);
  take(keyword ?? node, "constructor");
  for (const parameter of node.parameters)
    if (ts.isParameterPropertyDeclaration(parameter, node))
      boundNames(parameter.name, take);
}

function boundNames(name: ts.BindingName, take: Take): void {
  if (ts.isIdentifier(name)) {
    take(name, name.text);
    return;
  }
  for (const element of name.elements)
    if (!ts.isOmittedExpression(element)) boundNames(element.name, take);
}

/** Names that stand in a value or in a type without a name: of functions and classes that are values, of members of such and of objects. */
function isOfValue(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isObjectLiteralElementLike(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassExpression(node) ||
    (ts.isClassElement(node) && ts.isClassExpression(node.parent)) ||
    (ts.isTypeElement(node) && ts.isTypeLiteralNode(node.parent))
  );
}

/** Members of values, and what something is assigned to, by the last name. */
function assignmentsIn(node: ts.Node, take: Take): void {
  if (isOfValue(node) && node.name !== undefined)
    take(node.name, textOf(node.name));
  if (ts.isExportAssignment(node)) take(node, "default");
  if (ts.isConstructorDeclaration(node) && ts.isClassExpression(node.parent))
    constructorIn(node, take);
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken
  ) {
    if (ts.isPropertyAccessExpression(node.left))
      take(node.left.name, node.left.name.text);
    else if (
      ts.isElementAccessExpression(node.left) &&
      ts.isStringLiteralLike(node.left.argumentExpression)
    )
      take(node.left.argumentExpression, node.left.argumentExpression.text);
    else if (ts.isIdentifier(node.left)) take(node.left, node.left.text);
  }
  ts.forEachChild(node, (child) => {
    assignmentsIn(child, take);
  });
}

function textOf(name: ts.Node): string {
  return ts.isIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isPrivateIdentifier(name) ||
    ts.isNumericLiteral(name)
    ? name.text
    : name.getText();
}
