// How many nodes a picture may have. The editor shows the limits of package.json and enforces none. Knows no editor.

export const nodeLimit = { least: 20, usual: 200, most: 1_000 } as const;

/** Of what a settings file says: the nearest number that is allowed; the usual one where it is none. */
export function toNodeLimit(value: unknown): number {
  if (typeof value !== "number" || Number.isNaN(value)) return nodeLimit.usual;
  const whole = Math.round(value);
  return Math.min(nodeLimit.most, Math.max(nodeLimit.least, whole));
}
