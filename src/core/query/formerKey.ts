// Which symbol of today most likely is the one whose key is gone. Nothing here is certain: whoever uses the answer says so.
import { splitLocalKey } from "../model/symbolKey.ts";

/**
 * The index in `candidates`, keys of symbols that have the name and file of the one that is gone, in file order: one of the same
 * kind and signature, of several that at the same place among them; else the only one of its kind; else the only one.
 * Undefined where none of several is more likely than another.
 */
export function findHeir(
  key: string,
  candidates: readonly string[],
): number | undefined {
  const { kind, signature, ordinal } = splitLocalKey(key);
  const parts = candidates.map(splitLocalKey);
  const indexes = parts.map((_, index) => index);
  const ofKind = indexes.filter((index) => parts[index]?.kind === kind);
  const alike = ofKind.filter((index) => parts[index]?.signature === signature);
  // Where only one of the equal ones is left it may be the other one, but the signature is as it was.
  if (signature !== undefined && alike.length > 0)
    return alike[Math.min(ordinal, alike.length) - 1];
  const likely = ofKind.length > 0 ? ofKind : indexes;
  return likely.length === 1 ? likely[0] : undefined;
}
