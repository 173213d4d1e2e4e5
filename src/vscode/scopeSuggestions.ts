// Which folders of a large workspace hold the most source, so that a person can leave some out before it is read.

export interface FolderSize {
  /** In the workspace, with `/`. */
  readonly path: string;
  readonly files: number;
}

/** Folders below each other that are looked at. */
const deepest = 3;
const most = 8;
/** Of all files; a folder with less is not worth a question. */
const leastShare = 0.02;

/** Those with the most files first. Of a folder with more than half of all files its own folders are told. */
export function largestFolders(
  paths: readonly string[],
): readonly FolderSize[] {
  const worthIt = ({ files }: FolderSize): boolean =>
    files >= Math.max(2, paths.length * leastShare);
  let folders = foldersIn("", paths);
  for (let depth = 1; depth < deepest; depth++)
    folders = folders.flatMap((folder) => {
      if (folder.files * 2 <= paths.length) return [folder];
      const inside = foldersIn(folder.path, paths).filter(worthIt);
      return inside.length === 0 ? [folder] : inside;
    });
  return folders
    .filter(worthIt)
    .sort((a, b) => b.files - a.files || (a.path < b.path ? -1 : 1))
    .slice(0, most);
}

function foldersIn(
  folder: string,
  paths: readonly string[],
): readonly FolderSize[] {
  const start = folder === "" ? "" : `${folder}/`;
  const counts = new Map<string, number>();
  for (const path of paths) {
    if (!path.startsWith(start)) continue;
    const end = path.indexOf("/", start.length);
    if (end < 0) continue;
    const inside = path.slice(0, end);
    counts.set(inside, (counts.get(inside) ?? 0) + 1);
  }
  return [...counts].map(([path, files]) => ({ path, files }));
}

/**
 * The globs of the editor's search for what these lines leave out, each with the meaning of a line in `.gitignore`. `root` is the
 * name with which paths of the searched folder begin; '' where there is one folder alone. Lines that take something back in are
 * passed over: a count may be too low for them, which asks nothing of anybody.
 */
export function searchGlobs(
  lines: readonly string[],
  root: string,
): readonly string[] {
  return lines.flatMap((line) => {
    const glob = line.trim().replace(/\/+$/u, "");
    // A comma or a brace would end the alternatives of the search.
    if (glob === "" || /^[!#]|[{},]/u.test(glob)) return [];
    const anchored = glob.replace(/^\//u, "");
    if (!anchored.includes("/") && !glob.startsWith("/"))
      return root !== "" && anchored === root
        ? ["**"]
        : [`**/${anchored}`, `**/${anchored}/**`];
    const inside =
      root !== "" && anchored.startsWith(`${root}/`)
        ? anchored.slice(root.length + 1)
        : anchored;
    if (root !== "" && anchored === root) return ["**"];
    return [inside, `${inside}/**`];
  });
}
