// Recognises definitions again after an edit of their file, so that what other files know of them stays valid.
import type { SourceFile } from "./sourceFile.ts";

/**
 * The global ids of the definitions of `next` as far as `previous` has them, -1 for new ones. Two definitions are the
 * same when name, kind and the path of containers agree, and the ordinal among those that agree.
 */
export function matchDefinitions(
  previous: SourceFile,
  next: SourceFile,
): Int32Array {
  const known = new Map<string, number>();
  const keys = definitionKeys(previous);
  for (let row = 0; row < keys.length; row++)
    known.set(keys[row]!, previous.ids[row]!);
  return Int32Array.from(definitionKeys(next), (key) => known.get(key) ?? -1);
}

/** A key for each definition row, unique in the file. */
export function definitionKeys(file: SourceFile): string[] {
  const { container, kind } = file.facts.definition;
  const keys: string[] = [];
  const ordinals = new Map<string, number>();
  for (let row = 0; row < kind.length; row++) {
    const parent = container[row]!;
    // A container may stand after its member only by mistake; the row keeps the key unique then.
    const outer = parent < 0 ? "" : (keys[parent] ?? `#${parent}`);
    const key = `${outer}/${kind[row]}:${file.definitionName(row)}`;
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    keys.push(ordinal === 0 ? key : `${key}~${ordinal}`);
  }
  return keys;
}
