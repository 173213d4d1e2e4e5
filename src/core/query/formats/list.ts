// The one list of formats in which the graph leaves for other programs.
import type { GraphAnswer } from "../graphResults.ts";
import { writeCsv } from "./csv.ts";
import { writeDot } from "./dot.ts";
import { writeJson } from "./graphJson.ts";
import { writeGraphml } from "./graphml.ts";
import { writeMermaid } from "./mermaid.ts";

export interface GraphFormat {
  readonly id: string;
  /** Endings of files that are in this format, without the dot. */
  readonly extensions: readonly string[];
  /** Line by line, without line breaks. Equal answers give equal lines. `revision`: of the index that answered, written along. */
  readonly write: (graph: GraphAnswer, revision?: number) => Iterable<string>;
}

export const graphFormats: readonly GraphFormat[] = [
  { id: "dot", extensions: ["dot", "gv"], write: writeDot },
  { id: "mermaid", extensions: ["mmd", "mermaid"], write: writeMermaid },
  { id: "graphml", extensions: ["graphml"], write: writeGraphml },
  { id: "json", extensions: ["json"], write: writeJson },
  { id: "csv", extensions: ["csv"], write: writeCsv },
];
