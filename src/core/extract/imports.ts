// Imports and exports of a file.
import {
  exportKinds,
  ImportFlag,
  importKinds,
  type ExportKind,
  type ImportKind,
} from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { Declarations } from "./declarations.ts";
import type { Expressions } from "./expressions.ts";
import { part, tag } from "./queryPlan.ts";
import { families, none, type Reading } from "./reading.ts";
import { tagNames } from "../languages/vocabulary.ts";

const modulePart = part("module");
const importedPart = part("imported");
const localPart = part("local");
const exportedPart = part("exported");
const modifierPart = part("modifier");
const valuePart = part("value");
const itemPart = part("item");
const collectionTag = tag("expr.collection");
const wrapperTag = tag("expr.wrapper");
const innerPart = part("inner");
const operatorTag = tag("expr.operator");
const operandPart = part("operand");
const literalTag = tag("expr.literal");
const nameTag = tag("expr.name");
const exportNamed = tag("export.named");
const exportDefault = tag("export.default");
const exportAssign = tag("export.assign");
const exportList = tag("export.list");

const importCode = (kind: ImportKind): number => importKinds.indexOf(kind);
const exportCode = (kind: ExportKind): number => exportKinds.indexOf(kind);

/** Kinds that hand a module's names on, and how the export says it. */
const reExports = new Map<ImportKind, ExportKind>([
  ["reExport", "named"],
  ["reExportAll", "all"],
  ["reExportNamespace", "named"],
]);

/** Imports bind names; so they come before anything is looked up. */
export function declareImports(reading: Reading): void {
  for (const record of recordsOf(reading, families.import)) {
    const node = reading.records.recordNode.data[record]!;
    const kind = tagNames[reading.records.recordTag.data[record]!]!.slice(
      "import.".length,
    ) as ImportKind;
    addImport(reading, record, node, kind);
  }
}

function recordsOf(
  { records }: Reading,
  [low, high]: readonly [number, number],
): number[] {
  const found: number[] = [];
  for (let record = 0; record < records.recordTag.length; record++) {
    const code = records.recordTag.data[record]!;
    if (code >= low && code < high) found.push(record);
  }
  return found.sort(
    (a, b) =>
      records.start(records.recordNode.data[a]!) -
        records.start(records.recordNode.data[b]!) || a - b,
  );
}

/** The module as written; where names stand in braces behind a path, with all the paths around them. */
function moduleTextOf(reading: Reading, record: number): string {
  const { records, language } = reading;
  const { moduleSeparator } = language.rules;
  const node = records.part(record, modulePart);
  if (node === none) return "";
  const prefix = records.property(record, "prefix") ?? "";
  if (moduleSeparator === undefined)
    return prefix + (reading.nameAt(node) ?? "");
  const nodes = [...new Set(records.parts(record, modulePart))];
  const written = nodes
    .sort((a, b) => records.start(a) - records.start(b))
    .map((each) => (reading.nameAt(each) ?? "").replace(/\s+/g, ""))
    .join(moduleSeparator);
  return prefix + written;
}

function addImport(
  reading: Reading,
  record: number,
  node: number,
  kind: ImportKind,
): void {
  const { records, facts, scopes, language } = reading;
  const extent = reading.extentOf(node);
  const moduleNode = records.part(record, modulePart);
  const importedNode = records.part(record, importedPart);
  const localNode = records.part(record, localPart);
  let moduleText = moduleTextOf(reading, record);
  // A name without an alias keeps its name; of a whole module's dotted name the first segment is what is known here.
  let imported = importedNode === none ? none : nameRow(reading, importedNode);
  const separator = records.property(record, "split");
  if (separator !== undefined) {
    const path = moduleText.replace(/\s+/g, "");
    const at = path.lastIndexOf(separator);
    imported = facts.name(path.slice(at + 1));
    moduleText = path.slice(0, Math.max(at, 0));
  }
  let local = localNode === none ? none : nameRow(reading, localNode);
  if (local === none && kind === "named") local = imported;
  const isNamedByModule =
    local === none && records.property(record, "local") === "module";
  if (local === none && kind === "namespace" && !isNamedByModule)
    local = facts.name(/^\.*([^.]*)/.exec(moduleText)![1]!);
  for (const each of records.parts(record, modulePart))
    reading.isName[each] = 1;
  for (const each of [importedNode, localNode])
    if (each !== none) reading.isName[each] = 1;
  if (kind === "named" || kind === "namespace") reading.isName[node] = 1;
  let flags = extent.typeOnly ? ImportFlag.typeOnly : 0;
  if (extent.guarded) flags |= ImportFlag.guarded;
  if (isNamedByModule) flags |= ImportFlag.moduleName;
  if (records.property(record, "names") === "namespace")
    flags |= ImportFlag.namespace;
  for (const each of records.parts(record, modifierPart)) {
    const words = language.rules.modifiers[records.textOf(each)];
    if (words?.includes("typeOnly")) flags |= ImportFlag.typeOnly;
    if (words?.includes("ambient")) flags |= ImportFlag.ambient;
  }
  const scope = scopes.holder(extent.scope, language.rules.declares === "body");
  const bindsLocal = !reExports.has(kind);
  const place = importedNode !== none ? importedNode : moduleNode;
  const [start, end] = reading.placeOf(place === none ? node : place);
  const [moduleStart, moduleEnd] = reading.placeOf(
    moduleNode === none ? node : moduleNode,
  );
  const startLine = records.lineAt(start);
  const endLine = records.lineAt(end);
  const moduleLine = records.lineAt(moduleStart);
  const moduleEndLine = records.lineAt(moduleEnd);
  const row = facts.import.row(
    importCode(kind),
    facts.name(moduleText),
    imported,
    bindsLocal ? local : none,
    scope,
    flags,
    startLine,
    records.columnAt(start, startLine),
    endLine,
    records.columnAt(end, endLine),
    moduleLine,
    records.columnAt(moduleStart, moduleLine),
    moduleEndLine,
    records.columnAt(moduleEnd, moduleEndLine),
  );
  reading.importOf.set(node, row);
  if (bindsLocal && local !== none) scopes.bind(scope, local, none);
  const reExport = reExports.get(kind);
  if (reExport === undefined) return;
  const exportedNode = records.part(record, exportedPart);
  if (exportedNode !== none) reading.isName[exportedNode] = 1;
  facts.export.row(
    exportCode(reExport),
    reExport === "all"
      ? none
      : exportedNode === none
        ? imported
        : nameRow(reading, exportedNode),
    none,
    none,
    row,
    exportedNode === none ? startLine : records.line(exportedNode),
    exportedNode === none
      ? records.columnAt(start, startLine)
      : records.column(exportedNode),
  );
}

function nameRow(reading: Reading, node: number): number {
  return reading.facts.name(
    reading.nameAt(node) ?? reading.records.textOf(node),
  );
}

export function completeExports(
  reading: Reading,
  declarations: Declarations,
  expressions: Expressions,
): void {
  const { records, facts } = reading;
  const { definition: table } = facts;
  const { at } = table;
  const declared = new Set<number>();
  const setFlag = (definition: number, flag: number): void => {
    table.set(definition, at.flags, table.get(definition, at.flags) | flag);
  };
  for (const { definition, record } of declarations.exported) {
    const isDefault = records.recordTag.data[record] === exportDefault;
    declared.add(record);
    setFlag(
      definition,
      DefinitionFlag.exported | (isDefault ? DefinitionFlag.defaultExport : 0),
    );
    // What a namespace exports is found as its member.
    if (table.get(definition, at.container) !== 0) continue;
    facts.export.row(
      exportCode(isDefault ? "default" : "named"),
      isDefault ? facts.name("default") : table.get(definition, at.name),
      none,
      definition,
      none,
      table.get(definition, at.nameLine),
      table.get(definition, at.nameColumn),
    );
  }
  for (const record of recordsOf(reading, families.export)) {
    const code = records.recordTag.data[record]!;
    const node = records.recordNode.data[record]!;
    if (code === exportList) addList(reading, record);
    else if (code === exportNamed || code === exportAssign) {
      const valueNode = records.part(record, valuePart);
      const exportedNode = records.part(record, exportedPart);
      const own = reading.definitionOf[node]!;
      const named = own === none ? plainDefinition(reading, valueNode) : own;
      if (named !== none) setFlag(named, DefinitionFlag.exported);
      const place =
        exportedNode !== none
          ? exportedNode
          : valueNode === none
            ? node
            : valueNode;
      facts.export.row(
        exportCode(code === exportNamed ? "named" : "assign"),
        code === exportAssign
          ? none
          : nameRow(reading, exportedNode === none ? valueNode : exportedNode),
        own !== none || valueNode === none
          ? none
          : expressions.value(valueNode),
        own,
        none,
        records.line(place),
        records.column(place),
      );
      if (exportedNode !== none && exportedNode !== valueNode)
        reading.isName[exportedNode] = 1;
    } else if (code === exportDefault && !declared.has(record)) {
      const valueNode = records.part(record, valuePart);
      const value = valueNode === none ? node : valueNode;
      facts.export.row(
        exportCode("default"),
        facts.name("default"),
        expressions.value(value),
        none,
        none,
        records.line(value),
        records.column(value),
      );
    }
  }
  const { language, rules } = reading.language;
  if (
    language.lookup.implicitExports &&
    rules.exportedNames === undefined &&
    rules.unmarkedVisibility === undefined
  )
    exportByName(reading, declarations, setFlag);
}

/** The definition of the module that a plain name means, or -1. */
function plainDefinition(reading: Reading, node: number): number {
  return node === none || reading.records.record(node, nameTag) === none
    ? none
    : reading.scopes.definitionIn(
        0,
        reading.facts.name(reading.records.textOf(node)),
      );
}

/** Where nothing needs to be said, what is not private by its name is exported. */
function exportByName(
  reading: Reading,
  declarations: Declarations,
  setFlag: (definition: number, flag: number) => void,
): void {
  const { definition: table } = reading.facts;
  const { at } = table;
  const hidden = DefinitionFlag.private | DefinitionFlag.protected;
  for (let row = 1; row < declarations.starts.length; row++)
    if (
      table.get(row, at.scope) === 0 &&
      (table.get(row, at.flags) & hidden) === 0
    )
      setFlag(row, DefinitionFlag.exported);
}

/** `__all__ = ["a", "b"]`: one row per constant string. */
function addList(reading: Reading, record: number): void {
  const { records, facts } = reading;
  const pending = [records.part(record, valuePart)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === none) continue;
    const wrapper = records.record(node, wrapperTag);
    if (wrapper !== none) pending.push(records.part(wrapper, innerPart));
    const operator = records.record(node, operatorTag);
    if (operator !== none)
      pending.push(...records.parts(operator, operandPart).reverse());
    const list = records.record(node, collectionTag);
    for (const item of list === none ? [node] : records.parts(list, itemPart)) {
      const literal = records.record(item, literalTag);
      if (literal === none) continue;
      const name = facts.name(reading.literalText(item, literal));
      facts.export.row(
        exportCode("named"),
        name,
        reading.nameExpr(0, name),
        none,
        none,
        records.line(item),
        records.column(item),
      );
    }
  }
}
