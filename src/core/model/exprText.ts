// An access path as a person would write it, for identities and messages.
import { exprKinds, listItems } from "./facts.ts";
import type { FileFacts } from "./facts.ts";

/** Deeper paths are cut: nobody reads them, and a chain of ten thousand calls must not overflow the stack. */
const maxDepth = 16;

/** `a.b.c()`, `new X`, `this.repo`; parts without a short form become `…`. */
export function exprText(
  facts: FileFacts,
  expr: number,
  depth: number = maxDepth,
): string {
  if (expr < 0 || depth === 0) return "…";
  const { expr: exprs, names } = facts;
  const base = (): string => exprText(facts, exprs.base[expr]!, depth - 1);
  const name = (): string => names[exprs.name[expr]!] ?? "…";
  switch (exprKinds[exprs.kind[expr]!]) {
    case "name":
      return name();
    case "self":
    case "typeSelf":
      return "this";
    case "super":
      return "super";
    case "member":
      return `${base()}.${name()}`;
    case "call":
      return `${base()}()`;
    case "construct":
      return `new ${base()}`;
    case "element":
      return `${base()}[${exprs.name[expr]! < 0 ? "" : name()}]`;
    case "module":
      return `import(${name()})`;
    case "await":
    case "cast":
    case "typeName":
    case "typeNullable":
    case "typePointer":
    case "typeQuery":
      return base();
    case "typeArray":
      return `${base()}[]`;
    case "typeUnion":
      return Array.from(listItems(facts, exprs.list[expr]!).subarray(0, 4))
        .map((item) => exprText(facts, item, depth - 1))
        .join("|");
    default:
      return "…";
  }
}
