// Checks for continuous integration: rules, findings, the baseline, SARIF.
import assert from "node:assert/strict";
import { CodeweftError } from "../../../src/core/errors.ts";
import {
  isAccepted,
  parseBaseline,
  writeBaseline,
} from "../../../src/core/query/check/baseline.ts";
import {
  cycleFinding,
  findForbidden,
  forbiddenFinding,
  unresolvedFindings,
} from "../../../src/core/query/check/findings.ts";
import type { Finding } from "../../../src/core/query/check/findings.ts";
import {
  parseRules,
  standardRules,
} from "../../../src/core/query/check/rulesFile.ts";
import { toSarif } from "../../../src/core/query/check/sarif.ts";
import type { CyclesAnswer } from "../../../src/core/query/cycleResults.ts";
import type { GraphAnswer } from "../../../src/core/query/graphResults.ts";
import type {
  EdgeDetail,
  UnresolvedPlace,
} from "../../../src/core/query/results.ts";
import { askData } from "./askText.ts";

const shop = `
  core/price.ts#total -> cli/main.ts#print calls x2
  core/price.ts#total -> react!render calls
  cli/main.ts#main -> core/price.ts#total calls
  cli/main.ts#main -> react!render calls
`;

const rulesOf = (value: object) =>
  parseRules(JSON.stringify(value), "codeweft.rules.json");

async function forbiddenIn(
  rules: ReturnType<typeof rulesOf>,
): Promise<readonly Finding[]> {
  const graph = await askData<GraphAnswer>(shop, "graph", {
    level: "file",
    includeExternal: true,
  });
  const pairs = findForbidden(rules.forbidden, graph);
  return Promise.all(
    pairs.map(async (pair) =>
      forbiddenFinding(
        pair,
        await askData<readonly EdgeDetail[]>(shop, "edges", {
          from: pair.from,
          includeExternal: true,
        }),
      ),
    ),
  );
}

function finding(parts: Partial<Finding>): Finding {
  return {
    kind: "unresolved",
    message: "x leads nowhere.",
    place: { path: "a b/ü.ts", line: 3, column: 5 },
    identity: "a.ts calls x",
    amount: 1,
    ...parts,
  };
}

const baselineOf = (...findings: readonly Finding[]) =>
  parseBaseline(writeBaseline(findings), "codeweft.baseline.json");

describe("rules of a check", () => {
  it("have defaults for what they do not say", () => {
    assert.deepEqual(rulesOf({}), standardRules);
    assert.deepEqual(rulesOf({ cycles: false, debt: false }).cycles, false);
  });

  it("are refused with every place that is wrong", () => {
    assert.throws(
      () =>
        rulesOf({
          cycle: {},
          forbidden: [{ name: "a", from: "src/**" }],
          debt: { maximum: -1 },
        }),
      (error) =>
        error instanceof CodeweftError &&
        error.code === "invalid_parameters" &&
        /forbidden\.0 .*needs either/u.test(error.message) &&
        /debt/u.test(error.message) &&
        /cycle/u.test(error.message),
    );
    const rule = { name: "a", from: "x", to: "y" };
    assert.throws(
      () => rulesOf({ forbidden: [rule, rule] }),
      /are called "a"/u,
    );
    assert.throws(() => parseRules("{", "r.json"), /r\.json .*no JSON/u);
  });
});

describe("forbidden dependencies", () => {
  it("are found with the first place and the names that are used", async () => {
    const found = await forbiddenIn(
      rulesOf({
        forbidden: [
          {
            name: "core-alone",
            from: "core/**",
            to: ["cli/**"],
            because: "core runs everywhere",
          },
        ],
      }),
    );
    assert.deepEqual(
      found.map(({ message, identity, place }) => [
        message,
        identity,
        place.path,
        place.line,
      ]),
      [
        [
          "core/price.ts must not use print of cli/main.ts (core-alone): core runs everywhere.",
          "core-alone: core/price.ts -> cli/main.ts",
          "core/price.ts",
          4,
        ],
      ],
    );
  });

  it("are found in packages outside, unless the file is excepted", async () => {
    const found = await forbiddenIn(
      rulesOf({
        forbidden: [
          {
            name: "no-react",
            from: "**",
            toPackage: "rea*",
            except: "cli/*.ts",
          },
        ],
      }),
    );
    assert.deepEqual(
      found.map(({ identity }) => identity),
      ["no-react: core/price.ts -> react"],
    );
  });

  it("are only of the kinds that the rule is about", async () => {
    const found = await forbiddenIn(
      rulesOf({
        forbidden: [
          { name: "a", from: "core/**", to: "cli/**", kinds: ["imports"] },
        ],
      }),
    );
    assert.deepEqual(found, []);
  });
});

describe("a baseline", () => {
  it("accepts what it was written from, and is the same whatever the order", () => {
    const all = [
      finding({}),
      finding({ kind: "debt", identity: "k", amount: 9 }),
    ];
    assert.ok(all.every((each) => isAccepted(baselineOf(...all), each)));
    assert.equal(writeBaseline(all), writeBaseline(all.toReversed()));
  });

  it("does not accept more of the same, and accepts less", () => {
    const known = baselineOf(finding({ amount: 2 }));
    assert.equal(isAccepted(known, finding({ amount: 3 })), false);
    assert.equal(isAccepted(known, finding({ amount: 1 })), true);
    assert.equal(
      isAccepted(known, finding({ identity: "constructor" })),
      false,
    );
  });

  it("accepts a cycle that lost members, and none that gained one", async () => {
    const cycleOf = async (text: string): Promise<Finding> => {
      const answer = await askData<CyclesAnswer>(text, "cycles");
      return cycleFinding(answer.cycles[0]!, answer.level);
    };
    const two = await cycleOf(`
      a.ts#f -> b.ts#g calls
      b.ts#g -> a.ts#f calls
    `);
    const three = await cycleOf(`
      a.ts#f -> b.ts#g calls
      b.ts#g -> a.ts#f calls
      b.ts#g -> c.ts#h calls
      c.ts#h -> a.ts#f calls
    `);
    assert.match(two.message, /^2 files depend .* a\.ts -> b\.ts -> a\.ts\./u);
    assert.equal(isAccepted(baselineOf(three), two), true);
    assert.equal(isAccepted(baselineOf(two), three), false);
  });

  it("counts equal references of a file that lead nowhere, whatever their lines", () => {
    const place = (line: number): UnresolvedPlace => ({
      path: "a.ts",
      line,
      column: 1,
      text: "x.y",
      kind: "calls",
      reason: "no such member",
      from: undefined,
      candidates: [],
    });
    const [one] = unresolvedFindings([place(3), place(9)]);
    assert.equal(one?.amount, 2);
    const [moved] = unresolvedFindings([place(30), place(90)]);
    assert.ok(isAccepted(baselineOf(one), moved!));
    const [more] = unresolvedFindings([place(1), place(2), place(3)]);
    assert.equal(isAccepted(baselineOf(one), more!), false);
  });

  it("that is damaged is told, with what was kept", () => {
    assert.throws(
      () => parseBaseline('{"version":2}', "b.json"),
      (error) =>
        error instanceof CodeweftError &&
        /b\.json/u.test(error.message) &&
        error.advice.kept !== undefined,
    );
  });
});

describe("SARIF", () => {
  it("names rule, message and place of each finding, with paths as addresses", () => {
    const { runs } = toSarif([finding({})], "1.2.3") as {
      readonly runs: readonly {
        readonly tool: {
          readonly driver: {
            readonly rules: readonly { readonly id: string }[];
          };
        };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly locations: readonly object[];
        }[];
      }[];
    };
    const [result] = runs[0]?.results ?? [];
    assert.equal(result?.ruleId, "codeweft/unresolved");
    assert.equal(
      runs[0]?.tool.driver.rules[result.ruleIndex]?.id,
      result.ruleId,
    );
    assert.deepEqual(result.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: "a%20b/%C3%BC.ts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 3, startColumn: 5 },
        },
      },
    ]);
  });
});
