// From what git says has changed to symbols of the graph, with what does not fit said.
import { CodeweftError } from "../errors.ts";
import type { Git, GitFileChange } from "../ports.ts";
import { getChanged } from "./changedSymbols.ts";
import type { GitChangeNote } from "./gitResults.ts";
import type { QueryContext } from "./query.ts";

/** Throws git_unavailable where nothing may be executed. */
export function getGit({ git }: QueryContext): Git {
  if (git !== undefined) return git;
  throw new CodeweftError(
    "git_unavailable",
    "git is not asked here: nothing may be executed in this workspace.",
    {
      next: "Trust the workspace, or ask on the command line; all other questions work without git.",
    },
    { reason: "switched_off" },
  );
}

/** The nodes of changed lines, in node order. Files that the graph has not are listed, and change nothing. Throws as git does. */
export async function readGitChange(
  context: QueryContext,
  range: string,
): Promise<{
  readonly nodes: readonly number[];
  readonly note: GitChangeNote;
}> {
  const { graph, sources, signal } = context;
  const { from, to, files } = await getGit(context).changes(range, signal);
  const lines: string[] = [];
  const listed: GitChangeNote["files"][number][] = [];
  for (const file of files) {
    const { path, status } = file;
    const indexed = graph.fileOfPath(path) !== -1;
    // Moved since it was indexed: all that the graph knows of it stands under its name before.
    if (
      !indexed &&
      file.before !== undefined &&
      graph.fileOfPath(file.before) !== -1
    )
      lines.push(`${file.before}:1-${String(Number.MAX_SAFE_INTEGER)}`);
    if (indexed)
      for (const [first, last] of wholeIfGone(file))
        lines.push(`${path}:${String(first)}-${String(last)}`);
    listed.push({
      path,
      ...(file.before === undefined ? {} : { before: file.before }),
      status,
      content: file.content,
      ranges: file.ranges.map(([first, last]) => [
        first,
        last === Number.MAX_SAFE_INTEGER ? -1 : last,
      ]),
      indexed,
      stale: indexed && (file.moved || (await isStale(sources, path))),
    });
  }
  return {
    nodes: getChanged(graph, lines),
    note: {
      range,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      files: listed,
    },
  };
}

/** A file that is gone and still in the graph was indexed before: all of it has changed. */
function wholeIfGone({
  status,
  ranges,
}: GitFileChange): GitFileChange["ranges"] {
  return status === "deleted" ? [[1, Number.MAX_SAFE_INTEGER]] : ranges;
}

async function isStale(
  sources: QueryContext["sources"],
  path: string,
): Promise<boolean> {
  try {
    return (await sources.lines(path, 0, 1)).stale;
  } catch {
    // It was indexed and cannot be read any more: what is indexed is not what is there.
    return true;
  }
}
