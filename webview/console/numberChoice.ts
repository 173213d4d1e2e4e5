// A choice between a few numbers, with a word in front.
import { make } from "../panels/dom.ts";

export interface NumberChoice {
  readonly element: HTMLElement;
  show(value: number): void;
}

export function numberChoice(
  words: string,
  values: readonly number[],
  write: (value: number) => string,
  onChoose: (value: number) => void,
): NumberChoice {
  const select = make(
    "select",
    {},
    ...values.map((value) =>
      make("option", { value: String(value) }, write(value)),
    ),
  );
  select.addEventListener("change", () => onChoose(Number(select.value)));
  return {
    element: make("label", { class: "choice" }, `${words} `, select),
    show(value) {
      select.value = String(value);
    },
  };
}
