// How another program, an agent's say, starts the MCP server of this installation on one database.

/**
 * `cli`: absolute path of the command line's program. It runs in the Node.js that runs this process, which behind the desktop
 * editor is the editor itself.
 */
export function mcpProgramOf(
  cli: string,
  database: string,
): {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
} {
  return {
    command: process.execPath,
    args: [cli, "mcp", "--db", database],
    env: { ELECTRON_RUN_AS_NODE: "1" },
  };
}
