import { Book } from "@shop/model";
import { findOrThrow, type Repository } from "@shop/storage/repository";
import { timed } from "./timed";

export class Catalogue {
  constructor(private readonly books: Repository<Book>) {}

  register(...books: Book[]): void {
    books.forEach((book) => this.books.save(book));
  }

  bookByIsbn(isbn: string): Book {
    return findOrThrow(this.books, "book", isbn);
  }

  @timed
  search(words: string): Book[] {
    const wanted = words.toLowerCase();
    return [...this.books.all()].filter((book) => matches(book, wanted)).sort(byTitle);
  }
}

function matches(book: Book, wanted: string): boolean {
  return book.title.toLowerCase().includes(wanted);
}

function byTitle(left: Book, right: Book): number {
  return left.title.localeCompare(right.title);
}
