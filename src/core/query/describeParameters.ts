// From the declaration of a question's parameters to words and plain types: what help shows and what command lines are made of.
import { z } from "zod";
import type { Query } from "./query.ts";
import type { QueryHelp } from "./results.ts";

type ParameterHelp = QueryHelp["parameters"][number];

/** In the order of declaration. `type` is string, integer, number, boolean, `string or integer`, or one of these with `[]`. */
export function describeParameters(
  query: Pick<Query, "parameters">,
): readonly ParameterHelp[] {
  const schema = z.toJSONSchema(query.parameters, { io: "input" });
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const form = typeof property === "object" ? property : {};
    return {
      name,
      type: typeOf(form),
      required: required.has(name),
      default: form.default,
      values: valuesOf(form),
      unit:
        "unit" in form && form.unit === "milliseconds" ? form.unit : undefined,
      ...("bare" in form && typeof form.bare === "string"
        ? { bare: form.bare }
        : {}),
      ...("unless" in form && typeof form.unless === "string"
        ? { unless: form.unless }
        : {}),
      description: form.description ?? "",
    };
  });
}

interface JsonForm {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly anyOf?: unknown;
  readonly items?: unknown;
}

function typeOf(form: JsonForm): string {
  if (form.type === "array") return `${typeOf(toForm(form.items))}[]`;
  if (Array.isArray(form.anyOf))
    return form.anyOf.map((one: unknown) => typeOf(toForm(one))).join(" or ");
  return typeof form.type === "string" ? form.type : "string";
}

function valuesOf(form: JsonForm): readonly string[] | undefined {
  const list = form.type === "array" ? toForm(form.items).enum : form.enum;
  return Array.isArray(list) ? list.map(String) : undefined;
}

function toForm(value: unknown): JsonForm {
  return typeof value === "object" && value !== null ? value : {};
}
