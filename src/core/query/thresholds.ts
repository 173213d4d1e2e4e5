// The numbers at which an answer changes its word. They stand here and nowhere else.

/** Bits of entropy from which on what a symbol uses counts as mixed, and as very mixed. */
export const entropyLevels = { moderate: 1, high: 1.4 } as const;

/** Coreness from which on a symbol belongs to the layer. */
export const corenessLayers = { core: 8, mid: 3 } as const;

/** Distance from the main sequence from which on it is said in words. */
export const farFromMainSequence = 0.7;

/** Nodes above which betweenness is estimated, from walks that begin at so many of them. */
export const betweennessSample = 1_000;
