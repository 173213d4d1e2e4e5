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
      const set = glob.slice(at + 1, end).replace(/[\\\]]/g, "\\$&");
      pattern += `[${set.startsWith("!") ? `^${set.slice(1)}` : set}]`;
      at = end;
    } else pattern += unit.replace(/[\\^$.|?*+()[\]{}/]/g, "\\$&");
  }
  pattern += ")".repeat(braces);
  const expression = new RegExp(`^${pattern}$`, "u");
  return (path) => expression.test(path);
}
