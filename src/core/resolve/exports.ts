// What a module gives to others: explicit exports, re-exports, assigned exports, implicit ones; and what imports stand for.
import { importKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { canonical, inSense } from "./declarations.ts";
import {
  definitionEntity,
  externalEntity,
  nodeEntity,
  typeEntity,
  type Entity,
} from "./entities.ts";
import { Circles } from "./circles.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { globalPackage } from "./evaluate.ts";
import { lookupBuiltin, lookupName } from "./lookup.ts";
import { memberEntities } from "./members.ts";
import { isMacroName, macroOf } from "./macros.ts";
import { throughWildcards } from "./wildcards.ts";
import { hasWithin, memberWithin, typeWithin } from "./insideTypes.ts";
import type { ImportTarget } from "./importTarget.ts";
import { bothSenses } from "./senses.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

const kindOf = Object.fromEntries(
  importKinds.map((kind, code) => [kind, code]),
) as Record<(typeof importKinds)[number], number>;

const nothing: readonly Entity[] = [];

/** What the module strategies tell about modules as members of packages. */
export interface ModuleMembers {
  /** The module `name` inside the package whose own file this is. */
  submodule(file: SourceFile, name: string): ImportTarget | undefined;
  /** The module `name` in a folder that is a package without a file of its own. */
  folderMember(path: string, name: string): ImportTarget | undefined;
  /** The package that a path in the code names, where the language has declared packages. */
  packageNamed(file: SourceFile, name: string): string | undefined;
  /** The packages whose names a file sees as its own, innermost first. */
  packagesAround(file: SourceFile): readonly string[];
  /** A standard module, or a type in one. */
  builtin(file: SourceFile, text: string): ImportTarget | undefined;
  /** Where a path in the code leads that begins with a package or a word for a module. */
  rooted(
    file: SourceFile,
    text: string,
    inside: readonly string[],
  ): ImportTarget | undefined;
  /** Where the first segment of a dotted module text leads. */
  rootOf(file: SourceFile, text: string): ImportTarget | undefined;
}

interface StarClosure {
  readonly modules: readonly number[];
  readonly outside: string | undefined;
}

export class ExportTable {
  private readonly known: (Map<number, readonly Entity[]> | undefined)[] = [];
  private readonly closures = new Map<number, StarClosure>();
  private readonly includes = new Map<number, readonly number[]>();
  private readonly defaultName: number;
  /** Names that are being looked for, by module: re-exports may lead in a circle. */
  private readonly circles = new Circles<string>();

  constructor(
    private readonly evaluator: Evaluator,
    readonly modules: ModuleMembers,
  ) {
    this.defaultName = evaluator.project.names.intern("default");
  }

  /** Forgets everything; called when any file has changed. */
  clear(): void {
    this.known.length = 0;
    this.closures.clear();
    this.includes.clear();
  }

  /** What the module `slot` exports under `name`; empty when nothing is found. */
  find(slot: number, name: number): readonly Entity[] {
    const { evaluator } = this;
    evaluator.touch(slot);
    const known = this.known[slot]?.get(name);
    if (known !== undefined) return known;
    const key = `${slot} ${name}`;
    const outer = this.circles.enter(evaluator, key);
    if (outer === undefined) return nothing;
    const before = evaluator.unsettled;
    try {
      const found = this.search(slot, name, new Set());
      if (evaluator.unsettled === before)
        (this.known[slot] ??= new Map()).set(name, found);
      return found;
    } finally {
      this.circles.leave(key, outer);
    }
  }

  /** Modules in `seen` have been looked into. */
  search(slot: number, name: number, seen: Set<number>): readonly Entity[] {
    if (seen.has(slot)) return nothing;
    seen.add(slot);
    this.evaluator.touch(slot);
    const file = this.evaluator.project.bySlot(slot);
    const explicit = this.explicit(file, name);
    if (explicit.length > 0) return explicit;
    const assigned = this.assigned(file, name);
    if (assigned.length > 0) return assigned;
    if (file.language.lookup.implicitExports || file.isBuiltin) {
      const implicit = this.implicit(file, name, seen);
      if (implicit.length > 0) return implicit;
    }
    if (name !== this.defaultName) {
      const star = this.throughStars(file, name);
      if (star.length > 0) return star;
    } else if (
      file.facts.export.length === 0 ||
      file.exportsAssigned().length > 0 ||
      file.language.lookup.defaultIsModule === true
    ) {
      return [typeEntity(this.moduleType(slot))];
    }
    if (file.isBuiltin) return this.ofStandardModule(file, name);
    const text = this.evaluator.project.names.textOf(name);
    const sub = this.modules.submodule(file, text);
    return sub === undefined ? nothing : this.targetEntities(sub);
  }

  /** A standard module that is described in part: a builtin of that name, else something of the library that is not described. */
  private ofStandardModule(file: SourceFile, name: number): readonly Entity[] {
    const builtin = lookupBuiltin(this.evaluator, file, name, false);
    if (builtin.length > 0) return builtin;
    const text = this.evaluator.project.names.textOf(name);
    return [externalEntity(this.evaluator, file.path, text)];
  }

  private explicit(file: SourceFile, name: number): readonly Entity[] {
    const rows = file.exportsNamed(name);
    if (rows.length === 0) return nothing;
    const found: Entity[] = [];
    const declared: number[] = [];
    const { definition, expr, import: imports } = file.facts.export;
    for (const row of rows) {
      if (imports[row]! >= 0) {
        found.push(...this.ofImport(file, imports[row]!));
      } else if (definition[row]! >= 0) declared.push(definition[row]!);
      else if (expr[row]! >= 0)
        found.push(...this.ofExpression(file, expr[row]!));
    }
    return [...bothSenses(file, declared), ...found];
  }

  /** A plain name leads to what it names, in both senses; any other expression is its value. */
  private ofExpression(file: SourceFile, expr: number): readonly Entity[] {
    const { kind, scope, extra } = file.facts.expr;
    if (kind[expr] === E.name) {
      const name = file.exprName(expr);
      const values = lookupName(
        this.evaluator,
        file,
        scope[expr]!,
        name,
        false,
      );
      const types = lookupName(this.evaluator, file, scope[expr]!, name, true);
      return [...new Set([...values, ...types])];
    }
    if (kind[expr] === E.function || kind[expr] === E.object)
      return [definitionEntity(file.ids[extra[expr]!]!)];
    return [nodeEntity(file, expr)];
  }

  private assigned(file: SourceFile, name: number): readonly Entity[] {
    const rows = file.exportsAssigned();
    if (rows.length === 0) return nothing;
    const found: Entity[] = [];
    for (const row of rows) {
      const expr = file.facts.export.expr[row]!;
      if (expr < 0) continue;
      if (name === this.defaultName)
        found.push(...this.ofExpression(file, expr));
      else {
        const set = setOf(this.evaluator.evaluate(file, expr));
        found.push(...memberEntities(this.evaluator, set, name));
      }
    }
    return found;
  }

  /** What the name space whose body is `scope` gives to others under a name. */
  findIn(file: SourceFile, scope: number, name: number): readonly Entity[] {
    this.evaluator.touch(file.slot);
    const key = `${file.slot} ${name} ${scope}`;
    const outer = this.circles.enter(this.evaluator, key);
    if (outer === undefined) return nothing;
    try {
      return this.implicit(file, name, new Set([file.slot]), scope);
    } finally {
      this.circles.leave(key, outer);
    }
  }

  private implicit(
    file: SourceFile,
    name: number,
    seen: Set<number>,
    scope = 0,
  ): readonly Entity[] {
    const isClosed = file.language.lookup.closedNamespaces === true;
    if (isMacroName(this.evaluator.project, file, name))
      return macroOf(this.evaluator, file, name, scope);
    const rows = file
      .inScope(scope, name)
      .filter(
        (row) => !isClosed || file.facts.definition.kind[row] !== D.macro,
      );
    const declared = bothSenses(file, rows);
    const imported = file
      .importsIn(scope, name)
      .flatMap((row) => this.ofImport(file, row));
    if (declared.length > 0 || imported.length > 0)
      return [...declared, ...imported];
    return throughWildcards(
      this.evaluator,
      file,
      name,
      seen,
      isClosed ? scope : undefined,
    );
  }

  /** A name that `export *` hands on, from whatever depth; a name that only a library can supply is a name of that library. */
  private throughStars(file: SourceFile, name: number): readonly Entity[] {
    if (file.exportsAll().length === 0) return nothing;
    const { modules, outside } = this.closureOf(file);
    for (const slot of modules) {
      const other = this.evaluator.project.bySlot(slot);
      const explicit = this.explicit(other, name);
      if (explicit.length > 0) return explicit;
      const assigned = this.assigned(other, name);
      if (assigned.length > 0) return assigned;
    }
    if (outside === undefined) return nothing;
    const text = this.evaluator.project.names.textOf(name);
    return [externalEntity(this.evaluator, outside, text)];
  }

  /** The modules that `export *` reaches, nearest first, and the first package outside among them. */
  private closureOf(file: SourceFile): StarClosure {
    const known = this.closures.get(file.slot);
    if (known !== undefined) return known;
    const modules: number[] = [];
    const seen = new Set([file.slot]);
    let outside: string | undefined;
    const visit = (from: SourceFile): void => {
      const { import: imports } = from.facts.export;
      for (const row of from.exportsAll()) {
        const target = from.importTargets[imports[row]!];
        if (target?.kind === "external") outside ??= target.package;
        if (target?.kind !== "file" || seen.has(target.slot)) continue;
        seen.add(target.slot);
        modules.push(target.slot);
        this.evaluator.touchFrom(file.slot, target.slot);
        visit(this.evaluator.project.bySlot(target.slot));
      }
    };
    visit(file);
    const closure = { modules, outside };
    this.closures.set(file.slot, closure);
    return closure;
  }

  /** What the first of the files that are put into this one declares under the name; what has a body comes before what has none. */
  included(file: SourceFile, name: number, asType: boolean): readonly Entity[] {
    let declared: Entity | undefined;
    for (const slot of this.includesOf(file)) {
      const other = this.evaluator.project.bySlot(slot);
      const rows = inSense(other, other.inScope(0, name), asType);
      const row = canonical(other, rows, asType);
      if (row < 0) continue;
      const entity = definitionEntity(other.ids[row]!);
      if (!other.flag(row, DefinitionFlag.bodiless)) return [entity];
      declared ??= entity;
    }
    return declared === undefined ? nothing : [declared];
  }

  /** The files that are put into a file, in the order in which their text begins. */
  includesOf(file: SourceFile): readonly number[] {
    let slots = this.includes.get(file.slot);
    if (slots === undefined) {
      slots = this.findIncludes(file);
      this.includes.set(file.slot, slots);
    }
    for (const slot of slots) this.evaluator.touchFrom(file.slot, slot);
    return slots;
  }

  private findIncludes(file: SourceFile): readonly number[] {
    const slots: number[] = [];
    const seen = new Set([file.slot]);
    const pending = [{ file, next: 0 }];
    for (let top = pending[0]; top !== undefined;) {
      const row = top.file.wildcardImports()[top.next++];
      if (row === undefined) {
        pending.pop();
        top = pending[pending.length - 1];
        continue;
      }
      const target = top.file.importTargets[row];
      if (target?.kind !== "file" || seen.has(target.slot)) continue;
      seen.add(target.slot);
      slots.push(target.slot);
      top = { file: this.evaluator.project.bySlot(target.slot), next: 0 };
      pending.push(top);
    }
    return slots;
  }

  /** What a package of several files declares under a name; `from` is the file that asks. */
  ofPackage(
    id: number,
    name: number,
    from: SourceFile | undefined,
    reads?: number[],
  ): readonly Entity[] {
    return this.evaluator.packages
      .declared(this.evaluator, id, name, from, reads)
      .flatMap(({ file, rows }) => bothSenses(file, rows));
  }

  /** What wildcard imports bring, those in `scope` alone where it is given. */
  wildcard(file: SourceFile, name: number, scope?: number): readonly Entity[] {
    if (scope === undefined)
      return file.wildcardImports().length + file.ambientTargets.length === 0
        ? nothing
        : throughWildcards(this.evaluator, file, name, new Set([file.slot]));
    if (file.wildcardImports(scope).length === 0) return nothing;
    const key = `${file.slot} ${name} ${scope} *`;
    const outer = this.circles.enter(this.evaluator, key);
    if (outer === undefined) return nothing;
    try {
      return throughWildcards(this.evaluator, file, name, new Set(), scope);
    } finally {
      this.circles.leave(key, outer);
    }
  }

  // ---- imports ----

  /** What the local name (or the re-exported name) of an import row stands for; `as`: the name to look for instead. */
  ofImport(file: SourceFile, row: number, as = 0): readonly Entity[] {
    const { kind, imported, local, module } = file.facts.import;
    const target = file.importTargets[row];
    if (target === undefined || target.kind === "missing") return nothing;
    if (target.kind === "file")
      this.evaluator.touchFrom(file.slot, target.slot);
    const code = kind[row]!;
    if (code === kindOf.named || code === kindOf.reExport)
      return this.targetMember(
        target,
        as > 0 ? as : file.nameOf(imported[row]!),
        file,
      );
    if (code === kindOf.default)
      return this.targetMember(target, this.defaultName, file);
    if (code === kindOf.namespace && local[row]! >= 0) {
      // `import a.b` binds the first segment, which is the package above the module.
      const text = file.facts.names[module[row]!]!;
      const name = file.facts.names[local[row]!]!;
      if (text.startsWith(`${name}.`) && imported[row]! < 0)
        return this.targetEntities(this.modules.rootOf(file, text) ?? target);
    }
    if (hasWithin(target)) return typeWithin(this.evaluator, target, file);
    return this.targetEntities(target);
  }

  /** What `name` is in the module to which an import leads. */
  targetMember(
    target: ImportTarget,
    name: number,
    from: SourceFile,
  ): readonly Entity[] {
    const text = this.evaluator.project.names.textOf(name);
    if (hasWithin(target))
      return memberWithin(this.evaluator, target, text, from);
    switch (target.kind) {
      case "file":
        return this.find(target.slot, name);
      case "folder": {
        const sub = this.modules.folderMember(target.path, text);
        return sub === undefined ? nothing : this.targetEntities(sub);
      }
      case "package": {
        for (const key of [target.key, ...(target.outer ?? [])]) {
          const id = this.evaluator.packages.idOf(key);
          const found = this.ofPackage(id, name, from);
          if (found.length > 0) return found;
        }
        if (target.isRoot !== true) return nothing;
        const builtin = lookupBuiltin(this.evaluator, from, name, false);
        return builtin.length > 0
          ? builtin
          : [externalEntity(this.evaluator, globalPackage, text)];
      }
      case "external":
        return [
          externalEntity(
            this.evaluator,
            target.package,
            target.path === "" ? text : `${target.path}.${text}`,
          ),
        ];
      case "missing":
        return nothing;
    }
  }

  /** The module itself as a value: its namespace object, or what it assigns to `module.exports`. */
  targetEntities(target: ImportTarget): readonly Entity[] {
    if (
      hasWithin(target) &&
      target.kind === "file" &&
      this.evaluator.project.bySlot(target.slot).language.lookup
        .closedNamespaces === true
    )
      return typeWithin(
        this.evaluator,
        target,
        this.evaluator.project.bySlot(target.slot),
      );
    switch (target.kind) {
      case "file": {
        const other = this.evaluator.project.bySlot(target.slot);
        this.evaluator.touch(target.slot);
        const assigned = other
          .exportsAssigned()
          .map((row) => other.facts.export.expr[row]!)
          .filter((expr) => expr >= 0)
          .flatMap((expr) => this.ofExpression(other, expr));
        // What is assigned to the whole is the module, unless names are exported beside it.
        const isWhole =
          assigned.length > 0 &&
          other.exportsAssigned().length === other.facts.export.length;
        return isWhole
          ? assigned
          : [...assigned, typeEntity(this.moduleType(target.slot))];
      }
      case "folder":
        return [
          typeEntity(
            this.evaluator.types.of(
              TypeKind.folder,
              this.evaluator.project.names.intern(target.path),
            ),
          ),
        ];
      case "package":
        return [
          typeEntity(
            this.evaluator.types.of(
              TypeKind.package,
              this.evaluator.packages.idOf(target.key),
            ),
          ),
        ];
      case "external":
        return [externalEntity(this.evaluator, target.package, target.path)];
      case "missing":
        return nothing;
    }
  }

  memberOfFolder(path: string, name: string): readonly Entity[] {
    const target = this.modules.folderMember(path, name);
    return target === undefined ? nothing : this.targetEntities(target);
  }

  private moduleType(slot: number): number {
    return this.evaluator.types.of(TypeKind.module, slot);
  }
}
