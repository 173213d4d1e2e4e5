// The TypeScript compiler as an oracle for TypeScript and JavaScript; for definitions see typescriptDefinitions.ts.
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { FoundGraph } from "./graphFile.ts";
import {
  placeKey,
  type ExpectedRelation,
  type Oracle,
  type PlaceKey,
} from "./relation.ts";
import { declaredNames } from "./typescriptDefinitions.ts";

const extensions = new Set([
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
]);

/** Asks the compiler about every source file below `root` (absolute). `paths` are relative to it, with `/`. */
export function askTypeScript(
  root: string,
  files: readonly string[],
  graph: FoundGraph,
): Oracle {
  const sources = files.filter(
    (file) => extensions.has(path.extname(file)) && !file.endsWith(".d.ts"),
  );
  const program = ts.createProgram(
    sources.map((file) => path.join(root, file)),
    compilerOptions(root),
  );
  return new TypeScriptOracle(root, program, new Set(sources)).ask(graph);
}

function compilerOptions(root: string): ts.CompilerOptions {
  const base: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts"],
    types: [],
  };
  const file = path.join(root, "tsconfig.json");
  const configured = fs.existsSync(file)
    ? ts.parseJsonConfigFileContent(
        ts.readConfigFile(file, (name) => ts.sys.readFile(name)).config,
        ts.sys,
        root,
      ).options
    : {};
  return {
    ...base,
    ...configured,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    allowImportingTsExtensions: true,
    ignoreDeprecations: "6.0",
  };
}

class TypeScriptOracle {
  private readonly checker: ts.TypeChecker;
  private readonly expected: ExpectedRelation[] = [];
  private readonly callers = new Set<PlaceKey>();
  private readonly noOpinion = new Set<string>();
  private readonly relative = new Map<ts.SourceFile, string>();

  constructor(
    private readonly root: string,
    private readonly program: ts.Program,
    private readonly files: ReadonlySet<string>,
  ) {
    this.checker = program.getTypeChecker();
  }

  ask(graph: FoundGraph): Oracle {
    for (const file of this.program.getSourceFiles()) {
      const relative = path
        .relative(this.root, file.fileName)
        .split(path.sep)
        .join("/");
      if (this.files.has(relative)) this.relative.set(file, relative);
    }
    for (const [file, relative] of this.relative) {
      this.callers.add(placeKey(relative, 1, path.posix.basename(relative)));
      this.visit(file);
    }
    const declared = declaredNames(this.relative, graph);
    return {
      name: `TypeScript ${ts.version}`,
      expected: [...this.expected, ...declared.expected],
      callers: this.callers,
      noOpinion: new Set([...this.noOpinion, ...declared.noOpinion]),
      files: this.files,
    };
  }

  private visit(node: ts.Node): void {
    const caller = this.callerKey(node);
    if (caller !== undefined) this.callers.add(caller);
    if (ts.isCallLikeExpression(node)) this.visitCall(node);
    if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node))
      this.visitHeritage(node);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      this.addImport(node, node.moduleSpecifier);
    if (
      ts.isImportEqualsDeclaration(node) &&
      ts.isExternalModuleReference(node.moduleReference)
    )
      this.addImport(node, node.moduleReference.expression);
    if (ts.isCallExpression(node)) {
      const isRequire =
        ts.isIdentifier(node.expression) &&
        node.expression.text === "require" &&
        isJavaScript(node);
      if (isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword)
        this.addImport(node, node.arguments[0]);
    }
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private addImport(node: ts.Node, specifier: ts.Expression | undefined): void {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const symbol = this.checker.getSymbolAtLocation(specifier);
    const target = symbol?.declarations?.find(ts.isSourceFile);
    const from = this.relative.get(node.getSourceFile());
    const to = target && this.relative.get(target);
    if (from !== undefined && to !== undefined)
      this.add("imports", from, [to], specifier);
  }

  private visitHeritage(
    node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
  ): void {
    const from = this.definitionKey(node);
    if (from === undefined) return;
    for (const clause of node.heritageClauses ?? [])
      for (const base of clause.types) {
        const symbol = this.aliased(
          this.checker.getSymbolAtLocation(base.expression),
        );
        const accepted = this.keysOf(
          symbol?.declarations?.filter(
            (declaration) =>
              ts.isClassLike(declaration) ||
              ts.isInterfaceDeclaration(declaration) ||
              ts.isTypeAliasDeclaration(declaration) ||
              isFunctionWithBody(declaration),
          ),
        );
        if (accepted.length > 0) this.add("inherits", from, accepted, base);
      }
  }

  private visitCall(node: ts.CallLikeExpression): void {
    const callee = calleeOf(node);
    if (
      callee === undefined ||
      callee.kind === ts.SyntaxKind.ImportKeyword ||
      this.relative.get(node.getSourceFile()) === undefined
    )
      return;
    const name = lastName(callee);
    // `f.call(…)` calls f, as the compiler knows f.
    const applied = this.appliedFunction(callee);
    const symbol =
      callee.kind === ts.SyntaxKind.SuperKeyword
        ? undefined
        : this.aliased(
            this.checker.getSymbolAtLocation(
              applied === undefined ? name : lastName(applied),
            ),
          );
    const declaration =
      applied === undefined
        ? this.checker.getResolvedSignature(node)?.getDeclaration()
        : this.checker
            .getTypeAtLocation(applied)
            .getCallSignatures()[0]
            ?.getDeclaration();
    const accepted = this.acceptedTargets(node, callee, symbol, declaration);
    if (accepted.length > 0)
      this.add("calls", this.enclosingCaller(node), accepted, name);
    // Of a member whose type it does not know the compiler knows the name, and not the functions that it holds.
    const isUntyped = accepted.length > 0 && declaration === undefined;
    if (
      isUntyped ||
      (accepted.length === 0 && !this.leadsOutside(callee, symbol, declaration))
    )
      this.noOpinion.add(this.siteOf(name));
  }

  /** What is called through a member that the library gives all functions. */
  private appliedFunction(callee: ts.Node): ts.Expression | undefined {
    if (!ts.isPropertyAccessExpression(callee)) return undefined;
    if (!/^(call|apply)$/.test(callee.name.text)) return undefined;
    const declared = this.checker.getSymbolAtLocation(
      callee.name,
    )?.declarations;
    const isOfLibrary =
      declared !== undefined &&
      declared.length > 0 &&
      declared.every((each) => !this.relative.has(each.getSourceFile()));
    return isOfLibrary ? skip(callee.expression) : undefined;
  }

  /** All the definitions in the project that may rightly be named as the target, the preferred first. */
  private acceptedTargets(
    node: ts.CallLikeExpression,
    callee: ts.Node,
    symbol: ts.Symbol | undefined,
    declaration: ts.SignatureDeclaration | ts.JSDocSignature | undefined,
  ): PlaceKey[] {
    const declarations: ts.Declaration[] = [];
    const constructs =
      ts.isNewExpression(node) ||
      callee.kind === ts.SyntaxKind.SuperKeyword ||
      ts.isJsxOpeningLikeElement(node);
    if (constructs) {
      const instance = this.checker.getTypeAtLocation(node).getSymbol();
      if (declaration && ts.isConstructorDeclaration(declaration))
        declarations.push(...sameFunction(declaration));
      declarations.push(
        ...(symbol?.declarations?.filter(ts.isClassLike) ?? []),
      );
      if (ts.isNewExpression(node))
        declarations.push(
          ...(instance?.declarations?.filter(ts.isClassLike) ?? []),
        );
      if (declaration?.parent && ts.isClassLike(declaration.parent))
        declarations.push(declaration.parent);
      if (callee.kind === ts.SyntaxKind.SuperKeyword)
        declarations.push(
          ...(this.checker
            .getTypeAtLocation(callee)
            .getSymbol()
            ?.declarations?.filter(ts.isClassLike) ?? []),
        );
    }
    if (declaration !== undefined && ts.isFunctionLike(declaration))
      declarations.push(...this.implementations(declaration));
    for (const candidate of symbol?.declarations ?? [])
      if (isCallableHolder(candidate)) declarations.push(candidate);
    return this.keysOf(declarations);
  }

  /** Overloads are one function: the implementation first, then its signatures. */
  private implementations(
    declaration: ts.SignatureDeclaration,
  ): ts.Declaration[] {
    const name = declaration.name;
    const symbol =
      name === undefined ? undefined : this.checker.getSymbolAtLocation(name);
    const same = symbol?.declarations?.filter(ts.isFunctionLike) ?? [];
    const bodies = same.filter(isFunctionWithBody);
    return [...bodies, declaration, ...same];
  }

  /** A call that leads to a library: an edge into the project would be wrong. */
  private leadsOutside(
    callee: ts.Node,
    symbol: ts.Symbol | undefined,
    declaration: ts.Node | undefined,
  ): boolean {
    if (callee.kind === ts.SyntaxKind.SuperKeyword) return true;
    const declarations = symbol?.declarations ?? [];
    if (
      declarations.length > 0 &&
      declarations.every((each) => !this.relative.has(each.getSourceFile()))
    )
      return true;
    return (
      declarations.length === 0 &&
      declaration !== undefined &&
      !this.relative.has(declaration.getSourceFile())
    );
  }

  private keysOf(declarations: readonly ts.Node[] | undefined): PlaceKey[] {
    const keys = (declarations ?? []).map((each) => this.definitionKey(each));
    return [...new Set(keys.filter((key) => key !== undefined))];
  }

  private enclosingCaller(node: ts.Node): PlaceKey {
    for (
      let each: ts.Node = node.parent;
      !ts.isSourceFile(each);
      each = each.parent
    ) {
      const key = this.callerKey(each);
      if (key !== undefined && !isDecoratorOf(each, node)) return key;
    }
    const relative = this.relative.get(node.getSourceFile()) ?? "";
    return placeKey(relative, 1, path.posix.basename(relative));
  }

  /** The key of a named function, class or namespace in whose body calls may stand. */
  private callerKey(node: ts.Node): PlaceKey | undefined {
    if (ts.isFunctionLike(node) && !isFunctionWithBody(node)) return undefined;
    if (
      !ts.isFunctionLike(node) &&
      !ts.isClassLike(node) &&
      !ts.isModuleDeclaration(node)
    )
      return undefined;
    return this.definitionKey(node);
  }

  /** The key of the name under which a declaration is known; undefined for nameless ones and those outside. */
  private definitionKey(node: ts.Node): PlaceKey | undefined {
    const relative = this.relative.get(node.getSourceFile());
    if (relative === undefined) return undefined;
    if (ts.isConstructorDeclaration(node))
      return this.keyAt(relative, node, "constructor");
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name !== undefined) return this.keyAt(relative, name, nameText(name));
    const holder = holderOf(node);
    return holder && this.keyAt(relative, holder, nameText(holder));
  }

  private keyAt(relative: string, node: ts.Node, name: string): PlaceKey {
    const file = node.getSourceFile();
    const start = ts.isConstructorDeclaration(node)
      ? constructorKeyword(node)
      : node.getStart();
    return placeKey(
      relative,
      file.getLineAndCharacterOfPosition(start).line + 1,
      name,
    );
  }

  private aliased(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    return symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias
      ? this.checker.getAliasedSymbol(symbol)
      : symbol;
  }

  private add(
    kind: ExpectedRelation["kind"],
    from: PlaceKey,
    accepted: readonly PlaceKey[],
    node: ts.Node,
  ): void {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const text = file.text.split("\n")[line]?.trim() ?? "";
    this.expected.push({
      kind,
      from,
      accepted,
      site: this.siteOf(node),
      text: text.slice(0, 160),
    });
  }

  private siteOf(node: ts.Node): string {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(
      node.getStart(),
    );
    return `${this.relative.get(file) ?? ""}:${line + 1}:${character + 1}`;
  }
}

function calleeOf(node: ts.CallLikeExpression): ts.Node | undefined {
  if (ts.isTaggedTemplateExpression(node)) return skip(node.tag);
  if (ts.isJsxOpeningLikeElement(node)) return node.tagName;
  if (ts.isDecorator(node))
    return ts.isCallExpression(skip(node.expression))
      ? undefined
      : skip(node.expression);
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return skip(node.expression);
  return undefined;
}

function skip(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  )
    inner = inner.expression;
  return inner;
}

function isJavaScript(node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.JavaScriptFile) !== 0;
}

function lastName(node: ts.Node): ts.Node {
  if (ts.isPropertyAccessExpression(node)) return node.name;
  if (ts.isElementAccessExpression(node)) return node.argumentExpression;
  return node;
}

function isFunctionWithBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

function sameFunction(node: ts.ConstructorDeclaration): ts.Declaration[] {
  const all = node.parent.members.filter(ts.isConstructorDeclaration);
  return [...all.filter(isFunctionWithBody), ...all];
}

/** Members and variables that may hold a function and have a symbol of their own in the graph. */
function isCallableHolder(node: ts.Declaration): boolean {
  if (ts.isVariableDeclaration(node))
    return (
      ts.isSourceFile(node.parent.parent.parent) ||
      (node.initializer !== undefined &&
        isFunctionWithBody(skip(node.initializer)))
    );
  return (
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isMethodSignature(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassLike(node) ||
    (ts.isBinaryExpression(node) && isJavaScript(node)) ||
    (ts.isPropertyAccessExpression(node) && isJavaScript(node))
  );
}

/** The name under which a nameless function or class is known: of its variable, property, or assignment. */
function holderOf(node: ts.Node): ts.Node | undefined {
  if (
    !ts.isArrowFunction(node) &&
    !ts.isFunctionExpression(node) &&
    !ts.isClassExpression(node) &&
    !ts.isFunctionTypeNode(node)
  )
    return undefined;
  let parent = node.parent;
  while (
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isParenthesizedTypeNode(parent)
  )
    parent = parent.parent;
  if (ts.isVariableDeclaration(parent))
    return ts.isIdentifier(parent.name) &&
      (!ts.isFunctionTypeNode(node) ||
        ts.isSourceFile(parent.parent.parent.parent))
      ? parent.name
      : undefined;
  if (
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent)
  )
    return parent.name;
  if (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(parent.left) &&
    parent.left.expression.kind !== ts.SyntaxKind.ThisKeyword
  )
    return parent.left.name;
  return undefined;
}

function isDecoratorOf(owner: ts.Node, node: ts.Node): boolean {
  for (let each = node; each !== owner; each = each.parent)
    if (ts.isDecorator(each) && each.parent === owner) return true;
  return false;
}

function constructorKeyword(node: ts.ConstructorDeclaration): number {
  const keyword = node
    .getChildren()
    .find((child) => child.kind === ts.SyntaxKind.ConstructorKeyword);
  return (keyword ?? node).getStart();
}

function nameText(name: ts.Node): string {
  if (
    ts.isIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isPrivateIdentifier(name) ||
    ts.isNumericLiteral(name)
  )
    return name.text;
  if (ts.isPropertyAccessExpression(name)) return name.name.text;
  return name.getText();
}
