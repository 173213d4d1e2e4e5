// Packages that consist of several files: which files belong to one, which names each contributes, and what is attached to
// the package's types from other files. What a lookup reads is a place; readers are told of places whose content changed.
import type { Evaluator } from "./evaluator.ts";
import { rowNameKey } from "./names.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { Coexistence } from "./modules/strategy.ts";
import type { SourceFile } from "./sourceFile.ts";

/** A scope of a file whose names are those of a package. */
export interface PackagePart {
  /** Equal for the parts of one package and for nothing else. */
  readonly key: string;
  readonly scope: number;
  /** Its names are seen from the scope, which adds nothing to them. */
  readonly around?: true;
  /** Only what can be linked belongs to the package; see `LookupRules.linkedNames`. */
  readonly linked?: true;
  /** The definition whose members the names are, where they are members of a type that several places open. */
  readonly owner?: number;
  /** The one definition that belongs to the package without standing in a scope of it. */
  readonly only?: number;
  /** A part of a namespace that is open to every file; see `LookupRules.openNamespaces`. */
  readonly open?: true;
  /** Not the names of the scope, but what the whole file implements for types, or its macros. */
  readonly of?: "implementations" | "macros";
}

/** A part as the table knows it. */
export interface PlacedPart {
  readonly id: number;
  readonly scope: number;
  readonly around: boolean;
  readonly linked: boolean;
  /** -1 for none. */
  readonly owner: number;
  readonly only: number;
  readonly open: boolean;
  readonly of: PackagePart["of"];
}

/** A definition of one file, by its row. */
export interface Declared {
  readonly file: SourceFile;
  readonly row: number;
}

interface Placement {
  readonly path: string;
  /** Places to which the file contributes. */
  readonly places: ReadonlySet<number>;
}

/** More variants of one name than this are told by the first of them. */
const maxVariants = 8;
/** Stands for a package's list of files, and for all that is attached to one of its types. */
const everything = 0;
/** Stands for the files that say a base of a type. */
const bases = -1;

const noParts: readonly PlacedPart[] = [];
const nobody: readonly Declared[] = [];
const noFiles: readonly SourceFile[] = [];

export class PackageTable {
  private readonly ids = new Map<string, number>();
  private readonly keys: string[] = [];
  /** (package, name) and (place of a type, name of a member) → place. */
  private readonly namePlaces = new Map<number, number>();
  private readonly attachmentPlaces = new Map<number, number>();
  /** (package, name) → place of the extension methods of that name. */
  private readonly extensionPlaces = new Map<number, number>();
  private placeCount = 0;
  /** By place: the slots that contribute to it. */
  private readonly contributors: (Set<number> | undefined)[] = [];
  /** By place: the same in the order of their paths, once somebody has asked for them. */
  private readonly inOrder: (readonly number[] | undefined)[] = [];
  private readonly placements = new Map<number, Placement>();

  constructor(
    /** Whether two files of a package can be part of one build. */
    private readonly coexist: (
      file: SourceFile,
      other: SourceFile,
    ) => Coexistence,
  ) {}

  idOf(key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      this.ids.set(key, (id = this.keys.length));
      this.keys.push(key);
    }
    return id;
  }

  keyOf(id: number): string {
    return this.keys[id]!;
  }

  /** Enters a file with its parts, or takes it out (`undefined`); adds to `changed` the places whose content is another now. */
  place(
    slot: number,
    file: SourceFile | undefined,
    parts: readonly PackagePart[],
    changed: Set<number>,
  ): void {
    const before = this.placements.get(slot);
    if (file === undefined || parts.length === 0) {
      if (file !== undefined) file.packageParts = noParts;
      this.placements.delete(slot);
      for (const place of before?.places ?? []) {
        this.contributors[place]?.delete(slot);
        this.inOrder[place] = undefined;
        changed.add(place);
      }
      return;
    }
    file.packageParts = parts.map(
      ({ key, scope, around, linked, open, owner = -1, only = -1, of }) => ({
        id: this.idOf(key),
        scope,
        around: around === true,
        linked: linked === true,
        open: open === true,
        owner,
        only,
        of,
      }),
    );
    const places = this.placesOf(file);
    const isMoved = before !== undefined && before.path !== file.path;
    for (const place of before?.places ?? [])
      if (!places.has(place)) {
        this.contributors[place]?.delete(slot);
        this.inOrder[place] = undefined;
        changed.add(place);
      }
    for (const place of places) {
      this.inOrder[place] = undefined;
      if (isMoved || before?.places.has(place) !== true) changed.add(place);
      (this.contributors[place] ??= new Set()).add(slot);
    }
    this.placements.set(slot, { path: file.path, places });
  }

  private placesOf(file: SourceFile): Set<number> {
    const places = new Set<number>();
    if (file.packageParts.some((part) => part.open))
      for (const { owner, name } of file.attachments.written())
        places.add(this.attachmentPlace(this.ownerPlace(owner), name));
    for (const part of file.packageParts) {
      const { id, scope, around, linked, open, owner, only, of } = part;
      if (around) continue;
      if (of !== undefined) {
        const names =
          of === "macros"
            ? file.separate.macroNames()
            : file.separate.implementedNames();
        for (const name of names) places.add(this.namePlace(id, name));
        continue;
      }
      if (only >= 0) {
        places.add(this.namePlace(id, file.definitionName(only)));
        continue;
      }
      if (owner >= 0) {
        places.add(this.namePlace(id, everything));
        for (const member of file.membersOf(owner))
          places.add(this.namePlace(id, file.definitionName(member)));
        if (file.heritage(owner).length > 0)
          places.add(this.namePlace(id, bases));
        continue;
      }
      if (linked) {
        for (const name of file.linkedNamesIn(scope))
          places.add(this.namePlace(id, name));
        continue;
      }
      places.add(this.namePlace(id, everything));
      for (const name of file.namesIn(scope))
        places.add(this.namePlace(id, name));
      if (open) continue;
      for (const each of file.extensions.places())
        if (each.scope === scope)
          places.add(this.extensionPlace(id, each.name));
      for (const { owner, name } of file.attachments.elsewhere()) {
        places.add(this.anyAttachment(id));
        const type = this.namePlace(id, owner);
        places.add(this.attachmentPlace(type, name));
        places.add(this.attachmentPlace(type, everything));
      }
    }
    return places;
  }

  private namePlace(id: number, name: number): number {
    const key = rowNameKey(id, name);
    let place = this.namePlaces.get(key);
    if (place === undefined)
      this.namePlaces.set(key, (place = this.placeCount++));
    return place;
  }

  private extensionPlace(id: number, name: number): number {
    const key = rowNameKey(id, name);
    let place = this.extensionPlaces.get(key);
    if (place === undefined)
      this.extensionPlaces.set(key, (place = this.placeCount++));
    return place;
  }

  private attachmentPlace(type: number, name: number): number {
    const key = rowNameKey(type, name);
    let place = this.attachmentPlaces.get(key);
    if (place === undefined)
      this.attachmentPlaces.set(key, (place = this.placeCount++));
    return place;
  }

  /** Stands for whatever is attached to any type of the package. */
  private anyAttachment(id: number): number {
    return this.attachmentPlace(this.namePlace(id, everything), everything);
  }

  /** Stands for all types of that name, whatever their namespace. */
  private ownerPlace(owner: number): number {
    return this.namePlace(this.idOf("types by name"), owner);
  }

  /** What the parts of an open namespace declare under a name. */
  open(evaluator: Evaluator, id: number, name: number): readonly Declared[] {
    return this.read(evaluator, this.namePlace(id, name), undefined).flatMap(
      (file) =>
        file.packageParts
          .filter((part) => part.open && part.id === id)
          .flatMap(({ scope }) => file.inScope(scope, name))
          .map((row) => ({ file, row })),
    );
  }

  /** The files that have a part of the package. */
  files(evaluator: Evaluator, id: number): readonly SourceFile[] {
    return this.read(evaluator, this.namePlace(id, everything), undefined);
  }

  /** What is attached under the name to types that are called `owner`, each of which has to be looked at. */
  attachedTo(
    evaluator: Evaluator,
    owner: number,
    name: number,
  ): readonly Declared[] {
    const place = this.attachmentPlace(this.ownerPlace(owner), name);
    return this.read(evaluator, place, undefined).flatMap((file) =>
      file.attachments
        .written()
        .filter((each) => each.owner === owner && each.name === name)
        .map(({ row }) => ({ file, row })),
    );
  }

  /** The files that contribute to a place, in the order of their paths. Noted as read, in `reads` too. */
  private read(
    evaluator: Evaluator,
    place: number,
    reads: number[] | undefined,
  ): readonly SourceFile[] {
    evaluator.touch(placeRead(place));
    reads?.push(placeRead(place));
    const contributors = this.contributors[place];
    if (contributors === undefined || contributors.size === 0) return noFiles;
    const { project } = evaluator;
    const slots = (this.inOrder[place] ??= [...contributors].sort((a, b) =>
      byPath(project.bySlot(a), project.bySlot(b)),
    ));
    return slots.map((slot) => {
      evaluator.touch(slot);
      reads?.push(slot);
      return project.bySlot(slot);
    });
  }

  /**
   * What the parts of a package declare under a name, one entry per file. Variants of one definition, of which a build takes
   * one, are a group: those that can stand in a build with `from`.
   */
  declared(
    evaluator: Evaluator,
    id: number,
    name: number,
    from: SourceFile | undefined,
    reads?: number[],
    limit = maxVariants,
  ): readonly {
    readonly file: SourceFile;
    readonly rows: readonly number[];
  }[] {
    const found: { file: SourceFile; rows: readonly number[] }[] = [];
    for (const file of this.read(evaluator, this.namePlace(id, name), reads)) {
      const rows = file.packageParts
        .filter((part) => part.id === id && !part.around)
        .flatMap(({ scope, linked, owner, only }) => {
          if (only >= 0)
            return file.definitionName(only) === name ? [only] : [];
          if (owner >= 0) return file.membersNamed(owner, name);
          const all = file
            .inScope(scope, name)
            .filter((row) => file === from || !file.isForItself(row));
          return linked ? all.filter((row) => file.isLinked(row)) : all;
        });
      if (rows.length > 0) found.push({ file, rows });
    }
    if (found.length < 2) return found;
    const kept = from === undefined ? found : this.fitting(from, found);
    return kept.length > limit ? kept.slice(0, 1) : kept;
  }

  /** The files that open a type; what they say of it is not looked at. */
  openings(evaluator: Evaluator, id: number): readonly SourceFile[] {
    const place = this.namePlace(id, everything);
    evaluator.touch(placeRead(place));
    return [...(this.contributors[place] ?? [])].map((slot) =>
      evaluator.project.bySlot(slot),
    );
  }

  /** The openings of a type that say a base of it, in the order of paths. */
  heirs(evaluator: Evaluator, id: number): readonly Declared[] {
    return this.read(evaluator, this.namePlace(id, bases), undefined).flatMap(
      (file) =>
        file.packageParts
          .filter((part) => part.id === id && part.owner >= 0)
          .filter((part) => file.heritage(part.owner).length > 0)
          .map((part) => ({ file, row: part.owner })),
    );
  }

  /** The files with implementations for types called `name`, or with macros of that name, as the part of `like` says. */
  filesWith(
    evaluator: Evaluator,
    like: SourceFile,
    of: PackagePart["of"],
    name: number,
    reads?: number[],
  ): readonly SourceFile[] {
    const part = like.packageParts.find((each) => each.of === of);
    return part === undefined
      ? []
      : this.read(evaluator, this.namePlace(part.id, name), reads);
  }

  /** Those that are meant for the same builds as `from`, else those that can stand beside it, else all. */
  private fitting<T extends { readonly file: SourceFile }>(
    from: SourceFile,
    all: readonly T[],
  ): readonly T[] {
    const fits = all.map(({ file }) => this.coexist(from, file));
    for (const wanted of ["same", "maybe"]) {
      const kept = all.filter((_, place) => fits[place] === wanted);
      if (kept.length > 0) return kept;
    }
    return all;
  }

  /** What other files of its package attach to the definition `row` under a name; under any name where it is 0. */
  attached(
    evaluator: Evaluator,
    file: SourceFile,
    row: number,
    name: number,
    reads?: number[],
  ): readonly Declared[] {
    const scope = file.facts.definition.scope[row]!;
    const part = file.packageParts.find(
      (each) => each.scope === scope && !each.around && each.owner < 0,
    );
    if (part === undefined || part.linked || part.open) return nobody;
    // Most packages have no attachments at all, and are asked for one at every member: one place stands for all of them.
    const any = this.anyAttachment(part.id);
    if ((this.contributors[any]?.size ?? 0) === 0) {
      evaluator.touch(placeRead(any));
      reads?.push(placeRead(any));
      return nobody;
    }
    const owner = file.definitionName(row);
    const type = this.namePlace(part.id, owner);
    const place = this.attachmentPlace(type, name);
    const found = this.read(evaluator, place, reads).flatMap((other) =>
      other.attachments
        .elsewhereTo(owner)
        .filter((each) => name === everything || each.name === name)
        .map((each) => ({ file: other, row: each.row })),
    );
    // A type in variants has what is attached to this one of them.
    const variants = this.read(evaluator, type, reads);
    if (found.length === 0 || variants.length < 2) return found;
    const places = variants.map((variant) => ({ file: variant }));
    const own = found.filter((each) =>
      this.fitting(each.file, places).some((place) => place.file === file),
    );
    return name === everything ? own : this.fitting(file, own);
  }

  /** The extension methods called `name` that types of a package declare. */
  extensions(
    evaluator: Evaluator,
    id: number,
    name: number,
  ): readonly Declared[] {
    const place = this.extensionPlace(id, name);
    return this.read(evaluator, place, undefined).flatMap((file) => {
      const scopes = file.packageParts
        .filter((part) => part.id === id && !part.around)
        .map((part) => part.scope);
      const { container, scope } = file.facts.definition;
      return file.extensions
        .named(name)
        .filter((row) => scopes.includes(scope[container[row]!]!))
        .map((row) => ({ file, row }));
    });
  }

  /** The definition to which `row` is attached where that stands in other files of the package. */
  ownersOf(
    evaluator: Evaluator,
    file: SourceFile,
    owner: number,
  ): readonly Declared[] {
    return file.packageParts.flatMap(({ id, open }) =>
      open
        ? []
        : this.declared(evaluator, id, owner, file).flatMap(
            ({ file: other, rows }) =>
              rows
                .filter((row) => other.isType(row))
                .slice(0, 1)
                .map((row) => ({ file: other, row })),
          ),
    );
  }

  /** The file that stands for the whole package: the one that bears its name, no test if possible; undefined for an empty one. */
  representative(evaluator: Evaluator, id: number): SourceFile | undefined {
    const files = this.read(
      evaluator,
      this.namePlace(id, everything),
      undefined,
    );
    const isPlain = (file: SourceFile): boolean =>
      !file.flag(0, DefinitionFlag.test);
    return (
      files.find(
        (file) => isPlain(file) && stemOf(file.path) === file.packageName,
      ) ??
      files.find(isPlain) ??
      files[0]
    );
  }
}

/** A place among what a file has read; slots are the numbers from 0. */
export function placeRead(place: number): number {
  return -1 - place;
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.indexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}
