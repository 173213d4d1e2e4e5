// Any single read-only statement over the database.
import { z } from "zod";
import { defineQuery } from "./query.ts";
import type { SqlTable } from "./results.ts";

export const sql = defineQuery({
  id: "sql",
  title: "Ask in SQL",
  description:
    "Runs one read-only statement on a copy of the database; the views definition, dependency, dependency_site, file_dependency and unresolved_reference are stable.",
  parameters: z.object({
    text: z.string().min(1).describe("The statement"),
    parameters: z
      .array(z.union([z.string(), z.number(), z.null()]))
      .default([])
      .describe("Values for the ? in the statement, in order"),
    limit: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(1_000)
      .describe("At most so many rows"),
    timeout: z
      .int()
      .min(1)
      .max(600_000, "it is more than 10 minutes")
      .default(5_000)
      .meta({
        description: "Ends the statement after this time",
        unit: "milliseconds",
      }),
  }),
  positional: ["text"],
  counted: "rows",
  needs: "database",
  example: { text: "SELECT kind, count(*) FROM definition GROUP BY kind" },
  run: async (context, request) => {
    const result = await context.sql.run(request, context.signal);
    const data: SqlTable = {
      columns: result.columns,
      rows: result.rows,
      truncated: result.truncated,
    };
    // How many rows there would be in all is unknown without running the statement to its end.
    const more = result.truncated ? 1 : 0;
    return {
      data,
      total: result.rows.length + more,
      returned: result.rows.length,
    };
  },
});
