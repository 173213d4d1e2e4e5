// What extraction reads of a language.json beside the query files: the rules that a pattern cannot say.

/** Words of DefinitionFlag, and of import flags. */
export type FlagWord = string;

/** Text that the grammar misreads, and what it is to read there instead, which must be as long. */
export interface Repair {
  /** A regular expression; `^` and `$` are the ends of a line. */
  readonly pattern: string;
  /** `$1` is what the first group of the pattern found. Blanks where it is left out. */
  readonly by?: string;
  /** The grammar makes something else of it without an error: it is repaired in every text. */
  readonly always?: true;
}

/**
 * Directives that choose between branches of a text, wherever they stand. Texts that do not parse are tried without the lines of
 * the directives, and without the branches that cannot stand beside the first. All but `ends` are regular expressions; `^` and `$`
 * are the ends of a line.
 */
export interface BranchDirectives {
  readonly begin: string;
  readonly next: string;
  readonly end: string;
  /** Comments, strings and other directives: what stands in them opens and closes nothing. */
  readonly skip: string;
  /** A branch that ends with one of these signs can stand for itself, if its brackets are closed. */
  readonly ends: string;
}

/**
 * Macros of one word that the text defines itself, and whose text says nothing that declares, or opens or closes namespaces. All but
 * `open` and `close` are regular expressions. Comments and directives are those of `branches`.
 */
export interface MacroRules {
  /** One definition, with the groups `name` and `body`; `^` and `$` are the ends of a line. */
  readonly definition: string;
  /** What says nothing in a body. */
  readonly silent: string;
  /** The head of a namespace in a body; its name, where it has one, is the group `name`. */
  readonly opens: string;
  readonly closes: string;
  /** How the head of a namespace is written, in front of its name and behind it, and its end. */
  readonly open: readonly [string, string];
  readonly close: string;
}

/** Where the source stands in files of another language; everything else in them is passed over. */
export interface EmbeddedBlocks {
  /** Grammar of the files: `html` for tree-sitter-html.wasm. */
  readonly grammar: string;
  /** Its node for one block (`script_element`), for the source in it (`raw_text`), and for what describes the block (`attribute`). */
  readonly element: string;
  readonly content: string;
  readonly attribute: string;
  /** A regular expression; a block with an attribute that matches is in a language that is not read here. */
  readonly foreign: string;
}

/** Calls of macros whose arguments the grammar gives as bare tokens. */
export interface TokenCalls {
  /** Stands behind the name of what is called (`!`). */
  readonly sign: string;
  /** Macros whose arguments are expressions; what stands in those of others is never certain. */
  readonly known: readonly string[];
  /** Macros whose brackets hold anything else, definitions of macros among them. */
  readonly opaque: readonly string[];
}

export interface ExtractionRules {
  /** Query files, relative to the folder of languages, in the order in which they are joined. */
  readonly queries: readonly string[];
  /** From the text of a modifier (`static`, `async`, `*`) to flags. */
  readonly modifiers: Readonly<Record<string, readonly FlagWord[]>>;
  /** Where a plainly declared name is visible: in its block, or in the whole body around it. */
  readonly declares: "block" | "body";
  /** An assignment to an unknown name declares it. */
  readonly assignmentDeclares: boolean;
  /** An assignment in a nameless function means the variable of the function around it, where that has one already (Ruby). */
  readonly closuresAssign?: boolean;
  /** A call of a plain name calls a member of the receiver, or a function of that name (Ruby). */
  readonly implicitReceiver?: boolean;
  /** Operators and indexing call members of their first operand (Ruby). */
  readonly memberOperators?: boolean;
  /** Tables are classes and modules: what is assigned to a field of one is its member, wherever that happens (Lua). */
  readonly tables?: boolean;
  /** The first parameter of a method is its receiver. */
  readonly firstParameterIsSelf: boolean;
  /** Assigning to a member of the receiver declares the member. */
  readonly implicitMembers: boolean;
  /** Parameters behind a variadic one or a separator can be given by label only. */
  readonly labels: boolean;
  /** The member through which the old style declares methods: `X.prototype.m =`. */
  readonly prototypeMember?: string;
  /** Name that a nameless default export gets. */
  readonly defaultName: string;
  /** Visibility told by the beginning of a name, the longest first; names that end with the same (`__init__`) are public. */
  readonly namePrefixes: readonly {
    readonly prefix: string;
    readonly flag: FlagWord;
    /** Does not hold for names that also end so. */
    readonly unlessSuffix?: string;
  }[];
  /** Names that say of themselves that they are exported, as a regular expression; all others are internal to their package (Go). */
  readonly exportedNames?: string;
  /** The visibility of what says nothing about it (`internal` in Java), where that is not public. */
  readonly unmarkedVisibility?: FlagWord;
  /** The same for members, where it differs (`private` in C#). */
  readonly unmarkedMemberVisibility?: FlagWord;
  /** The name of a local variable is known behind its declaration only, that of a parameter in the body only (Go). */
  readonly knownBehind?: boolean;
  /** Its own value does not know a local variable that is declared with a word (`let x = x`). */
  readonly localsBehind?: boolean;
  /** What names of variables begin with, and those of properties do not (PHP's `$`). */
  readonly variablePrefix?: string;
  /**
   * Functions that hold others and no control flow of their own stand in the place of classes and modules: what they hold is not
   * counted as theirs (JavaScript; see `complexity` in the facts).
   */
  readonly declarativeFunctions?: boolean;
  /** Signs around a name that is a word of the language, and no part of the name (Swift's `` ` ``). */
  readonly nameQuote?: string;
  /** A name that declares nothing wherever it stands (Go's `_`). */
  readonly blankName?: string;
  /** Names in patterns that compare and declare nothing, as a regular expression (constants and variants of Rust). */
  readonly patternConstants?: string;
  /** What stands between the names of a module's path, where names in braces have the path in front of the braces (`a::{b, c}`). */
  readonly moduleSeparator?: string;
  /** Names of constants among module variables, as a regular expression. */
  readonly constantNames?: string;
  /** What a decorator makes of a definition, by its last name. */
  readonly decorators: Readonly<
    Record<
      string,
      { readonly kind?: string; readonly flags?: readonly FlagWord[] }
    >
  >;
  /** A doc comment begins with it. */
  readonly docPrefix?: string;
  /**
   * Types are written in doc comments: `@param {Type} name`. The builtin types that count there; other names must be known in the
   * file, because comments often name types that only people know.
   */
  readonly docTypes?: readonly string[];
  /**
   * How types are written there, where it is not in braces: a regular expression whose groups are the tag (`param`, `return`, `var`),
   * the type, and the parameter's name. All names count where `docTypes` has `*`.
   */
  readonly docTypeLine?: string;
  /** Builtin types in the code that say less than a comment does. */
  readonly docRefines?: readonly string[];
  /** Words that mean the type around where a type is written. */
  readonly selfTypes?: readonly string[];
  /** Names with a meaning of their own in types, by their last name: `Optional[X]` is `nullable`. */
  readonly typeForms: Readonly<
    Record<
      string,
      | "nullable"
      | "union"
      | "function"
      | "classObject"
      | "first"
      | "literal"
      | "unknown"
    >
  >;
  /** The builtin type names of literal words in types written as values: `None`. */
  readonly typeStrings: boolean;
  /** Those that are not for every text are tried on texts that do not parse, and kept where more of the text is understood then. */
  readonly repairs?: readonly Repair[];
  readonly branches?: BranchDirectives;
  readonly macros?: MacroRules;
  readonly blocks?: EmbeddedBlocks;
  readonly tokenCalls?: TokenCalls;
  /**
   * Longer lines are left out, and told as a problem, where the grammar's time grows with the square of their length (it asks
   * for its column at every word).
   */
  readonly longestLine?: number;
  readonly tests: {
    /** Regular expressions; a workspace-relative path that matches one is a test file as a whole. */
    readonly paths: readonly string[];
    /** Calls whose function arguments are tests or hold tests. */
    readonly calls: readonly string[];
  };
}
