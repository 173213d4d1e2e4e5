// What the other rooms need to know about a language. All of it is data from `languages/<id>/language.json`;
// program text asks for these properties and never for a language's name.

/** How names and members are looked up once the facts are there. */
export interface LookupRules {
  /**
   * Order in which the bases of a class are searched: `single` follows one chain of `extends`, then the interfaces;
   * `c3` is Python's linearisation; `depthFirst` left to right; `embedding` Go's breadth-first promotion; `mixins` has what
   * is prepended and included before the superclass, the last one first (Ruby).
   */
  readonly mro: "single" | "c3" | "depthFirst" | "embedding" | "mixins";
  /**
   * Whether code can say a member's bare name: `hidden` never (JavaScript), `body` only directly in the class body and
   * not from its methods (Python), `nested` from everywhere inside (Java, C++).
   */
  readonly classNames: "hidden" | "body" | "nested";
  /** Every definition at module level can be imported by name, exported or not (Python). */
  readonly implicitExports: boolean;
  /** A module that exports no default is its own default: a component is its file. Default false. */
  readonly defaultIsModule?: boolean;
  /** What is internal can be used in other packages, too: the word is about larger units than packages (C#). Default false. */
  readonly sharedInternals?: boolean;
  /** Calling a class constructs it; there is no `new`. */
  readonly callConstructs: boolean;
  /** Names of constructor members, most important first (`constructor`; `__init__`, `__new__`). */
  readonly constructorNames: readonly string[];
  /**
   * Methods have names of their own beside fields and types, a call means methods alone, and each overload is a definition of
   * its own, chosen by number and types of the arguments (Java). Default false.
   */
  readonly separateMethods?: boolean;
  /**
   * With separate methods: functions stand outside of classes, too, and in other functions. A plain call means what is nearest in
   * scopes outward (functions, methods, classes, values that can be called); functions whose first parameter is called `this` extend
   * its type: they are found by their name wherever that is known, and their receiver's members are known in their body, as
   * they are in a function literal that is given for such a function type (Kotlin). Default false.
   */
  readonly freeFunctions?: boolean;
  /** With separate methods: a type has one method of a name, which hides those of its bases whatever their parameters (PHP). */
  readonly oneMethodPerName?: boolean;
  /** A call may give more arguments than there are parameters (PHP). Default false. */
  readonly extraArguments?: boolean;
  /** What separates the names of a path that is written as one name; in front of it the path begins at the root (PHP's `\\`). */
  readonly pathSeparator?: string;
  /** Methods are values by their plain names, and variables that hold functions are called like methods (C#). Default false. */
  readonly methodValues?: boolean;
  /** Types of one name that differ in the number of type parameters are different types (C#). Default false. */
  readonly arityNames?: boolean;
  /** The member through which a value of a function type is called by name (C#'s `Invoke`). */
  readonly invokeMember?: string;
  /** Naming a function that takes nothing calls it (Scala). Default false. */
  readonly namesCall?: boolean;
  /** A function may take several lists of arguments, one call after the other: parameters of further lists are `labelOnly` (Scala). Default false. */
  readonly parameterLists?: boolean;
  /** Packages and what is in them are named from those around a file, too, which it sees without an import (Scala). Default false. */
  readonly relativePackages?: boolean;
  /** An interface with one abstract method is the type of functions (Java). Default false. */
  readonly functionalInterfaces?: boolean;
  /** The builtin type that `+` gives when one operand has it (Java's `String`). */
  readonly concatenatedType?: string;
  /** The builtin base that every enumeration has, its type parameter being the enumeration (Java's `Enum`). */
  readonly enumType?: string;
  /** A type may be opened in many places of the project; each adds members and bases, and all see each other's (Ruby). Default false. */
  readonly openTypes?: boolean;
  /** Members are always called, whether they are methods or hold a value, and `x.m` and `x.m()` are the same (Ruby). Default false. */
  readonly uniformAccess?: boolean;
  /** A member of class objects that is called in place of a constructor where somebody defines it (Ruby's `new`). */
  readonly makerMember?: string;
  /** What is asked of a variable tells its type where nothing else does and one type alone has all of it (Ruby). Default false. */
  readonly useTells?: boolean;
  /** Objects are classes: they inherit, and the receiver of a member may be whoever inherits it (Lua). Default false. */
  readonly prototypes?: boolean;
  /** Functions are called and nothing else: where a name is read, a variable is meant (Bash). Default false. */
  readonly functionsAreCommands?: boolean;
  /**
   * Names of functions that no command of the system bears, as a regular expression: where no script that is known to be sourced has
   * one, whoever has sourced the script may have; the only one of the workspace is matched by its name (Bash).
   */
  readonly functionNames?: string;
  /** In the body of a class the receiver is the class object, and at module level an instance of the root type (Ruby). Default false. */
  readonly classBodySelf?: boolean;
  /** The member that gives the class of a value (Ruby's `class`). */
  readonly classMember?: string;
  /** The parameter, first of all, that declares the type of a function's receiver (`this`). */
  readonly receiverParameter?: string;
  /** The member of a class or function whose members are those of its instances (`prototype`). */
  readonly prototypeMember?: string;
  /** Assigning to a name that nothing declares makes a global of it (JavaScript). Default false. */
  readonly assignmentMakesGlobals?: boolean;
  /** The member of an object that holds what it inherits from (`__proto__`). */
  readonly baseMember?: string;
  /**
   * Members of functions that call them, by what their arguments behind the receiver are: the function's own, or a list of them
   * (`call`, `apply`); and those that give the function again, its first arguments given (`bind`).
   */
  readonly functionMembers?: Readonly<Record<string, FunctionMember>>;
  /** Operators written as words that give a truth value (`instanceof`, `not`); signs of comparison do so everywhere. */
  readonly truthWords?: readonly string[];
  /** The word that means the namespace around, as the first name of a path (PHP). */
  readonly namespaceWord?: string;
  /** Wildcard imports of a file that lists no exports leave names out that begin so (Python's `_`). */
  readonly wildcardOmits?: string;
  /** The file, without its extension, that a folder is imported as; the folder's modules are its members (Python's `__init__`). */
  readonly packageFile?: string;
  /** The member that a call of an instance reaches (`__call__`), or undefined. */
  readonly callMember?: string;
  /** Indexing a generic function by a type gives the function for that type (Go). Default false. */
  readonly indexInstantiates?: boolean;
  /** Calling a type converts a value to it, and runs nothing of the type's (Go). Default false. */
  readonly callConverts?: boolean;
  /** The member that constructing an instance reaches (TypeScript's construct signatures), or undefined. */
  readonly constructMember?: string;
  /** The member that `x[i]` reaches, and those that one step of iteration reaches, in order; undefined where the language has none by name. */
  readonly elementMember?: string;
  /** The members that give what a value is taken apart into, without their numbers from 1 (Kotlin's `component1`). */
  readonly componentMember?: string;
  readonly iterateMembers: readonly (readonly string[])[];
  /** The member whose result is one key of a value; where there is none, keys are strings. */
  readonly keyMember?: string;
  /** The class objects' own class (`type`, `Function`): where members of a class or function value are looked up last. */
  readonly classObjectType?: string;
  readonly functionType?: string;
  /** The base that every class has without saying so (`object`, `Object`). */
  readonly rootType?: string;
  /** Interfaces are satisfied by shape, without being named. */
  readonly structural: boolean;
  /** Whoever has an interface's methods implements it, without saying so (Go). Default false. */
  readonly implicitInterfaces?: boolean;
  /** One name may stand for a type and for a value at the same time, and a use says which it means (TypeScript). Default false. */
  readonly separateTypeNames?: boolean;
  /** Structs, unions and enumerations name types and nothing else: a value may bear the same name (C). Default false. */
  readonly typesAreNoValues?: boolean;
  /** A wildcard import puts all names of the other file here, and those that it imports in turn (`#include`). Default false. */
  readonly textualImports?: boolean;
  /**
   * What a file declares without a body, or without a value, stands for the definition that another file of the program
   * gives that name; what is private is known in its own file only (C). Default false.
   */
  readonly linkedNames?: boolean;
  /**
   * Namespaces are open: every file may add to each, and all of the program sees it, what it includes before anything else.
   * Functions are overloaded, and a member may be defined outside of its type (C++). Default false.
   */
  readonly openNamespaces?: boolean;
  /** How the language writes the parameters of functions, where redeclarations are known by them (C, C++). */
  readonly declarators?: DeclaratorRules;
  /** How the language writes numbers and pointers, where implicit conversions take part in choosing an overload (C++). */
  readonly conversions?: ConversionRules;
  /** What is taken out of a value by its place are the fields of its class, in their order (C++). Default false. */
  readonly placesAreFields?: boolean;
  /** The members that `*` and `->` reach, the first that a type has; a value without any is its own pointer (C++). */
  readonly dereferenceMembers?: readonly string[];
  /**
   * What stands around a name space is not known in it; names that a wildcard import brings are known in its own scope; paths
   * begin with the names of packages without an import of them (Rust). Default false.
   */
  readonly closedNamespaces?: boolean;
  /** Words for modules at the beginning of a path (`self`, `super`). */
  readonly moduleWords?: readonly string[];
  /** The beginning of the text of an import that takes another file in as a module (`mod `). */
  readonly moduleDeclaration?: string;
  /** The sign behind the name of a macro that is called, and the name space of the builtins that says what macros give (Rust). */
  readonly macros?: { readonly sign: string; readonly module: string };
  /** What stands between the names of a path (`::`), where paths lead into modules and types alike. */
  readonly insideSeparator?: string;
  /**
   * Methods and bases of a type stand in implementations apart from it, in any file; types that are declared in traits are
   * known by the implementation (Rust). Default false.
   */
  readonly implementations?: boolean;
  /**
   * Members and bases of a type may stand in extensions apart from it, in any file; what a type parameter of a protocol stands
   * for is said by a type of its name. Constructors are inherited (Swift). Default false.
   */
  readonly extendedTypes?: boolean;
  /** Arguments are given in the order of their parameters and by the labels that these have, closures behind them without (Swift). Default false. */
  readonly argumentLabels?: boolean;
  /** The builtin trait whose one type is where members are looked up that a type has not itself (Rust's `Deref`). */
  readonly derefTrait?: string;
  /** Functions that are stored in variables and fields of a declared type are followed to their calls (C). Default false. */
  readonly storedFunctions?: boolean;
  /** Class members are reached through instances and instance members through the class object (Python). Default false. */
  readonly sharedMembers?: boolean;
  /** What a tuple's members are called before their number (C#'s `Item1`). */
  readonly tuplePlace?: string;
  /** Type arguments of the class of tuples are the types of its places (Python's `tuple[int, str]`). Default false. */
  readonly tupleArguments?: boolean;
  /** Classes outside (`package.path`) whose subclasses are enumerations: their attributes are instances (Python's `enum.Enum`). */
  readonly enumTypes?: readonly string[];
  /** The builtin class whose instances are type parameters (Python's `TypeVar`), where there is one. */
  readonly typeVariable?: string;
  /** A variable without a declared type has that of its initialiser, whatever is assigned later (TypeScript). Default false. */
  readonly initialiserDeclares?: boolean;
  /** The declared type of a parameter that takes the rest is that of one argument (Python), not of all (TypeScript). Default false. */
  readonly variadicDeclaresElement?: boolean;
  /** A parameter that takes the rest takes an array that holds the rest, too (Java, C#). Default false. */
  readonly variadicTakesArray?: boolean;
  /**
   * Overloads are compared with what their type parameters stand for: one that is bare takes an argument by its very type (C#).
   * Default false.
   */
  readonly comparesInferred?: boolean;
  /** A function that is handed to one of the library which is declared to take a function is called there (Python's `map`). Default false. */
  readonly callsHanded?: boolean;
  /** How asynchronous and lazy functions give their results; builtin type names. */
  readonly results?: ResultRules;
}

export type FunctionMember = "arguments" | "list" | "partial";

/** Words of written parameters and of what stands behind them. */
export interface DeclaratorRules {
  /** Means that something is not changed (`const`). */
  readonly constant: string;
  /** Words in front of a type that say what kind of type it is (`struct`, `typename`). */
  readonly typeWords: readonly string[];
  /** The only parameter of a function that has none (`void`). */
  readonly noParameter: string;
}

/** Words and signs of written types. Patterns are regular expressions. */
export interface ConversionRules {
  /** Matches the whole name of a number type (`unsigned long`). */
  readonly numberTypes: string;
  /** The number type to which pointers are converted (`bool`). */
  readonly truthType: string;
  /** Matches what does not belong to the name of a type (`const`, `*`, `&`). */
  readonly typeSigns: string;
  readonly pointerSign: string;
  /** A pointer to it is what a literal of text is (`char`). */
  readonly characterType: string;
  /** A pointer to it takes any pointer (`void`). */
  readonly anyPointee: string;
  /** Types in facts of the literals that are a pointer to nothing, and that may be one (`nullptr`, `int`). */
  readonly nullLiteral: string;
  readonly zeroLiteral: string;
}

export interface ResultRules {
  /** Generic builtins whose last type argument without a default is what `await` gives (`Promise`, `PromiseLike`; `Coroutine`, `Awaitable`). */
  readonly awaited: readonly string[];
  /** What an async function returns around its result, as last type argument (`Promise`, `Coroutine`). */
  readonly async: string;
  /** The declared return type of an async function is the awaited one (Python), not the wrapped one (TypeScript). */
  readonly asyncDeclaresInner: boolean;
  /** What a function with `yield` returns around what it yields (first type argument). */
  readonly generator: string;
  readonly asyncGenerator: string;
  /** Which of its type arguments is what it returns; undefined where nobody can ask for that. */
  readonly generatorReturns?: number;
}

export interface Language {
  readonly id: string;
  /** For people. */
  readonly title: string;
  /** With the dot, lower case, e.g. `.ts`. The longest that fits a path wins. */
  readonly extensions: readonly string[];
  /** Whole file names. */
  readonly fileNames: readonly string[];
  /** Files of this language whose text shows another one (C's headers that hold C++). */
  readonly yields?: readonly YieldRule[];
  /** Programs named in a `#!` line, without version digits. */
  readonly interpreters: readonly string[];
  /** Name of the module strategy of `resolve/modules`. */
  readonly modules: string;
  /** Languages whose files see each other's modules by the same strategy (TypeScript and JavaScript). */
  readonly family: string;
  readonly lookup: LookupRules;
  /**
   * Declaration sources of what the language itself supplies, relative to the folder of languages, e.g. `typescript/builtins.d.ts`.
   * They are extracted like any file, with the language given. `module` is the import text under which the file's definitions are
   * found; '' is the scope of builtins, which every file sees outermost.
   */
  readonly builtins: readonly BuiltinSource[];
  /** From the type names that literals and collections carry in facts to the builtin that declares their members (`string` → `String`). */
  readonly builtinTypes: Readonly<Record<string, string>>;
  /** Type names in facts that say "no object": they drop out of a set of types (`null`, `undefined`, `void`, `None`). */
  readonly nullTypes: readonly string[];
  /** Type names in facts that say "anything": nothing is known (`any`, `unknown`). */
  readonly anyTypes: readonly string[];
}

export interface YieldRule {
  /** Of the path; with the dot, lower case. */
  readonly extension: string;
  /** A regular expression, tried at every line; a text in which it is found is read as the other language. */
  readonly pattern: string;
  /** A regular expression of what is passed over: comments and strings may speak of anything. */
  readonly skip: string;
  readonly language: string;
}

export interface BuiltinSource {
  readonly file: string;
  readonly language: string;
  readonly module: string;
}
