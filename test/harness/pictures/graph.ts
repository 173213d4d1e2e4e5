// The graph in the side bar: the overview, its colours and twins, a symbol with the places of a line, a trail.
import type { Frame } from "playwright-core";
import { DrawnGraph } from "../drawnGraph.ts";
import type { Album } from "./album.ts";

const twins = [
  ["matrix", "Matrix"],
  ["table", "Table (T)"],
  ["tree", "Tree"],
  ["graph", "Graph"],
] as const;

export async function takeGraph(album: Album): Promise<void> {
  const { person } = album;
  await album.attempt("narrow", async () => {
    await person.graphFrame(".picture");
    await album.picture("overview-narrow");
  });
  const side = await person.graphFrame(".picture");
  await person.makeRoom(820, "Relations");
  await takeOverview(album, side);
  await takeSymbol(album, side);
  await takeTrail(album, side);
}

const press = (frame: Frame, name: string): Promise<void> =>
  frame.getByRole("button", { name, exact: true }).click();

async function takeOverview(album: Album, side: Frame): Promise<void> {
  const { page } = album.person;
  await album.attempt("overview", () => album.picture("overview"));
  await album.attempt("opened", async () => {
    await side.locator(".picture").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await album.picture("overview-opened");
    await page.keyboard.press("-");
  });
  await album.attempt("metrics", async () => {
    await side.getByRole("button", { name: /^Filters/u }).click();
    await side.locator("select").nth(0).selectOption({ label: "Lines" });
    await side.locator("select").nth(1).selectOption({ label: "Complexity" });
    await album.picture("metrics-choice");
    await page.keyboard.press("Escape");
    await album.picture("metrics");
  });
  for (const [name, label] of [
    ["treemap", "Treemap of the overview"],
    ...twins,
  ] as const)
    await album.attempt(`overview-${name}`, async () => {
      await press(side, label);
      await album.picture(`overview-${name}`);
    });
}

async function takeSymbol(album: Album, side: Frame): Promise<void> {
  const { page } = album.person;
  await album.attempt("focus", async () => {
    await album.goTo(album.subject.at);
    await new DrawnGraph(side).seeCard(album.subject.at);
    await album.picture("focus");
  });
  await album.attempt("details", async () => {
    await new DrawnGraph(side).clickCard(album.subject.at);
    await side.locator(".details").waitFor();
    await album.picture("details");
    await page.keyboard.press("Escape");
  });
  await album.attempt("evidence", async () => {
    await new DrawnGraph(side).clickFirstLineTo(album.subject.at);
    await side.locator(".evidence .site").first().waitFor();
    await album.picture("evidence");
    await page.keyboard.press("Escape");
  });
  for (const [name, label] of twins)
    await album.attempt(`focus-${name}`, async () => {
      await press(side, label);
      await album.picture(`focus-${name}`);
    });
  await album.attempt("layouts", async () => {
    await side.getByRole("button", { name: /^Layout/u }).click();
    await album.picture("layouts");
    await page.keyboard.press("Escape");
  });
  await album.attempt("legend", async () => {
    await side.locator(".picture").focus();
    await page.keyboard.press("?");
    await album.picture("legend");
    await page.keyboard.press("Escape");
  });
  await album.attempt("evidence-opened", async () => {
    await new DrawnGraph(side).clickFirstLineTo(album.subject.at);
    await side.locator(".evidence .site").first().click();
    await page.mouse.move(1100, 700);
    await album.picture("evidence-opened");
    await side.locator(".picture").focus();
    await page.keyboard.press("Escape");
  });
}

async function takeTrail(album: Album, side: Frame): Promise<void> {
  const { person, subject } = album;
  await album.attempt("trail", async () => {
    await album.goTo(subject.at);
    await person.runCommand("Codeweft: Show Trail to…");
    await person.quickTitle("Show the trail from").waitFor();
    await album.choose(subject.to);
    await side.locator(".trail-bar").waitFor();
    await new DrawnGraph(side).seeCard(subject.to);
    await album.picture("trail");
  });
  await album.attempt("trail-choice", async () => {
    await side.locator(".picture").focus();
    await person.page.keyboard.press("Shift+R");
    await album.picture("trail-choice");
    await person.page.keyboard.press("Escape");
  });
}
