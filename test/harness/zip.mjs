// Reads which files a zip archive holds, from its central directory. Nothing is unpacked.

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * Names in the archive's own order. Throws on bytes that are not a zip archive.
 * @param {Buffer} bytes
 * @returns {string[]}
 */
export function readZipNames(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error("these bytes are not a zip archive");
  const count = bytes.readUInt16LE(end + 10);
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature)
      throw new Error(`entry ${index} of the zip archive is damaged`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const commentLength = bytes.readUInt16LE(at + 32);
    names.push(bytes.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return names;
}
