// Regular expressions of language data, compiled once.

const compiled = new Map<string, RegExp>();

/** The source is that of a pattern. Throws SyntaxError. */
export function patternOf(source: string, flags = ""): RegExp {
  const key = `${flags}/${source}`;
  let pattern = compiled.get(key);
  if (pattern === undefined)
    compiled.set(key, (pattern = new RegExp(source, flags)));
  return pattern;
}
