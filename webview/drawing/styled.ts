// What the style sheet says of one element, for drawings that are made without the library. Pure.
import type { StyleRule } from "./style.ts";
import type { Written } from "./written.ts";

export type Styled = (name: string) => string | number | undefined;

interface Selector {
  readonly group: string | undefined;
  readonly classes: readonly string[];
}

/** As far as the sheet goes: a group, classes, and lists of both. Anything else would never match and is a mistake. */
function parseSelectors(text: string): readonly Selector[] {
  return text.split(",").map((part) => {
    const match = /^(node|edge|core)?((?:\.[\w-]+)*)$/.exec(part.trim());
    if (match === null) throw new Error(`unknown selector ${text}`);
    return {
      group: match[1] === undefined ? undefined : `${match[1]}s`,
      classes: (match[2] ?? "").split(".").filter((name) => name !== ""),
    };
  });
}

/** Later rules win, as in the library; `data(x)` is read from the element, and functions are asked. */
export function styleReader(
  rules: readonly StyleRule[],
): (definition: Written["definition"]) => Styled {
  const parsed = rules.map(({ selector, style }) => ({
    selectors: parseSelectors(selector),
    style,
  }));
  return ({ group, classes, data }) => {
    const own = new Set(classes.split(" "));
    const matching = parsed.filter(({ selectors }) =>
      selectors.some(
        (one) =>
          (one.group === undefined || one.group === group) &&
          one.classes.every((name) => own.has(name)),
      ),
    );
    return (name) => {
      const value = matching.findLast(({ style }) => style[name] !== undefined)
        ?.style[name];
      if (typeof value === "function")
        return value({ data: (field) => data[field] });
      const field =
        typeof value === "string" ? /^data\((\w+)\)$/.exec(value) : null;
      return field === null ? value : data[field[1] ?? ""];
    };
  };
}
