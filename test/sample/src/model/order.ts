import type { Book, Keyed } from "./book";

export interface OrderLine {
  readonly book: Book;
  readonly count: number;
}

export class Order implements Keyed {
  private readonly lines: OrderLine[] = [];

  constructor(
    readonly key: string,
    readonly customer: string,
  ) {}

  add(book: Book, count = 1): this {
    this.lines.push({ book, count });
    return this;
  }

  total(): number {
    return this.lines.reduce((sum, line) => sum + lineTotal(line), 0);
  }

  weight(): number {
    return this.lines.reduce((sum, { book, count }) => sum + book.weight() * count, 0);
  }
}

export function lineTotal(line: OrderLine): number {
  return line.book.price() * line.count;
}
