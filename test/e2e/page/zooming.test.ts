// Semantic zoom in a real browser: by wheel and by keyboard, in and out again, and what is written from far away.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf } from "../../core/graph/graphText.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "page");

describe("semantic zoom in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function show(theme: keyof typeof themes): Promise<GraphPage> {
    open = await GraphPage.open(browser, {
      theme: themes[theme],
      graph: graphOf(shop),
      width: 1100,
      height: 700,
    });
    await open.tell({
      type: "activate",
      activation: { kind: "overview" },
      reason: "command",
    });
    await open.until(({ picture }) => picture?.base.opened !== undefined);
    await open.frames(20);
    return open;
  }

  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  for (const theme of ["dark", "light", "contrastDark"] as const)
    it(`opens what the wheel zooms in on, where it stands, and closes it again (${theme})`, async () => {
      const page = await show(theme);
      const { x, y } = await page.spot("d:src/orders");
      await page.page.mouse.move(x, y);
      await page.page.keyboard.down("Control");
      for (let turn = 0; turn < 3; turn++) await page.page.mouse.wheel(0, -50);
      await page.page.keyboard.up("Control");
      await page.until(({ inside }) => inside.open.includes("src/orders"));
      await page.frames(20);
      // The box is still under the pointer.
      const box = await page.page.evaluate(() => {
        const group = globalThis.codeweft
          .state()
          .picture?.placement.groups.find(({ id }) => id === "g:src/orders");
        const cy = globalThis.codeweft.cy as unknown as {
          zoom: () => number;
          pan: () => { x: number; y: number };
        };
        return (
          group && {
            left: group.x * cy.zoom() + cy.pan().x,
            top: group.y * cy.zoom() + cy.pan().y,
            width: group.width * cy.zoom(),
            height: group.height * cy.zoom(),
          }
        );
      });
      const frame = await page.page.locator(".picture").boundingBox();
      assert.ok(box !== undefined && frame !== null);
      const [left, top] = [frame.x + box.left, frame.y + box.top];
      assert.ok(
        x >= left && x <= left + box.width && y >= top && y <= top + box.height,
        JSON.stringify({ x, y, box, frame }),
      );
      await page.page.screenshot({
        path: path.join(pictures, `zoomed in ${theme}.png`),
      });
      await page.page.keyboard.press("f");
      await page.frames(30);
      await page.page.keyboard.down("Control");
      for (let turn = 0; turn < 6; turn++) await page.page.mouse.wheel(0, 50);
      await page.page.keyboard.up("Control");
      await page.until(({ inside }) => inside.open.length === 0);
    });

  it("does the same from the keyboard, and writes only folders from far away", async () => {
    const page = await show("dark");
    const { keyboard } = page.page;
    await page.page.locator(".picture").focus();
    await page.click("d:src/stock");
    await page.page.locator(".picture").focus();
    for (let press = 0; press < 3; press++) await keyboard.press("PageUp");
    await page.until(({ inside }) => inside.open.includes("src/stock"));
    // The keys stand on the first part of what was opened.
    assert.equal((await page.state()).selection.length, 1);
    await page.page.evaluate(() => {
      const cy = globalThis.codeweft.cy as unknown as {
        zoom: (to: number) => void;
        center: () => void;
      };
      cy.zoom(0.45);
      cy.center();
    });
    await page.frames(5);
    const far = await page.page.evaluate(() => [
      globalThis.codeweft.cy.nodes(".far-member").length,
      globalThis.codeweft.cy.nodes(".far-name").length,
    ]);
    assert.ok(
      far.every((count) => count > 0),
      far.join(),
    );
    await page.page.screenshot({ path: path.join(pictures, "far away.png") });
    for (let press = 0; press < 2; press++) await keyboard.press("PageDown");
    await page.until(({ inside }) => inside.open.length === 0);
  });

  it("lists the places behind a line between folders, as many as it says, and one click goes there", async () => {
    const page = await show("dark");
    const { picture } = await page.state();
    const line = picture?.base.edges.find(({ sites }) => sites > 1);
    assert.ok(line);
    await page.click(line.id);
    await page.until(
      ({ details }) => details?.type === "edge" && details.answer !== undefined,
    );
    const sites = page.page.locator(".site");
    assert.equal(await sites.count(), line.sites);
    await page.page.screenshot({
      path: path.join(pictures, "evidence between folders.png"),
    });
    await sites.last().click();
    await page.until(() => page.sentOf("open").length === 1);
    assert.equal(page.sentOf("activated").length, 0);
  });
});
