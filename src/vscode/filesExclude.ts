// What the editor's own setting `files.exclude` hides, as lines with the meaning of a `.gitignore`.

/**
 * `value` as it stands in the settings: globs and whether they hold. In the editor a glob begins at the workspace folder unless
 * it says `**`; an ignore file finds a name without a slash anywhere. Globs that depend on other files (`when`) are left out:
 * they hide what tools made from a source, and whether that is there changes from one moment to the next.
 */
export function ignoreLinesOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([glob, holds]) => holds === true && glob.trim() !== "")
    .flatMap(([glob]) => withoutBraces(glob.trim()))
    .map((glob) =>
      glob.startsWith("**/") || glob.startsWith("/") ? glob : `/${glob}`,
    );
}

/** `*.{a,b}` is `*.a` and `*.b`, which an ignore file needs one by one. Braces in braces, too. */
function withoutBraces(glob: string): readonly string[] {
  const open = glob.indexOf("{");
  if (open < 0) return [glob];
  const choices: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < glob.length; at++) {
    const character = glob[at];
    if (character === "{") depth++;
    else if (character === "}") depth--;
    if (depth > 1 || (depth === 1 && character !== ",")) continue;
    choices.push(glob.slice(from, at));
    from = at + 1;
    if (depth > 0) continue;
    const before = glob.slice(0, open);
    return choices.flatMap((choice) =>
      withoutBraces(`${before}${choice}${glob.slice(from)}`),
    );
  }
  // It is never closed: then it is a character like any other.
  return [glob];
}
