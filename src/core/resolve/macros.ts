// Macros (`lookup.macros`): they have names of their own, with a sign behind them.
import { definitionEntity, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Project } from "./project.ts";
import { D, type SourceFile } from "./sourceFile.ts";

const nothing: readonly Entity[] = [];

/** Whether a name is that of a macro, its sign included. */
export function isMacroName(
  { names }: Project,
  file: SourceFile,
  name: number,
): boolean {
  const { macros } = file.language.lookup;
  return macros !== undefined && names.textOf(name).endsWith(macros.sign);
}

/** The name of a macro without its sign, as imports say it. */
function plainName({ names }: Project, file: SourceFile, name: number): number {
  const { length } = file.language.lookup.macros!.sign;
  return names.intern(names.textOf(name).slice(0, -length));
}

/** Macros are known behind their definition in the whole file and the modules it takes in, and by import. */
export function lookupMacro(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): readonly Entity[] {
  const { project } = evaluator;
  const own = nearestMacro(file, scope, name);
  if (own >= 0) return [definitionEntity(file.ids[own]!)];
  const plain = plainName(project, file, name);
  const { parent } = file.facts.scope;
  for (let at = scope; at >= 0; at = parent[at]!)
    for (const row of file.importsIn(at, plain)) {
      const found = evaluator.exports.ofImport(file, row, name);
      if (found.length > 0) return found;
    }
  const shared = macrosOfCrate(evaluator, file, name);
  if (shared.length > 0) return shared;
  const module = project.names.intern(file.language.lookup.macros!.module);
  for (const slot of project.builtinsOf(file.language)) {
    const builtins = project.bySlot(slot);
    const { kind, body } = builtins.facts.definition;
    const described = builtins
      .inScope(0, module)
      .find((row) => kind[row] === D.namespace);
    if (described === undefined) continue;
    const [row] = builtins.inScope(body[described]!, plain);
    if (row !== undefined) return [definitionEntity(builtins.ids[row]!)];
  }
  return nothing;
}

/** The last macro of the name, one in a scope around before all others. */
function nearestMacro(file: SourceFile, scope: number, name: number): number {
  const rows = file.separate.macrosNamed(name);
  if (rows.length < 2) return rows[0] ?? -1;
  const { parent } = file.facts.scope;
  for (let at = scope; at >= 0; at = parent[at]!) {
    const here = rows.filter((row) => file.facts.definition.scope[row] === at);
    if (here.length > 0) return here[here.length - 1]!;
  }
  return rows[rows.length - 1]!;
}

/** A macro through a module: its own, one that it imports, or one that its crate exports. */
export function macroOf(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
  scope: number,
): readonly Entity[] {
  const own = file.separate.macrosNamed(name);
  if (own.length > 0)
    return [definitionEntity(file.ids[own[own.length - 1]!]!)];
  const plain = plainName(evaluator.project, file, name);
  const imported = file
    .importsIn(scope, plain)
    .flatMap((row) => evaluator.exports.ofImport(file, row, name));
  return imported.length > 0 ? imported : macrosOfCrate(evaluator, file, name);
}

/** The one macro of a name in the crate of a file; none where several files have one. */
function macrosOfCrate(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
): readonly Entity[] {
  const files = evaluator.packages.filesWith(evaluator, file, "macros", name);
  const [only, ...others] = files;
  if (only === undefined || others.length > 0) return nothing;
  const row = only.separate.macrosNamed(name).at(-1);
  return row === undefined ? nothing : [definitionEntity(only.ids[row]!)];
}
