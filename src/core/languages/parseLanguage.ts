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
  | "objects"
  | "string?"
  | "strings?"
  | "objects?"
  | "boolean?";

const fileShape = {
  title: "string",
  grammar: "string",
  extensions: "strings",
  fileNames: "strings",
  interpreters: "strings",
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
  firstParameterIsSelf: "boolean",
  implicitMembers: "boolean",
  labels: "boolean",
  prototypeMember: "string?",
  defaultName: "string",
  namePrefixes: "objects",
  exportedNames: "string?",
  knownBehind: "boolean?",
  blankName: "string?",
  unmarkedVisibility: "string?",
  constantNames: "string?",
  decorators: "object",
  docPrefix: "string?",
  docTypes: "strings?",
  typeForms: "object",
  typeStrings: "boolean",
  repairs: "objects?",
  tests: "object",
} as const satisfies Record<string, Shape>;

const testsShape = {
  paths: "strings",
  calls: "strings",
} as const satisfies Record<string, Shape>;

/** Throws an Error that says which property of which language is wrong. */
export function parseLanguage(id: string, text: string): LanguageFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `languages/${id}/language.json is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
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
  const { extraction: _, grammar, ...language } = file;
  return {
    language: { id, ...language, lookup } as unknown as Language,
    rules: rules as unknown as ExtractionRules,
    grammar: grammar as string,
  };
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
    case "string":
    case "string?":
      return typeof value === "string";
    case "boolean":
    case "boolean?":
      return typeof value === "boolean";
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
