// What calls and constructions reach where functions are overloaded and stand in open namespaces.
import { MemberForm } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { isFunctionKind } from "./declarations.ts";
import {
  entityDefinition,
  entityType,
  entityValue,
  externalEntity,
  externalMember,
  type Entity,
} from "./entities.ts";
import { globalPackage } from "./evaluate.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { typeEntities, entityAsTypes } from "./evaluateType.ts";
import { definitionsOf } from "./functionKeys.ts";
import { instancesOf } from "./heritage.ts";
import { lookupName } from "./lookup.ts";
import { findMembers } from "./members.ts";
import type { Called } from "./methods.ts";
import { namespaceAround } from "./namespaces.ts";
import { inNamespace } from "./openNames.ts";
import { qualifiedEntities } from "./openPaths.ts";
import { chooseOverloads } from "./overloadResolution.ts";
import { parametersOf } from "./argumentBinding.ts";
import { constructorsOf, type CallSite, type Signature } from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** The functions, constructors and values that a call or construction reaches. */
export function calledOpenly(evaluator: Evaluator, site: CallSite): Called {
  const { file, call } = site;
  const { kind, base, extra } = file.facts.expr;
  const callee = base[call]!;
  if (kind[call] === E.construct) return constructed(evaluator, site, callee);
  if (kind[callee] === E.name) return calledByName(evaluator, site, callee);
  if (kind[callee] === E.member)
    return extra[callee] === MemberForm.qualified
      ? calledBy(
          evaluator,
          site,
          qualifiedEntities(evaluator, file, callee, false),
          false,
        )
      : calledOn(evaluator, site, callee);
  return calledValue(
    evaluator,
    site,
    evaluator.evaluate(file, callee),
    "unknown callee",
  );
}

const nothing: Called = {
  chosen: [],
  undecided: [],
  outside: [],
  inferred: false,
  reason: "",
  openReceiver: false,
};

function unfound(reason: string, openReceiver = false): Called {
  return { ...nothing, reason, openReceiver };
}

function calledByName(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const name = file.exprName(callee);
  const scope = file.facts.expr.scope[callee]!;
  const found = lookupName(evaluator, file, scope, name, false);
  const plain = calledBy(evaluator, site, found, false);
  const isFunction = found.every((entity) =>
    isFunctionEntity(evaluator, entity),
  );
  if (!isFunction || plain.chosen.length > 0) return plain;
  // Functions beside the types of the arguments are known, too.
  const beside = besideArguments(evaluator, site, name);
  if (beside.length > 0) {
    const all = [...new Set([...found, ...beside])];
    const called = calledBy(evaluator, site, all, false);
    if (called.chosen.length > 0 || found.length === 0) return called;
  }
  if (found.length > 0) return plain;
  const text = evaluator.project.names.textOf(name);
  return {
    ...nothing,
    outside: [externalEntity(evaluator, globalPackage, text)],
  };
}

function isFunctionEntity(evaluator: Evaluator, entity: Entity): boolean {
  const id = entityDefinition(entity);
  if (id < 0) return false;
  const { project } = evaluator;
  const { kind } = project.sourceOf(id).facts.definition;
  return isFunctionKind(kind[project.rowOf[id]!]!);
}

function besideArguments(
  evaluator: Evaluator,
  { file, call }: CallSite,
  name: number,
): readonly Entity[] {
  const { types, project } = evaluator;
  const paths = new Set<string>();
  for (const row of file.list(file.facts.expr.list[call]!)) {
    const value = evaluator.evaluate(file, file.facts.argument.expr[row]!);
    for (const type of types.membersOf(setOf(value))) {
      const kind = types.kind[type]!;
      if (kind !== TypeKind.instance && kind !== TypeKind.self) continue;
      const definition = types.definition[type]!;
      const source = project.sourceOf(definition);
      if (source.isBuiltin) continue;
      paths.add(namespaceAround(source, project.rowOf[definition]!));
    }
  }
  return [...paths].flatMap((path) =>
    inNamespace(evaluator, file, path, name, false, 0).filter((entity) =>
      isFunctionEntity(evaluator, entity),
    ),
  );
}

/** What calling the first thing that a name or path means runs. */
function calledBy(
  evaluator: Evaluator,
  site: CallSite,
  entities: readonly Entity[],
  inferred: boolean,
): Called {
  const { project, types } = evaluator;
  const functions: Signature[] = [];
  const outside: Entity[] = [];
  for (const entity of entities) {
    const id = entityDefinition(entity);
    if (id < 0) {
      const type = entityType(entity);
      if (type >= 0 && types.kind[type] === TypeKind.external)
        outside.push(entity);
      continue;
    }
    const file = project.sourceOf(id);
    const row = project.rowOf[id]!;
    const kind = file.facts.definition.kind[row]!;
    evaluator.touch(file.slot);
    if (isFunctionKind(kind)) functions.push({ file, row, environment: 0 });
    else if (kind === D.macro)
      return { ...nothing, chosen: [{ file, row, environment: 0 }] };
    else if (file.isType(row) && kind !== D.enum_member) {
      const instances = setOf(entityAsTypes(evaluator, site.file, entity));
      return constructing(
        evaluator,
        site,
        types.membersOf(instances),
        inferred,
      );
    } else
      return calledValue(
        evaluator,
        site,
        entityValue(evaluator, entity),
        "unknown function",
        { file, row, environment: 0 },
      );
  }
  if (functions.length > 0)
    return decided(evaluator, functions, site, inferred);
  if (outside.length > 0) return { ...nothing, outside: outside.slice(0, 1) };
  return unfound(entities.length === 0 ? "unknown name" : "unknown function");
}

/** `receiver.name(…)`. */
function calledOn(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const { kind, base } = file.facts.expr;
  const { types } = evaluator;
  const prefix = base[callee]!;
  const name = file.exprName(callee);
  let value = evaluator.evaluate(file, prefix);
  let receivers = types.membersOf(setOf(value));
  const has = (type: number): boolean =>
    findMembers(evaluator, type, name).length > 0;
  if (kind[prefix] === E.dereference && !receivers.some(has)) {
    const pointer = evaluator.evaluate(file, base[prefix]!);
    const pointers = types.membersOf(setOf(pointer));
    if (pointers.some(has)) {
      value = pointer;
      receivers = pointers;
    }
  }
  const inferred = isInferred(value);
  const isOpen =
    receivers.length === 0 ||
    types.hasUnknown(setOf(value)) ||
    receivers.every((type) => types.kind[type] === TypeKind.parameter);
  const all: Called[] = [];
  for (const type of receivers) {
    if (types.kind[type] === TypeKind.external) {
      const outside = [externalMember(evaluator, type, name)];
      all.push({ ...nothing, outside });
      continue;
    }
    const hits = findMembers(evaluator, type, name);
    if (hits.length === 0) continue;
    const functions = hits.flatMap((hit) => {
      const id = entityDefinition(hit.entity);
      if (id < 0 || !isFunctionEntity(evaluator, hit.entity)) return [];
      const source = evaluator.project.sourceOf(id);
      const row = evaluator.project.rowOf[id]!;
      return [{ file: source, row, environment: hit.environment }];
    });
    all.push(
      functions.length > 0
        ? decided(evaluator, functions, site, inferred)
        : calledBy(
            evaluator,
            site,
            hits.map((hit) => hit.entity),
            inferred,
          ),
    );
  }
  const [first] = all;
  if (first === undefined)
    return unfound(isOpen ? "unknown receiver" : "no such member", isOpen);
  return all.length === 1 ? first : together(all);
}

function together(all: readonly Called[]): Called {
  return {
    chosen: all.flatMap(({ chosen }) => chosen),
    undecided: all.flatMap(({ undecided }) => undecided),
    outside: all.flatMap(({ outside }) => outside),
    inferred: all.some(({ inferred }) => inferred),
    reason: all.find(({ reason }) => reason !== "")?.reason ?? "",
    openReceiver: false,
    declared: all.flatMap(({ declared, chosen }) => declared ?? chosen),
  };
}

/** What the value holds: function literals, and objects that can be called. */
function calledValue(
  evaluator: Evaluator,
  site: CallSite,
  value: number,
  reason: string,
  holder?: Signature,
): Called {
  const { types, project } = evaluator;
  const chosen: Signature[] = [];
  const outside: Entity[] = [];
  const inferred = isInferred(value);
  for (const type of types.membersOf(setOf(value))) {
    const kind = types.kind[type]!;
    const definition = types.definition[type]!;
    if (kind === TypeKind.callable) {
      const file = project.sourceOf(definition);
      const row = project.rowOf[definition]!;
      const environment = types.detail[type]!;
      if (isFunctionKind(file.facts.definition.kind[row]!))
        chosen.push({ file, row, environment });
      else if (holder !== undefined && isField(holder)) chosen.push(holder);
    } else if (kind === TypeKind.external) {
      outside.push(type * 4 + 1);
    } else if (kind === TypeKind.instance || kind === TypeKind.self) {
      const { callMember } = site.file.language.lookup;
      const name = project.names.intern(callMember ?? "");
      const hits = findMembers(evaluator, type, name);
      const functions = hits.flatMap((hit) => {
        const id = entityDefinition(hit.entity);
        if (id < 0) return [];
        const file = project.sourceOf(id);
        const row = project.rowOf[id]!;
        return [{ file, row, environment: hit.environment }];
      });
      if (functions.length > 0)
        return decided(evaluator, functions, site, inferred);
    }
  }
  if (chosen.length === 0 && outside.length === 0) return unfound(reason);
  return { ...nothing, chosen, outside, inferred };
}

/** A field that holds a function is what a call of it reaches, as far as is known. */
function isField({ file, row }: Signature): boolean {
  const kind = file.facts.definition.kind[row];
  return kind === D.field || kind === D.property || kind === D.variable;
}

/** From the overloads of a function to the one that the arguments choose, and from there to its definition. */
function decided(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
  inferred: boolean,
): Called {
  const best = chooseOverloads(evaluator, candidates, site);
  if (best.length === 0) return { ...unfound("no overload fits"), inferred };
  if (best.length > 1)
    return {
      ...nothing,
      undecided: best.flatMap((each) => defined(evaluator, each)),
      inferred,
      reason: "several candidates",
    };
  return {
    ...nothing,
    chosen: defined(evaluator, best[0]!),
    declared: best,
    inferred,
  };
}

function defined(
  evaluator: Evaluator,
  { file, row, environment }: Signature,
): readonly Signature[] {
  const { project } = evaluator;
  return definitionsOf(evaluator, file, row).map((id) => ({
    file: project.sourceOf(id),
    row: project.rowOf[id]!,
    environment,
  }));
}

function constructed(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const { kind } = file.facts.expr;
  const { types } = evaluator;
  if (kind[callee] !== E.name && kind[callee] !== E.member) return nothing;
  const entities = typeEntities(evaluator, file, callee);
  if (entities.length > 0) {
    const instances = types.membersOf(
      entities.reduce(
        (all, entity) =>
          types.union(all, setOf(entityAsTypes(evaluator, file, entity))),
        0,
      ),
    );
    return constructing(evaluator, site, instances, false);
  }
  // A member that a constructor initialises; in a pointer nothing is made.
  const named = lookupName(
    evaluator,
    file,
    file.facts.expr.scope[callee]!,
    file.exprName(callee),
    false,
  ).map(entityDefinition);
  if (named.some((id) => id >= 0 && isPointer(evaluator, id))) return nothing;
  const value = evaluator.evaluate(file, callee);
  const members = types.membersOf(setOf(value));
  const isValue = members.every(
    (type) => types.kind[type] !== TypeKind.classObject,
  );
  return constructing(
    evaluator,
    site,
    isValue ? members : types.membersOf(instancesOf(evaluator, setOf(value))),
    isInferred(value),
  );
}

/** Whether a variable or field is declared as a pointer or reference. */
function isPointer(evaluator: Evaluator, id: number): boolean {
  const { project } = evaluator;
  const file: SourceFile = project.sourceOf(id);
  const { definition, names } = file.facts;
  const row = project.rowOf[id]!;
  const name = names[definition.name[row]!] ?? "";
  const signature = names[definition.signature[row]!] ?? "";
  const at = signature.lastIndexOf(name);
  return /[*&]\s*(?:const\s*)?$/.test(signature.slice(0, Math.max(at, 0)));
}

/** The only argument is itself of the type. */
function isCopy(
  evaluator: Evaluator,
  { file, call }: CallSite,
  definition: number,
): boolean {
  const [only, ...others] = file.list(file.facts.expr.list[call]!);
  if (only === undefined || others.length > 0) return false;
  return isOnly(
    evaluator,
    setOf(evaluator.evaluate(file, file.facts.argument.expr[only]!)),
    definition,
  );
}

function takesItself(
  evaluator: Evaluator,
  signature: Signature,
  definition: number,
): boolean {
  const { file } = signature;
  const [first] = parametersOf(signature);
  const type = first === undefined ? -1 : file.facts.definition.type[first]!;
  return (
    type >= 0 &&
    isOnly(evaluator, setOf(evaluator.evaluate(file, type)), definition)
  );
}

function isOnly(
  evaluator: Evaluator,
  set: number,
  definition: number,
): boolean {
  const { types } = evaluator;
  const members = types.membersOf(set);
  return (
    members.length === 1 &&
    types.definition[members[0]!] === definition &&
    (types.kind[members[0]!] === TypeKind.instance ||
      types.kind[members[0]!] === TypeKind.self)
  );
}

/** The constructor of the type that the arguments choose; the type itself where it declares none that fits. */
function constructing(
  evaluator: Evaluator,
  site: CallSite,
  instances: readonly number[],
  inferred: boolean,
): Called {
  const { types, project } = evaluator;
  for (const type of instances) {
    const kind = types.kind[type]!;
    if (kind === TypeKind.external)
      return { ...nothing, outside: [type * 4 + 1], constructs: [type] };
    if (kind !== TypeKind.instance && kind !== TypeKind.self) continue;
    const definition = types.definition[type]!;
    const file = project.sourceOf(definition);
    const row = project.rowOf[definition]!;
    const code = file.facts.definition.kind[row]!;
    // Numbers, enumerations and the like are converted; nothing of theirs runs.
    if (code !== D.class && code !== D.struct && code !== D.union)
      return { ...nothing, constructs: [type] };
    if (file.isBuiltin && file.flag(row, DefinitionFlag.readonly))
      return { ...nothing, constructs: [type] };
    evaluator.touch(file.slot);
    const declared = constructorsOf(
      evaluator,
      types.of(TypeKind.classObject, definition, types.detail[type]),
    );
    const all = isCopy(evaluator, site, definition)
      ? declared.filter((each) => takesItself(evaluator, each, definition))
      : declared;
    const called = decided(evaluator, all, site, inferred);
    const constructs = [
      kind === TypeKind.self ? types.instance(definition) : type,
    ];
    if (called.chosen.length + called.undecided.length > 0)
      return { ...called, constructs };
    const own = { file, row, environment: types.detail[type]! };
    return { ...nothing, chosen: [own], inferred, constructs };
  }
  return nothing;
}
