// Which constructor a construction runs: of a class that is named or held by a value, of this class or its base (`this(…)`,
// `super(…)`), and where calling a type converts or copies a value (`lookup.openNamespaces`), none.
import { DefinitionFlag } from "../model/symbol.ts";
import { parametersOf } from "./argumentBinding.ts";
import {
  decided,
  isMissing,
  reaching,
  unfound,
  type Called,
} from "./called.ts";
import { constructedClass } from "./callResults.ts";
import { entityDefinition, typeEntity } from "./entities.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { entityAsTypes, typeEntities } from "./evaluateType.ts";
import { isPointer } from "./redeclarations.ts";
import { instancesOf } from "./heritage.ts";
import { lookupName } from "./lookup.ts";
import { isConstructed } from "./partialTypes.ts";
import { constructorsOf, type CallSite, type Signature } from "./signatures.ts";
import { D, E } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** What `new path(…)` or the like runs. */
export function constructed(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  if (file.language.lookup.openNamespaces === true)
    return initialised(evaluator, site, callee);
  const { types } = evaluator;
  const value = constructedClass(evaluator, file, callee);
  for (const type of types.membersOf(setOf(value))) {
    const kind = types.kind[type]!;
    if (kind === TypeKind.external) return unfound("", [typeEntity(type)]);
    if (kind === TypeKind.classObject)
      return chosenConstructor(evaluator, type, site);
    // `new self`: the receiver's own class.
    if (kind === TypeKind.self)
      return constructedAs(evaluator, site, types.definition[type]!);
  }
  return unfound("unknown class");
}

export function constructedAs(
  evaluator: Evaluator,
  site: CallSite,
  definition: number,
  environment = 0,
): Called {
  const type = evaluator.types.of(
    TypeKind.classObject,
    definition,
    environment,
  );
  return chosenConstructor(evaluator, type, site);
}

/** The constructor of the class that the arguments choose; the class itself where none is written that fits. */
export function chosenConstructor(
  evaluator: Evaluator,
  type: number,
  site: CallSite,
): Called {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  const file = project.sourceOf(definition);
  evaluator.touch(file.slot);
  const all = constructorsOf(evaluator, type);
  const compact = all.filter((each) =>
    each.file.flag(each.row, DefinitionFlag.parameterProperty),
  );
  const called = decided(
    evaluator,
    all.filter((each) => !compact.includes(each)),
    site,
  );
  const made =
    file.language.lookup.extendedTypes === true ? { made: type } : {};
  if (!isMissing(called)) return { ...called, ...made };
  const own = compact[0] ?? {
    file,
    row: project.rowOf[definition]!,
    environment: types.detail[type]!,
  };
  return { ...called, ...made, chosen: [own], reason: "" };
}

/** `this(…)` and `super(…)` in a constructor. */
export function constructedHere(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const { project } = evaluator;
  const row = file.selfContainer(file.facts.expr.scope[callee]!);
  if (row < 0) return unfound("unknown callee");
  const definition = file.ids[row]!;
  if (file.facts.expr.kind[callee] === E.self)
    return constructedAs(evaluator, site, definition);
  const { ancestors, parts, outside } = evaluator.classes.lineage(definition);
  const base = ancestors
    .slice(parts)
    .find((each) => isConstructed(project.kindOf(each.definition)));
  if (base === undefined || project.sourceOf(base.definition).isBuiltin) {
    const [first] = outside.filter((each) => each !== 0);
    if (first !== undefined) return unfound("", [typeEntity(first)]);
  }
  return base === undefined
    ? unfound("unknown base")
    : constructedAs(evaluator, site, base.definition, base.environment);
}

// ---- where calling a type makes, converts or copies a value ----

/** A declared variable, a member that a constructor initialises, or a type that is written like a function. */
function initialised(
  evaluator: Evaluator,
  site: CallSite,
  callee: number,
): Called {
  const { file } = site;
  const { kind, scope } = file.facts.expr;
  const { types, project } = evaluator;
  if (kind[callee] !== E.name && kind[callee] !== E.member) return unfound("");
  const entities = typeEntities(evaluator, file, callee);
  if (entities.length > 0) {
    const instances = entities.map((entity) =>
      setOf(entityAsTypes(evaluator, file, entity)),
    );
    const all = instances.reduce((a, b) => types.union(a, b), 0);
    return instanceMade(evaluator, site, types.membersOf(all), false);
  }
  // In a pointer nothing is made.
  const isInPointer = lookupName(
    evaluator,
    file,
    scope[callee]!,
    file.exprName(callee),
    false,
  )
    .map(entityDefinition)
    .some(
      (id) => id >= 0 && isPointer(project.sourceOf(id), project.rowOf[id]!),
    );
  if (isInPointer) return unfound("");
  const value = evaluator.evaluate(file, callee);
  const members = types.membersOf(setOf(value));
  const isValue = members.every(
    (type) => types.kind[type] !== TypeKind.classObject,
  );
  return instanceMade(
    evaluator,
    site,
    isValue ? members : types.membersOf(instancesOf(evaluator, setOf(value))),
    isInferred(value),
  );
}

/** The constructor of the type that the arguments choose; the type itself where it declares none that fits. */
export function instanceMade(
  evaluator: Evaluator,
  site: CallSite,
  instances: readonly number[],
  inferred: boolean,
): Called {
  const { types, project } = evaluator;
  for (const type of instances) {
    if (types.kind[type] === TypeKind.external)
      return { ...unfound("", [typeEntity(type)]), constructs: [type] };
    if (!types.isObject(type)) continue;
    const definition = types.definition[type]!;
    const code = project.kindOf(definition);
    const file = project.sourceOf(definition);
    // Numbers, enumerations and the like are converted; nothing of theirs runs.
    if (
      (code !== D.class && code !== D.struct && code !== D.union) ||
      (file.isBuiltin && project.hasFlag(definition, DefinitionFlag.readonly))
    )
      return { ...unfound(""), constructs: [type] };
    evaluator.touch(file.slot);
    const environment = types.detail[type]!;
    const declared = constructorsOf(
      evaluator,
      types.of(TypeKind.classObject, definition, environment),
    );
    const isCopy = isCopyOf(evaluator, site, definition);
    const called = decided(
      evaluator,
      declared.filter(
        (each) => !isCopy || takesItself(evaluator, each, definition),
      ),
      site,
      inferred,
    );
    const constructs = [
      types.kind[type] === TypeKind.self ? types.instance(definition) : type,
    ];
    if (!isMissing(called)) return { ...called, constructs };
    const own = { file, row: project.rowOf[definition]!, environment };
    return { ...reaching([own]), inferred, constructs };
  }
  return unfound("");
}

/** The only argument is itself of the type. */
function isCopyOf(
  evaluator: Evaluator,
  { file, call }: CallSite,
  definition: number,
): boolean {
  const [only, ...others] = file.list(file.facts.expr.list[call]!);
  if (only === undefined || others.length > 0) return false;
  const argument = file.facts.argument.expr[only]!;
  return isOnly(evaluator, evaluator.setAt(file, argument), definition);
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
    type >= 0 && isOnly(evaluator, evaluator.setAt(file, type), definition)
  );
}

function isOnly(
  { types }: Evaluator,
  set: number,
  definition: number,
): boolean {
  const [only, ...others] = types.membersOf(set);
  return (
    only !== undefined &&
    others.length === 0 &&
    types.isObject(only) &&
    types.definition[only] === definition
  );
}
