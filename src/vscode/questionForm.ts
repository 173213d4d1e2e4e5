// What a question needs to know before it can be asked, and how its parameters read. Knows no editor.
import type { QueryHelp } from "../core/query/results.ts";
import { t } from "../l10n.ts";
import { wordsOf } from "./answerShapes.ts";

export type Parameter = QueryHelp["parameters"][number];
export type Values = Readonly<Record<string, unknown>>;

/** How a person gives a value of it. */
export type Form =
  | "symbol"
  | "symbols"
  | "folder"
  | "choice"
  | "choices"
  | "switch"
  | "number"
  | "text"
  | "texts";

export function formOf({ name, type, values }: Parameter): Form {
  if (name === "scope") return "folder";
  if (type === "string or integer") return "symbol";
  if (type === "string or integer[]") return "symbols";
  if (type === "boolean") return "switch";
  if (type.endsWith("[]")) return values === undefined ? "texts" : "choices";
  if (values !== undefined) return "choice";
  return type === "integer" || type === "number" ? "number" : "text";
}

/** What has to be asked for: there is no default, or none that would do, and it is not given. */
export function missing(help: QueryHelp, given: Values): readonly Parameter[] {
  return help.parameters.filter(
    ({ name, required, unless }) =>
      (required || (unless !== undefined && given[unless] === undefined)) &&
      given[name] === undefined,
  );
}

/** What was chosen otherwise than by default, in words; names of symbols come from `names`. */
export function valuesInWords(
  help: QueryHelp,
  given: Values,
  names: ReadonlyMap<unknown, string> = new Map(),
): string {
  return help.parameters
    .flatMap((parameter) => {
      const { name, default: standard } = parameter;
      const value = given[name];
      if (value === undefined || isSame(value, standard)) return [];
      const text = valueInWords(value, names);
      const form = formOf(parameter);
      return form === "symbol" || form === "symbols" || form === "folder"
        ? [text]
        : [`${wordsOf(name)}: ${text}`];
    })
    .join(", ");
}

export function valueInWords(
  value: unknown,
  names: ReadonlyMap<unknown, string> = new Map(),
): string {
  if (Array.isArray(value))
    return value.length === 0
      ? t("none")
      : value.map((one) => valueInWords(one, names)).join(", ");
  if (value === true) return t("yes");
  if (value === false) return t("no");
  if (value === undefined || value === "") return "–";
  return (
    names.get(value) ??
    (typeof value === "string" ? value : JSON.stringify(value))
  );
}

/** Parameters that say how much of an answer is listed. */
const bounds: readonly string[] = ["limit", "top"];

/** More of what the answer lists: the parameter that bounds it, and its next value. Undefined where none does. */
export function askForMore(
  help: QueryHelp,
  understood: Values,
): Values | undefined {
  const name = bounds.find((each) =>
    help.parameters.some((parameter) => parameter.name === each),
  );
  if (name === undefined) return undefined;
  const value = understood[name];
  return typeof value === "number"
    ? { [name]: Math.min(value * 4, 100_000) }
    : undefined;
}

/** Which question was asked, with all its parameters but those that say how much of the answer is listed. */
export function toSubject(query: string, understood: Values): string {
  const others = Object.entries(understood).filter(
    ([name]) => !bounds.includes(name),
  );
  return JSON.stringify([query, Object.fromEntries(others)]);
}

/** Why the text is no value of it; undefined when it is one. */
export function checkText(
  { type }: Parameter,
  text: string,
): string | undefined {
  if (type !== "integer" && type !== "number") return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    return t("Write a number.");
  return type === "integer" && !Number.isInteger(value)
    ? t("Write a whole number.")
    : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
