// A folder stands for all that is below it.

/** Those of the paths that lie below no other one, once each, sorted. '' is the whole workspace. */
export function outermostPaths(paths: readonly string[]): readonly string[] {
  const all = new Set(paths);
  if (all.has("")) return [""];
  return [...all].filter((path) => !hasFolderIn(path, all)).sort();
}

function hasFolderIn(path: string, folders: ReadonlySet<string>): boolean {
  for (
    let at = path.lastIndexOf("/");
    at > 0;
    at = path.lastIndexOf("/", at - 1)
  )
    if (folders.has(path.slice(0, at))) return true;
  return false;
}
