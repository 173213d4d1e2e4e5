// First step of reading a file: its scopes and definitions, from the outside in. Values and types follow when all names are known.
import type { ScopeKind } from "../model/facts.ts";
import { declareBinding } from "./declareBinding.ts";
import { Declarations } from "./declarations.ts";
import { declareDefinition } from "./declareDefinition.ts";
import { narrowedNames } from "./conditions.ts";
import type { Extent } from "./nesting.ts";
import { byTag, part, tag } from "./queryPlan.ts";
import { definitionCode, families, none, type Reading } from "./reading.ts";

const scopeKinds = byTag<ScopeKind>([
  ...(["function", "class", "block", "namespace", "type"] as const).map(
    (kind) => [`scope.${kind}`, kind] as const,
  ),
  ["scope.header", "type"],
]);
const headerTag = tag("scope.header");
const sectionTag = tag("section.label");
const sectionNamed = tag("section.named");
const blockTag = tag("scope.block");
const redirectTag = tag("bind.redirect");
const decoratorTag = tag("decorator.applied");
const exportDeclared = tag("export.declared");
const exportDefault = tag("export.default");
const guardTag = tag("flow.guard");
const conditionPart = part("condition");
const namePart = part("name");

export function declare(reading: Reading): Declarations {
  const declarations = new Declarations(reading);
  for (const extent of reading.nesting.extents) {
    const outer = extent.parent;
    if (outer === undefined) {
      openModule(reading, extent);
      continue;
    }
    // That behind a binding was opened with it.
    if (!extent.isBehind) extent.scope = outer.scope;
    const around = extent.isOutside ? (outer.parent ?? outer) : outer;
    extent.container = around.container;
    extent.symbol = around.symbol;
    // `export default` means its value alone, `export` every declaration directly behind it.
    extent.exporting =
      outer.exporting !== none &&
      reading.records.recordTag.data[outer.exporting] === exportDeclared
        ? outer.exporting
        : none;
    extent.guarded = outer.guarded;
    extent.typeOnly = outer.typeOnly;
    if (extent.node !== none) openNode(reading, declarations, extent, outer);
    if (extent.regions !== undefined) openRegion(reading, extent, outer);
    if (extent.behind !== undefined)
      openBehind(reading, declarations, extent, outer);
  }
  declarations.bindInnerNames();
  return declarations;
}

function openModule(reading: Reading, extent: Extent): void {
  const { facts, records } = reading;
  reading.scopes.add("module", none, none, 0, records.text.length, false);
  const module = facts.definition.add();
  const { at } = facts.definition;
  const endLine = records.lineAt(records.text.length);
  facts.definition.set(module, at.kind, definitionCode.module);
  facts.definition.set(
    module,
    at.name,
    facts.name(reading.path.slice(reading.path.lastIndexOf("/") + 1)),
  );
  for (const column of [
    at.body,
    at.startLine,
    at.startColumn,
    at.nameLine,
    at.nameColumn,
  ])
    facts.definition.set(module, column, 0);
  facts.definition.set(module, at.endLine, endLine);
  facts.definition.set(
    module,
    at.endColumn,
    records.columnAt(records.text.length, endLine),
  );
  extent.scope = 0;
  extent.container = 0;
  extent.symbol = 0;
}

function openNode(
  reading: Reading,
  declarations: Declarations,
  extent: Extent,
  outer: Extent,
): void {
  const { records } = reading;
  const { node } = extent;
  if (records.record(node, decoratorTag) !== none) {
    declarations.decorate(extent, outer);
    return;
  }
  const section = records.record(node, sectionTag);
  if (section !== none) {
    declarations.openSection(outer.container, section);
    return;
  }
  const named = records.record(node, sectionNamed);
  if (named !== none) declarations.flagNamed(outer.container, named);
  const exported = records.record(node, exportDeclared);
  if (exported !== none) extent.exporting = exported;
  const exportedDefault = records.record(node, exportDefault);
  if (exportedDefault !== none) extent.exporting = exportedDefault;
  const guard = records.record(node, guardTag);
  if (guard !== none) {
    if (records.property(guard, "import") === "typeOnly")
      extent.typeOnly = true;
    else extent.guarded = true;
  }
  const redirect = records.record(node, redirectTag);
  if (redirect !== none) redirectNames(reading, redirect, outer);

  const declared = records.lastRecord(node, families.definition);
  const adopted = reading.definitionOf[node]!;
  let definition = adopted;
  if (declared !== none)
    definition =
      adopted === none
        ? declareDefinition(reading, declarations, declared, extent, outer)
        : declarations.adopt(adopted, declared, extent);
  let bound = records.lastRecord(node, families.bind);
  if (bound !== none && records.property(bound, "known") === "behind")
    bound = none;
  const scope = records.lastRecord(node, families.scope);
  const isBody =
    scope !== none &&
    records.recordTag.data[scope] === blockTag &&
    declarations.isBody(node);
  const opens = scope !== none && !isBody;
  if (bound !== none) {
    // A loop or handler declares its names inside of itself.
    if (opens && declared === none)
      openScope(reading, scope, extent, outer, none);
    const single = declareBinding(reading, declarations, bound, extent, outer);
    if (definition === none) definition = single;
  }
  if (definition !== none) declarations.enter(extent, definition);
  if (definition !== none || bound !== none) extent.exporting = none;
  if (!opens || extent.scope !== outer.scope) return;
  const owner = declared === none ? none : definition;
  extent.exporting = none;
  openScope(reading, scope, extent, outer, owner);
  if (owner !== none) declarations.setBody(owner, extent.scope);
}

function openScope(
  reading: Reading,
  record: number,
  extent: Extent,
  outer: Extent,
  owner: number,
): void {
  extent.scope = reading.scopes.add(
    scopeKinds[reading.records.recordTag.data[record]!]!,
    outer.scope,
    owner,
    extent.start,
    extent.end,
    false,
  );
  if (reading.records.recordTag.data[record] === headerTag)
    reading.scopes.setHeader(extent.scope);
}

/** Names that are known behind their binding have a scope of their own there, so that they hide earlier ones. */
function openBehind(
  reading: Reading,
  declarations: Declarations,
  extent: Extent,
  outer: Extent,
): void {
  const { record, rest } = extent.behind!;
  rest.scope = reading.scopes.add(
    "block",
    extent.scope,
    none,
    rest.start,
    rest.end,
    false,
  );
  declareBinding(
    reading,
    declarations,
    record,
    { ...extent, scope: rest.scope },
    outer,
  );
}

/** Names that a condition narrows are looked up in the region, so that the narrowing is found there. */
function openRegion(reading: Reading, extent: Extent, outer: Extent): void {
  const { records, scopes } = reading;
  if (extent.scope === outer.scope)
    extent.scope = scopes.add(
      "block",
      outer.scope,
      none,
      extent.start,
      extent.end,
      true,
    );
  for (const { record } of extent.regions!)
    for (const name of narrowedNames(
      reading,
      records.part(record, conditionPart),
    ))
      scopes.narrow(extent.scope, name);
}

function redirectNames(reading: Reading, record: number, outer: Extent): void {
  const { records, scopes, facts } = reading;
  const holder = scopes.holder(outer.scope, true);
  const toModule = records.property(record, "from") === "module";
  const target = toModule ? 0 : scopes.holder(scopes.parent(holder), true);
  for (const node of records.parts(record, namePart)) {
    reading.isName[node] = 1;
    scopes.redirect(holder, facts.name(records.textOf(node)), target);
  }
}
