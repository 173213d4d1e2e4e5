// language.json, read and checked: what is missing or misspelt is said with its place.
import type { Language } from "../model/language.ts";
import type { ExtractionRules } from "./extractionRules.ts";

export interface LanguageFile {
  readonly language: Language;
  readonly rules: ExtractionRules;
  /** Name of the grammar: `python` for tree-sitter-python.wasm. */
  readonly grammar: string;
}

type Shape =
  | "string"
  | "boolean"
  | "strings"
  | "object"
  | "object?"
  | "objects"
  | "string?"
  | "strings?"
  | "objects?"
  | "boolean?"
  | "number?";

const fileShape = {
  title: "string",
  grammar: "string",
  extensions: "strings",
  fileNames: "strings",
  interpreters: "strings",
  yields: "objects?",
  modules: "string",
  family: "string",
  lookup: "object",
  builtins: "objects",
  builtinTypes: "object",
  nullTypes: "strings",
  anyTypes: "strings",
  extraction: "object",
} as const satisfies Record<string, Shape>;

const lookupShape = {
  mro: "string",
  classNames: "string",
  implicitExports: "boolean",
  callConstructs: "boolean",
  constructorNames: "strings",
  structural: "boolean",
} as const satisfies Record<string, Shape>;

const extractionShape = {
  queries: "strings",
  modifiers: "object",
  declares: "string",
  assignmentDeclares: "boolean",
  closuresAssign: "boolean?",
  implicitReceiver: "boolean?",
  memberOperators: "boolean?",
  tables: "boolean?",
  firstParameterIsSelf: "boolean",
  implicitMembers: "boolean",
  labels: "boolean",
  prototypeMember: "string?",
  defaultName: "string",
  namePrefixes: "objects",
  exportedNames: "string?",
  knownBehind: "boolean?",
  localsBehind: "boolean?",
  declarativeFunctions: "boolean?",
  nameQuote: "string?",
  blankName: "string?",
  unmarkedVisibility: "string?",
  unmarkedMemberVisibility: "string?",
  constantNames: "string?",
  patternConstants: "string?",
  moduleSeparator: "string?",
  decorators: "object",
  docPrefix: "string?",
  docTypes: "strings?",
  docTypeLine: "string?",
  docRefines: "strings?",
  selfTypes: "strings?",
  variablePrefix: "string?",
  typeForms: "object",
  typeStrings: "boolean",
  repairs: "objects?",
  branches: "object?",
  macros: "object?",
  longestLine: "number?",
  blocks: "object?",
  tokenCalls: "object?",
  tests: "object",
} as const satisfies Record<string, Shape>;

const blocksShape = {
  grammar: "string",
  element: "string",
  content: "string",
  attribute: "string",
  foreign: "string",
} as const satisfies Record<string, Shape>;

const branchesShape = {
  begin: "string",
  next: "string",
  end: "string",
  skip: "string",
  ends: "string",
} as const satisfies Record<string, Shape>;

const macrosShape = {
  definition: "string",
  silent: "string",
  opens: "string",
  closes: "string",
  open: "strings",
  close: "string",
} as const satisfies Record<string, Shape>;

const testsShape = {
  paths: "strings",
  calls: "strings",
} as const satisfies Record<string, Shape>;

/**
 * `base` is the language.json of the language that this one `extends`: what it does not say itself, also within `lookup` and
 * `extraction`, is as there. Throws an Error that says which property of which language is wrong.
 */
export function parseLanguage(
  id: string,
  text: string,
  base?: string,
): LanguageFile {
  const own = parseJson(id, text);
  const json = base === undefined ? own : extend(parseJson(id, base), own);
  const file = checked(id, "", json, fileShape, true);
  const lookup = checked(id, "lookup.", file["lookup"], lookupShape, false);
  const rules = checked(
    id,
    "extraction.",
    file["extraction"],
    extractionShape,
    true,
  );
  checked(id, "extraction.tests.", rules["tests"], testsShape, true);
  if (rules["blocks"] !== undefined)
    checked(id, "extraction.blocks.", rules["blocks"], blocksShape, true);
  if (rules["branches"] !== undefined)
    checked(id, "extraction.branches.", rules["branches"], branchesShape, true);
  if (rules["macros"] !== undefined)
    checked(id, "extraction.macros.", rules["macros"], macrosShape, true);
  const { extraction: _, grammar, ...language } = file;
  return {
    language: { id, ...language, lookup } as unknown as Language,
    rules: rules as unknown as ExtractionRules,
    grammar: grammar as string,
  };
}

/** The language that a language.json `extends`; undefined where it stands for itself. */
export function baseOf(id: string, text: string): string | undefined {
  const json = parseJson(id, text);
  if (!isObject(json) || json["extends"] === undefined) return undefined;
  if (typeof json["extends"] === "string") return json["extends"];
  throw new Error(
    `languages/${id}/language.json: extends must be of the form string.`,
  );
}

function parseJson(id: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `languages/${id}/language.json is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function extend(base: unknown, own: unknown): unknown {
  if (!isObject(base) || !isObject(own)) return own;
  const joined = { ...base, ...own };
  for (const part of ["lookup", "extraction"])
    if (isObject(base[part]) && isObject(own[part]))
      joined[part] = { ...base[part], ...own[part] };
  delete joined["extends"];
  return joined;
}

function checked(
  id: string,
  place: string,
  value: unknown,
  shape: Readonly<Record<string, Shape>>,
  closed: boolean,
): Record<string, unknown> {
  const where = `languages/${id}/language.json`;
  if (!isObject(value))
    throw new Error(`${where}: ${place || "the file"} is no object.`);
  for (const [key, form] of Object.entries(shape)) {
    const each = value[key];
    if (form.endsWith("?") && each === undefined) continue;
    if (!fits(each, form))
      throw new Error(
        each === undefined
          ? `${where}: ${place}${key} is missing.`
          : `${where}: ${place}${key} must be of the form ${form.replace("?", "")}.`,
      );
  }
  if (closed)
    for (const key of Object.keys(value))
      if (!Object.hasOwn(shape, key))
        throw new Error(`${where}: ${place}${key} is not known.`);
  return value;
}

function fits(value: unknown, form: Shape): boolean {
  switch (form) {
    case "object?":
      return isObject(value);
    case "string":
    case "string?":
      return typeof value === "string";
    case "boolean":
    case "boolean?":
      return typeof value === "boolean";
    case "number?":
      return typeof value === "number";
    case "strings":
    case "strings?":
      return Array.isArray(value) && value.every((x) => typeof x === "string");
    case "objects":
    case "objects?":
      return Array.isArray(value) && value.every(isObject);
    case "object":
      return isObject(value);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
