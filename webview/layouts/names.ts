// The layouts that a person can choose.

/** focus: the active item in the middle, or columns where there is none. */
export const layouts = ["focus", "layered", "organic"] as const;

export type Layout = (typeof layouts)[number];
