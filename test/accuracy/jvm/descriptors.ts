// The names and parameters that a class file tells of a method, held against those that are written.
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
  // Defaults are told by two more, calls of what is private by one.
  return types.at(-1) === "DefaultConstructorMarker"
    ? types.slice(0, types.at(-2) === "Int" ? -2 : -1)
    : types;
}

const signs: Readonly<Record<string, string>> = {
  $plus: "+",
  $minus: "-",
  $times: "*",
  $div: "/",
  $eq: "=",
  $less: "<",
  $greater: ">",
  $bang: "!",
  $tilde: "~",
  $bar: "|",
  $amp: "&",
  $up: "^",
  $percent: "%",
  $colon: ":",
  $qmark: "?",
  $at: "@",
  $hash: "#",
  $bslash: "\\",
};

/** The names that a method may have in its source, the likeliest first. */
export function writtenNames(name: string): string[] {
  const plain = name
    .replace(/\$default$/, "")
    .replace(/^access\$/, "")
    .replace(/^.*\$\$(?=[a-z])/, "")
    .replace(/\$[a-z]+/g, (word) => signs[word] ?? word);
  return [plain, plain.replace(/\$\d+$/, ""), plain.replace(/\$.*$/, "")];
}
