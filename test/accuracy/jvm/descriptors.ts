// The parameters that a class file tells of a method, held against those that are written.
import type { Declared } from "./declared.ts";

/** What takes so many parameters, of these what names most of the types of a descriptor. */
export function fitting<
  T extends Pick<Declared, "parameterCount" | "parameterTypes">,
>(all: readonly T[], descriptor: string): readonly T[] {
  const types = typesOf(descriptor);
  const same = all.map((each) =>
    each.parameterCount === types.length
      ? each.parameterTypes.filter((type, place) => type === types[place])
          .length
      : -1,
  );
  const most = Math.max(0, ...same);
  return all.filter((_, place) => same[place] === most);
}

const words: Readonly<Record<string, string>> = {
  B: "Byte",
  C: "Char",
  D: "Double",
  F: "Float",
  I: "Int",
  J: "Long",
  S: "Short",
  Z: "Boolean",
};

/** The simple names of the parameters' types. */
export function typesOf(descriptor: string): string[] {
  const inside = descriptor.slice(1, descriptor.indexOf(")"));
  const types = [...inside.matchAll(/\[*(?:L([^;]*);|([BCDFIJSZ]))/g)].map(
    ([whole, name, word = ""]) =>
      whole.startsWith("[")
        ? "Array"
        : (words[word] ?? name?.split(/[/$]/).at(-1) ?? ""),
  );
  // Defaults are told by two more.
  return types.at(-1) === "DefaultConstructorMarker"
    ? types.slice(0, -2)
    : types;
}
