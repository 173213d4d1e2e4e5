// Workspace-relative POSIX paths, cut and joined. '' is the workspace itself.

export function joinPath(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}

/** '' for what stands directly in the workspace. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Is `path` the directory itself or something below it? */
export function isWithin(path: string, directory: string): boolean {
  return (
    directory === "" || path === directory || path.startsWith(`${directory}/`)
  );
}

/** As hosts and people write them: `./a//b/` is `a/b`. Undefined for what leads out of the workspace. */
export function normalisePath(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** Code units, not a locale: the order is the same on every machine. */
export function byPath(
  a: { readonly path: string },
  b: { readonly path: string },
): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
