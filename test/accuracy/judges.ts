// The table of judges: who is asked about which language, and with what.
import { askBash } from "./bashOracle.ts";
import { askClang } from "./clangOracle.ts";
import { askCpp } from "./cppOracle.ts";
import { askCtags } from "./ctagsOracle.ts";
import { askMono } from "./csharpOracle.ts";
import { askGo } from "./goOracle.ts";
import type { CalledAccess, FoundGraph } from "./graphFile.ts";
import { askJava } from "./javaOracle.ts";
import { askKotlin, askScala } from "./jvmOracle.ts";
import { askLua } from "./luaOracle.ts";
import { askPhp } from "./phpOracle.ts";
import { askPyright } from "./pyrightOracle.ts";
import type { Oracle, RelationKind } from "./relation.ts";
import { askRuby } from "./rubyOracle.ts";
import { askRust } from "./rustOracle.ts";
import { askSwift } from "./swiftOracle.ts";
import { askTypeScript } from "./typescriptOracle.ts";

/** What a judge may look at: the laid out sources, what was found in them, and the command to watch where one was given. */
export interface Case {
  readonly root: string;
  readonly files: readonly string[];
  readonly graph: FoundGraph;
  readonly run: string | undefined;
  /** The language asked for, where one was. */
  readonly language: string | undefined;
}

export interface Judge {
  readonly languages: readonly string[];
  /** Which reads and writes are calls for it ("none" when it is not said). */
  readonly calledAccess?: CalledAccess;
  readonly ask: (given: Case) => Oracle | Promise<Oracle>;
}

export type JudgeName =
  | "typescript"
  | "pyright"
  | "go"
  | "rust"
  | "java"
  | "kotlin"
  | "scala"
  | "php"
  | "mono"
  | "clang"
  | "clang++"
  | "ruby"
  | "lua"
  | "bash"
  | "swift"
  | "ctags";

export const judges: Readonly<Record<JudgeName, Judge>> = {
  typescript: {
    languages: ["typescript", "javascript", "tsx"],
    ask: ({ root, files, graph }) => askTypeScript(root, files, graph),
  },
  pyright: {
    languages: ["python"],
    // A call hierarchy of Pyright has them.
    calledAccess: "accessors",
    ask: ({ root, files, graph }) => askPyright(root, files, graph),
  },
  go: { languages: ["go"], ask: ({ root }) => askGo(root) },
  rust: {
    languages: ["rust"],
    ask: ({ root, files, graph }) => askRust(root, files, graph),
  },
  java: { languages: ["java"], ask: ({ root }) => askJava(root) },
  kotlin: {
    languages: ["kotlin"],
    ask: ({ root, files, graph }) => askKotlin(root, files, graph),
  },
  scala: {
    languages: ["scala"],
    ask: ({ root, files, graph }) => askScala(root, files, graph),
  },
  php: {
    languages: ["php"],
    ask: ({ root, graph }) => askPhp(root, graph),
  },
  mono: {
    languages: ["csharp"],
    ask: ({ root, graph }) => askMono(root, graph),
  },
  clang: {
    languages: ["c"],
    ask: ({ root, files, graph }) =>
      askClang(
        root,
        files,
        sitesOf(graph, "calls"),
        targetsOf(graph, "calls"),
        sitesOf(graph, "imports"),
      ),
  },
  "clang++": {
    languages: ["cpp"],
    ask: ({ root, files, graph }) =>
      askCpp(
        root,
        files,
        [...sitesOf(graph, "calls"), ...sitesOf(graph, "inherits")],
        [...targetsOf(graph, "calls"), ...targetsOf(graph, "inherits")],
      ),
  },
  ruby: { languages: ["ruby"], calledAccess: "members", ask: askRuby },
  lua: { languages: ["lua"], ask: askLua },
  bash: { languages: ["bash"], ask: askBash },
  swift: {
    languages: ["swift"],
    ask: ({ root, files, graph }) => askSwift(root, files, graph),
  },
  // It is asked by its name only.
  ctags: { languages: [], ask: askCtags },
};

/** Who judges a language; undefined where nobody does. */
export function judgeOf(language: string): JudgeName | undefined {
  return (Object.keys(judges) as JudgeName[]).find((name) =>
    judges[name].languages.includes(language),
  );
}

function sitesOf(graph: FoundGraph, kind: RelationKind): string[] {
  return graph.relations.flatMap((each) =>
    each.kind === kind ? each.sites : [],
  );
}

function targetsOf(graph: FoundGraph, kind: RelationKind): string[] {
  return graph.relations.flatMap((each) =>
    each.kind === kind ? [each.to] : [],
  );
}
