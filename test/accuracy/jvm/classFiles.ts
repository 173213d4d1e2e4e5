// Reads class files through `javap`: what a class extends, where its code stands in the source, and what each method calls.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export interface Call {
  readonly owner: string;
  readonly name: string;
  readonly descriptor: string;
  /** 1-based line of the source; 0 where the compiler says none. */
  readonly line: number;
}

export interface Method {
  readonly name: string;
  readonly descriptor: string;
  readonly calls: readonly Call[];
  /** Lines of its code, in ascending order. */
  readonly lines: readonly number[];
}

/** Names of classes are those of the class file: `a/b/Outer$Inner`. */
export interface ClassFile {
  readonly name: string;
  /** The name of the source file, without a folder. */
  readonly source: string;
  readonly bases: readonly string[];
  readonly methods: readonly Method[];
  /** The method, or '' for an initialiser, in which a local or nameless class stands. */
  readonly enclosing:
    | {
        readonly owner: string;
        readonly name: string;
        readonly descriptor: string;
      }
    | undefined;
}

const batch = 200;

export function readClassFiles(folder: string): ClassFile[] {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".class"))
    .sort()
    // As a path, `Position.class` would be taken for the trait's `Position$class`.
    .map((file) => file.slice(0, -".class".length).split(path.sep).join("."));
  const found: ClassFile[] = [];
  for (let at = 0; at < files.length; at += batch) {
    const text = execFileSync(
      "javap",
      ["-v", "-p", "-cp", folder, ...files.slice(at, at + batch)],
      { encoding: "utf8", maxBuffer: 1 << 30 },
    );
    for (const part of text.split(/^Classfile /m).slice(1))
      found.push(readClass(part));
  }
  return found;
}

/**
 * A class that was made anew where its code was put: it has the lines of the file that holds the original, and behind them those
 * that stand where it was put. Only the latter say something that the original does not: `offset of a line → line there`.
 */
function linesPut(
  name: string,
  text: string,
): { readonly source: string; readonly lines: ReadonlyMap<number, number> } {
  const map = /^SourceDebugExtension:([^]*?)\*E/m.exec(text)?.[1] ?? "";
  const own = /^SourceFile: "(.*)"/m.exec(text)?.[1];
  const found = [...map.matchAll(/^\s*\+ (\d+) (\S+)\n\s*(\S+)$/gm)].find(
    ([, , source, owner]) =>
      source !== own && name.startsWith(`${owner ?? ""}$`),
  );
  const lines = new Map<number, number>();
  for (const [, start, file, count, into, step] of map.matchAll(
    /^\s*(\d+)(?:#(\d+))?(?:,(\d+))?:(\d+)(?:,(\d+))?$/gm,
  ))
    if (file === found?.[1] && found !== undefined)
      for (let each = 0; each < Number(count ?? 1); each++)
        lines.set(
          Number(into) + each * Number(step ?? 1),
          Number(start) + each,
        );
  return { source: found?.[2] ?? "", lines };
}

function readClass(text: string): ClassFile {
  const pick = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? "";
  const name = pick(/^\s*this_class: #\d+\s+\/\/ (\S+)/m);
  const header = withoutArguments(pick(/^\s*(?:Compiled from .*\n)(.*)$/m));
  const [, listed = ""] = /\b(?:implements|extends)\b(.*)$/.exec(header) ?? [];
  const isInterface = /\binterface\b/.test(header);
  const written = isInterface
    ? listed
    : (/\bimplements\b(.*)$/.exec(header)?.[1] ?? "");
  const bases = [
    pick(/^\s*super_class: #\d+\s+\/\/ (\S+)/m),
    ...written.split(","),
  ]
    .map((each) => each.trim().replaceAll(".", "/"))
    .filter((each) => each !== "");
  const enclosing = /^EnclosingMethod: \S+\s+\/\/ (\S+)/m.exec(text)?.[1];
  const constant = pick(/^EnclosingMethod: #\d+\.(#\d+)/m);
  const isMethod = !/^EnclosingMethod: #\d+\.#0/m.test(text);
  const cut = enclosing?.lastIndexOf(".") ?? -1;
  const body = text.slice(text.indexOf("\n{"));
  // Functions inside of those that were put somewhere have the lines of their own file.
  const put =
    name.includes("$$inlined$") && !/\$lambda\$\d+$/.test(name)
      ? linesPut(name, text)
      : undefined;
  const methods = body
    .split(/^(?= {2}\S.*\);?$| {2}static \{\};$| {2}\S.*\)(?: throws .*)?;$)/m)
    .slice(1)
    .flatMap((part) => readMethod(part, name));
  return {
    name,
    source: put?.source ?? pick(/^SourceFile: "(.*)"/m),
    bases,
    methods:
      put === undefined
        ? methods
        : methods.map((method) => ({
            ...method,
            lines: method.lines.flatMap((line) => put.lines.get(line) ?? []),
            calls: method.calls.flatMap((call) => {
              const line = put.lines.get(call.line);
              return line === undefined ? [] : { ...call, line };
            }),
          })),
    enclosing:
      enclosing === undefined
        ? undefined
        : isMethod
          ? {
              owner: enclosing.slice(0, cut).replaceAll(".", "/"),
              name: enclosing.slice(cut + 1),
              descriptor: pick(
                new RegExp(
                  `^\\s*${constant} = NameAndType.*// [^:]*:(\\S+)$`,
                  "m",
                ),
              ),
            }
          : { owner: enclosing.replaceAll(".", "/"), name: "", descriptor: "" },
  };
}

function withoutArguments(text: string): string {
  let before = "";
  let after = text;
  while (before !== after) {
    before = after;
    after = before.replace(/<[^<>]*>/g, "");
  }
  return after;
}

function readMethod(text: string, owner: string): Method[] {
  const header = text.slice(0, text.indexOf("\n"));
  const descriptor = /^ {4}descriptor: (\S+)/m.exec(text)?.[1];
  if (descriptor?.startsWith("(") !== true) return [];
  // A bridge has another method's name and only calls that.
  if (/^ {4}flags: .*\bACC_BRIDGE\b/m.test(text)) return [];
  const named = /(\S+)\(/.exec(withoutArguments(header))?.[1] ?? "";
  const plain = named.replaceAll(".", "/");
  const name = header.includes("static {}")
    ? "<clinit>"
    : plain === owner
      ? "<init>"
      : named;
  const starts = [...text.matchAll(/^ {8}line (\d+): (\d+)/gm)]
    .map(([, line, offset]) => ({ line: Number(line), offset: Number(offset) }))
    .sort((a, b) => a.offset - b.offset);
  const calls = [
    ...text.matchAll(
      /^\s*(\d+): invoke\w+\s+#[\d, ]+\s+\/\/ (?:Interface)?Method (\S+)/gm,
    ),
  ].flatMap(([, offset, target = ""]): Call[] => {
    const [, holder, called = "", shape = ""] =
      /^(?:([^:"]+)\.)?"?([^:"]+)"?:(.*)$/.exec(target) ?? [];
    const line = starts.findLast((each) => each.offset <= Number(offset));
    return [
      {
        owner: holder ?? owner,
        name: called,
        descriptor: shape,
        line: line?.line ?? 0,
      },
    ];
  });
  const lines = [...new Set(starts.map(({ line }) => line))];
  return [{ name, descriptor, calls, lines: lines.sort((a, b) => a - b) }];
}

/** Code of a nameless function. */
export function isNameless(owner: ClassFile, { name }: Method): boolean {
  return (
    owner.enclosing !== undefined &&
    /^(invoke|apply)(\$|$)/.test(name) &&
    owner.bases.some((each) =>
      /^kotlin\/jvm\/|^scala\/(runtime|Function)/.test(each),
    )
  );
}
