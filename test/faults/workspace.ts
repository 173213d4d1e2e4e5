// The workspace of the experiments: files in every language that lean on each other, as many copies of them as are wanted.
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { variants } from "../core/resolve/incrementalSources.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { pick } from "./experiment.ts";

/** Grammars that are ready at once: a program that is killed within a second must have got somewhere by then. */
export const quickToLoad = /\.(ts|js|json|py|sh)$/;

/** Path → text. Each copy stands in a folder of its own. */
export function polyglotSources(copies: number): Map<string, string> {
  const sources = new Map<string, string>();
  for (let copy = 0; copy < copies; copy++)
    for (const [path, texts] of Object.entries(variants))
      if (quickToLoad.test(path)) sources.set(`part${copy}/${path}`, texts[0]!);
  return sources;
}

export async function layOut(
  folder: string,
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [path, text] of sources) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Gives some files another text, takes one away, brings one back. */
export async function editOnDisk(
  folder: string,
  sources: ReadonlyMap<string, string>,
  random: () => number,
): Promise<void> {
  const paths = [...sources.keys()];
  for (let edits = 1 + Math.floor(random() * 6); edits > 0; edits--) {
    const path = pick(random, paths);
    const file = join(folder, path);
    if (random() < 0.15) {
      await rm(file, { force: true });
      continue;
    }
    const text = pick(random, variants[path.slice(path.indexOf("/") + 1)]!);
    // Always another text than before, so that there is something to save.
    await writeFile(file, `${text}\n${"\n".repeat(random() * 50)}`);
  }
}

/** The logical content that a new installation would have of the sources in this folder. */
export async function cleanDigest(folder: string): Promise<string> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = new MemoryWorkspace();
  for (const entry of entries)
    if (entry.isFile() && !entry.parentPath.includes(".codeweft")) {
      const file = join(entry.parentPath, entry.name);
      files.write(relative(folder, file), await readFile(file));
    }
  return withTestEngine({ files }, async ({ engine, digest }) => {
    await engine.ingest({});
    return digest();
  });
}
