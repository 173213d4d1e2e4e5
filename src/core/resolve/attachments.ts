// Definitions of a file that belong to a container which is not around them: methods with receivers, `X.prototype.m =`.
import { DefinitionFlag } from "../model/symbol.ts";
import { rowNameKey } from "./names.ts";
import { RowIndex } from "./rowIndex.ts";
import { E, type SourceFile } from "./sourceFile.ts";

/** A definition and the type to which it is attached, both by name. */
export interface Attachment {
  readonly owner: number;
  readonly name: number;
  readonly row: number;
}

const noAttachments: readonly Attachment[] = [];

export class Attachments {
  private byName: RowIndex | undefined;
  private readonly byOwner = new RowIndex();
  private foreign: readonly Attachment[] | undefined;

  constructor(private readonly file: SourceFile) {}

  private index(): RowIndex {
    if (this.byName !== undefined) return this.byName;
    this.byName = new RowIndex();
    const { attached } = this.file.facts.definition;
    for (let row = 1; row < attached.length; row++) {
      if (attached[row]! < 0) continue;
      for (const owner of this.file.ownersOfPath(attached[row]!)) {
        this.byOwner.add(owner, row);
        this.byName.add(rowNameKey(owner, this.file.definitionName(row)), row);
      }
    }
    return this.byName;
  }

  /** Definitions called `name` that are attached to the definition `owner` of this file. */
  named(owner: number, name: number): readonly number[] {
    return this.index().get(rowNameKey(owner, name));
  }

  /** All definitions that are attached to the definition `owner` of this file. */
  of(owner: number): readonly number[] {
    this.index();
    return this.byOwner.get(owner);
  }

  /** Those that are attached to a type, known by its plain name, that this file does not declare. */
  elsewhere(): readonly Attachment[] {
    if (this.foreign !== undefined) return this.foreign;
    const { attached } = this.file.facts.definition;
    const found: Attachment[] = [];
    for (let row = 1; row < attached.length; row++) {
      const owner = this.typeName(row);
      if (owner === 0 || this.file.ownerOfPath(attached[row]!) >= 0) continue;
      found.push({ owner, name: this.file.definitionName(row), row });
    }
    return (this.foreign = found);
  }

  private foreignByOwner:
    ReadonlyMap<number, readonly Attachment[]> | undefined;

  /** Those of `elsewhere` that are attached to a type of that name. */
  elsewhereTo(owner: number): readonly Attachment[] {
    if (this.foreignByOwner === undefined) {
      const byOwner = new Map<number, Attachment[]>();
      for (const each of this.elsewhere()) {
        const known = byOwner.get(each.owner);
        if (known === undefined) byOwner.set(each.owner, [each]);
        else known.push(each);
      }
      this.foreignByOwner = byOwner;
    }
    return this.foreignByOwner.get(owner) ?? noAttachments;
  }

  private all: readonly Attachment[] | undefined;

  /** All of them, by the last name of the path that says to what they are attached. */
  written(): readonly Attachment[] {
    if (this.all !== undefined) return this.all;
    const { attached } = this.file.facts.definition;
    const { kind } = this.file.facts.expr;
    const found: Attachment[] = [];
    for (let row = 1; row < attached.length; row++) {
      if (attached[row]! < 0) continue;
      const path = this.file.pathOfType(attached[row]!);
      if (kind[path] !== E.name && kind[path] !== E.member) continue;
      const owner = this.file.exprName(path);
      found.push({ owner, name: this.file.definitionName(row), row });
    }
    return (this.all = found);
  }

  /** The name of the type to which the definition `row` is attached, where it is a plain one; else 0. */
  typeName(row: number): number {
    const written = this.file.facts.definition.attached[row]!;
    if (written < 0) return 0;
    const path = this.file.pathOfType(written);
    const isType =
      path !== written && this.file.facts.expr.kind[path] === E.name;
    return isType ? this.file.exprName(path) : 0;
  }
}

/** Methods of a file that are called as members of the type of their first parameter, by their names. */
export class ExtensionMethods {
  private byName: RowIndex | undefined;

  constructor(private readonly file: SourceFile) {}

  private index(): RowIndex {
    if (this.byName !== undefined) return this.byName;
    this.byName = new RowIndex();
    const { flags } = this.file.facts.definition;
    for (let row = 1; row < flags.length; row++)
      if (isExtension(this.file, row))
        this.byName.add(this.file.definitionName(row), row);
    return this.byName;
  }

  named(name: number): readonly number[] {
    return this.index().get(name);
  }

  /** Their names, with the scope in which the type around each is declared. */
  *places(): Iterable<{ readonly scope: number; readonly name: number }> {
    const { flags, container, scope } = this.file.facts.definition;
    for (let row = 1; row < flags.length; row++)
      if (isExtension(this.file, row))
        yield {
          scope: scope[container[row]!]!,
          name: this.file.definitionName(row),
        };
  }
}

/** A method of a class that takes what it is called on as its first parameter. */
function isExtension(file: SourceFile, row: number): boolean {
  return (
    file.flag(row, DefinitionFlag.classMethod) &&
    file.flag(row, DefinitionFlag.static)
  );
}
