// What a source of Kotlin or Scala declares, and where the names stand: class files tell the lines of code, not those of names.
import { placeKey, type PlaceKey } from "../relation.ts";

export interface Declared {
  readonly kind: "type" | "function" | "constructor";
  readonly name: string;
  /** The name of its method in the class file, where another one is asked for (`@JvmName`). */
  readonly compiledName?: string;
  /** 1-based. */
  readonly line: number;
  readonly key: PlaceKey;
  /** The name of the innermost type in whose body it stands; '' for none. */
  readonly inside: string;
  /** Its code is put where it is called: no class file shows a call of it. */
  readonly isInline: boolean;
  /** Of a type: the last line of its body. */
  readonly lastLine: number;
  readonly parameterCount: number;
  /** The simple names of the types of its first parameters, '' where none is written. */
  readonly parameterTypes: readonly string[];
}

export interface Source {
  readonly path: string;
  readonly package: string;
  readonly lines: readonly string[];
  readonly declared: readonly Declared[];
}

const words =
  /\b(?:(class|interface|object|trait)\b(?:\s+([\w$]+))?|(fun|def)\b\s*(?:<(?:[^<>]|<[^<>]*>)*>\s*)?([^=({\n]*?)(`[^`\n]+`|[\w$]+|[^\w\s()[\]{}=:,.;]+[^\w\s()[\]{},.;]*)\s*(?=[(=:{[\n]|$)|(constructor)\s*\()/gmu;

export function readSource(path: string, text: string): Source {
  const code = blanked(text);
  const starts = [0];
  for (let at = code.indexOf("\n"); at >= 0; at = code.indexOf("\n", at + 1))
    starts.push(at + 1);
  const lineOf = (offset: number): number =>
    starts.findLastIndex((start) => start <= offset) + 1;
  const declared: Declared[] = [];
  const bodies: { name: string; start: number; end: number }[] = [];
  for (const match of code.matchAll(words)) {
    const [whole, type, typeName, func, , written = ""] = match;
    const end = match.index + whole.length;
    const add = (
      kind: Declared["kind"],
      name: string,
      offset: number,
    ): void => {
      const plain = name.replace(/^`|`$/g, "");
      const line = lineOf(offset);
      // The parenthesis behind the word is part of the match.
      const parameters = parametersBehind(
        code,
        whole.endsWith("(") ? end - 1 : end,
      );
      const [, compiledName] =
        /@JvmName\("(\w+)"\)(?:\s|@\w+|\b[a-z]+\b)*$/.exec(
          text.slice(Math.max(0, match.index - 200), match.index),
        ) ?? [];
      declared.push({
        kind,
        name: plain,
        ...(compiledName === undefined ? {} : { compiledName }),
        line,
        key: placeKey(path, line, plain),
        inside:
          bodies.findLast(
            (each) => each.start < match.index && match.index < each.end,
          )?.name ?? "",
        isInline: /\binline\b/.test(
          code.slice(starts[line - 1], match.index + 1),
        ),
        lastLine: kind === "type" ? lineOf(bodyBehind(code, end).end) : line,
        parameterCount: parameters.length,
        parameterTypes: parameters,
      });
    };
    if (type !== undefined) {
      const isCompanion = /\bcompanion\s+$/.test(
        code.slice(Math.max(0, match.index - 20), match.index),
      );
      if (typeName === undefined && !isCompanion) continue;
      const name = typeName ?? "Companion";
      add("type", name, end - (typeName?.length ?? 0));
      bodies.push({ name, ...bodyBehind(code, end) });
    } else if (func !== undefined) {
      const isThis = written === "this";
      add(isThis ? "constructor" : "function", written, end - written.length);
    } else if (
      !/\bclass\b/.test(
        code.slice(starts[lineOf(match.index) - 1], match.index),
      )
    )
      add("constructor", "constructor", match.index);
  }
  return {
    path,
    package: [...code.matchAll(/^\s*package\s+([\w.]+)/gm)]
      .map(([, name]) => name)
      .join("."),
    lines: text.split("\n"),
    declared,
  };
}

/** Comments and strings as blanks of the same length. */
function blanked(text: string): string {
  return text.replace(
    /"""[^]*?"""+|"(?:\\.|[^"\\\n])*"|\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])'/g,
    (part) => part.replace(/[^\n]/g, " "),
  );
}

/** The braces of a type whose name ends at `from`; nothing where the next declaration comes before them. */
function bodyBehind(
  code: string,
  from: number,
): { readonly start: number; readonly end: number } {
  const sign =
    /[()[\]{}]|\b(?:class|interface|object|trait|fun|def|val|var)\b/g;
  sign.lastIndex = from;
  let depth = 0;
  let start = -1;
  for (let each = sign.exec(code); each !== null; each = sign.exec(code)) {
    const [text] = each;
    if (text.length > 1) {
      if (depth === 0) break;
    } else if ("([{".includes(text)) {
      if (text === "{" && depth === 0) start = each.index;
      depth++;
    } else if (--depth === 0 && start >= 0) return { start, end: each.index };
    else if (depth < 0) break;
  }
  return { start, end: start };
}

/** The types of the first list of parameters behind an offset. */
function parametersBehind(code: string, from: number): string[] {
  const open =
    /^\s*(?:\[[^(]*\]|<[^(]*>)?\s*(?:(?:private|protected|internal|public|@\w+)\b\s*)*(?:constructor\b\s*)?\(/.exec(
      code.slice(from),
    );
  if (open === null) return [];
  const parts = [""];
  let depth = 0;
  for (let at = from + open[0].length; at < code.length; at++) {
    const sign = code[at]!;
    if ("([{<".includes(sign)) depth++;
    else if (sign === ")" && depth === 0) break;
    else if (
      ")]}".includes(sign) ||
      (sign === ">" && !"-=".includes(code[at - 1]!))
    )
      depth--;
    else if (sign === "," && depth === 0) {
      parts.push("");
      continue;
    }
    parts[parts.length - 1] += sign;
  }
  if (parts.at(-1)!.trim() === "") parts.pop();
  return parts.map((part) => /:\s*(?:\w+\.)*(\w+)/.exec(part)?.[1] ?? "");
}

/** The type in whose body a line stands. */
export function innermost(source: Source, line: number): Declared | undefined {
  return source.declared.findLast(
    (each) =>
      each.kind === "type" && each.line <= line && line <= each.lastLine,
  );
}
