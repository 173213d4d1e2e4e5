// Finds every module that a source file names: static and dynamic imports, import types, re-exports and require.
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";

export interface ImportLine {
  /** 1-based. */
  readonly line: number;
  /** As written; undefined where the module is computed, which no table can judge. */
  readonly module: string | undefined;
  /** Erased by the compiler. */
  readonly typeOnly: boolean;
}

/** In source order. */
export function readImports(file: string, text: string): ImportLine[] {
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    /* setParentNodes */ false,
  );
  const found: ImportLine[] = [];
  const add = (node: ts.Node, module: ts.Node, typeOnly: boolean) =>
    found.push({
      line:
        source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
      module: ts.isStringLiteralLike(module) ? module.text : undefined,
      typeOnly,
    });

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const phase = node.importClause?.phaseModifier;
      add(node, node.moduleSpecifier, phase === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, node.isTypeOnly);
    } else if (
      ts.isImportEqualsDeclaration(node) &&
      ts.isExternalModuleReference(node.moduleReference)
    ) {
      add(node, node.moduleReference.expression, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(
        node,
        ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : node.argument,
        true,
      );
    } else if (ts.isCallExpression(node) && loadsModule(node.expression)) {
      add(node, node.arguments[0] ?? node, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function loadsModule(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === "require";
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === "require" &&
    callee.name.text === "resolve"
  );
}

/**
 * What a module text means seen from `file`: the path of a file of this repository, `node:name`, or `npm:package`.
 */
export function importTarget(file: string, module: string): string {
  if (module.startsWith("."))
    return path.posix.join(path.posix.dirname(file), module);
  if (module.startsWith("node:")) return module;
  if (builtinModules.includes(module)) return `node:${module}`;
  const [scope, name] = module.split("/");
  return `npm:${module.startsWith("@") ? `${scope}/${name}` : scope}`;
}
