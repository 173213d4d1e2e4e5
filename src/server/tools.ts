// The questions and actions as tools for a language model: which ones, under which names, with which promises.
import { z } from "zod";
import { actions } from "../core/action/list.ts";
import { queries } from "../core/query/list.ts";
import type { Declared } from "../core/query/query.ts";
import { toToolName } from "../core/query/verbs.ts";

/**
 * Offered unless all are asked for: with these an agent finds a symbol, reads it, sees who uses it and what a change of it
 * reaches, and knows what the graph does not know. Few tools are chosen from well, many are not; ids that are not there are
 * passed over.
 */
export const usualTools: readonly string[] = [
  "search",
  "symbol",
  "callers",
  "callees",
  "references",
  "impact",
  "path",
  "context",
  "cycles",
  "overview",
  "statistics",
  "unresolved",
];

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: "object";
    readonly [key: string]: unknown;
  };
  readonly annotations: {
    readonly title: string;
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: false;
  };
}

export interface ToolChoice {
  /** Every question, not only the usual ones. */
  readonly all: boolean;
  /** Actions, too. */
  readonly actions: boolean;
}

export interface ListedTool {
  readonly tool: Tool;
  readonly kind: "question" | "action";
  readonly id: string;
}

export function listTools(choice: ToolChoice): readonly ListedTool[] {
  const asked = choice.all
    ? queries
    : usualTools.flatMap((id) => queries.filter((query) => query.id === id));
  return [
    ...asked.map((query) => ({
      kind: "question" as const,
      id: query.id,
      tool: toTool(query, {
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
      }),
    })),
    ...(choice.actions ? actions : []).map((action) => ({
      kind: "action" as const,
      id: action.id,
      tool: toTool(action, {
        readOnlyHint: false,
        destructiveHint: action.destructive,
        idempotentHint: action.idempotent,
      }),
    })),
  ];
}

function toTool(
  { id, title, description, parameters }: Declared,
  hints: Omit<Tool["annotations"], "title" | "openWorldHint">,
): Tool {
  const schema = z.toJSONSchema(parameters, { io: "input" });
  const { properties = {}, required = [] } = schema;
  return {
    name: toToolName(id),
    title,
    description,
    inputSchema: {
      type: "object",
      properties,
      required,
      additionalProperties: false,
    },
    annotations: { title, ...hints, openWorldHint: false },
  };
}
