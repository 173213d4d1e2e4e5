/** Anything that can be looked up by its key. */
export interface Keyed {
  readonly key: string;
}

export interface Priced {
  /** In cents. */
  price(): number;
}

export abstract class Book implements Keyed, Priced {
  constructor(
    readonly isbn: string,
    readonly title: string,
    protected readonly cents: number,
  ) {}

  get key(): string {
    return this.isbn;
  }

  price(): number {
    return this.cents;
  }

  abstract weight(): number;
}

export class PrintedBook extends Book {
  constructor(isbn: string, title: string, cents: number, private readonly pages: number) {
    super(isbn, title, cents);
  }

  weight(): number {
    return 120 + this.pages * 4;
  }
}

export class AudioBook extends Book {
  weight(): number {
    return 0;
  }

  override price(): number {
    return Math.round(super.price() * 0.9);
  }
}
