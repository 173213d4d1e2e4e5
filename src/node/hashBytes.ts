// The hash by which a file's bytes are known again.
import { createHash } from "node:crypto";

/** SHA-256, hex. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
