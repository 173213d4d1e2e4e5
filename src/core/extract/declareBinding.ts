// Declares what a `bind.*` record declares, and notes which value reaches which name or path.
import { DefinitionFlag } from "../model/symbol.ts";
import {
  adoptValue,
  bindsToBody,
  kindByPlace,
  kindCode,
} from "./declareDefinition.ts";
import type { Declarations } from "./declarations.ts";
import { implicitMember, isDeclaredMember } from "./implicitMembers.ts";
import type { Extent } from "./nesting.ts";
import { patternOf } from "../model/patternOf.ts";
import {
  bareTarget,
  declarePattern,
  isPattern,
  patternFlags,
  type Target,
} from "./patterns.ts";
import { part, tag } from "./queryPlan.ts";
import {
  definitionCode,
  families,
  none,
  type Reading,
  type Step,
} from "./reading.ts";

const declareTag = tag("bind.declare");
const assignTag = tag("bind.assign");
const deleteTag = tag("bind.delete");
const exportNamed = tag("export.named");
const exportAssign = tag("export.assign");
const memberTag = tag("expr.member");
const elementTag = tag("expr.element");
const nameTag = tag("expr.name");
const targetPart = part("target");
const valuePart = part("value");
const typePart = part("type");
const namePart = part("name");
const basePart = part("base");

/** What a name says of itself counts for what others can see. */
const namedVisibility =
  DefinitionFlag.private | DefinitionFlag.exported | DefinitionFlag.internal;

/** The definition, where the record declares exactly one; otherwise -1. */
export function declareBinding(
  reading: Reading,
  declarations: Declarations,
  record: number,
  extent: Extent,
  outer: Extent,
): number {
  const code = reading.records.recordTag.data[record]!;
  if (code !== declareTag && code !== assignTag && code !== deleteTag)
    return none;
  if (reading.records.property(record, "inherits") === "previous")
    noteInherited(reading, record);
  const { node } = bareTarget(
    reading,
    reading.records.part(record, targetPart),
  );
  if (node === none) return none;
  const target: Target = { record, node, extent, outer, parameter: none };
  if (isPattern(reading, node)) {
    declarePattern(reading, declarations, target);
    return none;
  }
  const place = reading.records.property(record, "place");
  const steps: readonly Step[] =
    place === undefined ? [] : [{ kind: "index", index: Number(place) }];
  return declareName(reading, declarations, target, node, steps);
}

/** A record with neither type nor value goes on with those of the last one that has any. */
function noteInherited(reading: Reading, record: number): void {
  const { records } = reading;
  const isBare =
    records.part(record, typePart) === none &&
    records.part(record, valuePart) === none;
  if (!isBare) reading.lastInherited = record;
  else if (reading.lastInherited !== none)
    reading.inheritedFrom.set(record, reading.lastInherited);
}

/** Declares a name, or assigns to a name or path, that a value reaches along `steps`. */
export function declareName(
  reading: Reading,
  declarations: Declarations,
  target: Target,
  node: number,
  steps: readonly Step[],
): number {
  const { records } = reading;
  if (records.textOf(node) === reading.language.rules.blankName) {
    reading.isName[node] = 1;
    return none;
  }
  const { patternConstants } = reading.language.rules;
  if (
    patternConstants !== undefined &&
    patternOf(patternConstants, "u").test(records.textOf(node))
  )
    return none;
  const code = records.recordTag.data[target.record]!;
  const isAssignment = code === assignTag || code === deleteTag;
  const record = records.lastRecord(node, families.expr);
  const kind = record === none ? nameTag : records.recordTag.data[record]!;
  if (isAssignment && kind === memberTag)
    return assignMember(reading, declarations, target, node, record, steps);
  if (
    isAssignment &&
    (kind === elementTag ||
      kind !== nameTag ||
      code === deleteTag ||
      !reading.language.rules.assignmentDeclares ||
      records.property(target.record, "via") === "augmented")
  ) {
    deliver(reading, target, none, node, steps, false);
    if (kind === nameTag && steps.length === 0)
      reading.nameAfter(plainValue(reading, target), node);
    return none;
  }
  const last = steps[steps.length - 1];
  if (last?.kind === "default") reading.nameAfter(last.node, node);
  return declarePlainName(
    reading,
    declarations,
    target,
    node,
    steps,
    isAssignment,
  );
}

function declarePlainName(
  reading: Reading,
  declarations: Declarations,
  target: Target,
  node: number,
  steps: readonly Step[],
  isAssignment: boolean,
): number {
  const { records, facts, scopes } = reading;
  const { extent, outer } = target;
  const text = records.textOf(node);
  const name = facts.name(text);
  // A loop that opens a scope has opened it already; a parameter's pattern stands in its function.
  const within = target.parameter === none ? extent.scope : outer.scope;
  let scope = scopes.holder(within, bindsToBody(reading, target.record));
  const redirected = scopes.redirection(scope, name);
  const fixed = records.property(target.record, "kind");
  const container = declarations.memberHolder(outer.container, scope);
  const isMember =
    fixed !== "local" &&
    redirected === scope &&
    declarations.isMemberPlace(container, scope);
  scope = redirected;
  if (isAssignment && records.property(target.record, "binds") === "module") {
    const binding = scopes.find(within, name);
    scope = binding === none ? 0 : binding;
  }
  if (isAssignment && reading.language.rules.closuresAssign === true)
    scope = scopes.closedOver(scope, name, (owner) =>
      declarations.isClosure(owner),
    );
  if (isAssignment || records.property(target.record, "known") === "assign") {
    const known = isMember
      ? reading.members.get(container, name)
      : scopes.definitionIn(scope, name);
    if (known !== none) {
      if (steps.length === 0)
        reading.nameAfter(plainValue(reading, target), node);
      deliver(reading, target, known, none, steps, false);
      return none;
    }
  }
  let flags =
    declarations.flagsOf(target.record) |
    declarations.flagsOfName(text) |
    patternFlags(target);
  const kind =
    target.parameter !== none
      ? definitionCode.local
      : fixed !== undefined
        ? kindCode(fixed)
        : kindByPlace(
            reading,
            definitionCode.variable,
            isMember,
            scope,
            flags,
            text,
          );
  if (kind === definitionCode.local) flags &= ~namedVisibility;
  const isSingle = steps.length === 0 && target.node === node;
  const definition = declarations.add({
    kind,
    name,
    flags,
    scope: isMember ? none : scope,
    container: scope === 0 ? 0 : container,
    start: isSingle ? extent.start : records.start(node),
    end: isSingle ? extent.end : records.end(node),
    nameAt: records.start(node),
  });
  reading.isName[node] = 1;
  if (isSingle) {
    const held = plainValue(reading, target);
    if (held !== none) reading.valueNodes.set(definition, held);
  }
  // What encloses its scope (a case with a variable of its own) knows it everywhere.
  if (
    reading.language.rules.knownBehind === true &&
    kind === definitionCode.local &&
    extent.scope === outer.scope
  )
    reading.knownFrom.set(definition, extent.end);
  if (isSingle) {
    reading.definitionOf[extent.node] = definition;
    reading.sources.push({
      definition,
      record: target.record,
      extent: outer,
    });
    if (extent.exporting !== none)
      declarations.noteExport(definition, extent.exporting);
    const value = records.part(target.record, valuePart);
    if (
      value !== none &&
      records.property(target.record, "via") === undefined &&
      adoptValue(reading, definition, value, node)
    )
      return definition;
  }
  deliver(reading, target, definition, none, steps, target.parameter === none);
  if (extent.exporting !== none && !isSingle)
    declarations.noteExport(definition, extent.exporting);
  return isSingle ? definition : none;
}

/** `this.x = …` may declare a member; `X.y = function …` declares a function that is attached to `X`. */
function assignMember(
  reading: Reading,
  declarations: Declarations,
  target: Target,
  node: number,
  record: number,
  steps: readonly Step[],
): number {
  const { records, facts } = reading;
  const { extent, outer } = target;
  const value = steps.length === 0 ? plainValue(reading, target) : none;
  const nameNode = records.part(record, namePart);
  const text = records.textOf(nameNode);
  const name = facts.name(text);
  const isSingle = target.node === node;
  const member =
    records.recordTag.data[target.record] === assignTag
      ? implicitMember(reading, declarations, record, outer)
      : undefined;
  if (member !== undefined) {
    if (isDeclaredMember(reading, declarations, member.container, text)) {
      reading.nameAfter(value, nameNode);
      deliver(reading, target, none, node, steps, false);
      return none;
    }
    const definition = declarations.add({
      kind: definitionCode.property,
      name,
      flags:
        DefinitionFlag.implicit |
        (member.isStatic ? DefinitionFlag.static : 0) |
        declarations.flagsOfName(text),
      scope: none,
      container: member.container,
      start: isSingle ? extent.start : records.start(node),
      end: isSingle ? extent.end : records.end(node),
      nameAt: records.start(nameNode),
    });
    reading.members.set(member.container, name, definition);
    if (value !== none) reading.valueNodes.set(definition, value);
    if (isSingle)
      reading.sources.push({
        definition,
        record: target.record,
        extent: outer,
      });
    if (value !== none && adoptValue(reading, definition, value, nameNode))
      return definition;
    deliver(reading, target, definition, none, steps, true);
    // The path stays a reference: the assignment writes the member that it declares.
    return none;
  }
  if (value !== none && records.record(extent.node, exportAssign) === none) {
    const exported = records.record(extent.node, exportNamed);
    const inner = reading.unwrapped(value);
    const isPath =
      records.record(inner, nameTag) !== none ||
      records.record(inner, memberTag) !== none;
    const declares = (): number => {
      const definition = declarations.add({
        kind: definitionCode.variable,
        name,
        flags: declarations.flagsOfName(text),
        scope: none,
        container: outer.container,
        start: extent.start,
        end: extent.end,
        nameAt: records.start(nameNode),
      });
      reading.definitionOf[extent.node] = definition;
      reading.sources.push({
        definition,
        record: target.record,
        extent: outer,
      });
      return definition;
    };
    if (reading.isNamelessCallable(inner)) {
      const definition = declares();
      adoptValue(reading, definition, value, nameNode);
      const base = records.part(record, basePart);
      if (exported === none && base !== none) {
        reading.attachments.set(definition, { base, path: node });
        if (
          lastName(reading, base) === reading.language.rules.prototypeMember &&
          reading.kindOf(definition) === definitionCode.function
        )
          facts.definition.set(
            definition,
            facts.definition.at.kind,
            definitionCode.method,
          );
      }
      return definition;
    }
    if (exported !== none && !isPath) {
      const definition = declares();
      deliver(reading, target, definition, none, steps, true);
      return definition;
    }
  }
  reading.nameAfter(value, nameNode);
  deliver(reading, target, none, node, steps, false);
  return none;
}

/** The value that is bound as it is, or -1. */
function plainValue(reading: Reading, { record }: Target): number {
  return reading.records.property(record, "via") === undefined
    ? reading.records.part(record, valuePart)
    : none;
}

function lastName(reading: Reading, node: number): string | undefined {
  const { records } = reading;
  const member = records.record(node, memberTag);
  return member === none
    ? undefined
    : records.textOf(records.part(member, namePart));
}

function deliver(
  reading: Reading,
  target: Target,
  definition: number,
  node: number,
  steps: readonly Step[],
  isInitial: boolean,
): void {
  const hasValue =
    reading.records.part(target.record, valuePart) !== none ||
    reading.records.property(target.record, "via") !== undefined ||
    target.parameter !== none ||
    node !== none;
  if (!hasValue) return;
  reading.deliveries.push({
    record: target.record,
    definition,
    target: node,
    steps,
    isInitial,
    parameter: target.parameter,
  });
}
