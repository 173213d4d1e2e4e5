// Edges of types that implement interfaces by having their methods, and of the methods that stand for those of the interface.
import { DefinitionFlag } from "../model/symbol.ts";
import { isFunctionKind } from "./declarations.ts";
import type { Site } from "../model/resolved.ts";
import { certainty, edgeTarget, type Emission } from "./emission.ts";
import type { Implemented } from "./implicitInterfaces.ts";
import { attachedOwners } from "./members.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { definitionTarget } from "./targets.ts";

export function emitImplicit(emission: Emission): void {
  const { file, evaluator, interfaces, askedNames } = emission;
  if (file.language.lookup.implicitInterfaces !== true) return;
  const implemented = interfaces.implementedFrom(evaluator, askedNames);
  const { kind, attached, container } = file.facts.definition;
  for (let row = 1; row < kind.length; row++) {
    if (container[row] === 0 && isImplementer(file, row))
      emitType(emission, row, implemented(file.ids[row]!));
    if (attached[row]! >= 0 && isFunctionKind(kind[row]!))
      for (const owner of attachedOwners(evaluator, file, row))
        emitMethod(emission, row, implemented(owner));
  }
}

function isImplementer(file: SourceFile, row: number): boolean {
  return (
    file.facts.definition.kind[row] === D.struct ||
    file.flag(row, DefinitionFlag.ownType)
  );
}

function emitType(
  { file, edges, evaluator }: Emission,
  row: number,
  implemented: readonly Implemented[],
): void {
  for (const { definition, inferred } of implemented)
    edges.add(
      row,
      edgeTarget(evaluator, definitionTarget(evaluator, definition, inferred)),
      "implements",
      certainty(inferred),
      nameSite(file, row),
    );
}

function emitMethod(
  { file, edges, evaluator }: Emission,
  row: number,
  implemented: readonly Implemented[],
): void {
  const name = file.definitionName(row);
  for (const { methods, inferred } of implemented) {
    const method = methods.get(name);
    if (method === undefined) continue;
    edges.add(
      row,
      edgeTarget(
        evaluator,
        definitionTarget(evaluator, method.definition, inferred),
      ),
      "overrides",
      certainty(inferred),
      nameSite(file, row),
    );
  }
}

function nameSite(file: SourceFile, row: number): Site {
  const { name, nameLine, nameColumn } = file.facts.definition;
  const length = file.facts.names[name[row]!]!.length;
  return {
    line: nameLine[row]!,
    column: nameColumn[row]!,
    endLine: nameLine[row]!,
    endColumn: nameColumn[row]! + length,
  };
}
