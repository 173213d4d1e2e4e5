// Coupling between objects.
import { ClassSets, forEachUse } from "./classes.ts";
import type { Classes } from "./classes.ts";

/**
 * How many other classes a class uses or is used by, in any way that has evidence, inheritance among them.
 * Source: Chidamber and Kemerer, "A Metrics Suite for Object Oriented Design", IEEE Transactions on Software Engineering
 * 20(6), 1994: two classes are coupled when one of them acts on the other.
 */
export function cbo(classes: Classes): Float64Array {
  const { nodes, ownerOf } = classes;
  const coupled = new ClassSets(nodes.length);
  forEachUse(classes, (_, owner, __, to) => {
    const other = ownerOf[to]!;
    if (other === -1 || other === owner) return;
    coupled.add(owner, other);
    coupled.add(other, owner);
  });
  return Float64Array.from(nodes, (_, index) => coupled.size(index));
}
