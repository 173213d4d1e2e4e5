// Where paths in the code led whose first name is that of a package: asked again when packages may be others than before.
import type { ImportTarget } from "./importTarget.ts";
import { sameTargets, type ModuleTable } from "./modules/moduleTable.ts";
import type { SourceFile } from "./sourceFile.ts";

interface Answer {
  readonly text: string;
  readonly inside: readonly string[];
  readonly target: ImportTarget | undefined;
}

export class RootsAsked {
  /** By slot of the file that asked, then by the question. */
  private readonly answers = new Map<number, Map<string, Answer>>();

  ask(
    modules: ModuleTable,
    file: SourceFile,
    text: string,
    inside: readonly string[],
  ): ImportTarget | undefined {
    const target = modules.rooted(file, text, inside);
    const own = this.answers.get(file.slot) ?? new Map<string, Answer>();
    this.answers.set(file.slot, own);
    own.set([text, ...inside].join("\0"), { text, inside, target });
    return target;
  }

  /** Whether one of the file's questions has another answer now. */
  differ(modules: ModuleTable, file: SourceFile): boolean {
    for (const { text, inside, target } of this.answers
      .get(file.slot)
      ?.values() ?? []) {
      const now = modules.rooted(file, text, inside);
      const isSame =
        now === undefined || target === undefined
          ? now === target
          : sameTargets([now], [target]);
      if (!isSame) return true;
    }
    return false;
  }

  /** The file at this slot is gone. */
  forget(slot: number): void {
    this.answers.delete(slot);
  }
}
