// Checks a set of resolutions that comes from a settings file or from a page.
import type { Resolution } from "../protocol.ts";

/** A record, so that the compiler demands every member; true for those that are used unless somebody chooses. */
const known: Readonly<Record<Resolution, boolean>> = {
  exact: true,
  inferred: true,
  name: true,
  external: false,
  ambiguous: false,
  unresolved: false,
};

const all = Object.keys(known) as readonly Resolution[];

export const defaultResolutions = all.filter((one) => known[one]);

/** At least one, none twice, none unknown. */
export function isResolutions(value: unknown): value is readonly Resolution[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((one) => (all as readonly unknown[]).includes(one))
  );
}
