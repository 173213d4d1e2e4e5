// A text file of which a few earlier versions are kept, numbered, the newest first.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { codeOf } from "../core/reliability/classify.ts";
import { replaceFile } from "./replaceFile.ts";

/** Earlier versions that are kept. */
const kept = 3;

/**
 * The first line is `head`. A version whose other lines are `body` is replaced without being kept. Throws what the disk
 * throws; an earlier version that could not be kept is no reason to lose the new one.
 */
export async function writeRotated(
  path: string,
  head: string,
  body: string,
  options: Parameters<typeof replaceFile>[2],
): Promise<void> {
  const before = await read(path);
  if (before !== undefined && before.slice(before.indexOf("\n") + 1) !== body)
    await rotate(path, before).catch(() => {
      // A folder that takes no second file shows the newest list all the same.
    });
  await replaceFile(path, `${head}\n${body}`, options);
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    // Not there, or whatever it is, it is not a list that could be kept.
    return undefined;
  }
}

async function rotate(path: string, newest: string): Promise<void> {
  await rm(numbered(path, kept), { force: true });
  for (let number = kept - 1; number > 0; number--)
    await rename(numbered(path, number), numbered(path, number + 1)).catch(
      (error: unknown) => {
        if (codeOf(error) !== "ENOENT") throw error;
      },
    );
  await writeFile(numbered(path, 1), newest);
}

/** `errors.txt` → `errors.1.txt` */
function numbered(path: string, number: number): string {
  return path.replace(/(\.[^./\\]*)?$/, `.${number}$1`);
}
