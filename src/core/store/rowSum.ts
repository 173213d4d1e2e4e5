// A digest of a set of rows that does not depend on their order.
import { hashText, mix } from "../model/textHash.ts";
import type { SqlValue } from "./sqlite.ts";

/** A sum of row hashes in four lanes of 32 bits: equal for equal rows in any order. */
export class RowSum {
  private readonly lanes = new Uint32Array(4);
  private rows = 0;

  add(table: string, columns: readonly (SqlValue | undefined)[]): void {
    const text = JSON.stringify([table, ...columns]);
    const [a, b] = hashText(text, 1);
    const [c, d] = hashText(text, 2);
    this.lanes[0]! += a;
    this.lanes[1]! += b;
    this.lanes[2]! += mix(c ^ b);
    this.lanes[3]! += mix(d ^ a);
    this.rows++;
  }

  toHex(): string {
    return Array.from(this.lanes, (lane) =>
      mix(lane ^ this.rows)
        .toString(16)
        .padStart(8, "0"),
    ).join("");
  }
}
