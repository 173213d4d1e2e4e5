// From the references of a file to edges and to what could not be resolved.
import { ReferenceFlag, referenceRoles } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { EdgeKind } from "../model/edge.ts";
import type { ResolvedFile } from "../model/resolved.ts";
import { calleesOf, isClassKind, takesNothing } from "./callees.ts";
import { isFunctionKind } from "./declarations.ts";
import { emitHeritage, emitOverrides } from "./emitHeritage.ts";
import { emitImplied } from "./emitImplied.ts";
import { emitImplicit } from "./emitImplicit.ts";
import { emitImports } from "./emitImports.ts";
import { isSpace } from "./moduleLookup.ts";
import { emitOperator } from "./emitOperators.ts";
import { entityDefinition } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { typeEntities } from "./evaluateType.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { entityTarget, isSymbol, namedBy } from "./targets.ts";
import {
  certainty,
  certaintyAt,
  edgeTarget,
  fail,
  isOwnBuiltin,
  siteOf,
  type Emission,
} from "./emission.ts";
import { emitCall } from "./emitCalls.ts";

const R = Object.fromEntries(
  referenceRoles.map((role, code) => [role, code]),
) as Record<(typeof referenceRoles)[number], number>;

/** References between two yields. */
const stride = 128;

/** The edges of one file, in steps of a few milliseconds. All strata before the last are settled. */
export function* emitFile(
  emission: Emission,
): Generator<undefined, ResolvedFile> {
  const { file, edges, unresolved, missingModules } = emission;
  emitImports(emission);
  emitHeritage(emission);
  emitOverrides(emission);
  emitImplicit(emission);
  const { role } = file.facts.reference;
  for (let row = 0; row < role.length; row++) {
    emitReference(emission, row);
    if (row % stride === stride - 1) yield undefined;
  }
  return {
    file: file.file,
    edges: edges.toEdges(),
    unresolved,
    missingModules,
  };
}

function emitReference(emission: Emission, row: number): void {
  const { file } = emission;
  const { role, expr, from, flags } = file.facts.reference;
  const path = expr[row]!;
  if (flags[row]! & ReferenceFlag.implied) {
    emitImplied(emission, row, path);
    return;
  }
  if (isMemberOperator(file, path)) {
    emitOperator(emission, row, path, role[row] === R.write);
    return;
  }
  switch (role[row]) {
    case R.call:
    case R.construct:
      emitCall(emission, row, path);
      break;
    case R.type:
      emitType(emission, row, path);
      break;
    case R.read:
    case R.write:
    case R.reference:
      emitUse(emission, row, path);
      break;
    case R.decorate:
      emitDecorator(emission, row, path, from[row]!);
      break;
    default:
      // Heritage is emitted from its own table, which knows who inherits.
      break;
  }
}

/** Where operators and indexing are members, they are named by nothing else. */
function isMemberOperator(file: SourceFile, path: number): boolean {
  const kind = file.facts.expr.kind[path];
  return (
    file.language.lookup.uniformAccess === true &&
    (kind === E.operator || kind === E.element)
  );
}

function emitType(emission: Emission, row: number, path: number): void {
  const { file, evaluator, edges } = emission;
  const { kind, base } = file.facts.expr;
  const named = kind[path] === E.typeName ? base[path]! : path;
  const site = siteOf(file, row);
  const from = file.facts.reference.from[row]!;
  const arity =
    kind[path] === E.typeName
      ? file.list(file.facts.expr.list[path]!).length
      : 0;
  for (const entity of typeEntities(evaluator, file, named, arity)) {
    const target = entityTarget(evaluator, entity, false);
    if (target === undefined || isOwnBuiltin(target)) continue;
    if (target.definition >= 0 && !isSymbol(evaluator, target.definition))
      continue;
    if (isSpace(evaluator, file, target)) continue;
    edges.add(
      from,
      edgeTarget(evaluator, target),
      "uses_type",
      certaintyAt(file, row, false),
      site,
    );
  }
}

function emitUse(emission: Emission, row: number, path: number): void {
  const { file, evaluator, edges } = emission;
  const { entities: all, inferred } = namedBy(evaluator, file, path);
  const namesCall = file.language.lookup.namesCall === true;
  const called = namesCall
    ? all.filter((entity) => takesNothing(evaluator, entity))
    : [];
  const entities = called.length > 0 ? called : all;
  if (file.language.lookup.separateMethods === true && entities.length > 1) {
    const candidates = entities
      .map(entityDefinition)
      .filter((each) => each >= 0 && isSymbol(evaluator, each))
      .filter((each) => !evaluator.project.sourceOf(each).isBuiltin);
    if (candidates.length > 1) {
      fail(emission, row, path, "several candidates", candidates);
      return;
    }
  }
  const isWrite = file.facts.reference.role[row] === R.write;
  const site = siteOf(file, row);
  const from = file.facts.reference.from[row]!;
  for (const entity of entities) {
    const target = entityTarget(evaluator, entity, inferred);
    if (target === undefined || isOwnBuiltin(target)) continue;
    if (target.definition < 0) {
      edges.add(
        from,
        edgeTarget(evaluator, target),
        "references",
        "external",
        site,
      );
      continue;
    }
    const kind =
      called.length > 0 && !isWrite
        ? "calls"
        : useKind(evaluator, target.definition, isWrite);
    if (kind !== undefined)
      edges.add(
        from,
        edgeTarget(evaluator, target),
        kind,
        certaintyAt(file, row, inferred),
        site,
      );
  }
}

/** Reading a variable reads it; naming a function or class without calling it refers to it; modules are no values of interest. */
function useKind(
  evaluator: Evaluator,
  definition: number,
  isWrite: boolean,
): EdgeKind | undefined {
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  const kind = file.facts.definition.kind[row]!;
  if (
    kind === D.module ||
    kind === D.namespace ||
    !isSymbol(evaluator, definition)
  )
    return undefined;
  const accessor = DefinitionFlag.getter | DefinitionFlag.setter;
  if (
    file.language.lookup.functionsAreCommands === true &&
    isFunctionKind(kind)
  )
    return undefined;
  if (file.language.lookup.uniformAccess === true && isWrite) {
    const isMethod = isFunctionKind(kind);
    if (isMethod && !file.flag(row, DefinitionFlag.setter)) return undefined;
  }
  if (isFunctionKind(kind) && file.flag(row, accessor)) {
    const wanted = isWrite ? DefinitionFlag.setter : DefinitionFlag.getter;
    if (!file.flag(row, wanted)) return undefined;
    return isWrite ? "writes" : "reads";
  }
  if (
    isFunctionKind(kind) ||
    isClassKind(kind) ||
    kind === D.interface ||
    kind === D.trait
  )
    return isWrite ? "writes" : "references";
  return isWrite ? "writes" : "reads";
}

function emitDecorator(
  emission: Emission,
  row: number,
  path: number,
  from: number,
): void {
  const { file, evaluator, edges } = emission;
  const { kind, base } = file.facts.expr;
  const callee = kind[path] === E.call ? base[path]! : path;
  const { targets } = calleesOf(evaluator, file, callee, emission.callbacks);
  const decorated = file.decoratedBy(path);
  for (const target of targets)
    edges.add(
      decorated < 0 ? from : decorated,
      edgeTarget(evaluator, target),
      "decorates",
      certainty(target.inferred),
      siteOf(file, row),
    );
}
