// Copies the sample workspace, so that a person or a test may change it.
import fs from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";

export function copySample(folder) {
  fs.cpSync(path.join(root, "test/sample"), folder, { recursive: true });
}
