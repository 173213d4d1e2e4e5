// How hard folders and files are to change, by hand.
import assert from "node:assert/strict";
import type { Instability } from "../../../src/core/query/instabilityResults.ts";
import { askData, askEnvelope } from "./askText.ts";

/** model is used by three folders and has one interface of two types; app uses two; alone is joined to nothing. */
const layers = `
  interface model/shape.ts#Shape
  class model/circle.ts#Circle
  enum_member model/circle.ts#Circle.small
  class app/main.ts#App
  file alone/x.ts
  model/circle.ts#Circle -> model/shape.ts#Shape implements
  app/main.ts#App.run -> model/circle.ts#Circle constructs x5
  app/main.ts#App.run -> model/shape.ts#Shape uses_type
  app/main.ts#App.run -> lib/log.ts#log calls
  lib/log.ts#log -> model/shape.ts#Shape uses_type
  lib/log.ts#log -> react!useState calls
  test tests/t.test.ts
  tests/t.test.ts#t -> model/circle.ts#Circle constructs
`;

const rowsOf = (rows: readonly Instability[]) =>
  rows.map(
    ({ path, afferent, efferent, instability, abstractness, distance }) => [
      path,
      afferent,
      efferent,
      instability,
      abstractness,
      distance,
    ],
  );

describe("instability", () => {
  it("counts who uses and is used, and how far that is from the main sequence", async () => {
    const answer = await askEnvelope(layers, "instability");
    assert.deepEqual(rowsOf(answer.data as Instability[]), [
      // One of two types is abstract; all others use it: |1/2 + 0 − 1|.
      ["model", 3, 0, 0, 0.5, 0.5],
      // One uses it, it uses one: |0 + 1/2 − 1|.
      ["lib", 1, 1, 0.5, 0, 0.5],
      ["app", 0, 2, 1, 0, 0],
      ["tests", 0, 1, 1, 0, 0],
      ["alone", 0, 0, undefined, 0, undefined],
    ]);
    assert.equal(answer.total, 5);
  });

  it("of files counts files, without tests fewer, and a scope chooses what is listed", async () => {
    const files = await askData<Instability[]>(layers, "instability", {
      level: "file",
      scope: "model",
      includeTests: false,
    });
    assert.deepEqual(rowsOf(files), [
      ["model/circle.ts", 1, 1, 0.5, 0, 0.5],
      ["model/shape.ts", 3, 0, 0, 1, 0],
    ]);
  });
});
