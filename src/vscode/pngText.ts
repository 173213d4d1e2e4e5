// Writes words into a PNG (https://www.w3.org/TR/png-3/, 11.3.3.4): they stand in the file and not in the picture. Knows no editor.

const signatureLength = 8;
/** Length, type and checksum of a chunk. */
const frameLength = 12;

/** The same picture with an iTXt chunk behind its first one. `text` may have any characters but NUL. Throws on what is no PNG. */
export function withPngText(
  png: Uint8Array,
  keyword: string,
  text: string,
): Uint8Array {
  if (png[0] !== 0x89 || png[1] !== 0x50 || png.length < 33)
    throw new Error("this is no PNG");
  const first = new DataView(png.buffer, png.byteOffset).getUint32(
    signatureLength,
  );
  const at = signatureLength + frameLength + first;
  const encoder = new TextEncoder();
  // Keyword, NUL, not compressed, no language, no translated keyword, text.
  const data = Uint8Array.from([
    ...encoder.encode(keyword),
    ...[0, 0, 0, 0, 0],
    ...encoder.encode(text.replaceAll("\0", "")),
  ]);
  const chunk = new Uint8Array(frameLength + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encoder.encode("iTXt"), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, at));
  whole.set(chunk, at);
  whole.set(png.subarray(at), at + chunk.length);
  return whole;
}

/** ISO 3309, as PNG has it. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++)
      rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
