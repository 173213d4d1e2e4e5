// Names for the folders of a workspace: unique, because with several roots every path begins with one.

/** The same names, in order; a name that came before gets a number. No name holds a slash. */
export function uniqueRootNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = name.replaceAll("/", "-") || "folder";
    let unique = base;
    for (let number = 2; taken.has(unique); number++)
      unique = `${base} (${String(number)})`;
    taken.add(unique);
    return unique;
  });
}
