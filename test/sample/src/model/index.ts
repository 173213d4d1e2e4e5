export { AudioBook, Book, PrintedBook } from "./book";
export type { Keyed, Priced } from "./book";
export * from "./order";
