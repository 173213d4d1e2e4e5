// Random facts for properties: every table of the schema with any length and any 32-bit cells.
import fc from "fast-check";
import { createTable } from "../../../src/core/model/factsCodec.ts";
import { factsSchema } from "../../../src/core/model/facts.ts";
import type {
  FactsTableName,
  FileFacts,
} from "../../../src/core/model/facts.ts";

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
// What real columns look like, besides anything at all: constants, rising rows, rows nearby, small numbers.
const column = (length: number): fc.Arbitrary<Int32Array> => {
  const cells = { minLength: length, maxLength: length };
  return fc
    .oneof(
      fc.array(int32, cells),
      fc.array(fc.integer({ min: -1, max: 300 }), cells),
      int32.map((value) => Array.from({ length }, () => value)),
      fc
        .array(fc.integer({ min: 0, max: 400 }), cells)
        .map((steps) => steps.map((step, row) => row * 100 + step)),
      fc
        .array(fc.integer({ min: -1, max: 5 }), cells)
        .map((steps) => steps.map((step, row) => (step < 0 ? -1 : row - step))),
    )
    .map((values) => Int32Array.from(values));
};

const table = <T extends FactsTableName>(name: T) =>
  fc
    .integer({ min: 0, max: 12 })
    .chain((length) =>
      fc
        .tuple(...factsSchema[name].map(() => column(length)))
        .map((columns) => createTable(name, length, columns)),
    );

export const factsArbitrary: fc.Arbitrary<FileFacts> = fc
  .record({
    language: fc.string(),
    lineCount: fc.nat(),
    degraded: fc.boolean(),
    // Any UTF-16 at all, lone surrogates included.
    names: fc.array(fc.string({ unit: "binary" }), { maxLength: 20 }),
    loose: fc.array(
      fc
        .array(fc.integer({ min: 0xd7f0, max: 0xe010 }))
        .map((units) => String.fromCharCode(...units)),
      { maxLength: 2 },
    ),
    lists: fc.nat({ max: 40 }).chain(column),
    tables: fc.record({
      scope: table("scope"),
      definition: table("definition"),
      complexity: table("complexity"),
      expr: table("expr"),
      argument: table("argument"),
      binding: table("binding"),
      narrowing: table("narrowing"),
      import: table("import"),
      export: table("export"),
      heritage: table("heritage"),
      reference: table("reference"),
      problem: table("problem"),
    }),
  })
  .map(({ names, loose, tables, ...rest }) => ({
    ...rest,
    names: [...names, ...loose],
    ...tables,
  }));
