// Gives the resolver all that it reads: the standard libraries, the project files, and the stored facts of what did not change.
import type { ExtractorDescription } from "../ports.ts";
import { isGone } from "./scan.ts";
import { Fingerprint } from "./fingerprint.ts";
import type { Pacer } from "./pacer.ts";
import type { Workbench } from "./workbench.ts";

/** Names in `meta`: the paths of the project files, and what the stored edges were derived from. */
const projectFilesMeta = "project_files";
const inputsMeta = "resolver_inputs";

/** Standard libraries of the languages in use, as far as the resolver does not have them yet. */
export async function feedBuiltins(
  bench: Workbench,
  languages: readonly string[],
): Promise<void> {
  for (const { builtins } of await bench.describe(languages))
    for (const { language, name, facts } of builtins)
      if (!bench.fed.builtins.has(language))
        bench.resolver.feed({ kind: "builtins", language, name, facts });
  for (const language of languages) bench.fed.builtins.add(language);
}

/** Facts of the files that the resolver does not have yet, but for those that are about to be replaced. Throws Cancelled. */
export async function feedFacts(
  bench: Workbench,
  pacer: Pacer,
  except: ReadonlySet<string>,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  // From then on every written file goes to the resolver by itself.
  if (bench.fed.facts) return;
  let done = 0;
  for (const file of [...bench.files.values()]) {
    onProgress?.(++done, bench.files.size);
    if (!file.hasFacts || bench.loaded.has(file.id) || except.has(file.path))
      continue;
    const facts = bench.store.readEncodedFacts(file.id);
    if (facts === undefined) continue;
    bench.resolver.feed({
      kind: "file",
      file: file.id,
      path: file.path,
      facts,
    });
    bench.loaded.add(file.id);
    await pacer.pause();
  }
  bench.fed.facts = except.size === 0;
}

/**
 * Reads these project files, and takes back those that `covers` names and that are not among them.
 * True when one of them is new, changed or gone.
 */
export async function feedProjectFiles(
  bench: Workbench,
  paths: readonly string[],
  covers: (path: string) => boolean,
): Promise<boolean> {
  const { projectTexts, resolver } = bench;
  let changed = false;
  const present = new Set<string>();
  for (const path of paths) {
    const text = await readProjectFile(bench, path);
    if (text === undefined) continue;
    present.add(path);
    if (projectTexts.get(path) === text) continue;
    projectTexts.set(path, text);
    resolver.feed({ kind: "projectFile", path, text });
    changed = true;
  }
  for (const path of [...projectTexts.keys()]) {
    if (present.has(path) || !covers(path)) continue;
    projectTexts.delete(path);
    resolver.feed({ kind: "projectFile", path, text: undefined });
    changed = true;
  }
  return changed;
}

/** The project files that the index was made with, as they stand now; for when only a part of the workspace is looked at. */
export async function feedKnownProjectFiles(bench: Workbench): Promise<void> {
  if (bench.fed.projectFiles) return;
  bench.fed.projectFiles = true;
  const known = bench.store.readMeta(projectFilesMeta);
  const paths =
    known === undefined ? [] : (JSON.parse(known) as readonly string[]);
  await feedProjectFiles(bench, paths, () => false);
}

/** Of all that edges are derived from besides the facts: equal inputs and equal facts give equal edges. */
export async function resolverInputs(bench: Workbench): Promise<string> {
  const hash = new Fingerprint().text(bench.parts.resolverVersion);
  for (const { builtins } of await bench.describe(bench.languagesInUse()))
    hash.text(printOfBuiltins(builtins));
  for (const [path, text] of [...bench.projectTexts].sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    hash.text(path).text(text);
  return hash.hex();
}

/** By the array of a description: standard libraries do not change while the engine runs. */
const prints = new WeakMap<ExtractorDescription["builtins"], string>();

function printOfBuiltins(builtins: ExtractorDescription["builtins"]): string {
  let print = prints.get(builtins);
  if (print === undefined) {
    const hash = new Fingerprint();
    for (const { language, name, facts } of builtins)
      hash.text(language).text(name).bytes(facts);
    prints.set(builtins, (print = hash.hex()));
  }
  return print;
}

/** The stored edges are those that the resolver would derive now. */
export async function areEdgesCurrent(bench: Workbench): Promise<boolean> {
  return (
    bench.unresolved.size === 0 &&
    bench.store.readMeta(inputsMeta) === (await resolverInputs(bench))
  );
}

/** Writes down what the edges were derived from. Inside a transaction. */
export function writeInputs(bench: Workbench, inputs: string): void {
  bench.store.writeMeta(inputsMeta, inputs);
  bench.store.writeMeta(
    projectFilesMeta,
    JSON.stringify([...bench.projectTexts.keys()].sort()),
  );
}

async function readProjectFile(
  bench: Workbench,
  path: string,
): Promise<string | undefined> {
  const { files, settings, log } = bench.parts;
  try {
    if ((await files.stat(path)).size > settings.maxFileSize) return undefined;
    return new TextDecoder().decode(await files.read(path));
  } catch (error) {
    // Without it modules are found by the defaults; an unreadable one is worth a line in the log, a missing one is not.
    if (!isGone(error))
      log.write("warn", `${path} cannot be read: modules are found without it`);
    return undefined;
  }
}
