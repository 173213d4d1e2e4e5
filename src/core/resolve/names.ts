// Names interned once for the project, so that every lookup compares small integers.

export class NameTable {
  private readonly ids = new Map<string, number>([["", 0]]);
  private readonly texts: string[] = [""];

  /** The id of `text`; equal texts have equal ids. Id 0 is the empty text. */
  intern(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
    }
    return id;
  }

  /**
   * The ids of texts, in their order. Each text gives its place to the equal one that is kept here: most names of a file stand
   * in others, too, and need not be in memory once for each.
   */
  internAll(texts: string[]): Int32Array {
    const ids = new Int32Array(texts.length);
    for (let index = 0; index < ids.length; index++) {
      const id = this.intern(texts[index]!);
      ids[index] = id;
      texts[index] = this.texts[id]!;
    }
    return ids;
  }

  textOf(id: number): string {
    return this.texts[id] ?? "";
  }
}

/** One number for a row and a name: rows stay below 2^26, names below 2^26, the key below 2^53. */
export function rowNameKey(row: number, name: number): number {
  return row * 0x4000000 + name;
}
