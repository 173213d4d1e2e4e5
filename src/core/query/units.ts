// Sizes and times as people type them. What they mean without a unit is the flag's affair, and said in its help.

const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  sec: 1_000,
  m: 60_000,
  min: 60_000,
};

/** In steps of 1,024, as the setting counts. */
const bytes: Readonly<Record<string, number>> = {
  b: 1,
  k: 1_024,
  kb: 1_024,
  kib: 1_024,
  m: 1_024 ** 2,
  mb: 1_024 ** 2,
  mib: 1_024 ** 2,
  g: 1_024 ** 3,
  gb: 1_024 ** 3,
  gib: 1_024 ** 3,
};

export const durationWords =
  "for example 30s, 500ms or 2min; a plain number is seconds";
export const sizeWords =
  "for example 2MB, 500kB or 800B; a plain number is kB, of 1,024 bytes as in the setting";

/** Whole milliseconds above zero; undefined where the text is no time. A plain number is seconds. */
export function parseDuration(text: string): number | undefined {
  return parseAmount(text, milliseconds, "s");
}

/** Whole bytes above zero; undefined where the text is no size. A plain number is kB, of 1,024 bytes. */
export function parseSize(text: string): number | undefined {
  return parseAmount(text, bytes, "kb");
}

/** Milliseconds in the largest unit in which they are a whole number. */
export function writeDuration(amount: number): string {
  if (amount % 60_000 === 0) return `${String(amount / 60_000)}min`;
  return amount % 1_000 === 0
    ? `${String(amount / 1_000)}s`
    : `${String(amount)}ms`;
}

function parseAmount(
  text: string,
  units: Readonly<Record<string, number>>,
  standard: string,
): number | undefined {
  const [, figure, unit = ""] =
    /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const name = unit === "" ? standard : unit.toLowerCase();
  if (figure === undefined || !Object.hasOwn(units, name)) return undefined;
  const amount = Math.round(Number(figure) * (units[name] ?? 0));
  return amount > 0 && Number.isSafeInteger(amount) ? amount : undefined;
}
