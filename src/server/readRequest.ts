// From what stands in a request to the parameters of a question or an action. What cannot be read is refused before anything is asked.
import type { IncomingMessage } from "node:http";
import { CodeweftError } from "../core/errors.ts";
import { shorten } from "../core/query/ask.ts";
import { describeParameters } from "../core/query/describeParameters.ts";
import { parseValue } from "../core/query/parseValue.ts";
import type { Declared } from "../core/query/query.ts";
import { toVerb } from "../core/query/verbs.ts";
import { depthOf } from "./jsonLines.ts";

/** Bytes of a body. */
export const longestBody = 1_000_000;
/** Characters of an address. */
export const longestUrl = 8_000;
/** Brackets inside one another in a body; no parameter needs more than a few. */
const deepest = 16;

export interface Target {
  readonly path: string;
  readonly search: URLSearchParams;
}

/** Throws malformed_request, too_large. */
export function readTarget(url: string): Target {
  if (url.length > longestUrl)
    throw new CodeweftError(
      "too_large",
      `The address is longer than ${String(longestUrl)} characters.`,
      { next: "Name fewer symbols at a time." },
    );
  const cut = url.indexOf("?");
  const path = cut < 0 ? url : url.slice(0, cut);
  const search = cut < 0 ? "" : url.slice(cut + 1);
  try {
    // URLSearchParams passes over what is encoded wrongly.
    for (const part of [path, ...search.split("&")])
      decodeURIComponent(part.replaceAll("+", " "));
    return {
      path: decodeURIComponent(path),
      search: new URLSearchParams(search),
    };
  } catch {
    throw new CodeweftError(
      "malformed_request",
      "The address is not encoded as an address has to be: a % must be followed by two digits, and all of it must be UTF-8.",
      { next: "Encode every value, for example with encodeURIComponent." },
    );
  }
}

/**
 * Lists as commas or as the same name several times; a time without a unit is milliseconds. Throws invalid_parameters.
 * Names that the question does not have are handed on: it knows the closest ones.
 */
export function readSearch(
  declared: Pick<Declared, "parameters">,
  search: URLSearchParams,
): Record<string, unknown> {
  const known = new Map(
    describeParameters(declared).map((one) => [one.name, one]),
  );
  const entries: [string, unknown][] = [];
  for (const written of new Set(search.keys())) {
    const values = search.getAll(written);
    // `include-tests` is what the command line calls it.
    const parameter =
      known.get(written) ??
      [...known.values()].find(({ name }) => toVerb(name) === written);
    const name = parameter?.name ?? written;
    const [first = ""] = values;
    if (parameter?.type.endsWith("[]") === true)
      entries.push([
        name,
        values.flatMap((value) => parseValue(parameter, value)),
      ]);
    else if (values.length > 1 || entries.some(([other]) => other === name))
      throw new CodeweftError(
        "invalid_parameters",
        `${shorten(name)} is given more than once.`,
        { next: "Leave one of them out." },
        { parameter: shorten(name) },
      );
    else if (parameter === undefined) entries.push([name, first]);
    else if (parameter.unit === "milliseconds" && /^\d+$/.test(first))
      entries.push([name, Number(first)]);
    else entries.push([name, parseValue(parameter, first)]);
  }
  return Object.fromEntries(entries);
}

/** Throws too_large, malformed_request; resolves to no parameters for an empty body. */
export async function readBody(
  request: IncomingMessage,
): Promise<Record<string, unknown>> {
  if (Number(request.headers["content-length"] ?? 0) > longestBody)
    throw tooLarge();
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > longestBody) throw tooLarge();
    pieces.push(piece);
  }
  if (size === 0) return {};
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(
      Buffer.concat(pieces),
    );
    if (depthOf(text) > deepest)
      throw new SyntaxError("too many brackets inside one another");
    value = JSON.parse(text);
  } catch (error) {
    throw new CodeweftError(
      "malformed_request",
      `The body is no JSON (${error instanceof Error ? shorten(error.message) : ""}).`,
      { kept: "Nothing was changed.", next: "Send an object, for example {}." },
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new CodeweftError(
      "malformed_request",
      "The body has to be a JSON object with the parameters by name.",
      { kept: "Nothing was changed.", next: "Send an object, for example {}." },
    );
  return value as Record<string, unknown>;
}

function tooLarge(): CodeweftError {
  return new CodeweftError(
    "too_large",
    `The body is larger than ${longestBody.toLocaleString("en-US")} bytes.`,
    { kept: "Nothing was changed.", next: "Send less at a time." },
  );
}
