// The engine's threads and processes, run from their sources instead of from dist/.
import type { Programs } from "../../src/node/programs.ts";

export const sourcePrograms: Programs = {
  folder: new URL("../../src/node/", import.meta.url).href,
  extension: ".ts",
  loader: new URL("./loadTypeScript.mjs", import.meta.url).href,
};
