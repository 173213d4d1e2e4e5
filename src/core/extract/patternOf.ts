// Regular expressions of language data, compiled once.

const compiled = new Map<string, RegExp>();

/** The source is that of a pattern without flags. Throws SyntaxError. */
export function patternOf(source: string): RegExp {
  let pattern = compiled.get(source);
  if (pattern === undefined)
    compiled.set(source, (pattern = new RegExp(source)));
  return pattern;
}
