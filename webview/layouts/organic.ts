// Files near those that they have to do with, wherever that is: forces pull and push until all have their place. Pure: no chance is in it.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from "d3-force";
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import type { Picture } from "../state/picture.ts";
import type { Letters } from "../drawing/text.ts";
import { boxesOf, placeBoxes } from "./boxes.ts";
import type { Placement } from "./placement.ts";
import type { Size } from "./shelves.ts";

const gap = 26;
const lineLength = 70;
/** Steps of the simulation: many boxes make every step slow, and need not settle to the pixel. */
const steps = (boxes: number): number => (boxes > 600 ? 120 : 260);
const mostRounds = 240;

interface Body extends SimulationNodeDatum {
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

export function layoutOrganic(picture: Picture, letters: Letters): Placement {
  const boxes = boxesOf(picture, letters);
  const bodies = boxes.blocks.map(({ width, height }, at): Body => {
    // A spiral, so that nobody starts where another one stands.
    const away = 60 * Math.sqrt(at + 0.5);
    const angle = at * Math.PI * (3 - Math.sqrt(5));
    return {
      width,
      height,
      x: away * Math.cos(angle) * 1.5,
      y: away * Math.sin(angle),
    };
  });
  const radius = (size: Size): number =>
    Math.hypot(size.width, size.height) / 2;
  const simulation = forceSimulation(bodies)
    .force(
      "lines",
      forceLink<Body, SimulationLinkDatum<Body>>(
        boxes.links.map(({ from, to }) => ({ source: from, target: to })),
      ).distance(
        ({ source, target }) =>
          0.8 * (radius(source as Body) + radius(target as Body)) + lineLength,
      ),
    )
    .force(
      "distance",
      forceManyBody<Body>()
        .strength((body) => -9 * radius(body))
        .distanceMax(2_400),
    )
    .force(
      "room",
      forceCollide<Body>((body) => radius(body) * 0.8).iterations(1),
    )
    // Pages are wider than high.
    .force("x", forceX<Body>(0).strength(0.035))
    .force("y", forceY<Body>(0).strength(0.06))
    .stop();
  simulation.tick(steps(bodies.length));
  separate(bodies);
  return {
    arrangement: "organic",
    ...placeBoxes(
      picture,
      boxes,
      bodies.map(({ x, y, width, height }) => ({
        x: Math.round(x - width / 2),
        y: Math.round(y - height / 2),
      })),
    ),
    captions: [],
  };
}

/** Pushes boxes that lie on each other apart, each the shorter way, until none does. */
function separate(bodies: readonly Body[]): void {
  for (let round = 0; round < mostRounds; round += 1) {
    let touching = false;
    const order = [...bodies].sort(
      (a, b) => a.x - a.width / 2 - (b.x - b.width / 2),
    );
    order.forEach((a, at) => {
      for (let next = at + 1; next < order.length; next += 1) {
        const b = order[next] as Body;
        if (b.x - b.width / 2 > a.x + a.width / 2 + gap) break;
        const acrossX = (a.width + b.width) / 2 + gap - Math.abs(b.x - a.x);
        const acrossY = (a.height + b.height) / 2 + gap - Math.abs(b.y - a.y);
        if (acrossX <= 0 || acrossY <= 0) continue;
        touching = true;
        if (acrossX < acrossY) {
          const step = (acrossX / 2 + 0.5) * (b.x < a.x ? -1 : 1);
          a.x -= step;
          b.x += step;
        } else {
          const step = (acrossY / 2 + 0.5) * (b.y < a.y ? -1 : 1);
          a.y -= step;
          b.y += step;
        }
      }
    });
    if (!touching) return;
  }
}
