// Macros of languages with module trees (`lookup.closedNamespaces`): they have names of their own, with a sign behind them.
import { definitionEntity, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { D, type SourceFile } from "./sourceFile.ts";

const nothing: readonly Entity[] = [];

/** The sign behind the name of a macro that is called. */
export const macroSign = "!";
/** The name space of the builtins in which functions say what macros give. */
const macroModule = "macros";

/** Macros are known behind their definition in the whole file and the modules it takes in, and by import. */
export function lookupMacro(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  text: string,
): readonly Entity[] {
  const own = nearestMacro(file, scope, name);
  if (own >= 0) return [definitionEntity(file.ids[own]!)];
  const plain = evaluator.project.names.intern(text);
  const { parent } = file.facts.scope;
  for (let at = scope; at >= 0; at = parent[at]!)
    for (const row of file.importsIn(at, plain)) {
      const found = evaluator.exports.ofImport(file, row, name);
      if (found.length > 0) return found;
    }
  const shared = macrosOfCrate(evaluator, file, name);
  if (shared.length > 0) return shared;
  for (const slot of evaluator.project.builtinsOf(file.language)) {
    const builtins = evaluator.project.bySlot(slot);
    const { kind, body } = builtins.facts.definition;
    const described = builtins
      .inScope(0, evaluator.project.names.intern(macroModule))
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
  const { names } = evaluator.project;
  const plain = names.intern(names.textOf(name).slice(0, -1));
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
