// What agents in the editor can use: questions as tools of its language models, and the index as an MCP server.
import * as vscode from "vscode";
import { toErrorForm } from "../core/errors.ts";
import { errorToModelText, toModelText } from "../core/query/modelText.ts";
import { toToolName } from "../core/query/verbs.ts";
import { t } from "../l10n.ts";
import type { EngineSession } from "./session.ts";
import type { Values } from "./questionForm.ts";
import type { Settings } from "./settings.ts";
import { withSignal } from "./withSignal.ts";

/** As package.json names it. */
export const mcpProviderId = "codeweft.mcp";

/** A program that speaks the Model Context Protocol over its standard input and output. */
export interface McpProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
}

export interface AgentsParts {
  readonly session: Pick<EngineSession, "ask">;
  /** What only the editor knows is added to what is asked. */
  readonly complete: (question: string, given: Values) => Promise<Values>;
  /** Throws with what to do when there is nothing to ask yet: "nothing found" would be taken for an answer. */
  readonly needsGraph: () => Promise<void>;
  readonly settings: Settings;
  /** Ids of the questions that package.json offers as tools. */
  readonly tools: readonly string[];
  /** Undefined where no other process can read the graph: there is no folder, it is not trusted or on no disk, or the graph is kept in memory alone. */
  readonly mcpProgram: () => McpProgram | undefined;
}

export class Agents implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly registrations: readonly vscode.Disposable[];
  private tools: readonly vscode.Disposable[] = [];

  constructor(private readonly parts: AgentsParts) {
    const { settings, mcpProgram } = parts;
    this.registrations = [
      settings.onDidChangeAgents(() => {
        this.offerTools();
        this.changed.fire();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.changed.fire();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.changed.fire();
      }),
      vscode.lm.registerMcpServerDefinitionProvider(mcpProviderId, {
        onDidChangeMcpServerDefinitions: this.changed.event,
        provideMcpServerDefinitions: () => {
          const program = settings.agents.mcp ? mcpProgram() : undefined;
          if (program === undefined) return [];
          const { command, args, env, version } = program;
          return [
            new vscode.McpStdioServerDefinition(
              "Codeweft",
              command,
              [...args],
              { ...env },
              version,
            ),
          ];
        },
      }),
    ];
    this.offerTools();
  }

  dispose(): void {
    for (const each of [...this.tools, ...this.registrations, this.changed])
      each.dispose();
  }

  private offerTools(): void {
    for (const tool of this.tools) tool.dispose();
    const { settings, tools } = this.parts;
    this.tools = settings.agents.tools
      ? tools.map((id) =>
          vscode.lm.registerTool(
            toToolName(id),
            new QuestionTool(id, this.parts),
          ),
        )
      : [];
  }
}

class QuestionTool implements vscode.LanguageModelTool<object> {
  constructor(
    private readonly id: string,
    private readonly parts: Pick<
      AgentsParts,
      "session" | "needsGraph" | "complete"
    >,
  ) {}

  prepareInvocation(): vscode.PreparedToolInvocation {
    return { invocationMessage: t("Asking Codeweft ({0})", this.id) };
  }

  /** An error is an answer, too: it says what to do instead. */
  async invoke(
    { input }: vscode.LanguageModelToolInvocationOptions<object>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    try {
      const { text } = await withSignal(token, async (signal) => {
        await this.parts.needsGraph();
        const envelope = await this.parts.session.ask(
          this.id,
          await this.parts.complete(this.id, { ...input }),
          signal,
        );
        return toModelText(envelope, Date.now());
      });
      return resultOf(text);
    } catch (error) {
      if (token.isCancellationRequested) throw error;
      return resultOf(errorToModelText(toErrorForm(error)));
    }
  }
}

function resultOf(text: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([
    new vscode.LanguageModelTextPart(text),
  ]);
}
