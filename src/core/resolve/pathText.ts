// An access path as text, for people who ask why a reference was not resolved.
import { MemberForm } from "../model/facts.ts";
import { E, type SourceFile } from "./sourceFile.ts";

const longest = 120;

export function pathText(file: SourceFile, expr: number): string {
  const text = write(file, expr, 0);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function write(file: SourceFile, expr: number, depth: number): string {
  if (expr < 0 || depth > 12) return "…";
  const { kind, base, name } = file.facts.expr;
  const own = file.facts.names[name[expr]!] ?? "";
  const prefix = (): string => write(file, base[expr]!, depth + 1);
  switch (kind[expr]) {
    case E.name:
      return own;
    case E.self:
      return "this";
    case E.super:
      return "super";
    case E.member:
      if (file.facts.expr.extra[expr] === MemberForm.implicit) return own;
      return `${prefix()}.${own}`;
    case E.call:
      return `${prefix()}()`;
    case E.construct:
      return `new ${prefix()}()`;
    case E.element:
      return own === "" ? `${prefix()}[…]` : `${prefix()}["${own}"]`;
    case E.await:
      return `(await ${prefix()})`;
    case E.typeName:
    case E.cast:
      return prefix();
    case E.module:
      return `module "${own}"`;
    default:
      return "…";
  }
}
