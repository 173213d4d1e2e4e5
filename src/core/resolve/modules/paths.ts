// Arithmetic of workspace-relative POSIX paths.

/** '' for a path without a folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `folder` and `relative` joined, `.` and `..` taken out; undefined when it leaves the workspace. */
export function joinPath(folder: string, relative: string): string | undefined {
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of relative.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") {
      if (segments.pop() === undefined) return undefined;
    } else segments.push(segment);
  }
  return segments.join("/");
}

/** The folder itself and those above it, innermost first, '' last. */
export function foldersUpward(folder: string): string[] {
  const result = [folder];
  for (let at = folder; at !== "";) {
    at = folderOf(at);
    result.push(at);
  }
  return result;
}
