// What leaves the graph page for other programs, in a real browser: pictures that are drawn as on the page, and hostile names as text.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import type {
  ExportedPicture,
  ExportForm,
  ExportLook,
} from "../../../src/protocol.ts";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { hostile, hostileNames, shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "page");
const place = "src/orders/order.ts#Order.place";
const longName = "y".repeat(10_000);

describe("exports of the graph page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  async function show(
    text: string,
    active: string,
    theme = themes.dark,
  ): Promise<GraphPage> {
    const graph = graphOf(text);
    open = await GraphPage.open(browser, {
      graph,
      theme,
      width: 1200,
      height: 800,
    });
    await open.activate(graph.id(nodeOf(graph, active)));
    return open;
  }

  let asked = 0;
  async function exported(
    page: GraphPage,
    form: ExportForm,
    look: ExportLook = "theme",
  ): Promise<ExportedPicture> {
    const id = ++asked;
    await page.tell({ type: "export", id, form, look });
    for (let frame = 0; frame < 600; frame++) {
      const answer = page.sentOf("exported").find((one) => one.id === id);
      if (answer !== undefined) return answer.picture;
      await page.frames(1);
    }
    throw new Error("the page handed nothing out");
  }

  async function content(
    page: GraphPage,
    form: "svg" | "png",
    look: ExportLook = "theme",
  ): Promise<string> {
    const picture = await exported(page, form, look);
    assert.equal(picture.form, form);
    return picture.form === form ? picture.content : "";
  }

  /** What a browser makes of the SVG: names of its elements, its words, its size and its first rectangle. */
  const readSvg = (page: GraphPage, text: string) =>
    page.page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      const all = [...parsed.querySelectorAll("*")];
      return {
        broken: parsed.querySelector("parsererror")?.textContent ?? "",
        elements: [...new Set(all.map(({ localName }) => localName))].sort(),
        attributes: [
          ...new Set(all.flatMap((one) => one.getAttributeNames())),
        ].sort(),
        labels: [...parsed.querySelectorAll("text")].map(
          (one) => one.textContent,
        ),
        titles: [...parsed.querySelectorAll("title")].map(
          (one) => one.textContent,
        ),
        about: parsed.querySelector("desc")?.textContent,
        ground: parsed.querySelector("rect")?.getAttribute("fill"),
      };
    }, text);

  it("draws as SVG what the page draws, with the revision of the index", async () => {
    const page = await show(shop, place);
    const read = await readSvg(page, await content(page, "svg"));
    assert.equal(read.broken, "");
    const { revision = 0, base } = (await page.state()).picture ?? {};
    assert.equal(read.about, `Codeweft, index revision ${String(revision)}`);
    for (const name of ["submitCheckout", "total", "MAX_ITEMS_PER_ORDER"])
      assert.ok(read.labels.includes(name), name);
    // The whole picture has a title, and so has each card.
    assert.equal(read.titles.length, (base?.nodes.length ?? 0) + 1);
    assert.ok(
      read.titles.some((title) =>
        title.startsWith(
          "function submitCheckout — src/web/checkoutController.ts:",
        ),
      ),
    );
  });

  it("leaves out what the person took out, in the picture and in the graph", async () => {
    const page = await show(shop, place);
    const graph = graphOf(shop);
    const total = `s${String(graph.id(nodeOf(graph, "src/orders/order.ts#Order.total")))}`;
    await page.click(total);
    await page.page.keyboard.press("Delete");
    await page.until(({ removed }) => removed.includes(total));
    const read = await readSvg(page, await content(page, "svg"));
    assert.ok(!read.labels.includes("total"));
    const picture = await exported(page, "graph");
    assert.ok(picture.form === "graph");
    const labels = picture.graph.nodes.map(({ label }) => label);
    assert.ok(!labels.includes("Order.total"));
    assert.ok(labels.includes("submitCheckout"));
    assert.match(picture.center ?? "", /Order/);
  });

  for (const [name, theme] of Object.entries(themes))
    for (const look of ["theme", "white"] as const)
      it(`paints a PNG in ${name}, ${look === "theme" ? "in its colours" : "on white"}`, async () => {
        const page = await show(shop, place, theme);
        const bytes = await content(page, "png", look);
        writeFileSync(
          path.join(pictures, `export ${name} ${look}.png`),
          Buffer.from(bytes, "base64"),
        );
        const read = await readSvg(page, await content(page, "svg", look));
        if (look === "white") assert.equal(read.ground, "rgb(255, 255, 255)");
        const painted = await page.page.evaluate(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0);
          const { data } = context!.getImageData(
            0,
            0,
            canvas.width,
            canvas.height,
          );
          const colors = new Set<number>();
          for (let at = 0; at < data.length; at += 4)
            colors.add(
              (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!,
            );
          return {
            width: image.width,
            colors: colors.size,
            ground: [...data.slice(0, 3)],
          };
        }, bytes);
        assert.ok(painted.width > 800, String(painted.width));
        assert.ok(painted.colors > 20, "text and lines are painted");
        assert.equal(read.ground, `rgb(${painted.ground.join(", ")})`);
      });

  it("shows hostile names as text in the SVG, and hands them out whole in the graph", async () => {
    const page = await show(
      `${hostile}\nsrc/long.ts#${longName} -> main.ts#target calls\nsrc/rtl.ts#אבגà\u0301\u0302 -> main.ts#target calls`,
      "main.ts#target",
    );
    const text = await content(page, "svg");
    const read = await readSvg(page, text);
    assert.equal(read.broken, "");
    assert.deepEqual(read.elements, [
      "desc",
      "g",
      "path",
      "rect",
      "svg",
      "text",
      "title",
    ]);
    assert.ok(!read.attributes.some((name) => name.startsWith("on")));
    assert.ok(!read.attributes.includes("href"));
    assert.doesNotMatch(text, /[\u0000-\u0008\u200b\u202e]/u);
    const told = read.titles.join("\n");
    for (const name of [
      "<img/src=x/onerror=alert(1)>",
      "__proto__",
      "constructor",
      "💥🧨",
      "אבגà\u0301\u0302",
      longName,
    ])
      assert.ok(told.includes(name), name.slice(0, 40));
    const picture = await exported(page, "graph");
    assert.ok(picture.form === "graph");
    const labels = picture.graph.nodes.map(({ label }) => label);
    for (const name of [...hostileNames, longName])
      assert.ok(labels.includes(name), name.slice(0, 40));
  });
});
