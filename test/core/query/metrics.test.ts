// Questions about the metrics of functions and classes, with answers computed by hand.
import assert from "node:assert/strict";
import { z } from "zod";
import { judge } from "../../../src/core/query/coupling.ts";
import type {
  ComplexityAnswer,
  CouplingAnswer,
  DebtAnswer,
  HotspotsAnswer,
} from "../../../src/core/query/metricResults.ts";
import { thresholdParameters } from "../../../src/core/query/thresholds.ts";
import type { SymbolDetail } from "../../../src/core/query/results.ts";
import { graphOf } from "../graph/graphText.ts";
import { askData, askEnvelope, askError } from "./askText.ts";

const functions = `
  class shop/cart.ts#Cart
  method shop/cart.ts#Cart.add 5 9 3 2
  function shop/cart.ts#Cart.add.()1 2 1 1 0
  method shop/cart.ts#Cart.sum 2 1 1 0
  function main.ts#main 5 0 0 4
  function main.ts#declared
  test tests/cart.test.ts
  function tests/cart.test.ts#checks 9 20 4 1
`;

const named = ({ functions: rows }: ComplexityAnswer): string[] =>
  rows.map(({ symbol }) => symbol.qualifiedName);

describe("complexity", () => {
  it("ranks functions with a body, equal ones in path order", async () => {
    const answer = await askEnvelope(functions, "complexity", { top: 2 });
    const data = answer.data as ComplexityAnswer;
    assert.deepEqual(
      data.functions.map(({ symbol: { name }, ...numbers }) => [name, numbers]),
      [
        [
          "checks",
          { cyclomatic: 9, cognitive: 20, nesting: 4, parameters: 1, lines: 3 },
        ],
        [
          "main",
          { cyclomatic: 5, cognitive: 0, nesting: 0, parameters: 4, lines: 3 },
        ],
      ],
    );
    // 9, 5, 5, 2, 2.
    assert.deepEqual([data.mean, data.median], [4.6, 5]);
    assert.deepEqual([answer.total, answer.returned], [5, 2]);
  });

  it("ranks by another metric", async () => {
    const by = async (metric: string) =>
      named(
        await askData<ComplexityAnswer>(functions, "complexity", {
          by: metric,
          top: 1,
        }),
      );
    assert.deepEqual(await by("cognitive"), ["checks"]);
    assert.deepEqual(await by("parameters"), ["main"]);
    // A head, its uses and its end, and those of the nameless one inside.
    assert.deepEqual(await by("lines"), ["Cart.add"]);
  });

  it("is that of what a class holds, at any depth, without tests where they are not wanted", async () => {
    const cart = await askData<ComplexityAnswer>(functions, "complexity", {
      symbol: "Cart",
    });
    assert.deepEqual(named(cart), ["Cart.add", "Cart.add.()1", "Cart.sum"]);
    // 5, 2, 2.
    assert.deepEqual([cart.mean, cart.median], [3, 2]);
    const without = await askEnvelope(functions, "complexity", {
      includeTests: false,
    });
    assert.equal(without.total, 4);
  });

  it("of nothing is an empty answer, and an unknown scope an error", async () => {
    const data = await askData<ComplexityAnswer>(functions, "complexity", {
      symbol: "declared",
    });
    assert.deepEqual(data, {
      by: "cyclomatic",
      mean: 0,
      median: 0,
      functions: [],
    });
    await askError(functions, "unknown_scope", "complexity", {
      scope: "nowhere",
    });
  });

  it("stands beside what else is known of a symbol", async () => {
    const about = async (symbol: string) =>
      (await askData<SymbolDetail>(functions, "symbol", { symbol })).complexity;
    assert.deepEqual(await about("Cart.sum"), {
      cyclomatic: 2,
      cognitive: 1,
      nesting: 1,
      parameters: 0,
      lines: 3,
    });
    assert.equal(await about("declared"), undefined);
  });
});

describe("what is known of one symbol", () => {
  // By hand: sum is called by total, total by show and by a test: three notice, in three files. total and sum call one another.
  const text = `
    shop/cart.ts#total -> shop/cart.ts#sum calls
    shop/cart.ts#sum -> shop/cart.ts#total calls
    shop/view.ts#show -> shop/cart.ts#total calls
    tests/cart.test.ts#checks -> shop/cart.ts#total calls
    shop/view.ts#show -> lib!draw calls external
    test tests/cart.test.ts
  `;

  it("says how much notices a change of it, and its circles", async () => {
    const about = async (symbol: string) => {
      const { impact, circle, grade } = await askData<SymbolDetail>(
        text,
        "symbol",
        { symbol },
      );
      return { impact, circle, grade };
    };
    assert.deepEqual(await about("sum"), {
      impact: { symbols: 3, files: 3, tests: 1 },
      circle: { symbols: 2, files: 1 },
      grade: undefined,
    });
    assert.deepEqual(await about("show"), {
      impact: { symbols: 0, files: 0, tests: 0 },
      circle: { symbols: 1, files: 1 },
      grade: undefined,
    });
  });

  it("counts no edge that is less certain than asked", async () => {
    const guessed = "a.ts#f -> b.ts#g calls name";
    const of = async (resolutions?: readonly string[]) =>
      (
        await askData<SymbolDetail>(guessed, "symbol", {
          symbol: "g",
          ...(resolutions === undefined ? {} : { resolutions }),
        })
      ).impact?.symbols;
    assert.deepEqual([await of(), await of(["exact", "inferred"])], [1, 0]);
  });

  it("grades a class as coupling does, by the same limits", async () => {
    const grades = async (limits: object) => {
      const { grade } = await askData<SymbolDetail>(classes, "symbol", {
        symbol: "Shop",
        ...limits,
      });
      const { classes: all } = await askData<CouplingAnswer>(
        classes,
        "coupling",
        { ...limits },
      );
      const same = all.find(({ symbol }) => symbol.name === "Shop");
      assert.equal(grade, same?.grade);
      return grade;
    };
    assert.equal(await grades({}), "D");
    assert.equal(await grades({ maxLcom: 1 }), "A");
  });

  it("knows of what lies outside the workspace neither", async () => {
    const { impact, circle } = await askData<SymbolDetail>(text, "symbol", {
      symbol: -1,
    });
    assert.deepEqual([impact, circle], [undefined, undefined]);
  });
});

// Worked out by hand. Base: one method, no field. Cart extends Base: methods add, sum, show; fields items, total.
//   CBO   Cart: Base (extends), Item (add constructs one), Shop (its run calls Cart.sum), Mini (extends it): 4. All others: Cart, 1.
//   LCOM  Cart: add uses items and total, sum uses items, show neither: s = 3, a = 2, m = 3: (3 - 3/2) / (3 - 1) = 0.75.
//         Shop: run and stop, one field that only run uses: (2 - 1/1) / (2 - 1) = 1. Base and Item: one method or none: 0.
//   RFC   Cart: add, sum, show; add calls helper and Base.log, constructs Item; its nameless function calls sum: 3 + 3 = 6.
//         Shop: run, stop, Cart.sum: 3. Base: log: 1. Item: 0.
//   WMC   Cart: add 3 and its nameless function 2 - 1, sum 1, show 2: 7. Shop: 4 + 1. Base: 1. Item: 0.
//   DIT   Cart: 1, Mini extends Cart: 2, all others 0.    NOC  Base: 1 (Cart), Cart: 1 (Mini).
const classes = `
  class a.ts#Base
  method a.ts#Base.log 1 0 0 0
  class a.ts#Cart
  a.ts#Cart -> a.ts#Base extends
  field a.ts#Cart.items
  field a.ts#Cart.total
  method a.ts#Cart.add 3 2 1 1
  function a.ts#Cart.add.()1 2 1 1 0
  method a.ts#Cart.sum 1 0 0 0
  method a.ts#Cart.show 2 1 1 0
  a.ts#Cart.add -> a.ts#Cart.items writes
  a.ts#Cart.add -> a.ts#Cart.items reads
  a.ts#Cart.add.()1 -> a.ts#Cart.total reads
  a.ts#Cart.sum -> a.ts#Cart.items reads
  a.ts#Cart.add -> b.ts#helper calls
  a.ts#Cart.add -> a.ts#Base.log calls name
  a.ts#Cart.add -> b.ts#Item constructs
  a.ts#Cart.add.()1 -> a.ts#Cart.sum calls
  a.ts#Cart.add -> react!useState calls
  class b.ts#Item
  class b.ts#Mini
  b.ts#Mini -> a.ts#Cart extends
  class c.ts#Shop
  property c.ts#Shop.open
  method c.ts#Shop.run 4 3 1 0
  method c.ts#Shop.stop 1 0 0 0
  c.ts#Shop.run -> c.ts#Shop.open reads
  c.ts#Shop.run -> a.ts#Cart.sum calls
`;

/** How many classes have each of these grades. */
const count = (grades: string) =>
  Object.fromEntries(
    [..."ABCDF"].map((grade) => [grade, grades.split(grade).length - 1]),
  );

const numbersOf = (answer: CouplingAnswer) =>
  Object.fromEntries(
    answer.classes.map(
      ({ symbol: { name }, cbo, lcom, rfc, wmc, dit, noc, grade }) => [
        name,
        [cbo, lcom, rfc, wmc, dit, noc, grade],
      ],
    ),
  );

describe("coupling", () => {
  it("has the six metrics that were worked out by hand", async () => {
    const answer = await askEnvelope(classes, "coupling");
    const data = answer.data as CouplingAnswer;
    assert.deepEqual(numbersOf(data), {
      Cart: [4, 0.75, 6, 7, 1, 1, "A"],
      Base: [1, 0, 1, 1, 0, 1, "A"],
      Item: [1, 0, 0, 0, 0, 0, "A"],
      Mini: [1, 0, 0, 0, 2, 0, "A"],
      Shop: [1, 1, 3, 5, 0, 0, "D"],
    });
    assert.deepEqual(data.classes[0]?.failures, ["lcom"]);
    assert.deepEqual(data.grades, { A: 4, B: 0, C: 0, D: 1, F: 0 });
    assert.deepEqual([answer.total, answer.returned], [5, 5]);
  });

  it("takes what is certain enough, and what couples from outside of the scope", async () => {
    const certain = await askData<CouplingAnswer>(classes, "coupling", {
      symbol: "Cart",
      resolutions: ["exact"],
    });
    // Without the call of Base.log, which goes by its name.
    assert.deepEqual(numbersOf(certain), { Cart: [4, 0.75, 5, 7, 1, 1, "A"] });
    const scoped = await askEnvelope(classes, "coupling", { scope: "a.ts" });
    assert.deepEqual(
      [scoped.total, numbersOf(scoped.data as CouplingAnswer)["Cart"]?.[0]],
      [2, 4],
    );
    const inFile = await askEnvelope(classes, "coupling", { symbol: "b.ts" });
    assert.equal(inFile.total, 2);
  });

  it("grades by failures, then by warnings", () => {
    const usual = z.object(thresholdParameters.coupling).parse({});
    const grade = (cbo: number, lcom: number, rfc: number, wmc: number) =>
      judge(
        { cbo, lcom, rfc, wmc, dit: 0, noc: 0, methods: 0, fields: 0 },
        usual,
      ).grade;
    assert.equal(grade(10, 0.8, 50, 50), "A");
    assert.equal(grade(0, 0, 51, 0), "B");
    assert.equal(grade(0, 0, 51, 51), "C");
    assert.equal(grade(11, 0, 51, 51), "D");
    assert.equal(grade(0, 0.81, 0, 0), "D");
    assert.equal(grade(11, 0.81, 0, 0), "F");
  });

  it("grades by other limits where it is told of them", async () => {
    const grades = async (limits: Readonly<Record<string, number>>) =>
      (await askData<CouplingAnswer>(classes, "coupling", limits)).grades;
    // Shop's LCOM of 1 passes; Cart's RFC of 6 warns; with WMC above 4 Cart warns twice and Shop once; above CBO 3 Cart fails.
    assert.deepEqual(await grades({ maxLcom: 1 }), count("AAAAA"));
    assert.deepEqual(await grades({ maxLcom: 1, maxRfc: 5 }), count("AAAAB"));
    assert.deepEqual(
      await grades({ maxLcom: 1, maxRfc: 5, maxWmc: 4 }),
      count("AAABC"),
    );
    assert.deepEqual(await grades({ maxLcom: 1, maxCbo: 3 }), count("AAAAD"));
    await askError(classes, "invalid_parameters", "coupling", { maxCbo: -1 });
  });

  it("gives members that are written outside of their type to it, and ends where bases run in a circle", async () => {
    const text = `
      method far.ts#Rack.tilt 5 1 1 0
      struct pkg/rack.py#Rack
      struct pkg/shelf.ts#Shelf
      field pkg/shelf.ts#Shelf.width
      method pkg/grow.ts#Shelf.grow 3 1 1 0
      method far.ts#Shelf.grow.more 4 1 1 0
      class a.ts#A
      class a.ts#B
      a.ts#A -> a.ts#B extends
      a.ts#B -> a.ts#A extends
    `;
    const found = numbersOf(await askData<CouplingAnswer>(text, "coupling"));
    // That of its folder; the other one belongs to no class.
    assert.equal(found["Shelf"]?.[3], 3);
    // Of another language.
    assert.equal(found["Rack"]?.[3], 0);
    assert.deepEqual([found["A"]?.[5], found["B"]?.[5]], [1, 1]);
    assert.deepEqual([found["A"]?.[4], found["B"]?.[4]], [1, 0]);
  });

  it("of a workspace without classes is an empty answer", async () => {
    const answer = await askEnvelope("f -> g calls", "coupling");
    assert.deepEqual([answer.total, answer.returned], [0, 0]);
    await askError(classes, "unknown_scope", "coupling", { scope: "nowhere" });
  });

  it("stands beside what else is known of a class", async () => {
    const { metrics } = await askData<SymbolDetail>(classes, "symbol", {
      symbol: "Cart",
    });
    assert.deepEqual(metrics, {
      cbo: 4,
      lcom: 0.75,
      rfc: 6,
      wmc: 7,
      dit: 1,
      noc: 1,
      methods: 3,
      fields: 2,
    });
    const of = await askData<SymbolDetail>(classes, "symbol", {
      symbol: "Cart.add",
    });
    assert.equal(of.metrics, undefined);
  });

  it("is not computed for a function, which has none", async () => {
    const graph = graphOf(classes);
    const measured = new Set<number>();
    const complexity = graph.complexity.bind(graph);
    graph.complexity = (node) => {
      measured.add(node);
      return complexity(node);
    };
    await askData(graph, "symbol", { symbol: "Cart.add" });
    assert.equal(measured.size, 1);
    await askData(graph, "symbol", { symbol: "Cart" });
    assert.ok(measured.size > 1);
  });
});

describe("debt", () => {
  // Wide uses eleven other classes, does 16 in its one method: 4 + 2. Shop of above: LCOM 1: 8.
  const others = Array.from({ length: 11 }, (_, at) => `K${String(at)}`);
  const text = [
    classes,
    "class w.ts#Wide",
    "method w.ts#Wide.go 16 9 2 0",
    ...others.map((name) => `class k.ts#${name}`),
    ...others.map((name) => `w.ts#Wide.go -> k.ts#${name} constructs`),
    "test cart.test.ts",
    "class cart.test.ts#Fake",
    "method cart.test.ts#Fake.go 99 0 0 0",
  ].join("\n");

  it("adds up hours by metric, and its totals follow neither minimum nor top", async () => {
    const answer = await askEnvelope(text, "debt", { top: 1 });
    const data = answer.data as DebtAnswer;
    assert.deepEqual(
      data.classes.map(({ symbol, ...owed }) => [symbol.name, owed]),
      [
        [
          "Shop",
          {
            hours: 8,
            severity: "medium",
            reasons: [{ metric: "lcom", value: 1, hours: 8 }],
          },
        ],
      ],
    );
    assert.deepEqual([answer.total, answer.returned], [2, 1]);
    assert.deepEqual(
      [data.hours, data.counted, data.severities],
      [14, 17, { high: 0, medium: 2, low: 0, none: 15 }],
    );
    const high = await askEnvelope(text, "debt", { minimum: 7 });
    assert.equal(high.total, 1);
    assert.equal((high.data as DebtAnswer).hours, 14);
  });

  it("costs what it is told to cost", async () => {
    const { hours, severities } = await askData<DebtAnswer>(text, "debt", {
      maxCbo: 11,
      maxLcom: 0.7,
      lcomHours: 3,
      wmcHours: 5,
      lowHours: 3,
      mediumHours: 4,
    });
    // Cart's LCOM 0.75 and Shop's 1: 3 each, low; Wide's 16 methods' decisions: 5, high. Its CBO of 11 is within the limit.
    assert.equal(hours, 11);
    assert.deepEqual(severities, { high: 1, medium: 0, low: 2, none: 14 });
  });

  it("refuses limits of severity that stand the wrong way round", async () => {
    const error = await askError(text, "invalid_parameters", "debt", {
      lowHours: 9,
    });
    assert.match(
      error.message,
      /lowHours is 9, above mediumHours, which is 8/u,
    );
  });

  it("adds tenths up to tenths", async () => {
    const { classes: owing, hours } = await askData<DebtAnswer>(text, "debt", {
      symbol: "Wide",
      minimum: 0,
      cboHours: 0.1,
      wmcHours: 0.2,
    });
    assert.deepEqual([owing[0]?.hours, hours], [0.3, 0.3]);
  });

  it("leaves test code out unless it is asked for", async () => {
    const whole = await askData<DebtAnswer>(text, "debt", {
      includeTests: true,
    });
    assert.equal(whole.hours, 16);
    const [wide] = (await askData<DebtAnswer>(text, "debt", { symbol: "Wide" }))
      .classes;
    assert.deepEqual(
      [wide?.hours, wide?.severity, wide?.reasons.map(({ metric }) => metric)],
      [6, "medium", ["cbo", "wmc"]],
    );
  });
});

describe("hotspots", () => {
  // hub is used by a, b and c, and uses leaf, by two kinds and from its nameless function: 3 + 1. a is used by the file's own code
  // and uses hub and leaf: 1 + 2. leaf is used by hub and a: 2. b and c use hub: 1 each.
  const text = `
    function hub 2 1 1 0
    function hub.()1 3 2 1 0
    function leaf 6 5 2 0
    function a 9 8 3 0
    hub -> leaf calls x5
    hub -> leaf reads
    hub.()1 -> leaf calls
    hub -> hub calls
    hub -> react!useState calls
    a -> hub calls
    a -> leaf calls
    b -> hub calls
    c -> hub calls
    main.ts -> a calls
    test cart.test.ts
    cart.test.ts#checks -> leaf calls
  `;
  const ranked = ({ symbols }: HotspotsAnswer) =>
    symbols.map(({ symbol, score, fanIn, fanOut, cyclomatic }) => [
      symbol.name,
      score,
      fanIn,
      fanOut,
      cyclomatic,
    ]);

  it("are what uses and is used most, without files and externals", async () => {
    const answer = await askEnvelope(text, "hotspots", {
      includeTests: false,
      top: 4,
    });
    assert.deepEqual(ranked(answer.data as HotspotsAnswer), [
      ["hub", 4, 3, 1, 4],
      ["a", 3, 1, 2, 9],
      ["leaf", 2, 2, 0, 6],
      ["b", 1, 0, 1, undefined],
    ]);
    assert.deepEqual([answer.total, answer.returned], [5, 4]);
  });

  it("are what is complex and much used", async () => {
    const answer = await askEnvelope(text, "hotspots", { by: "complexity" });
    // 6 · (3 + 1) with the test, 9 · (1 + 1), and 2 + 3 - 1 for hub: 4 · (3 + 1).
    assert.deepEqual(ranked(answer.data as HotspotsAnswer), [
      ["leaf", 24, 3, 0, 6],
      ["a", 18, 1, 2, 9],
      ["hub", 16, 3, 1, 4],
    ]);
    assert.equal(answer.total, 3);
    await askError(text, "unknown_scope", "hotspots", { scope: "nowhere" });
  });
});
