// Keeps what names mean outside of functions: code repeats its names, and what stands around it answers the same each time.
import type { Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { rowNameKey } from "./names.ts";
import type { SourceFile } from "./sourceFile.ts";

/** By file, scope and name; results that rest on final values only. */
export class LookupCache {
  private bySlot: (Map<number, readonly Entity[]> | undefined)[] = [];

  clear(): void {
    this.bySlot = [];
  }

  /**
   * What `search` says. Kept for the file itself: what was looked at on the way stands among what it reads from the first time
   * on. `sense`: below 4, tells apart what is asked.
   */
  find(
    evaluator: Evaluator,
    file: SourceFile,
    scope: number,
    name: number,
    sense: number,
    search: () => readonly Entity[],
  ): readonly Entity[] {
    if (evaluator.current !== file.slot || evaluator.isWatched) return search();
    const key = rowNameKey(4 * scope + sense, name);
    const known = this.bySlot[file.slot]?.get(key);
    if (known !== undefined) return known;
    const before = evaluator.unsettled;
    const found = search();
    if (evaluator.unsettled === before)
      (this.bySlot[file.slot] ??= new Map()).set(key, found);
    return found;
  }
}
