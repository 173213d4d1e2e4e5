// The definitions that a name stands for where a value and where a type is meant.
import { canonical, inSense, isFunctionKind } from "./declarations.ts";
import { definitionEntity, type Entity } from "./entities.ts";
import { byArity } from "./partialTypes.ts";
import type { SourceFile } from "./sourceFile.ts";

const nothing: readonly Entity[] = [];

/** One definition for the name as a value and one as a type, where they differ. */
export function bothSenses(
  file: SourceFile,
  rows: readonly number[],
): readonly Entity[] {
  if (rows.length === 0) return nothing;
  if (file.language.lookup.freeFunctions === true && rows.length > 1) {
    const { kind } = file.facts.definition;
    const others = rows.filter((row) => !isFunctionKind(kind[row]!));
    if (others.length < rows.length)
      return [
        ...rows
          .filter((row) => isFunctionKind(kind[row]!))
          .map((row) => definitionEntity(file.ids[row]!)),
        ...bothSenses(file, others),
      ];
  }
  const found = new Set<Entity>();
  for (const same of byArity(file, rows)) {
    const value = canonical(file, inSense(file, same, false), false);
    const type = canonical(file, inSense(file, same, true), true);
    if (value >= 0) found.add(definitionEntity(file.ids[value]!));
    if (type >= 0) found.add(definitionEntity(file.ids[type]!));
  }
  return [...found];
}
