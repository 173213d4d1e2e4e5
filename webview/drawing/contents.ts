// What the drawing library holds, and the small steps that bring it to what is to be shown.
import type cytoscape from "cytoscape";
import type { Written } from "./written.ts";

/** Elements of one step: the library takes a few milliseconds for them. */
const few = 40;

export class Contents {
  /** As the library holds it after each step, so that other steps may begin where these are left off. */
  private readonly held = new Map<string, Written>();

  constructor(private readonly cy: cytoscape.Core) {}

  /** How many elements differ from what is wanted. */
  differences(wanted: ReadonlyMap<string, Written>): number {
    return this.gone(wanted).length + this.changed(wanted).length;
  }

  /**
   * Makes the library hold exactly what is wanted; what stays keeps its identity. Each step tells what is new or otherwise, and
   * after each no line is without its ends: lines go before nodes and come behind them.
   */
  *stepsTo(
    wanted: ReadonlyMap<string, Written>,
  ): Generator<readonly string[], void> {
    for (const ids of inSteps(linesLast(this.gone(wanted)).reverse())) {
      for (const [id] of ids) {
        this.cy.getElementById(id).remove();
        this.held.delete(id);
      }
      yield [];
    }
    for (const changes of inSteps(linesLast(this.changed(wanted)))) {
      const fresh: cytoscape.ElementDefinition[] = [];
      for (const [id, written] of changes) {
        const before = this.held.get(id);
        if (before === undefined) fresh.push(written.definition);
        else this.change(id, before, written);
        this.held.set(id, written);
      }
      // All at once: one by one the library would do its bookkeeping for each.
      if (fresh.length > 0) this.cy.add(fresh);
      yield changes.map(([id]) => id);
    }
  }

  private gone(wanted: ReadonlyMap<string, Written>): readonly Named[] {
    return [...this.held].filter(([id]) => !wanted.has(id));
  }

  private changed(wanted: ReadonlyMap<string, Written>): readonly Named[] {
    return [...wanted].filter(
      ([id, { text }]) => this.held.get(id)?.text !== text,
    );
  }

  /** Only what is otherwise: the library works out the whole look of what it is told something about. */
  private change(id: string, before: Written, { definition }: Written): void {
    const existing = this.cy.getElementById(id);
    const { data, classes, position } = definition;
    if (JSON.stringify(data) !== JSON.stringify(before.definition.data))
      existing.data(data);
    if (classes !== before.definition.classes) existing.classes(classes);
    if (position !== undefined) existing.position(position);
  }
}

type Named = readonly [id: string, written: Written];

function linesLast(named: readonly Named[]): Named[] {
  const isLine = ([, { definition }]: Named): boolean =>
    definition.group === "edges";
  return [...named.filter((each) => !isLine(each)), ...named.filter(isLine)];
}

function* inSteps(named: readonly Named[]): Generator<readonly Named[], void> {
  for (let at = 0; at < named.length; at += few)
    yield named.slice(at, at + few);
}
