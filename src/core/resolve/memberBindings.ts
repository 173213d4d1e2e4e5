// What a file assigns to members of its containers (`this.name = …`, `X.name = …`), by container and name, and to names that
// nothing declares.
import { rowNameKey } from "./names.ts";
import { RowIndex } from "./rowIndex.ts";
import { E, type SourceFile } from "./sourceFile.ts";

export class MemberBindings {
  private byName: RowIndex | undefined;
  private readonly byOwner = new RowIndex();

  constructor(private readonly file: SourceFile) {}

  /** Binding rows that assign to the member `name` of the container `owner`. */
  named(owner: number, name: number): readonly number[] {
    return this.index().get(rowNameKey(owner, name));
  }

  /** Binding rows that assign to any of its members. */
  of(owner: number): readonly number[] {
    this.index();
    return this.byOwner.get(owner);
  }

  private undeclared: RowIndex | undefined;

  /** Binding rows that assign to a name which no scope of the file declares. */
  toUndeclared(name: number): readonly number[] {
    if (this.undeclared === undefined) {
      this.undeclared = new RowIndex();
      const { targetExpr, value } = this.file.facts.binding;
      const { kind } = this.file.facts.expr;
      for (let binding = 0; binding < targetExpr.length; binding++) {
        const path = targetExpr[binding]!;
        if (path < 0 || kind[path] !== E.name || value[binding]! < 0) continue;
        if (this.file.ownerOfPath(path) < 0)
          this.undeclared.add(this.file.exprName(path), binding);
      }
    }
    return this.undeclared.get(name);
  }

  private index(): RowIndex {
    if (this.byName !== undefined) return this.byName;
    this.byName = new RowIndex();
    const { targetExpr } = this.file.facts.binding;
    const { kind, base, name } = this.file.facts.expr;
    for (let binding = 0; binding < targetExpr.length; binding++) {
      const path = targetExpr[binding]!;
      if (path < 0 || kind[path] !== E.member) continue;
      for (const owner of this.file.ownersOfPath(base[path]!)) {
        this.byOwner.add(owner, binding);
        this.byName.add(
          rowNameKey(owner, this.file.nameOf(name[path]!)),
          binding,
        );
      }
    }
    return this.byName;
  }
}
