// All files of a workspace as the resolver sees them, and the numbering of their definitions across files.
import type { FileFacts } from "../model/facts.ts";
import type { BuiltinSource, Language } from "../model/language.ts";
import { associatedRows } from "./implementations.ts";
import { matchDefinitions } from "./identity.ts";
import { NameTable } from "./names.ts";
import { D, SourceFile } from "./sourceFile.ts";

/** Definitions have global ids that survive an edit of their file as long as they are recognisably the same. */
export class Project {
  readonly names = new NameTable();
  readonly files: (SourceFile | undefined)[] = [];
  /** By definition id. A definition that is gone has row -1. */
  readonly slotOf: number[] = [];
  readonly rowOf: number[] = [];
  private readonly slotByFile = new Map<number, number>();
  private readonly slotByPath = new Map<string, number>();
  private readonly parameters = new Map<number, readonly number[]>();
  private readonly builtinTypes = new Map<string, number>();
  /** Declaration sources of standard libraries, by their file; languages share them. */
  private readonly builtinSlots = new Map<string, number>();

  constructor(
    private readonly languages: ReadonlyMap<string, Language>,
    readonly pathKey: (path: string) => string,
  ) {}

  /** `analysed`: what it held when others last looked at it, if that is not what it holds now; its definitions keep their ids. */
  setFile(
    file: number,
    path: string,
    facts: FileFacts,
    analysed?: SourceFile,
  ): SourceFile {
    const known = this.slotByFile.get(file);
    const slot = known ?? this.files.length;
    const previous = this.files[slot];
    if (previous !== undefined)
      this.slotByPath.delete(this.pathKey(previous.path));
    const source = this.createFile(slot, file, path, facts);
    this.slotByFile.set(file, slot);
    this.slotByPath.set(this.pathKey(path), slot);
    return this.place(source, previous, analysed);
  }

  /** Declaration sources of a language's standard library; `source` is one of its `builtins`. */
  setBuiltins(source: BuiltinSource, facts: FileFacts): SourceFile {
    const slot = this.builtinSlots.get(source.file) ?? this.files.length;
    const previous = this.files[slot];
    this.builtinSlots.set(source.file, slot);
    const path = source.module === "" ? "builtins" : source.module;
    return this.place(this.createFile(slot, -1, path, facts), previous);
  }

  removeFile(file: number): void {
    const slot = this.slotByFile.get(file);
    if (slot === undefined) return;
    const source = this.files[slot]!;
    this.slotByFile.delete(file);
    this.slotByPath.delete(this.pathKey(source.path));
    for (const id of source.ids) this.rowOf[id] = -1;
    this.files[slot] = undefined;
  }

  private createFile(
    slot: number,
    file: number,
    path: string,
    facts: FileFacts,
  ): SourceFile {
    const language = this.languages.get(facts.language);
    if (language === undefined)
      throw new Error(`No language ${facts.language} for ${path}`);
    return new SourceFile(slot, file, path, facts, language, this.names);
  }

  private place(
    source: SourceFile,
    previous: SourceFile | undefined,
    analysed = previous,
  ): SourceFile {
    const count = source.facts.definition.length;
    source.ids = new Int32Array(count).fill(-1);
    for (const id of previous?.ids ?? []) this.rowOf[id] = -1;
    if (analysed !== undefined) source.ids = matchDefinitions(analysed, source);
    for (let row = 0; row < count; row++) {
      let id = source.ids[row]!;
      if (id < 0) {
        id = this.slotOf.length;
        source.ids[row] = id;
        this.slotOf.push(source.slot);
        this.rowOf.push(row);
      }
      this.slotOf[id] = source.slot;
      this.rowOf[id] = row;
      this.parameters.delete(id);
    }
    this.files[source.slot] = source;
    return source;
  }

  *projectFiles(): Iterable<SourceFile> {
    for (const file of this.files)
      if (file !== undefined && !file.isBuiltin) yield file;
  }

  fileAt(path: string): SourceFile | undefined {
    const slot = this.slotByPath.get(this.pathKey(path));
    return slot === undefined ? undefined : this.files[slot];
  }

  bySlot(slot: number): SourceFile {
    return this.files[slot]!;
  }

  slotOfFile(file: number): number {
    return this.slotByFile.get(file) ?? -1;
  }

  sourceOf(definition: number): SourceFile {
    return this.files[this.slotOf[definition]!]!;
  }

  /** The code of a definition's kind. */
  kindOf(definition: number): number {
    return this.sourceOf(definition).facts.definition.kind[
      this.rowOf[definition]!
    ]!;
  }

  /** Whether a definition has one of the flags. */
  hasFlag(definition: number, flags: number): boolean {
    return this.sourceOf(definition).flag(this.rowOf[definition]!, flags);
  }

  /** The files whose module level every file of the language sees outermost. */
  builtinsOf(language: Language): readonly number[] {
    return language.builtins
      .filter((source) => source.module === "")
      .map((source) => this.builtinSlots.get(source.file))
      .filter((slot) => slot !== undefined);
  }

  /** The declarations of a standard library by the name that its package has in edges. */
  libraryAt(packageName: number): SourceFile | undefined {
    for (const slot of this.builtinSlots.values()) {
      const file = this.files[slot]!;
      if (this.names.intern(file.path) === packageName) return file;
    }
    return undefined;
  }

  /** The declarations of the standard module that is imported as `module`. */
  builtinModule(language: Language, module: string): number | undefined {
    const source = language.builtins.find((each) => each.module === module);
    return source && this.builtinSlots.get(source.file);
  }

  /** The builtin type that `name` means in `language` (through `builtinTypes`), or -1. */
  builtinType(language: Language, name: string): number {
    const key = `${language.id} ${name}`;
    let known = this.builtinTypes.get(key);
    if (known === undefined || this.rowOf[known] === -1) {
      known = this.findBuiltinType(language, name);
      this.builtinTypes.set(key, known);
    }
    return known;
  }

  private findBuiltinType(language: Language, name: string): number {
    const id = this.names.intern(language.builtinTypes[name] ?? name);
    for (const slot of this.builtinsOf(language)) {
      const file = this.files[slot]!;
      for (const row of file.inScope(0, id))
        if (file.isType(row)) return file.ids[row]!;
    }
    return -1;
  }

  /**
   * What the types of a definition may mention: its own type parameters, those of the definitions around it, and the
   * classes around it (which stand for the receiver).
   */
  parametersOf = (definition: number): readonly number[] => {
    const known = this.parameters.get(definition);
    if (known !== undefined) return known;
    const row = this.rowOf[definition]!;
    const result: number[] = [];
    if (row >= 0) {
      const file = this.sourceOf(definition);
      const { container, typeParameters, kind } = file.facts.definition;
      for (const own of file.list(typeParameters[row]!))
        result.push(file.ids[own]!);
      for (const own of associatedRows(file, row)) result.push(file.ids[own]!);
      for (
        let parent = container[row]!;
        parent > 0;
        parent = container[parent]!
      ) {
        for (const outer of file.list(typeParameters[parent]!))
          result.push(file.ids[outer]!);
        for (const outer of associatedRows(file, parent))
          result.push(file.ids[outer]!);
        if (
          kind[parent] === D.class ||
          kind[parent] === D.interface ||
          kind[parent] === D.struct ||
          kind[parent] === D.trait ||
          kind[parent] === D.protocol
        )
          result.push(file.ids[parent]!);
      }
    }
    this.parameters.set(definition, result);
    return result;
  };
}
