// About how many tokens a language model reads an answer as.

/** Of answers about Codeweft's own sources as JSON, by the encoding o200k_base: 3.1 to 3.7. */
const charactersPerToken = 3.5;

/** Of plain data as JSON. An estimate by its length: counting for real takes far longer than most answers. */
export function estimateTokens(data: unknown): number {
  return Math.ceil(charactersOf(data) / charactersPerToken);
}

/** Of the JSON, without its being written: an escaped character counts as one. */
function charactersOf(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value === "number")
    return Number.isInteger(value) ? digitsOf(value) : String(value).length;
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + charactersOf(item) + 1, 1);
  if (typeof value !== "object" || value === null) return 4;
  let sum = 1;
  for (const [key, item] of Object.entries(value))
    sum += key.length + 4 + charactersOf(item);
  return sum;
}

function digitsOf(value: number): number {
  const digits = Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
  return value < 0 ? digits + 1 : digits;
}
