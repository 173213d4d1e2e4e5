// Makes elements. Text goes in as text, never as markup: names of foreign code pass through here.
import { buttonPaths, kindPath } from "../drawing/icons.ts";
import type { ButtonIcon } from "../drawing/icons.ts";
import type { Icon } from "../drawing/elements.ts";
import type { Event } from "../state/event.ts";
import type { State } from "../state/state.ts";

/** A piece of the page: it shows the state and reports what the person does. */
export interface Panel {
  readonly element: HTMLElement;
  update(state: State): void;
}

export type Dispatch = (event: Event) => void;

type Child = Node | string | undefined;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const svgSpace = "http://www.w3.org/2000/svg";

function sign(path: string, className: string): SVGElement {
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(svgSpace, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const kindSign = (icon: Icon): SVGElement =>
  sign(kindPath(icon), `sign kind kind-${icon}`);

export const buttonSign = (icon: ButtonIcon): SVGElement =>
  sign(buttonPaths[icon], "sign");

/** A button with a sign; its words are its name for people who listen and its tooltip. */
export function iconButton(
  icon: ButtonIcon,
  words: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = make(
    "button",
    { type: "button", class: "icon-button", "aria-label": words, title: words },
    buttonSign(icon),
  );
  button.addEventListener("click", onClick);
  return button;
}

export function textButton(
  words: string,
  className: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = make("button", { type: "button", class: className }, words);
  button.addEventListener("click", onClick);
  return button;
}

/** Runs `build` only when one of the values has changed since the last call. */
export function onChange(): (
  values: readonly unknown[],
  build: () => void,
) => void {
  let before: readonly unknown[] | undefined;
  return (values, build) => {
    if (before?.every((value, index) => value === values[index]) === true)
      return;
    before = values;
    build();
  };
}

/**
 * Other children, and the keyboard stays: on the button of the same `data-key`, else on the one in its place. False where the
 * focus had been here and nothing is left that takes it.
 */
export function replaceKept(
  element: HTMLElement,
  ...children: readonly Node[]
): boolean {
  const buttons = (): readonly HTMLElement[] => [
    ...element.querySelectorAll<HTMLElement>("button"),
  ];
  const at = buttons().findIndex((one) => one === document.activeElement);
  const key = buttons()[at]?.dataset["key"];
  element.replaceChildren(...children);
  if (at === -1) return true;
  const now = buttons();
  const next =
    now.find((one) => key !== undefined && one.dataset["key"] === key) ??
    now[Math.min(at, now.length - 1)];
  next?.focus();
  return next !== undefined;
}
