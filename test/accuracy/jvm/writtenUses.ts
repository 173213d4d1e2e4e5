// Whether and how a line of a source names something.

/** A function with parameters that is named in a line without anything for them is handed on and not called there. */
export function isOnlyNamed(text: string, name: string): boolean {
  if (!/^\w+$/.test(name)) return false;
  const uses = [...text.matchAll(new RegExp(`(?<!\\bdef )\\b${name}\\b`, "g"))];
  return (
    uses.length > 0 &&
    uses.every(({ index }) =>
      /^\s*(?:_\s*)?(?:[),;}\]]|\/\/|$)/.test(text.slice(index + name.length)),
    )
  );
}

export function isWritten(text: string, name: string): boolean {
  if (!/^[\w$]+$/.test(name)) return text.includes(name);
  return new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(
    text,
  );
}
