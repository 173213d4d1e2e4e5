// universal-ctags as an oracle for definitions, in the languages that it reads.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { FoundDefinition } from "./graphFile.ts";
import type { Case } from "./judges.ts";
import { placeKey, type ExpectedRelation, type Oracle } from "./relation.ts";

interface Tongue {
  /** What ctags calls the language. */
  readonly name: string;
  readonly endings: readonly string[];
  /** Its kinds of definitions that have to be found. */
  readonly kinds: readonly string[];
  /** What it has to be asked for. */
  readonly flags?: readonly string[];
  /** Our kinds that it has all of: one that it does not name is wrong. */
  readonly judged: readonly string[];
  /** What is taken off its names. */
  readonly trim?: RegExp;
  /** What a name can be there: ctags takes some other texts for names. */
  readonly names?: RegExp;
  /** What stands in the line of a tag of a kind in front of its name: ctags takes other things for that kind, too. */
  readonly lines?: Readonly<Record<string, RegExp>>;
  /** Found in a declaration up to its body, it keeps ctags from reading it: what stands in such lines has no opinion. */
  readonly misread?: RegExp;
}

const types = ["class", "struct", "interface", "trait", "enum", "union"];
const callables = ["function", "method", "constructor"];

/** By our id of the language. Names of packages, locals and parameters are left out everywhere. */
const tongues: Readonly<Record<string, Tongue>> = {
  ruby: {
    name: "Ruby",
    endings: [".rb", ".rake"],
    kinds: ["class", "module", "method", "singletonMethod", "constant"],
    judged: [...types, ...callables],
    trim: /(?<=\w)=$/,
  },
  lua: {
    name: "Lua",
    endings: [".lua"],
    kinds: ["function"],
    judged: callables,
    trim: /^.*[.:]/,
    names: /^\w+$/,
  },
  csharp: {
    name: "C#",
    endings: [".cs"],
    kinds: [
      ..."class enum enumerator interface method property struct field event".split(
        " ",
      ),
    ],
    judged: [...types, ...callables, "enum_member"],
    // Of two words for one operator, `operator ==`, ours is the first.
    trim: /^.*\.|(?<=^operator)\s.*$|^~/,
    // Constraints, methods that are one expression, types that may be null or are tuples, and constructors in a class's header.
    misread:
      /\)\s*=>|\bwhere\b|\w[>\]]?\?(?=[\s,)>\]])|\brecord\b|\(\w+[^()]*\)\s+\w+\s*\(|\bunsafe\b|\bin\s+\w/,
  },
  rust: {
    name: "Rust",
    endings: [".rs"],
    kinds: [
      ..."struct interface function enum typedef macro field enumerator method".split(
        " ",
      ),
    ],
    judged: [...types, ...callables, "enum_member"],
  },
  php: {
    name: "PHP",
    endings: [".php"],
    kinds: ["class", "interface", "trait", "function"],
    judged: [...types, ...callables],
  },
  bash: {
    name: "Sh",
    endings: [".sh", ".bash"],
    kinds: ["function", "alias"],
    judged: callables,
    names: /^[^=]+$/,
  },
  kotlin: {
    name: "Kotlin",
    endings: [".kt"],
    kinds: ["interface", "class", "object", "method", "typealias"],
    judged: ["class", "interface", "function", "method"],
    names: /^\w+$/,
    // Variables of loops and parameters of function literals are methods for it.
    lines: { method: /\bfun\b/ },
  },
  java: {
    name: "Java",
    endings: [".java"],
    kinds: [
      ..."class enumConstant field enum interface annotation method".split(" "),
    ],
    // For the defaults of an annotation's members it has names, too.
    names: /^(?!(?:true|false)$)[\w$]+$/,
    judged: [...types, ...callables, "field", "enum_member"],
  },
  go: {
    name: "Go",
    endings: [".go"],
    kinds: [
      ..."func const type var struct interface member methodSpec".split(" "),
    ],
    judged: [...types, ...callables],
  },
  python: {
    name: "Python",
    endings: [".py"],
    kinds: ["class", "function", "member"],
    judged: [...types, ...callables],
  },
  c: {
    name: "C",
    endings: [".c", ".h"],
    kinds: [
      ..."macro enumerator function prototype enum member struct typedef union variable".split(
        " ",
      ),
    ],
    flags: ["--kinds-C=+p"],
    judged: ["function", "struct", "enum", "union", "enum_member"],
  },
  cpp: {
    name: "C++",
    endings: [".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx"],
    kinds: [
      ..."macro enumerator function enum member struct typedef union variable class".split(
        " ",
      ),
    ],
    judged: ["struct", "enum", "union", "enum_member"],
    trim: /(?<=operator)\s+(?=\W)/,
  },
};

interface Tag {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly kind: string;
}

/**
 * Definitions of the language asked for. Those that stand inside of functions or values and those without a name have no opinion: ctags
 * looks at them in some languages only.
 */
export function askCtags({ root, files, graph, language }: Case): Oracle {
  const tongue = tongues[language ?? ""];
  if (tongue === undefined)
    throw new Error(
      `ctags judges the definitions of ${Object.keys(tongues).join(", ")}: say with --language which.`,
    );
  const read = new Set(
    files.filter((file) => tongue.endings.includes(path.posix.extname(file))),
  );
  const nameOf = ({ name }: Tag): string =>
    tongue.trim === undefined ? name : name.replace(tongue.trim, "");
  const sources = new Map(
    [...read].map((file) => [
      file,
      fs.readFileSync(path.join(root, file), "utf8").split("\n"),
    ]),
  );
  const isMisread = (file: string, line: number): boolean =>
    tongue.misread?.test(headerAt(sources.get(file) ?? [], line)) === true;
  const isWritten = ({ kind, path: file, line }: Tag): boolean =>
    tongue.lines?.[kind]?.test(sources.get(file)?.[line - 1] ?? "") ?? true;
  const expected: ExpectedRelation[] = tagsOf(root, [...read], tongue)
    .filter(
      (tag) =>
        tongue.kinds.includes(tag.kind) &&
        !tag.name.startsWith("__anon") &&
        isWritten(tag) &&
        !isMisread(tag.path, tag.line) &&
        (tongue.names?.test(nameOf(tag)) ?? true),
    )
    .map((tag) => ({
      kind: "definitions",
      from: tag.path,
      accepted: [placeKey(tag.path, tag.line, nameOf(tag))],
      site: `${tag.path}:${String(tag.line)}`,
      text: tag.kind,
    }));
  const isJudged = ({ kind, name, isLocal }: FoundDefinition): boolean =>
    tongue.judged.includes(kind) && !isLocal && !name.startsWith("(");
  return {
    name: `universal-ctags (${tongue.name})`,
    expected,
    callers: new Set(),
    noOpinion: new Set(
      graph.definitions
        .filter((each) => !isJudged(each) || isMisread(each.path, each.line))
        .map((each) => each.key),
    ),
    files: read,
  };
}

/** The lines of a declaration from that of its name (one-based) to its body or its end. */
function headerAt(lines: readonly string[], line: number): string {
  const header: string[] = [];
  for (const text of lines.slice(line - 1, line + 14)) {
    header.push(text);
    if (/[{;]|=>/.test(text)) break;
  }
  return header.join("\n");
}

function tagsOf(
  root: string,
  files: readonly string[],
  { name, flags = [] }: Tongue,
): Tag[] {
  const text = execFileSync(
    "ctags",
    [
      "--options=NONE",
      `--language-force=${name}`,
      ...flags,
      "--output-format=json",
      "--fields=+nK",
      ...["-L", "-", "-f", "-"],
    ],
    {
      cwd: root,
      input: files.join("\n"),
      encoding: "utf8",
      maxBuffer: 1 << 30,
    },
  );
  return text
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Tag);
}
