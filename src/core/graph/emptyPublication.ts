// The publication of a workspace in which nothing was indexed yet.
import type { GraphPublication, StringColumn } from "../model/graph.ts";

/** Revision 0: no commit ever had it. */
export function emptyPublication(): GraphPublication {
  // Made anew each time: a publication's buffers are given away when it crosses to another thread.
  const noStrings: StringColumn = { text: "", offsets: new Uint32Array(1) };
  const none = new Int32Array(0);
  const noCodes = new Uint8Array(0);
  const first = new Uint32Array(1);
  return {
    revision: 0,
    capturedAt: 0,
    complete: true,
    removedFiles: none,
    slice: {
      files: {
        id: none,
        path: noStrings,
        language: noStrings,
        firstSymbol: first,
        firstEdge: first,
      },
      symbols: {
        id: none,
        localKey: noStrings,
        name: noStrings,
        qualifiedName: noStrings,
        signature: noStrings,
        kind: noCodes,
        flags: none,
        parent: none,
        startLine: none,
        startColumn: none,
        endLine: none,
        endColumn: none,
        nameLine: none,
        nameColumn: none,
        cyclomatic: none,
        cognitive: none,
        nesting: none,
        parameters: none,
      },
      edges: {
        id: none,
        from: none,
        to: none,
        kind: noCodes,
        resolution: noCodes,
        typeOnly: noCodes,
        firstSite: first,
      },
      sites: { line: none, column: none, endLine: none, endColumn: none },
      externals: { id: none, package: noStrings, name: noStrings },
    },
  };
}
