// Rules 8 to 12, 15 and 20: what lines, labels, chips and colours say.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nameOf, nodesIn } from "./rulesWindow.ts";
import type { RulesWindow } from "./rulesWindow.ts";

/** The editor's own themes, by their ids. */
const themes = [
  "Default Light Modern",
  "Default Dark Modern",
  "Default High Contrast",
  "Default High Contrast Light",
];

export function rulesOfShowing(open: () => RulesWindow): void {
  it("rule 8: hover lights up neighbours and fades the rest; in and out differ in colour and in their arrows", async () => {
    const graph = open();
    await graph.search("placeOrder");
    const user = nodesIn(await graph.state()).find(({ side }) => side === "in");
    assert.ok(user);
    const center = await graph.node("placeOrder");
    const incoming = `e${user.id}>${center}`;
    const outgoing = await graph.edge("placeOrder", "bookByIsbn");
    for (const name of ["line-color", "target-arrow-shape"])
      assert.notEqual(
        await graph.style(incoming, name),
        await graph.style(outgoing, name),
        name,
      );
    await graph.point(await graph.node("bookByIsbn"));
    const far = await graph.node("createOrder");
    await graph.untilStyle(far, "opacity", (value) => Number(value) < 1);
    assert.ok(Number(await graph.style(far, "opacity")) >= 0.25);
    assert.ok(Number(await graph.style(incoming, "opacity")) >= 0.25);
    assert.equal(Number(await graph.style(center, "opacity")), 1);
    await graph.leave();
    await graph.untilStyle(far, "opacity", (value) => Number(value) === 1);
  });

  it("rule 9: thickness is the logarithm of the places, the line's style how certain it is, and one switch leaves the certain ones", async () => {
    const graph = open();
    await graph.search("guesses");
    const line = async (to: string, name: string): Promise<string> =>
      graph.style(await graph.edge("guesses", to), name);
    const width = async (to: string): Promise<number> =>
      parseFloat(await line(to, "width"));
    const [one, three, nine] = [
      await width("first"),
      await width("second"),
      await width("fifth"),
    ];
    assert.ok(one < three && three < nine);
    // Three times as many add as much each time.
    assert.ok(Math.abs(nine - three - (three - one)) < 0.05);
    assert.equal(await line("first", "line-style"), "solid");
    assert.equal(await line("pointsOf", "line-style"), "dashed");
    await graph.button("Only certain edges").click();
    const certain = await graph.until(
      "only certain edges are drawn",
      (state) => state.filters.certainOnly && !state.asking.includes("picture"),
    );
    assert.ok(!nodesIn(certain).some((node) => nameOf(node) === "pointsOf"));
    await graph.button("Only certain edges").click();
    await graph.node("pointsOf");
  });

  it("rule 10: one stepper takes the picture further up, the other further down", async () => {
    const graph = open();
    await graph.search("third");
    const names = async (): Promise<readonly (string | undefined)[]> =>
      nodesIn(await graph.state()).map(nameOf);
    await graph.button("One step more: used by").click();
    await graph.node("first");
    assert.ok(!(await names()).includes("fifth"));
    await graph.button("One step more: uses").click();
    await graph.node("fifth");
    await graph.button("One step less: used by").click();
    await graph.button("One step less: uses").click();
    const state = await graph.until(
      "it is as it was",
      ({ reach, asking }) =>
        reach.in === 1 && reach.out === 1 && !asking.includes("picture"),
    );
    assert.deepEqual(nodesIn(state).map(nameOf).sort(), [
      "fourth",
      "second",
      "third",
    ]);
  });

  it("rule 11: chips say how much of what is shown and what hides the rest, and one click undoes each", async () => {
    const graph = open();
    const { frame } = graph;
    await graph.search("placeOrder");
    await graph.button("Filters").click();
    await frame.locator('[data-filter="tests"]').uncheck();
    await graph.press("Escape");
    const chip = frame.locator('[data-reason="tests"]');
    await chip.waitFor();
    const words = await frame.locator(".chips").innerText();
    const [shown = NaN, total = NaN, ...hidden] = [
      ...words.matchAll(/[\d,]+/gu),
    ].map(([count]) => Number(count.replaceAll(",", "")));
    assert.equal(shown, nodesIn(await graph.state()).length);
    assert.equal(
      hidden.reduce((sum, count) => sum + count, shown),
      total,
      words,
    );
    await chip.click();
    await graph.until("tests are back", ({ filters }) => filters.tests);
    await chip.waitFor({ state: "detached" });
  });

  it("rule 12: what has no lines, no hits and no depth says why, and offers the next step", async () => {
    const graph = open();
    const { frame } = graph;
    await graph.search("standsAlone");
    const notice = frame.locator(".notice");
    await notice
      .filter({ hasText: "Nothing in the index uses this" })
      .waitFor();
    await graph.button("One step less: used by").click();
    await graph.button("One step less: uses").click();
    await notice.filter({ hasText: "Depth 0 on both sides" }).waitFor();
    await notice.getByRole("button", { name: "One step each" }).click();
    await graph.button("One step more: uses").click();
    await graph.until(
      "there is depth again",
      ({ reach }) => reach.in === 1 && reach.out === 1,
    );
    await frame.locator(".picture").focus();
    await graph.press("/");
    await graph.person.page.keyboard.type("nothingBearsThisName");
    await frame
      .locator(".search-hits")
      .getByText("Try a part of the name")
      .waitFor();
    await graph.press("Escape");
  });

  it("rule 15: far away names hide, but for what is active, selected or hovered; the tooltip has the whole path", async () => {
    const graph = open();
    await graph.search("placeOrder");
    const other = await graph.node("bookByIsbn");
    await graph.leave();
    await graph.point(other);
    await graph.frame
      .locator(".tooltip")
      .filter({ hasText: "src/services/catalogue.ts:" })
      .waitFor();
    for (let step = 0; step < 6; step++) await graph.button("Zoom out").click();
    await graph.leave();
    const isRead = async (name: string): Promise<boolean> => {
      const id = await graph.node(name);
      const size = parseFloat(await graph.style(id, "font-size"));
      const least = parseFloat(await graph.style(id, "min-zoomed-font-size"));
      return size * (await graph.zoom()) >= least;
    };
    await graph.untilZoom((zoom) => zoom < 0.4);
    assert.equal(await isRead("bookByIsbn"), false);
    assert.equal(await isRead("placeOrder"), true);
    await graph.point(other);
    await graph.untilStyle(
      other,
      "min-zoomed-font-size",
      (value) => parseFloat(value) === 0,
    );
    await graph.click(other);
    await graph.leave();
    await graph.until("it is selected", ({ selection }) =>
      selection.includes(other),
    );
    assert.equal(await isRead("bookByIsbn"), true);
    await graph.frame.locator(".picture").focus();
    await graph.press("Escape");
    await graph.press("l");
  });

  it("rule 20: in all four kinds of themes text has a contrast of 4.5 and lines of 3, and kinds have signs of their own", async () => {
    const graph = open();
    const { journey, person } = graph;
    await graph.search("placeOrder");
    const folder = path.join(journey.workspace, ".vscode");
    mkdirSync(folder, { recursive: true });
    const settings = path.join(folder, "settings.json");
    const cards = new Set<string>();
    for (const theme of themes) {
      writeFileSync(
        settings,
        JSON.stringify({ "workbench.colorTheme": theme }),
      );
      const card = await graph.node("bookByIsbn");
      const ground = await graph.untilGround(theme);
      const back = await graph.style(card, "background-color");
      cards.add(back);
      assert.ok(contrast(await graph.style(card, "color"), back) >= 4.5, theme);
      const active = await graph.node("placeOrder");
      assert.ok(
        contrast(
          await graph.style(active, "color"),
          await graph.style(active, "background-color"),
        ) >= 4.5,
        theme,
      );
      const user = nodesIn(await graph.state()).find(
        ({ side }) => side === "in",
      )!;
      for (const line of [
        `e${user.id}>${active}`,
        await graph.edge("placeOrder", "bookByIsbn"),
      ])
        assert.ok(
          contrast(await graph.style(line, "line-color"), ground) >= 3,
          `${theme} ${line}`,
        );
      await person.takePicture(theme);
    }
    assert.ok(cards.size > 1);
    const signs = await Promise.all(
      ["placeOrder", "Order"].map(async (name) =>
        graph.style(await graph.node(name), "background-image"),
      ),
    );
    assert.equal(new Set(signs).size, 2);
  });
}

/** Of two opaque colours, by WCAG 2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/gu) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
