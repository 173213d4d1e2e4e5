// The workspace's own file of what Codeweft leaves out: one more line in it, nothing else of it changes.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The file's path. A line that stands there already is not written again. Rejects as the file system does. */
export async function addIgnoreLine(
  folder: string,
  line: string,
): Promise<string> {
  const file = join(folder, ".codeweftignore");
  const before = await readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  });
  if (before.split(/\r?\n/).includes(line)) return file;
  const end = before.includes("\r\n") ? "\r\n" : "\n";
  const joint = before === "" || before.endsWith("\n") ? "" : end;
  await writeFile(file, `${before}${joint}${line}${end}`);
  return file;
}
