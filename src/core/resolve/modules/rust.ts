// Modules of Rust: crates begin at files that Cargo.toml names or habit gives, `mod` takes further files in, paths lead
// through modules and into types.
import type { ImportTarget } from "../importTarget.ts";
import {
  crateName,
  readCargoPackages,
  type CargoPackage,
  type Dependency,
} from "./cargo.ts";
import { folderOf, joinPath, nameOf } from "./paths.ts";
import {
  external,
  missing,
  type ModuleHost,
  type ModuleStrategy,
  type PackageClause,
} from "./strategy.ts";

/** Crates that come with the compiler. */
const supplied = new Set(["std", "core", "alloc", "proc_macro", "test"]);

/** Where a file stands in its crate. */
interface Place {
  /** The first file of the crate. */
  readonly root: string;
  /** The file with the `mod` that takes it in, and the modules with a body around that; undefined for the crate's first file. */
  readonly parent: string | undefined;
  readonly inside: readonly string[];
}

export function createRustModules(host: ModuleHost): ModuleStrategy {
  return new RustModules(host);
}

class RustModules implements ModuleStrategy {
  private readonly packages: readonly CargoPackage[];
  private readonly places = new Map<string, Place>();

  constructor(private readonly host: ModuleHost) {
    this.packages = readCargoPackages(host);
    this.findPlaces();
  }

  /** The crate's first file stands for the crate. */
  packageOf({ path }: PackageClause): string {
    return `rust ${this.places.get(path)?.root ?? path}`;
  }

  resolve(
    from: string,
    text: string,
    inside: readonly string[] = [],
  ): ImportTarget {
    if (text === "") return missing;
    if (text.startsWith("mod ")) {
      const slot = this.taken(from, text.slice("mod ".length), inside)?.slot;
      return slot === undefined ? missing : { kind: "file", slot };
    }
    const [first, ...rest] = text.split("::");
    if (first === "") return this.crate(from, rest) ?? outside(rest);
    const rooted = this.rooted(from, text, inside);
    if (rooted !== undefined) return rooted;
    const segments = text.split("::");
    const edition = this.packageAround(from)?.edition;
    const root = this.places.get(from)?.root;
    if (edition === "2015" && root !== undefined)
      return this.inFile(root, segments);
    // Without a manifest nobody says what is a crate.
    if (
      edition === undefined &&
      /^[a-z]/.test(first!) &&
      !this.mayBeOwn(from, first!)
    )
      return outside(segments);
    return this.inFile(from, [...inside, ...segments]);
  }

  /** Where a path leads whose first word is `crate`, `self`, `super` or the name of a crate; undefined for all others. */
  rooted(
    from: string,
    text: string,
    inside: readonly string[],
  ): ImportTarget | undefined {
    const segments = text.split("::");
    if (segments[0] === "crate" || segments[0] === "$crate")
      return this.inFile(
        this.places.get(from)?.root ?? from,
        segments.slice(1),
      );
    let file = from;
    let within = inside;
    let at = 0;
    for (; segments[at] === "self" || segments[at] === "super"; at++) {
      if (segments[at] === "self") continue;
      if (within.length > 0) {
        within = within.slice(0, -1);
        continue;
      }
      const place = this.places.get(file);
      if (place?.parent === undefined) return missing;
      file = place.parent;
      within = place.inside;
    }
    if (at > 0) return this.inFile(file, [...within, ...segments.slice(at)]);
    return this.crate(from, segments);
  }

  private inFile(path: string, within: readonly string[]): ImportTarget {
    const slot = this.host.slotAt(path);
    if (slot === undefined) return missing;
    return within.length === 0
      ? { kind: "file", slot }
      : { kind: "file", slot, within };
  }

  /** A path that begins with the name of a crate. */
  private crate(
    from: string,
    segments: readonly string[],
  ): ImportTarget | undefined {
    const [first, ...rest] = segments;
    if (first === undefined) return undefined;
    const own = this.packageAround(from);
    const dependency = own?.dependencies.get(first);
    const found =
      dependency !== undefined
        ? this.dependency(dependency)
        : own?.crate === first
          ? own
          : undefined;
    if (found !== undefined && this.host.slotAt(found.library) !== undefined)
      return this.inFile(found.library, rest);
    if (dependency !== undefined)
      return external(crateName(dependency.package), rest.join("::"));
    return supplied.has(first) ? external(first, rest.join("::")) : undefined;
  }

  private dependency(dependency: Dependency): CargoPackage | undefined {
    return (
      this.packages.find(
        ({ folder }) =>
          dependency.folder !== undefined && folder === dependency.folder,
      ) ?? this.packages.find(({ name }) => name === dependency.package)
    );
  }

  private packageAround(path: string): CargoPackage | undefined {
    return this.packages.find(
      ({ folder }) => folder === "" || path.startsWith(`${folder}/`),
    );
  }

  private mayBeOwn(from: string, name: string): boolean {
    return this.host
      .declaredModules(from)
      .some(({ text }) => text === `mod ${name}` || text.endsWith(`::${name}`));
  }

  /** The file that `mod name;` takes in; with a path in front of the name, the file there. */
  private taken(
    from: string,
    text: string,
    inside: readonly string[],
  ): { readonly path: string; readonly slot: number } | undefined {
    const parts = text.split("::");
    const name = parts[parts.length - 1]!;
    const written = parts.slice(0, -1).join("::");
    const folder = [this.folderOfModules(from), ...inside]
      .filter((each) => each !== "")
      .join("/");
    const beside = inside.length === 0 ? folderOf(from) : folder;
    const paths =
      written === ""
        ? [joinPath(folder, `${name}.rs`), joinPath(folder, `${name}/mod.rs`)]
        : [joinPath(beside, written.replaceAll("\\", "/"))];
    for (const path of paths) {
      const slot = path === undefined ? undefined : this.host.slotAt(path);
      if (path !== undefined && slot !== undefined) return { path, slot };
    }
    return undefined;
  }

  /** Where the files of a file's modules stand: beside it for a crate's first file and `mod.rs`, else in a folder of its name. */
  private folderOfModules(path: string): string {
    const folder = folderOf(path);
    const place = this.places.get(path);
    const isFirst = place === undefined || place.parent === undefined;
    if (isFirst || nameOf(path) === "mod.rs") return folder;
    const stem = nameOf(path).replace(/\.rs$/, "");
    return folder === "" ? stem : `${folder}/${stem}`;
  }

  /** From the first file of each crate through all that it takes in. */
  private findPlaces(): void {
    for (const root of this.roots()) {
      if (this.places.has(root) || this.host.slotAt(root) === undefined)
        continue;
      this.places.set(root, { root, parent: undefined, inside: [] });
      const pending = [root];
      for (let path = pending.pop(); path !== undefined; path = pending.pop())
        for (const { text, inside } of this.host.declaredModules(path)) {
          const taken = this.taken(path, text.slice("mod ".length), inside);
          if (taken === undefined || this.places.has(taken.path)) continue;
          this.places.set(taken.path, { root, parent: path, inside });
          pending.push(taken.path);
        }
    }
  }

  /** First files of crates: libraries before programs, what the manifests say before what is habit. */
  private roots(): readonly string[] {
    const habit =
      /(^|\/)(src\/(lib|main)|src\/bin\/[^/]+|src\/bin\/[^/]+\/main|(tests|examples|benches)\/[^/]+|(tests|examples|benches)\/[^/]+\/main|build)\.rs$/;
    const paths = [...this.host.sourcePaths()].sort();
    const named = (pattern: RegExp): string[] =>
      paths.filter((path) => pattern.test(path));
    return [
      ...this.packages.map(({ library }) => library),
      ...this.packages.flatMap(({ programs }) => programs),
      ...named(/(^|\/)src\/lib\.rs$/),
      ...named(habit),
      ...named(/(^|\/)(lib|main)\.rs$/),
    ];
  }
}

function outside(segments: readonly string[]): ImportTarget {
  return external(segments[0] ?? "", segments.slice(1).join("::"));
}
