// Counting sort over typed arrays: linear, stable, and the form in which adjacency is stored.

/** Where each key's run begins when `keys` are sorted; one more entry than there are keys. */
export function countStarts(keys: Int32Array, keyCount: number): Uint32Array {
  const starts = new Uint32Array(keyCount + 1);
  for (let i = 0; i < keys.length; i++) starts[keys[i]! + 1]!++;
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

/** The positions of `keys`, sorted by key; equal keys keep their order. */
export function placeByStart(
  keys: Int32Array,
  starts: Uint32Array,
): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[next[keys[i]!]!++] = i;
  return order;
}
