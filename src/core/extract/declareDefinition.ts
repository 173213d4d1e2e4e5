// Declares what a `definition.*` record says: its kind by its place, its name, and where the name is known.
import { definitionKinds, firstInnerDefinitionKind } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { bareTarget, declarePattern, isPattern } from "./patterns.ts";
import type { Declarations } from "./declarations.ts";
import { flagBits } from "./flags.ts";
import type { Extent } from "./nesting.ts";
import { patternOf } from "../model/patternOf.ts";
import { part, tag } from "./queryPlan.ts";
import { definitionCode, families, none, type Reading } from "./reading.ts";
import { scopeCode } from "./scopeTable.ts";
import { tableFor } from "./tables.ts";
import { writtenName } from "./writtenName.ts";
import { tagNames } from "../languages/vocabulary.ts";

const namePart = part("name");
const targetPart = part("target");
const bodyPart = part("body");
const attachPart = part("attach");
const valuePart = part("value");
const functionExpr = tag("expr.function");

export const anonymousName = "(anonymous)";

const plainVariables = new Set([
  definitionCode.variable,
  definitionCode.constant,
]);
const functions = new Set([
  definitionCode.function,
  definitionCode.method,
  definitionCode.constructor,
]);
const namelessKinds = new Set([
  definitionCode.object,
  definitionCode.object_type,
  definitionCode.function_type,
]);
const withBody = new Set([
  definitionCode.function,
  definitionCode.method,
  definitionCode.constructor,
]);

const kindCodes = new Map<string, number>(
  definitionKinds.map((kind, code) => [kind, code]),
);
/** The kind that a tag names, by tag; -1 for tags of other families. */
const tagKinds = tagNames.map((name) =>
  name.startsWith("definition.")
    ? kindCode(name.slice("definition.".length))
    : none,
);

/** -1 for what is no kind. */
export function kindCode(kind: string): number {
  return kindCodes.get(kind) ?? none;
}

/** Returns the definition's row, or -1 where the record only separates parameters. */
export function declareDefinition(
  reading: Reading,
  declarations: Declarations,
  record: number,
  extent: Extent,
  outer: Extent,
): number {
  const { records, facts } = reading;
  const plain = tagKinds[records.recordTag.data[record]!]!;
  if (plain === definitionCode.parameter)
    return declareParameter(reading, declarations, record, extent, outer);
  if (records.property(record, "kind") === "none") return none;
  declarations.noteBody(record);
  const written = writtenName(reading, records.part(record, namePart));
  const nameNode = written.node;
  const givenName = records.property(record, "name");
  let flags = declarations.flagsOf(record);
  let name: string | undefined = givenName;
  if (nameNode !== none) {
    name = written.text ?? reading.nameAt(nameNode);
    const end = records.property(record, "trim");
    if (end !== undefined && name?.endsWith(end) === true)
      name = name.slice(0, -end.length);
    // `{ name }` declares a member and reads the name in one word.
    if (nameNode !== records.part(record, valuePart))
      for (const each of [nameNode, ...written.around])
        reading.isName[each] = 1;
    if (name === undefined) {
      name = records.textOf(nameNode);
      flags |= DefinitionFlag.computed;
    }
  }
  const isNameless = name === undefined;
  // What is exported stands directly in the export; a nameless thing inside an exported value is not meant.
  const isExported =
    extent.exporting !== none &&
    (!isNameless || extent.exporting !== outer.exporting);
  const fixedKind = records.property(record, "kind");
  const isFixed = fixedKind !== undefined;
  let kind = isFixed ? kindCode(fixedKind) : plain;
  const toBody = bindsToBody(reading, record);
  let scope = reading.scopes.holder(
    outer.scope,
    toBody,
    plain === definitionCode.type_parameter,
  );
  const inside = records.property(record, "visible") === "inside";
  const attach = records.part(record, attachPart);
  const table =
    attach !== none && reading.language.rules.tables === true
      ? tableFor(reading, declarations, attach)
      : none;
  const container = table === none ? outer.container : table;
  const isMember =
    !isNameless &&
    !inside &&
    plain !== definitionCode.type_parameter &&
    declarations.isMemberPlace(container, scope);
  const effect = declarations.decoratorEffect(extent.start);
  flags |= effect.flags;
  if (!isFixed)
    kind = kindByPlace(reading, kind, isMember, scope, flags, name ?? "");
  if (effect.kind !== undefined && isMember) kind = kindCode(effect.kind);
  const assigned = isNameless
    ? reading.assignedNames.get(extent.node)
    : undefined;
  if (isNameless) {
    if (assigned !== undefined) name = records.textOf(assigned);
    else if (!namelessKinds.has(kind)) {
      if (!isExported) flags |= DefinitionFlag.anonymous;
      name = isExported ? reading.language.rules.defaultName : anonymousName;
    }
  } else if (plain !== definitionCode.type_parameter)
    flags |= declarations.flagsOfName(name!);
  if (
    withBody.has(kind) &&
    reading.language.rules.firstParameterIsSelf &&
    !isMember
  )
    flags |= DefinitionFlag.lexicalSelf;
  if (functions.has(kind) && records.part(record, bodyPart) === none)
    flags |= DefinitionFlag.bodiless;
  const { rules } = reading.language;
  const unmarkedVisibility =
    (isMember ? rules.unmarkedMemberVisibility : undefined) ??
    rules.unmarkedVisibility;
  if (
    unmarkedVisibility !== undefined &&
    !isNameless &&
    kind < firstInnerDefinitionKind &&
    (flags & allVisibilities) === 0
  )
    flags |= flagBits([unmarkedVisibility]);
  if (isMember && (flags & allVisibilities) === 0)
    flags |= declarations.flagsOfSection(container);
  const isAttached =
    records.part(record, attachPart) !== none || written.scopes.length > 0;
  // A function that is declared through the name of a type is a method of that.
  if (written.scopes.length > 0 && kind === definitionCode.function)
    kind = definitionCode.method;
  const nameRow = name === undefined ? none : facts.name(name);
  const isClause = kind === definitionCode.package;
  if (isClause) kind = definitionCode.package_clause;
  const outside = records.property(record, "visible") === "outside";
  if (outside && !isNameless) scope = reading.scopes.aroundTypes(scope);
  else if (isMember || isNameless || inside || isClause || isAttached)
    scope = none;
  else if (nameRow !== none) scope = reading.scopes.redirection(scope, nameRow);
  const definition = declarations.add({
    kind,
    name: nameRow,
    flags: isClause ? 0 : flags,
    scope,
    container,
    start: extent.start,
    end: extent.end,
    nameAt:
      nameNode !== none
        ? records.start(nameNode)
        : assigned === undefined
          ? extent.start
          : records.start(assigned),
  });
  if (kind === definitionCode.local && rules.localsBehind === true)
    reading.knownFrom.set(definition, extent.end);
  if (inside && nameRow !== none)
    declarations.noteInnerName(definition, nameRow);
  reading.definitionOf[extent.node] = definition;
  if (kind === definitionCode.object)
    reading.objectNodes.set(definition, extent.node);
  if (isExported && !namelessKinds.has(kind))
    declarations.noteExport(definition, extent.exporting);
  declarations.takeDecorators(definition, extent.start);
  reading.sources.push({ definition, record, extent: outer });
  const value = records.part(record, valuePart);
  if (value !== none && !isNameless) reading.valueNodes.set(definition, value);
  if (value !== none && !isNameless)
    adoptValue(reading, definition, value, nameNode);
  return definition;
}

/** Whether names declared by this record belong to the body around and not to the block. */
export function bindsToBody(reading: Reading, record: number): boolean {
  const binds = reading.records.property(record, "binds");
  return binds === undefined
    ? reading.language.rules.declares === "body"
    : binds === "body";
}

export function kindByPlace(
  reading: Reading,
  kind: number,
  isMember: boolean,
  scope: number,
  flags: number,
  name: string,
): number {
  const { rules, language } = reading.language;
  if (kind === definitionCode.function && isMember)
    return language.lookup.constructorNames.includes(name)
      ? definitionCode.constructor
      : (flags & (DefinitionFlag.getter | DefinitionFlag.setter)) !== 0
        ? definitionCode.property
        : definitionCode.method;
  if (!plainVariables.has(kind)) return kind;
  if (isMember) return definitionCode.property;
  const place = reading.scopes.kind(scope);
  if (place !== scopeCode.module && place !== scopeCode.namespace)
    return definitionCode.local;
  const isConstant =
    (flags & DefinitionFlag.readonly) !== 0 ||
    (rules.constantNames !== undefined &&
      patternOf(rules.constantNames).test(name));
  return isConstant ? definitionCode.constant : definitionCode.variable;
}

/**
 * When the value is a nameless function or class, it is the definition itself; where functions are objects of a declared type,
 * it only bears its name.
 */
export function adoptValue(
  reading: Reading,
  definition: number,
  value: number,
  nameNode: number,
): boolean {
  const { records, facts, language } = reading;
  if (language.language.lookup.functionalInterfaces === true) {
    reading.nameAfter(value, nameNode);
    return false;
  }
  const inner = reading.unwrapped(value);
  if (records.record(inner, functionExpr) === none) return false;
  const record = records.lastRecord(inner, families.definition);
  if (record === none) return false;
  const { at } = facts.definition;
  const own = facts.definition.get(definition, at.kind);
  let kind = tagKinds[records.recordTag.data[record]!]!;
  if (
    kind === definitionCode.function &&
    (own === definitionCode.property || own === definitionCode.field)
  )
    kind = definitionCode.method;
  facts.definition.set(definition, at.kind, kind);
  reading.definitionOf[inner] = definition;
  return true;
}

/** The offset at which the body of a callable begins; behind everything where it has none. */
function startOfBody({ records }: Reading, node: number): number {
  const record =
    node === none ? none : records.lastRecord(node, families.definition);
  const body = record === none ? none : records.part(record, bodyPart);
  return body === none ? Infinity : records.start(body);
}

function declareParameter(
  reading: Reading,
  declarations: Declarations,
  record: number,
  extent: Extent,
  outer: Extent,
): number {
  const { records, facts } = reading;
  let flags = declarations.flagsOf(record);
  const container = outer.container;
  if (records.property(record, "kind") === "separator") {
    declarations.labelOnly.add(container);
    return none;
  }
  if (records.property(record, "kind") === "none") return none;
  if (declarations.labelOnly.has(container)) flags |= DefinitionFlag.labelOnly;
  const given = records.property(record, "name");
  const named = records.part(record, namePart);
  const target = bareTarget(
    reading,
    named === none
      ? records.part(record, targetPart)
      : writtenName(reading, named).node,
  );
  if (target.isRest) flags |= DefinitionFlag.variadic;
  if (target.isKeywordRest) flags |= DefinitionFlag.keywordVariadic;
  flags &= ~(target.isRest || target.isKeywordRest
    ? DefinitionFlag.labelOnly
    : 0);
  if (target.isRest && reading.language.rules.labels)
    declarations.labelOnly.add(container);
  const takesApart = isPattern(reading, target.node);
  const order = declarations.nextParameter(container);
  const name = takesApart
    ? `(${String(order)})`
    : (given ??
      records.textOf(target.node === none ? extent.node : target.node));
  // A member of the class is known by the property, where the parameter is declared directly in the class.
  const isMember =
    (flags & DefinitionFlag.parameterProperty) !== 0 &&
    reading.scopes.kind(outer.scope) === scopeCode.class;
  const isKnownInside =
    !isMember &&
    (given === undefined || records.property(record, "visible") === "inside");
  // Those of a parameter that is a property belong to the property.
  const hidden =
    (flags & DefinitionFlag.parameterProperty) !== 0
      ? visibilityFlags
      : visibilityFlags & ~DefinitionFlag.readonly;
  const parameter = declarations.add({
    kind: definitionCode.parameter,
    name: facts.name(name),
    flags: (flags & ~hidden) | (takesApart ? DefinitionFlag.anonymous : 0),
    scope: isKnownInside ? outer.scope : none,
    container,
    start: extent.start,
    end: extent.end,
    nameAt: target.node === none ? extent.start : records.start(target.node),
  });
  reading.definitionOf[extent.node] = parameter;
  if (reading.language.rules.knownBehind === true)
    reading.knownFrom.set(parameter, startOfBody(reading, outer.node));
  if (!takesApart && target.node !== none) reading.isName[target.node] = 1;
  if (records.property(record, "kind") !== "receiver")
    declarations.noteParameter(container, parameter);
  reading.sources.push({
    definition: parameter,
    record,
    extent: outer,
  });
  if (takesApart)
    declarePattern(reading, declarations, {
      record,
      node: target.node,
      extent,
      outer,
      parameter,
    });
  if ((flags & DefinitionFlag.parameterProperty) !== 0)
    declareParameterProperty(reading, declarations, parameter, flags, extent);
  return parameter;
}

const allVisibilities =
  DefinitionFlag.exported |
  DefinitionFlag.protected |
  DefinitionFlag.internal |
  DefinitionFlag.private;

const visibilityFlags =
  DefinitionFlag.private | DefinitionFlag.protected | DefinitionFlag.readonly;

/** `constructor(private x: X)`: the parameter is a property of the class at the same time. */
function declareParameterProperty(
  reading: Reading,
  declarations: Declarations,
  parameter: number,
  flags: number,
  extent: Extent,
): void {
  const { definition: table } = reading.facts;
  const { at } = table;
  const callable = table.get(parameter, at.container);
  // A class that has parameters itself, or its constructor.
  const owner = declarations.isMemberHolder(callable)
    ? callable
    : table.get(callable, at.container);
  if (!declarations.isMemberHolder(owner)) return;
  const prefix = reading.language.rules.variablePrefix ?? "";
  const own = reading.facts.nameText(table.get(parameter, at.name));
  const property = declarations.add({
    kind: definitionCode.property,
    name: own.startsWith(prefix)
      ? reading.facts.name(own.slice(prefix.length))
      : table.get(parameter, at.name),
    flags,
    scope: none,
    container: owner,
    start: extent.start,
    end: extent.end,
    nameAt: declarations.nameStarts[parameter]!,
  });
  declarations.parameterProperties.push({ parameter, property });
}
