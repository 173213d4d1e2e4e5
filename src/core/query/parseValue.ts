// From the text of an argument to the value that a question's parameter takes.
import { CodeweftError } from "../errors.ts";
import type { QueryHelp } from "./results.ts";
import { durationWords, parseDuration } from "./units.ts";

/** Lists are written with commas. Throws invalid_parameters where a number or a time is none; other rules are the question's. */
export function parseValue(
  parameter: Pick<QueryHelp["parameters"][number], "name" | "type"> & {
    readonly unit?: QueryHelp["parameters"][number]["unit"];
  },
  text: string,
): unknown {
  const { name, type, unit } = parameter;
  if (unit === "milliseconds") {
    const value = parseDuration(text);
    if (value !== undefined) return value;
    throw new CodeweftError(
      "invalid_parameters",
      `${name} has to be a time, and "${text}" is none.`,
      { next: `Write a time, ${durationWords}.` },
      { parameter: name, value: text },
    );
  }
  if (type.endsWith("[]")) {
    const item = { name, type: type.slice(0, -2) };
    return text === ""
      ? []
      : text.split(",").map((one) => parseValue(item, one.trim()));
  }
  if (type === "integer" || type === "number") {
    const value = Number(text);
    if (text.trim() !== "" && Number.isFinite(value)) return value;
    throw new CodeweftError(
      "invalid_parameters",
      `${name} has to be a number, and "${text}" is none.`,
      { next: `Write a number, for example 10.` },
      { parameter: name, value: text },
    );
  }
  if (type === "boolean") {
    if (text === "true" || text === "false") return text === "true";
    throw new CodeweftError(
      "invalid_parameters",
      `${name} has to be true or false, and "${text}" is neither.`,
      { next: "Write true or false." },
      { parameter: name, value: text },
    );
  }
  if (type.split(" or ").includes("null") && text === "null") return null;
  if (type.includes("number") && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  return text;
}
