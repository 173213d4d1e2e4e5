// The resolver: facts of files in, edges out. It remembers what resolving read, so that an edit costs what it concerns.
import type { FileFacts } from "../model/facts.ts";
import type { Language } from "../model/language.ts";
import type { ResolvedFile } from "../model/resolved.ts";
import { ClassTable } from "./classes.ts";
import { ambientImports } from "./clauses.ts";
import { EdgeCollector } from "./edges.ts";
import { emitFile } from "./emit.ts";
import { compute } from "./evaluate.ts";
import { Evaluator } from "./evaluator.ts";
import { ExportTable } from "./exports.ts";
import { interfaceOf } from "./fingerprint.ts";
import { ImplementationTable } from "./implementations.ts";
import { ImplicitInterfaces } from "./implicitInterfaces.ts";
import {
  collectContributions,
  mergeContributions,
  type Contributions,
} from "./flow.ts";
import { LookupCache } from "./lookupCache.ts";
import { MemberCache } from "./members.ts";
import { MethodCache } from "./methodCache.ts";
import { computeMethods } from "./methodLookup.ts";
import { PackageTable, placeRead } from "./packages.ts";
import { ModuleTable, sameTargets } from "./modules/moduleTable.ts";
import { folderOf, foldersUpward, joinPath, nameOf } from "./modules/paths.ts";
import type { JoinPaths } from "./modules/strategy.ts";
import { describeMembers, MemberNames } from "./nameMatch.ts";
import { Project } from "./project.ts";
import { RootsAsked } from "./rootsAsked.ts";
import type { SourceFile } from "./sourceFile.ts";

/** Changes when equal facts may give other edges. */
export const resolverVersion = "54";

export interface ResolverOptions {
  readonly languages: readonly Language[];
  /** Whether paths that differ in case only are different files. */
  readonly caseSensitive: boolean;
  /** Where a relative path leads from a folder; absent: as the paths say, which is right in a workspace of one folder. */
  readonly join?: JoinPaths;
  /** Evaluations that may nest before the innermost waits for the outermost; each takes 1 to 3 KB of stack. Default 300, for a stack of 1 MB. */
  readonly maxNesting?: number;
}

export interface Resolver {
  /** Declaration sources of a standard library; `name` is the `file` of one of the language's `builtins`. */
  setBuiltins(language: string, name: string, facts: FileFacts): void;
  /** Adds a file or replaces its facts. `path` is workspace-relative. */
  setFile(file: number, path: string, facts: FileFacts): void;
  removeFile(file: number): void;
  /** The text of a file for which `isProjectFile` holds; undefined when it is gone. */
  setProjectFile(path: string, text: string | undefined): void;
  /**
   * Derives edges. Yields after a few milliseconds of work; may be abandoned at any yield, the next call goes on.
   * Files whose edges are new or may have changed are handed out by `takeResolved`, at each yield and at the end.
   */
  resolve(): Generator<ResolveProgress, void>;
  /** What was derived and not taken yet. */
  takeResolved(): readonly ResolvedFile[];
}

export interface ResolveProgress {
  readonly done: number;
  readonly total: number;
}

const projectFile =
  /(^|\/)([tj]sconfig[\w.-]*\.json|package\.json|pyproject\.toml|setup\.(py|cfg)|go\.(mod|work)|compile_commands\.json|[^/]+\.csproj|Directory\.Build\.props|composer\.json|Cargo\.toml|Package\.swift|project\.pbxproj)$/;

/** Whether the resolver reads this file as text: it says how modules are found. */
export function isProjectFile(path: string): boolean {
  return projectFile.test(path);
}

export function createResolver(options: ResolverOptions): Resolver {
  return new IncrementalResolver(options);
}

class IncrementalResolver implements Resolver {
  private readonly project: Project;
  private readonly evaluator: Evaluator;
  private readonly memberNames: MemberNames;
  private readonly interfaces: ImplicitInterfaces;
  private readonly languages: ReadonlyMap<string, Language>;
  private readonly projectTexts = new Map<string, string>();
  private modules: ModuleTable | undefined;
  private isModulesSettled = false;

  /** Changed slots with what they held when they were last analysed. */
  private readonly dirty = new Map<number, SourceFile | undefined>();
  /** Paths that came or went since the last analysis. */
  private readonly movedPaths = new Set<string>();
  /** Slots whose interface changed since the last analysis. */
  private readonly changedInterfaces = new Set<number>();
  private readonly changedNames = new Set<number>();
  /** Places of packages with another content than at the last analysis. */
  private readonly changedPlaces = new Set<number>();

  private readonly toCollect = new Set<number>();
  private readonly toEmit = new Set<number>();
  private readonly ready = new Map<number, ResolvedFile>();
  /** Files, since the resolving in progress began. */
  private emitted = 0;

  private readonly contributions = new Map<number, Contributions>();
  private readonly rootsAsked = new RootsAsked();
  private readonly askedNames = new Map<number, ReadonlySet<number>>();
  private flows: ReadonlyMap<number, number> = new Map();

  private readonly join: JoinPaths;

  constructor(options: ResolverOptions) {
    this.join = options.join ?? joinPath;
    this.languages = new Map(options.languages.map((each) => [each.id, each]));
    const pathKey = options.caseSensitive
      ? (path: string): string => path
      : (path: string): string => path.normalize("NFC").toLowerCase();
    this.project = new Project(this.languages, pathKey);
    this.evaluator = new Evaluator(
      this.project,
      compute,
      options.maxNesting ?? 300,
    );
    this.evaluator.classes = new ClassTable(this.evaluator);
    this.evaluator.members = new MemberCache();
    this.evaluator.methods = new MethodCache(computeMethods);
    this.evaluator.lookups = new LookupCache();
    this.evaluator.implementations = new ImplementationTable(this.evaluator);
    this.evaluator.packages = new PackageTable(
      (file, other) => this.modules?.coexist(file, other) ?? "maybe",
    );
    this.evaluator.exports = new ExportTable(this.evaluator, {
      submodule: (file, name) => this.modules?.submodule(file, name),
      folderMember: (path, name) => this.modules?.folderMember(path, name),
      rooted: (file, text, inside) =>
        this.modules && this.rootsAsked.ask(this.modules, file, text, inside),
      rootOf: (file, text) => this.modules?.rootOf(file, text),
      packageNamed: (file, name) => this.modules?.packageNamed(file, name),
      packagesAround: (file) => this.modules?.packagesAround(file) ?? [],
      builtin: (file, text) => this.modules?.builtin(file, text),
    });
    this.memberNames = new MemberNames(this.project);
    this.interfaces = new ImplicitInterfaces(this.project);
  }

  setBuiltins(language: string, name: string, facts: FileFacts): void {
    const source = this.languages
      .get(language)
      ?.builtins.find((each) => each.file === name);
    if (source === undefined) return;
    const file = this.project.setBuiltins(source, facts);
    this.memberNames.change(file, true);
    for (const each of this.project.projectFiles())
      this.changedInterfaces.add(each.slot);
    this.modules = undefined;
  }

  setFile(file: number, path: string, facts: FileFacts): void {
    const slot = this.project.slotOfFile(file);
    const previous = slot < 0 ? undefined : this.project.files[slot];
    if (previous !== undefined) {
      this.memberNames.change(previous, false);
      this.interfaces.change(previous, false);
    }
    const source = this.project.setFile(
      file,
      path,
      facts,
      this.dirty.get(slot),
    );
    this.memberNames.change(source, true);
    this.interfaces.change(source, true);
    this.noteNames(previous, source);
    if (!this.dirty.has(source.slot)) this.dirty.set(source.slot, previous);
    // What came back after it was gone in between has another number now.
    else this.changedInterfaces.add(source.slot);
    if (previous?.path !== path) {
      if (previous !== undefined) this.movedPaths.add(previous.path);
      this.movedPaths.add(path);
      this.modules = undefined;
    }
    // Which packages there are is part of what imports are resolved by.
    if (previous === undefined || sharedTexts(previous) !== sharedTexts(source))
      this.modules = undefined;
    if (modulesText(previous) !== modulesText(source)) this.modules = undefined;
  }

  removeFile(file: number): void {
    const slot = this.project.slotOfFile(file);
    const source = slot < 0 ? undefined : this.project.files[slot];
    if (source === undefined) return;
    this.memberNames.change(source, false);
    this.interfaces.change(source, false);
    this.noteNames(source, undefined);
    this.project.removeFile(file);
    this.dirty.delete(slot);
    this.toCollect.delete(slot);
    this.toEmit.delete(slot);
    this.ready.delete(file);
    this.contributions.delete(slot);
    this.askedNames.delete(slot);
    this.rootsAsked.forget(slot);
    this.changedInterfaces.add(slot);
    this.evaluator.packages.place(slot, undefined, [], this.changedPlaces);
    this.movedPaths.add(source.path);
    this.modules = undefined;
  }

  setProjectFile(path: string, text: string | undefined): void {
    if (this.projectTexts.get(path) === text) return;
    if (text === undefined) this.projectTexts.delete(path);
    else this.projectTexts.set(path, text);
    this.modules = undefined;
  }

  /** Names whose members are others now: matches by them are made again. */
  private noteNames(
    previous: SourceFile | undefined,
    next: SourceFile | undefined,
  ): void {
    if (this.askedNames.size === 0) return;
    const before = previous && describeMembers(previous);
    const after = next && describeMembers(next);
    for (const name of new Set([
      ...(before?.keys() ?? []),
      ...(after?.keys() ?? []),
    ]))
      if (before?.get(name) !== after?.get(name)) this.changedNames.add(name);
  }

  *resolve(): Generator<ResolveProgress, void> {
    this.emitted = 0;
    yield* this.analyse();
    yield this.progress();
    yield* this.collect();
    this.settleFlows();
    yield* this.emit();
  }

  takeResolved(): readonly ResolvedFile[] {
    const resolved = [...this.ready.values()];
    this.ready.clear();
    return resolved;
  }

  private progress(): ResolveProgress {
    const waiting = this.toCollect.size + this.toEmit.size;
    const total = Math.max(2 * this.emitted + waiting, 1);
    return { done: Math.max(0, total - waiting), total };
  }

  // ---- what has to be done again ----

  private *analyse(): Generator<ResolveProgress, void> {
    const { evaluator } = this;
    evaluator.exports.clear();
    evaluator.classes.clear();
    evaluator.members.clear();
    evaluator.methods.clear();
    evaluator.lookups.clear();
    evaluator.implementations.clear();
    this.interfaces.clear();
    evaluator.types.forgetOrder();
    yield* this.findModules();
    const pace = new Pace();
    for (const [slot, previous] of [...this.dirty]) {
      const file = this.project.files[slot];
      if (file !== undefined) {
        if (
          previous !== undefined &&
          interfaceOf(previous) !== interfaceOf(file)
        )
          this.changedInterfaces.add(slot);
        this.toCollect.add(slot);
        this.toEmit.add(slot);
      }
      this.dirty.delete(slot);
      if (pace.isDue()) yield this.progress();
    }
    const changed = [...this.changedInterfaces];
    const affected = evaluator.readers.affected([
      ...changed,
      ...[...this.changedPlaces].map(placeRead),
    ]);
    for (const slot of changed) evaluator.readers.forget(slot);
    for (const slot of affected) {
      const file = this.project.files[slot];
      if (file === undefined) continue;
      file.forgetValues();
      if (file.isBuiltin) continue;
      this.toCollect.add(slot);
      this.toEmit.add(slot);
    }
    for (const [slot, asked] of this.askedNames)
      for (const name of this.changedNames)
        if (asked.has(name)) this.toEmit.add(slot);
    this.changedInterfaces.clear();
    this.changedPlaces.clear();
    this.changedNames.clear();
  }

  /** Where imports lead, again for all files when files or project files came or went. */
  private *findModules(): Generator<ResolveProgress, void> {
    // An abandoned run leaves this undone: the next one goes through all files again.
    if (this.modules === undefined) this.isModulesSettled = false;
    const isNew = !this.isModulesSettled;
    const folders = this.movedFolders();
    this.modules ??= new ModuleTable(
      this.project,
      this.projectTexts,
      this.join,
    );
    const pace = new Pace();
    const slots = isNew ? this.project.files.keys() : this.dirty.keys();
    for (const slot of slots) {
      const file = this.project.files[slot];
      if (file === undefined) continue;
      const targets = this.modules.targetsOf(file);
      // A file that was edited may have kept its interface while its imports lead elsewhere now.
      const before = this.dirty.has(file.slot)
        ? this.dirty.get(file.slot)?.importTargets
        : file.importTargets;
      const isSame = before === undefined || sameTargets(targets, before);
      if (!isSame) this.changedInterfaces.add(file.slot);
      file.linkImports(targets);
      const ambient = this.modules.ambientTargetsOf(file);
      if (!sameTargets(ambient, file.ambientTargets))
        this.changedInterfaces.add(file.slot);
      file.ambientTargets = ambient;
      this.evaluator.packages.place(
        file.slot,
        file,
        this.modules.partsOf(file),
        this.changedPlaces,
      );
      if (
        isNew &&
        (readsFolder(file, folders) ||
          this.rootsAsked.differ(this.modules, file))
      )
        this.changedInterfaces.add(file.slot);
      if (pace.isDue()) yield this.progress();
    }
    this.movedPaths.clear();
    this.isModulesSettled = true;
  }

  /** Folders in which, at some depth, files came or went since the last analysis. */
  private movedFolders(): ReadonlySet<string> {
    return new Set(
      [...this.movedPaths].flatMap((path) => foldersUpward(folderOf(path))),
    );
  }

  // ---- strata 1 to 3 ----

  private *collect(): Generator<ResolveProgress, void> {
    const { evaluator } = this;
    evaluator.flows = undefined;
    const pace = new Pace();
    for (const slot of [...this.toCollect]) {
      const file = this.project.bySlot(slot);
      const steps = collectContributions(evaluator, file);
      for (;;) {
        evaluator.current = slot;
        const step = steps.next();
        evaluator.current = -1;
        if (step.done === true) {
          this.contributions.set(slot, step.value);
          break;
        }
        if (pace.isDue()) yield this.progress();
      }
      this.toCollect.delete(slot);
      if (pace.isDue()) {
        yield this.progress();
        evaluator.flows = undefined;
      }
    }
  }

  /** Takes in what is passed now; files that own a parameter with other arguments, and their readers, are emitted again. */
  private settleFlows(): void {
    const merged = mergeContributions(
      this.evaluator,
      this.contributions.values(),
    );
    const owners = new Set<number>();
    const note = (parameter: number): void => {
      owners.add(this.project.slotOf[parameter]!);
    };
    for (const [parameter, set] of merged)
      if (this.flows.get(parameter) !== set) note(parameter);
    for (const parameter of this.flows.keys())
      if (!merged.has(parameter)) note(parameter);
    this.flows = merged;
    if (owners.size === 0) return;
    for (const slot of this.evaluator.readers.affected(owners)) {
      const file = this.project.files[slot];
      if (file === undefined || file.isBuiltin) continue;
      file.forgetFlow();
      this.toEmit.add(slot);
    }
  }

  private *emit(): Generator<ResolveProgress, void> {
    const { evaluator } = this;
    const pace = new Pace();
    evaluator.flows = this.flows;
    for (const slot of [...this.toEmit]) {
      const file = this.project.bySlot(slot);
      const askedNames = new Set<number>();
      evaluator.flows = this.flows;
      const steps = emitFile({
        evaluator,
        file,
        edges: new EdgeCollector(),
        unresolved: [],
        missingModules: [],
        callbacks: this.flows,
        memberNames: this.memberNames,
        interfaces: this.interfaces,
        askedNames,
      });
      for (;;) {
        evaluator.current = slot;
        const step = steps.next();
        evaluator.current = -1;
        if (step.done === true) {
          this.ready.set(file.file, step.value);
          break;
        }
        if (pace.isDue()) yield this.progress();
      }
      this.askedNames.set(slot, askedNames);
      this.toEmit.delete(slot);
      this.emitted++;
      if (pace.isDue()) yield this.progress();
    }
  }
}

/** What a file says that bears on where the imports of others lead. */
function sharedTexts({ clauses, facts }: SourceFile): string {
  const names = clauses.map(({ name }) => name);
  return [...names, "", ...ambientImports(facts)].join("\n");
}

/** What a file takes in as its modules; other files' places in the tree of modules follow from it. */
function modulesText(file: SourceFile | undefined): string {
  return (file?.separate.declaredModules ?? [])
    .map(({ text, inside }) => [...inside, text].join(" "))
    .join(" ");
}

/** Packages have modules as members without an import that names them: the file may look into one of these folders. */
function readsFolder(file: SourceFile, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0 || file.isBuiltin) return false;
  const { implicitExports, packageFile } = file.language.lookup;
  if (!implicitExports) return false;
  const isPackage =
    packageFile !== undefined &&
    nameOf(file.path).startsWith(`${packageFile}.`);
  if (isPackage && folders.has(folderOf(file.path))) return true;
  return file.importTargets.some(
    (target) => target.kind === "folder" && folders.has(target.path),
  );
}

/** Tells when so much work was done that others should have their turn. */
class Pace {
  private last = Date.now();

  isDue(): boolean {
    if (Date.now() - this.last < 5) return false;
    this.last = Date.now();
    return true;
  }
}
