// The vocabulary of symbols: the closed list of kinds and the flags that a symbol carries.

/** Symbol kinds as outside readers see them (`definition.kind`). The order is the stored code; append only. */
export const symbolKinds = [
  "module",
  "namespace",
  "package",
  "class",
  "struct",
  "interface",
  "trait",
  "protocol",
  "enum",
  "enum_member",
  "union",
  "type_alias",
  "function",
  "method",
  "constructor",
  "property",
  "field",
  "variable",
  "constant",
  "macro",
  "impl",
  "test",
  "route",
  "external",
] as const;

export type SymbolKind = (typeof symbolKinds)[number];

/** What is what its body does; everything else is what it contains. */
export const callableKinds: ReadonlySet<SymbolKind> = new Set([
  "function",
  "method",
  "constructor",
  "macro",
  "test",
  "route",
]);

export const visibilities = [
  "public",
  "protected",
  "private",
  "internal",
] as const;

export type Visibility = (typeof visibilities)[number];

/** Bits of a definition. They are stored in facts and in `symbol.flags`; append only. */
export const DefinitionFlag = {
  exported: 1 << 0,
  defaultExport: 1 << 1,
  static: 1 << 2,
  abstract: 1 << 3,
  async: 1 << 4,
  generator: 1 << 5,
  readonly: 1 << 6,
  optional: 1 << 7,
  private: 1 << 8,
  protected: 1 << 9,
  internal: 1 << 10,
  getter: 1 << 11,
  setter: 1 << 12,
  /** The name is made up by the extractor: an anonymous function or class. */
  anonymous: 1 << 13,
  /** A signature without a body: an overload, an abstract or interface method, a declaration file's function. */
  bodiless: 1 << 14,
  /** Recognised as test code from the syntax tree. */
  test: 1 << 15,
  /** The parameter takes the rest of the positional arguments. */
  variadic: 1 << 16,
  /** The parameter takes the rest of the labelled arguments (Python `**kwargs`). */
  keywordVariadic: 1 << 17,
  /** The parameter can be given by label only. */
  labelOnly: 1 << 18,
  /** The member exists because somebody assigns to it (`this.x = …`, `self.x = …`), not because it is declared. */
  implicit: 1 << 19,
  /** The name is computed at run time and is not a constant string. */
  computed: 1 << 20,
  /**
   * A method that is bound to the class and takes it as its first parameter (Python `@classmethod`); with `static` one that takes
   * as its first parameter a value on which it is called (C#'s `this T value`).
   */
  classMethod: 1 << 21,
  /** A parameter that is a property at the same time (TypeScript `constructor(private x: X)`). */
  parameterProperty: 1 << 22,
  /** Destructured out of a parameter; its value is in a binding. */
  pattern: 1 << 23,
  /** A function without a `this` of its own: it uses that of the code around it (arrow functions, lambdas, Python's nested functions). */
  lexicalSelf: 1 << 24,
  /** A type_alias that is a type of its own, with the shape of the other and members of its own (Go's `type Celsius float64`). */
  ownType: 1 << 25,
  /** The parameter takes the block that stands behind the arguments (Ruby's `&block`). */
  trailingBlock: 1 << 26,
  /** A class with one instance, which its name means as a value (`object`). */
  singleton: 1 << 27,
  /** Its members are reached through the class in which it stands (Kotlin's companion objects). */
  companion: 1 << 28,
  /**
   * A member that says of itself that it overrides another, whose defaults it has; with `private` one that is reached through
   * the other alone (C#'s `void IThing.Do()`).
   */
  override: 1 << 29,
  /** One of several declarations of one type, each with some of its members, in this and in other files (C#'s `partial`). */
  partial: 1 << 30,
} as const;
