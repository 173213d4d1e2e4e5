// What leads to one another and back: strongly connected components.
import { z } from "zod";
import { findComponents } from "../graph/components.ts";
import { projectSymbols } from "../graph/projection.ts";
import { toSymbolRef } from "./describe.ts";
import {
  limitParameter,
  offsetParameter,
  structureParameters,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";
import type { Component } from "./structureResults.ts";

export const components = defineQuery({
  id: "components",
  title: "What hangs together in circles?",
  description:
    "Strongly connected components: groups of symbols that all lead to one another. The largest first; risk is none for a symbol alone, medium for two, high for more.",
  parameters: z.object({
    minimum: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(2)
      .describe(
        "Only groups of at least so many symbols; 1 lists those alone too",
      ),
    members: z
      .int()
      .min(0)
      .max(100_000)
      .default(100)
      .describe(
        "At most so many members of each; the size says how many there are",
      ),
    ...structureParameters,
    limit: limitParameter(50),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    const filter = openStructure(graph, parameters);
    const { digraph, nodes } = projectSymbols(graph, filter);
    const found = findComponents(digraph);
    const { minimum, limit, offset } = parameters;
    /** First member of each component: members are met in path order. */
    const first = new Int32Array(found.count).fill(-1);
    for (let node = 0; node < digraph.nodeCount; node++) {
      const component = found.of[node]!;
      if (first[component] === -1) first[component] = node;
    }
    const listed: number[] = [];
    for (let component = 0; component < found.count; component++)
      if (found.sizes[component]! >= minimum) listed.push(component);
    listed.sort(
      (a, b) => found.sizes[b]! - found.sizes[a]! || first[a]! - first[b]!,
    );
    const page = listed.slice(offset, offset + limit);
    const members = new Map(
      page.map((component) => [component, [] as number[]]),
    );
    for (let node = 0; node < digraph.nodeCount; node++) {
      const own = members.get(found.of[node]!);
      if (own !== undefined && own.length < parameters.members)
        own.push(nodes[node]!);
    }
    const data = page.map((component, at): Component => {
      const size = found.sizes[component]!;
      return {
        id: offset + at + 1,
        size,
        risk: size === 1 ? "none" : size === 2 ? "medium" : "high",
        members: members
          .get(component)!
          .map((node) => toSymbolRef(graph, node)),
      };
    });
    return { data, total: listed.length, returned: data.length };
  },
});
