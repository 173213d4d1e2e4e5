// How a language finds the module that an import names. A strategy sees paths and project files, never sources.
import type { ImportTarget } from "../importTarget.ts";

/** The path that `relative` leads to from `folder`; undefined when that is outside the workspace. */
export type JoinPaths = (
  folder: string,
  relative: string,
) => string | undefined;

/** What a strategy may ask about the workspace. Paths are workspace-relative with `/`; '' is the workspace itself. */
export interface ModuleHost {
  /** The slot of the source file at exactly this path. */
  slotAt(path: string): number | undefined;
  /** Whether a source file stands somewhere below this folder. */
  hasFolder(path: string): boolean;
  /** The text of a project file (tsconfig.json, package.json, pyproject.toml, …). */
  projectText(path: string): string | undefined;
  projectPaths(): readonly string[];
  /** By where the folders really stand, also out of one root of the workspace and into another. */
  readonly join: JoinPaths;
  /** Paths of the sources of this strategy's languages. */
  sourcePaths(): readonly string[];
  /** The modules that the file takes in, where a language says that with imports of their own. */
  declaredModules(path: string): readonly DeclaredModule[];
  /** The sources of this strategy's languages that say to which package they belong. */
  packageClauses(): readonly PackageClause[];
  /** The imports that these sources make for others, too. */
  ambientImports(): readonly AmbientImport[];
}

/** An import that holds for more files than the one that has it. */
export interface AmbientImport {
  readonly path: string;
  readonly module: string;
}

export type Coexistence = "never" | "maybe" | "same";

/** A file and what it says about its package, as written. */
export interface PackageClause {
  readonly path: string;
  readonly name: string;
}

/** An import that says that a file is a module of this one. */
export interface DeclaredModule {
  readonly text: string;
  /** Names of the name spaces around it in its file, the outermost first. */
  readonly inside: readonly string[];
}

export interface ModuleStrategy {
  /**
   * Where the module text, as written, leads from the file at `from`; `inside` are the names of the name spaces around it in
   * that file, the outermost first.
   */
  resolve(from: string, text: string, inside?: readonly string[]): ImportTarget;
  /** Where a path in the code leads whose first name is that of a package or a word for a module; undefined for others. */
  rooted?(
    from: string,
    text: string,
    inside: readonly string[],
  ): ImportTarget | undefined;
  /** The module `name` inside the package whose own file is at `path`, where packages have modules as members. */
  submodule?(path: string, name: string): ImportTarget | undefined;
  /** The module `name` in a folder that is a package without a file of its own. */
  folderMember?(path: string, name: string): ImportTarget | undefined;
  /** The package of several files that a path in the code names (`a.b` of `a.b.C`): its text as `packageOf` says it. */
  packageNamed?(name: string): string;
  /** The package of several files to which a file belongs: a text that is equal for its files and for nothing else. */
  packageOf?(clause: PackageClause): string | undefined;
  /** Packages whose names a package sees as its own, innermost first (C#'s outer namespaces). */
  packagesAround?(name: string): readonly string[];
  /** Texts of the wildcard imports that a file has without writing them. */
  ambientImports?(path: string): readonly string[];
  /** The program to which files belong whose names are linked: a text that is equal for them and for nothing else. */
  programOf?(path: string): string;
  /**
   * Whether two files of one package can be part of one build; where they cannot, equal names are variants of one definition.
   * `same`: they are meant for the same builds, and not for all.
   */
  coexist?(path: string, other: string): Coexistence;
}

export const missing: ImportTarget = { kind: "missing" };

/** `name`: what the module presumably calls itself. */
export function external(
  packageName: string,
  path = "",
  name?: string,
): ImportTarget {
  const target = { kind: "external", package: packageName, path } as const;
  return name === undefined ? target : { ...target, name };
}
