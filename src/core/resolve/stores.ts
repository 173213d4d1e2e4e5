// What a file puts into the containers that its names and members hold (`items.push(x)`, `table[key] = x`), by what holds them.
import { bindingKinds } from "../model/facts.ts";
import { rowNameKey } from "./names.ts";
import { RowIndex } from "./rowIndex.ts";
import { E, type SourceFile } from "./sourceFile.ts";

const assignBinding = bindingKinds.indexOf("assign");

export class Stores {
  private calls: RowIndex | undefined;
  private memberCalls = new RowIndex();
  private elements = new RowIndex();
  private memberElements = new RowIndex();
  private callsOfNames: RowIndex | undefined;

  constructor(private readonly file: SourceFile) {}

  /** Rows of `expr`: the calls of a member of what the definition `row` holds. */
  callsOn(row: number): readonly number[] {
    return this.index().get(row);
  }

  /** The calls of a member of what the member `name` of the container `owner` holds. */
  callsOnMember(owner: number, name: number): readonly number[] {
    this.index();
    return this.memberCalls.get(rowNameKey(owner, name));
  }

  /** Rows of `binding`: the assignments to an element of what the definition `row` holds. */
  elementsOf(row: number): readonly number[] {
    this.index();
    return this.elements.get(row);
  }

  elementsOfMember(owner: number, name: number): readonly number[] {
    this.index();
    return this.memberElements.get(rowNameKey(owner, name));
  }

  /** Rows of `expr`: the calls of the function that the definition `row` holds. */
  callsOf(row: number): readonly number[] {
    if (this.callsOfNames === undefined) {
      this.callsOfNames = new RowIndex();
      const { kind, base } = this.file.facts.expr;
      for (let call = 0; call < kind.length; call++) {
        if (kind[call] !== E.call || kind[base[call]!] !== E.name) continue;
        const owner = this.file.ownerOfPath(base[call]!);
        if (owner >= 0) this.callsOfNames.add(owner, call);
      }
    }
    return this.callsOfNames.get(row);
  }

  private index(): RowIndex {
    if (this.calls !== undefined) return this.calls;
    this.calls = new RowIndex();
    const { expr, binding } = this.file.facts;
    for (let call = 0; call < expr.kind.length; call++) {
      const callee = expr.base[call]!;
      if (expr.kind[call] !== E.call || expr.kind[callee] !== E.member)
        continue;
      this.add(this.calls, this.memberCalls, expr.base[callee]!, call);
    }
    for (let row = 0; row < binding.kind.length; row++) {
      const path = binding.targetExpr[row]!;
      if (binding.kind[row] !== assignBinding || path < 0) continue;
      if (expr.kind[path] !== E.element || binding.value[row]! < 0) continue;
      this.add(this.elements, this.memberElements, expr.base[path]!, row);
    }
    return this.calls;
  }

  /** Notes `row` with what the path `holder` (`items`, `this.items`) means. */
  private add(
    plain: RowIndex,
    members: RowIndex,
    holder: number,
    row: number,
  ): void {
    const { kind, base } = this.file.facts.expr;
    if (kind[holder] === E.name) {
      for (const owner of this.file.ownersOfPath(holder)) plain.add(owner, row);
    } else if (kind[holder] === E.member)
      for (const owner of this.file.ownersOfPath(base[holder]!))
        members.add(rowNameKey(owner, this.file.exprName(holder)), row);
  }
}
