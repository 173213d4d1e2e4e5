// What the first bytes of a database file say: whose it is, and how large.

/** "Cwft" in the header of the file, where tools such as `file` look for whose database it is. */
export const applicationId = 0x43776674;

export const magic = "SQLite format 3\0";
export const headerBytes = 100;

/** What the first 100 bytes say. Numbers are big-endian, as SQLite's file format has them. */
export interface DatabaseHeader {
  readonly pageSize: number;
  readonly pages: number;
  readonly userVersion: number;
  readonly applicationId: number;
}

/** Undefined when the bytes do not begin like an SQLite database. */
export function readHeader(bytes: Uint8Array): DatabaseHeader | undefined {
  if (bytes.length < headerBytes) return undefined;
  for (let index = 0; index < magic.length; index++)
    if (bytes[index] !== magic.charCodeAt(index)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const size = view.getUint16(16);
  return {
    pageSize: size === 1 ? 65536 : size,
    pages: view.getUint32(28),
    userVersion: view.getUint32(60),
    applicationId: view.getUint32(68),
  };
}
