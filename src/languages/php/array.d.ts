// Arrays of PHP as a class: what an index and a step of a loop give. In a language that has type parameters.

declare class array<E> {
  elementAt(index: unknown): E;
  eachElement(): E;
}
