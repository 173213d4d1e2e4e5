// Rule 14, and the two journeys of people without a mouse: by keys through the picture, and through its table alone.
import assert from "node:assert/strict";
import { nameOf, nodeOf, nodesIn } from "./rulesWindow.ts";
import type { RulesWindow } from "./rulesWindow.ts";

export function rulesOfTwins(open: () => RulesWindow): void {
  it("rule 14: the same selection is seen as graph, table, tree and matrix, which is offered where nodes are many", async () => {
    const graph = open();
    const { frame } = graph;
    const state = await graph.search("placeOrder");
    const count = nodesIn(state).length;
    await graph.click(await graph.node("bookByIsbn"));
    const { selection } = await graph.until(
      "it is selected",
      (each) => each.selection.length === 1,
    );
    await graph.button("Table (T)").click();
    await frame
      .locator(".table-view tbody tr")
      .nth(count - 1)
      .waitFor();
    await frame
      .locator(".table-view tr.selected")
      .filter({ hasText: "bookByIsbn" })
      .waitFor();
    await graph.button("Tree").click();
    await frame
      .locator('[role=treeitem][aria-selected="true"]')
      .filter({ hasText: "bookByIsbn" })
      .waitFor();
    await graph.button("Matrix").click();
    await frame.getByRole("rowheader", { name: "bookByIsbn" }).waitFor();
    await frame.getByRole("button", { name: "Graph", exact: true }).click();
    const back = await graph.until(
      "it is drawn",
      ({ view }) => view === "graph",
    );
    assert.deepEqual(back.selection, selection);
    await graph.search("beat");
    for (let page = 0; page < 6; page++) {
      if (await graph.button("Show as matrix").isVisible()) break;
      const { picture } = await graph.state();
      await frame.locator('[data-reason="limit"]').click();
      await graph.until(
        "there are more",
        (each) =>
          (each.picture?.openings.length ?? 0) >
          (picture?.openings.length ?? 0),
      );
    }
    await graph.button("Show as matrix").waitFor();
  });

  for (const view of ["picture", "table"] as const)
    it(`a person without a mouse searches, walks, reads the places of a line and goes there, with the ${view} alone`, async () => {
      const graph = open();
      const { frame } = graph;
      const { keyboard } = graph.person.page;
      await graph.leave();
      await graph.person.openFile("alone.ts");
      await graph.person.runCommand("Codeweft: Show Graph");
      // Also where another part of the page had the focus before, as after the journey with the picture.
      await graph.focused(".picture");
      await keyboard.press("/");
      await keyboard.type("second");
      await graph.until(
        "it is found",
        ({ search }) =>
          search?.asking === false && search.hits[0]?.symbol.name === "second",
      );
      await keyboard.press("Enter");
      await graph.untilAbout("second");
      if (view === "table") {
        await keyboard.press("t");
        await frame.locator(".table-view tbody tr").first().waitFor();
        await graph.tabTo(
          `.table-view [data-id="${await graph.node("third")}"]`,
        );
        await keyboard.press(" ");
      } else {
        await keyboard.press("ArrowRight");
        await keyboard.press("ArrowRight");
      }
      await graph.until(
        "third is selected",
        (state) => nameOf(nodeOf(state, state.selection[0])) === "third",
      );
      const places = frame.getByRole("button", {
        name: "1 place where the active item uses it",
      });
      await places.waitFor();
      await graph.tabTo(".details-body button.secondary");
      await keyboard.press("Enter");
      await frame.locator(".evidence .site").first().waitFor();
      await graph.tabTo(".evidence .site");
      await keyboard.press("Enter");
      await graph.person.seeCursorAt(5);
      await graph.person.page
        .locator(".editor-instance .monaco-editor.focused")
        .waitFor();
      await frame.getByRole("button", { name: "Graph", exact: true }).click();
    });
}
