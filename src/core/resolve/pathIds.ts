// Numbers for the access paths of a file: equal paths have one number, wherever they stand.
import { rowNameKey } from "./names.ts";
import { E, type SourceFile } from "./sourceFile.ts";

export class PathIds {
  private known: Int32Array | undefined;
  private readonly ids = new Map<number, number>();

  constructor(private readonly file: SourceFile) {}

  /** -1 for what is no plain path. */
  idOf(expr: number): number {
    const { file } = this;
    this.known ??= new Int32Array(file.facts.expr.length);
    const known = this.known[expr]!;
    if (known !== 0) return known;
    const { kind, base } = file.facts.expr;
    let id = -1;
    const code = kind[expr]!;
    if (code === E.name) id = this.idWith(0, file.exprName(expr));
    else if (code === E.self) id = this.idWith(1, 0);
    else if (code === E.member || (code === E.element && file.exprName(expr))) {
      const prefix = this.idOf(base[expr]!);
      if (prefix > 0) id = this.idWith(prefix + 1, file.exprName(expr));
    }
    this.known[expr] = id;
    return id;
  }

  private idWith(prefix: number, name: number): number {
    const key = rowNameKey(prefix, name);
    let id = this.ids.get(key);
    if (id === undefined) this.ids.set(key, (id = this.ids.size + 1));
    return id;
  }
}
