// The handles of the overview: what opens a folder or file in place, and what closes a box again. Pure.
import type { Rect } from "../layouts/placement.ts";
import { isRest, pathOfNode } from "../state/overviewPart.ts";
import type { Picture } from "../state/picture.ts";
import type { DrawnNode } from "./elements.ts";

const size = 16;
const away = 5;

export function openersOf(
  { base, placement }: Picture,
  shown: ReadonlySet<string>,
): readonly DrawnNode[] {
  if (base.opened === undefined) return [];
  const closed = base.nodes.flatMap((node) => {
    const card = placement.cards[node.id];
    const path = pathOfNode(node);
    if (card === undefined || path === undefined || !shown.has(node.id))
      return [];
    return isRest(node)
      ? []
      : [handle(path, node.id, "+", card, (card.height - size) / 2)];
  });
  const open = placement.groups
    .filter(({ id, type }) => type === "folder" && id.startsWith("g:"))
    .map((group) => handle(group.id.slice(2), group.id, "\u2212", group, away));
  return [...closed, ...open];
}

function handle(
  path: string,
  owner: string,
  label: string,
  { x, y, width }: Rect,
  down: number,
): DrawnNode {
  return {
    type: "node",
    id: `x:${path}`,
    role: "handle",
    rect: {
      x: x + width - size - away,
      y: y + down,
      width: size,
      height: size,
    },
    parent: undefined,
    label,
    icon: undefined,
    classes: [label === "+" ? "closed" : "open"],
    owner,
  };
}

/** The path that a handle opens or closes; undefined for other ids. */
export const openerPath = (id: string): string | undefined =>
  id.startsWith("x:") ? id.slice(2) : undefined;
