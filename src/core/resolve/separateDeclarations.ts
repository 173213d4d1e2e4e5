// What a file declares for other places than its own: the modules that it takes in and macros (`lookup.closedNamespaces`), and
// implementations for types (`lookup.implementations`).
import { scopeKinds } from "../model/facts.ts";
import type { DeclaredModule } from "./modules/strategy.ts";
import type { NameTable } from "./names.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";

const namespaceScope = scopeKinds.indexOf("namespace");
const noNames: readonly string[] = [];

export class SeparateDeclarations {
  private modulesDeclared: readonly DeclaredModule[] | undefined;
  private implementationRows: readonly number[] | undefined;
  private macroRows: readonly number[] | undefined;

  constructor(
    private readonly file: SourceFile,
    private readonly table: NameTable,
  ) {}

  /** Names of the name spaces around a scope, the outermost first. */
  namespacesAround(scope: number): readonly string[] {
    if (this.file.language.lookup.closedNamespaces !== true) return noNames;
    const { parent, kind, owner } = this.file.facts.scope;
    const names: string[] = [];
    for (let at = scope; at > 0; at = parent[at]!)
      if (kind[at] === namespaceScope && owner[at]! > 0)
        names.unshift(
          this.file.facts.names[this.file.facts.definition.name[owner[at]!]!] ??
            "",
        );
    return names;
  }

  /** Imports that say that another file is a module of this one. */
  get declaredModules(): readonly DeclaredModule[] {
    if (this.modulesDeclared !== undefined) return this.modulesDeclared;
    const { module, scope } = this.file.facts.import;
    const found: DeclaredModule[] = [];
    const { moduleDeclaration } = this.file.language.lookup;
    if (moduleDeclaration !== undefined)
      module.forEach((name, row) => {
        const text = this.file.facts.names[name] ?? "";
        if (text.startsWith(moduleDeclaration))
          found.push({ text, inside: this.namespacesAround(scope[row]!) });
      });
    return (this.modulesDeclared = found);
  }

  /** Rows of the implementations in the file. */
  get implementations(): readonly number[] {
    return (this.implementationRows ??= rowsOf(
      this.file.facts.definition.kind,
      D.impl,
    ));
  }

  /** Names by which types find what is implemented for them; see `implementedName`. */
  *implementedNames(): Iterable<number> {
    for (const row of this.implementations) yield this.implementedName(row);
  }

  /** The name of the type that an implementation is for; 0 for all types. */
  implementedName(row: number): number {
    const {
      attached,
      typeParameters,
      name: names,
    } = this.file.facts.definition;
    const { kind, name } = this.file.facts.expr;
    if (attached[row]! < 0) return 0;
    const path = this.file.pathOfType(attached[row]!);
    const { builtinTypes } = this.file.language;
    const builtin = (text: string): number =>
      this.table.intern(builtinTypes[text] ?? text);
    if (kind[path] === E.typeLiteral)
      return builtin(this.file.facts.names[name[path]!] ?? "");
    if (kind[path] === E.typeArray) return builtin("array");
    if (kind[path] === E.typeTuple) return builtin("tuple");
    if (kind[path] === E.member) return this.file.exprName(path);
    if (kind[path] !== E.name) return 0;
    const isParameter = [...this.file.list(typeParameters[row]!)].some(
      (each) => names[each] === name[path],
    );
    return isParameter ? 0 : this.file.exprName(path);
  }

  /** Names of the macros in the file, with the sign by which they are called. */
  *macroNames(): Iterable<number> {
    for (const row of this.macros) yield this.macroName(row);
  }

  private macroName(row: number): number {
    const text =
      this.file.facts.names[this.file.facts.definition.name[row]!] ?? "";
    return this.table.intern(
      `${text}${this.file.language.lookup.macros?.sign ?? ""}`,
    );
  }

  /** Rows of the macros called `name`, the sign by which they are called included. */
  macrosNamed(name: number): readonly number[] {
    return this.macros.filter((row) => this.macroName(row) === name);
  }

  private get macros(): readonly number[] {
    return (this.macroRows ??= rowsOf(
      this.file.facts.definition.kind,
      D.macro,
    ));
  }
}

function rowsOf(kinds: Int32Array, kind: number): readonly number[] {
  const rows: number[] = [];
  for (
    let row = kinds.indexOf(kind);
    row >= 0;
    row = kinds.indexOf(kind, row + 1)
  )
    rows.push(row);
  return rows;
}
