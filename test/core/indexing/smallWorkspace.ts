// A small workspace in TypeScript and Python whose files use each other, and random edits of it that stay plausible.
import type { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";

export const smallWorkspace: Readonly<Record<string, string>> = {
  "tsconfig.json": `{ "compilerOptions": { "baseUrl": ".", "paths": { "@lib/*": ["lib/*"] } } }`,
  "lib/money.ts": `export interface Money { amount: number; currency: string }
export function add(a: Money, b: Money): Money { return { amount: a.amount + b.amount, currency: a.currency } }
export const zero: Money = { amount: 0, currency: "EUR" };
`,
  "lib/index.ts": `export * from "./money";
export { Cart as Basket } from "./cart";
`,
  "lib/cart.ts": `import { add, zero, type Money } from "./money";
export class Cart {
  private items: Money[] = [];
  add(item: Money): void { this.items.push(item) }
  total(): Money { return this.items.reduce((sum, item) => add(sum, item), zero) }
}
`,
  "app/shop.ts": `import { Basket } from "../lib";
import { add } from "@lib/money";
export class Shop {
  constructor(private readonly basket: Basket) {}
  sell(): number { this.basket.add({ amount: 1, currency: "EUR" }); return this.basket.total().amount }
}
export function open() { return new Shop(new Basket()) }
add({ amount: 1, currency: "x" }, { amount: 2, currency: "x" });
`,
  "app/main.ts": `import { open } from "./shop";
const shop = open();
shop.sell();
`,
  "py/store/__init__.py": `from .shelf import Shelf
from .book import Book
`,
  "py/store/book.py": `class Book:
    def __init__(self, title):
        self.title = title

    def label(self):
        return self.title.upper()
`,
  "py/store/shelf.py": `from .book import Book


class Shelf:
    def __init__(self):
        self.books = []

    def put(self, title):
        book = Book(title)
        self.books.append(book)
        return book

    def labels(self):
        return [book.label() for book in self.books]
`,
  "py/run.py": `from store import Shelf


def main():
    shelf = Shelf()
    shelf.put("Weaving").label()
    return shelf.labels()


main()
`,
};

/** A repeatable sequence of numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Does one edit and returns the paths that a watcher would report. */
export function editRandomly(
  files: MemoryWorkspace,
  random: () => number,
): string[] {
  const sources = files.paths().filter((path) => /\.(ts|py)$/.test(path));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  if (sources.length < 3) {
    const [path, text] = pick(Object.entries(smallWorkspace));
    files.write(path, text);
    return [path];
  }
  const path = pick(sources);
  const text = files.text(path);
  const lines = text.split("\n");
  const at = Math.floor(random() * lines.length);
  const comment = path.endsWith(".py") ? "# a comment" : "// a comment";
  const edits: (() => string[])[] = [
    // The lines below move, nothing else changes.
    () => write(path, [comment, ...lines]),
    () => write(path, [...lines.slice(0, at), ...lines.slice(at + 1)]),
    () =>
      write(path, [...lines.slice(0, at), lines[at] ?? "", ...lines.slice(at)]),
    // A definition gets another name while its users keep the old one.
    () =>
      write(path, [
        text.replace(/\b(add|total|label|open|Book|Cart)\b/, "$1d"),
      ]),
    () =>
      write(path, [
        text.replace(/\b(add|total|label|open|Book|Cart)d\b/g, "$1"),
      ]),
    // Broken source is no error.
    () => write(path, [`${text}\n((({`]),
    () => {
      files.remove(path);
      return [path];
    },
    () => {
      const to = path.replace(/([^/]+)$/, "moved_$1");
      files.rename(path, to);
      return [path, to];
    },
    // A file gives back what it was.
    () => {
      const [original, content] = pick(Object.entries(smallWorkspace));
      return write(original, [content]);
    },
    // A second file defines the same names.
    () => write(path.replace(/([^/]+)$/, "copy_$1"), [text]),
    () =>
      write("tsconfig.json", [
        pick(["{}", "{ broken", smallWorkspace["tsconfig.json"] ?? ""]),
      ]),
    () =>
      write(".gitignore", [pick(["", "py/\n", "lib/cart.ts\n", "moved_*\n"])]),
  ];
  return pick(edits)();

  function write(target: string, content: readonly string[]): string[] {
    files.write(target, content.join("\n"));
    return [target];
  }
}
