// JSON as configuration files write it: comments and trailing commas are allowed.

/** The value, or undefined for what is no JSON even so. */
export function parseJsonc(text: string): unknown {
  try {
    return JSON.parse(withoutTrailingCommas(withoutComments(text))) as unknown;
  } catch {
    // A broken configuration file configures nothing; its own tools report it.
    return undefined;
  }
}

const tokens = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutComments(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(tokens, (token) => (token.startsWith('"') ? token : " "));
}

function withoutTrailingCommas(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g, (token) =>
    token === "," ? "" : token,
  );
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((each) => typeof each === "string")
    : [];
}
