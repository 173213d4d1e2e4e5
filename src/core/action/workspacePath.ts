// A path inside the workspace as people and programs write it, in the form that the engine knows.
import { CodeweftError } from "../errors.ts";

/** '' is the workspace itself. Throws invalid_parameters for what cannot be inside it. */
export function toWorkspacePath(path: string): string {
  const parts = path
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  if (
    /^([/\\]|[a-z]:)/i.test(path) ||
    parts.includes("..") ||
    path.includes("\0")
  )
    throw new CodeweftError(
      "invalid_parameters",
      `${JSON.stringify(path)} is no path inside the workspace.`,
      { next: "Give it relative to the workspace, for example src/main.ts." },
      { parameter: "path", value: path },
    );
  return parts.join("/");
}
