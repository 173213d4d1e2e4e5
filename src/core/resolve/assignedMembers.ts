// Members that an object, function or class has because something is assigned to them through the name that holds it
// (`handlers.close = stop`, `Car.prototype.start = begin`), where that declares no definition of their own.
import { bindingKinds } from "../model/facts.ts";
import { nodeEntity, type Entity } from "./entities.ts";
import type { Hit } from "./members.ts";
import { E, type SourceFile } from "./sourceFile.ts";

const deleteBinding = bindingKinds.indexOf("delete");

/** What the file of the container `row` assigns to its member `name`; `ofClass` leaves out what its instances get. */
export function assignedMembers(
  file: SourceFile,
  row: number,
  name: number,
  ofClass: boolean,
): readonly Hit[] {
  const { kind, targetExpr, value } = file.facts.binding;
  const { kind: code, base } = file.facts.expr;
  return file.memberBindings
    .named(row, name)
    .filter((binding) => {
      if (kind[binding] === deleteBinding || value[binding]! < 0) return false;
      const holder = base[targetExpr[binding]!]!;
      const isOfClass =
        code[holder] !== E.self && !file.isPrototypePath(holder);
      return isOfClass === ofClass;
    })
    .map((binding) => ({
      entity: nodeEntity(file, value[binding]!),
      environment: 0,
      inferred: true,
    }));
}

/** The values of a name that nothing declares, where assigning to it makes a global. */
export function assignedGlobals(
  file: SourceFile,
  name: number,
): readonly Entity[] {
  if (file.language.lookup.assignmentMakesGlobals !== true) return [];
  const { value } = file.facts.binding;
  return file.memberBindings
    .toUndeclared(name)
    .map((binding) => nodeEntity(file, value[binding]!));
}

/** The values that are assigned as the one from which a container inherits: `Child.prototype = …`, `child.__proto__ = …`. */
export function assignedBases(
  file: SourceFile,
  row: number,
  member: number,
): readonly number[] {
  const { kind, value } = file.facts.binding;
  return file.memberBindings
    .named(row, member)
    .filter((each) => kind[each] !== deleteBinding && value[each]! >= 0)
    .map((each) => value[each]!);
}
