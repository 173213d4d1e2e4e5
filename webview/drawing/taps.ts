// Presses on the picture, also while a sketch of it stands there for which the drawing library has no cards yet.
import type cytoscape from "cytoscape";
import type { DrawnNode } from "./elements.ts";
import { sketchedAt } from "./sketch.ts";

export interface TapReports {
  readonly tapped: (id: string, additive: boolean) => void;
  readonly tappedTwice: (id: string) => void;
  readonly tappedNothing: () => void;
}

/** `sketched`: what the sketch shows, in the order in which it is painted; undefined while the library's own picture is seen. */
export function listenToTaps(
  cy: cytoscape.Core,
  sketched: () => Iterable<DrawnNode> | undefined,
  reports: TapReports,
): void {
  /** Of the last press: what the sketch showed there. The library's picture may be there when the hand is lifted. */
  let pressed: { readonly id: string | undefined } | undefined;
  let taps: readonly (string | undefined)[] = [];

  cy.on("tapstart", (event) => {
    const nodes = sketched();
    pressed = nodes && { id: sketchedAt(nodes, event.position) };
  });
  const tappedBy = (event: cytoscape.EventObject): string | undefined => {
    if (pressed !== undefined) return pressed.id;
    if (event.target === cy) return undefined;
    const target = event.target as cytoscape.SingularElementReturnValue;
    return target.hasClass("group") ? undefined : target.id();
  };
  cy.on("tap", (event) => {
    const id = tappedBy(event);
    taps = [...taps.slice(-1), id];
    if (id === undefined) return reports.tappedNothing();
    const original = event.originalEvent;
    reports.tapped(id, original.ctrlKey || original.metaKey);
  });
  cy.on("dbltap", (event) => {
    // Quick clicks on two cards are no double click, though the library takes them for one.
    const id = tappedBy(event);
    if (id === undefined || taps.some((tapped) => tapped !== id)) return;
    reports.tappedTwice(id);
  });
}
