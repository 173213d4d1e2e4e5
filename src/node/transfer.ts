// The buffers of a publication, so that a graph of a million edges crosses threads without a copy.
import type { IndexerEvent } from "../core/ports.ts";

/** Each buffer once; what is not an ArrayBuffer of its own is copied by the message. */
export function transferOf(event: IndexerEvent): ArrayBuffer[] {
  if (event.kind !== "published") return [];
  const buffers = new Set<ArrayBuffer>();
  collect(event.publication, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    const whole = value.byteLength === value.buffer.byteLength;
    // Empty buffers are shared by empty columns and not worth a transfer.
    if (whole && value.byteLength > 0 && value.buffer instanceof ArrayBuffer)
      buffers.add(value.buffer);
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collect(part, buffers);
}
