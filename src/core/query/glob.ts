// Path globs: `*`, `?`, `**`, `[abc]`, `{a,b}` over `/`-separated segments.

export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/** A test for whole paths. A glob that names a folder does not cover what is below; `folder/**` does. */
export function compileGlob(glob: string): (path: string) => boolean {
  let pattern = "";
  let braces = 0;
  for (let at = 0; at < glob.length; at++) {
    const unit = glob[at] ?? "";
    if (unit === "*" && glob[at + 1] === "*") {
      // More stars say no more, and would only be tried against one another.
      while (glob[at + 2] === "*") at++;
      const segments = glob[at + 2] === "/";
      pattern += segments ? "(?:[^/]+/)*" : ".*";
      at += segments ? 2 : 1;
    } else if (unit === "*") pattern += "[^/]*";
    else if (unit === "?") pattern += "[^/]";
    else if (unit === "{") {
      pattern += "(?:";
      braces++;
    } else if (unit === "}" && braces > 0) {
      pattern += ")";
      braces--;
    } else if (unit === "," && braces > 0) pattern += "|";
    else if (unit === "[" && glob.indexOf("]", at + 2) !== -1) {
      const end = glob.indexOf("]", at + 2);
      pattern += classOf(glob.slice(at + 1, end));
      at = end;
    } else pattern += unit.replace(/[\\^$.|?*+()[\]{}/]/g, "\\$&");
  }
  pattern += ")".repeat(braces);
  const expression = new RegExp(`^${pattern}$`, "u");
  return (path) => expression.test(path);
}

/** A range that runs backwards is none: its characters are meant as they stand. */
function classOf(set: string): string {
  const escaped = set.replace(/[\\\]]/g, "\\$&");
  const negated = escaped.startsWith("!");
  const inner = negated ? escaped.slice(1) : escaped;
  const write = (characters: string): string =>
    `[${negated ? "^" : ""}${characters.replace(/^\^/, "\\^")}]`;
  try {
    new RegExp(write(inner), "u");
    return write(inner);
  } catch {
    // The only thing in a class that can be wrong is a range.
    return write(inner.replaceAll("-", "\\-"));
  }
}
