// For each language the smallest sources in which one file calls a function that another file defines.

export interface CallAcrossFiles {
  readonly files: Readonly<Record<string, string>>;
  /** Path and name of the definition. */
  readonly definition: string;
  /** The file that calls it. */
  readonly caller: string;
}

export const callsAcrossFiles: Readonly<Record<string, CallAcrossFiles>> = {
  bash: {
    files: {
      "a.sh": "source ./b.sh\nstart() { twice 2; }\n",
      "b.sh": "twice() { echo $(($1 * 2)); }\n",
    },
    definition: "b.sh#twice",
    caller: "a.sh",
  },
  c: {
    files: {
      "a.c": '#include "b.h"\nint start(void) { return twice(2); }\n',
      "b.h": "int twice(int x);\n",
      "b.c": '#include "b.h"\nint twice(int x) { return x + x; }\n',
    },
    definition: "b.c#twice",
    caller: "a.c",
  },
  cpp: {
    files: {
      "a.cpp": '#include "b.hpp"\nint start() { return maths::twice(2); }\n',
      "b.hpp": "namespace maths { int twice(int x); }\n",
      "b.cpp": '#include "b.hpp"\nint maths::twice(int x) { return x + x; }\n',
    },
    definition: "b.cpp#twice",
    caller: "a.cpp",
  },
  csharp: {
    files: {
      "A.cs":
        "namespace Shop;\nclass Start { static int Go() { return Maths.Twice(2); } }\n",
      "B.cs":
        "namespace Shop;\nclass Maths { public static int Twice(int x) { return x + x; } }\n",
    },
    definition: "B.cs#Maths.Twice",
    caller: "A.cs",
  },
  go: {
    files: {
      "go.mod": "module shop\n\ngo 1.22\n",
      "main.go":
        'package main\n\nimport "shop/maths"\n\nfunc main() { println(maths.Twice(2)) }\n',
      "maths/maths.go":
        "package maths\n\nfunc Twice(x int) int { return x + x }\n",
    },
    definition: "maths/maths.go#Twice",
    caller: "main.go",
  },
  java: {
    files: {
      "shop/Start.java":
        "package shop;\nimport maths.Maths;\nclass Start { int go() { return Maths.twice(2); } }\n",
      "maths/Maths.java":
        "package maths;\npublic class Maths { public static int twice(int x) { return x + x; } }\n",
    },
    definition: "maths/Maths.java#Maths.twice",
    caller: "shop/Start.java",
  },
  javascript: {
    files: {
      "a.js":
        'import { twice } from "./b.js";\nexport const four = () => twice(2);\n',
      "b.js": "export function twice(x) { return x + x; }\n",
    },
    definition: "b.js#twice",
    caller: "a.js",
  },
  kotlin: {
    files: {
      "Start.kt": "package shop\nimport maths.twice\nfun go() = twice(2)\n",
      "Maths.kt": "package maths\nfun twice(x: Int) = x + x\n",
    },
    definition: "Maths.kt#twice",
    caller: "Start.kt",
  },
  lua: {
    files: {
      "a.lua":
        'local maths = require("b")\nlocal function go() return maths.twice(2) end\nreturn go\n',
      "b.lua":
        "local maths = {}\nfunction maths.twice(x) return x + x end\nreturn maths\n",
    },
    definition: "b.lua#maths.twice",
    caller: "a.lua",
  },
  php: {
    files: {
      "a.php":
        "<?php\nnamespace Shop;\nuse function Maths\\twice;\nfunction go() { return twice(2); }\n",
      "b.php":
        "<?php\nnamespace Maths;\nfunction twice($x) { return $x + $x; }\n",
    },
    definition: "b.php#twice",
    caller: "a.php",
  },
  python: {
    files: {
      "a.py": "from b import twice\n\ndef go():\n    return twice(2)\n",
      "b.py": "def twice(x):\n    return x + x\n",
    },
    definition: "b.py#twice",
    caller: "a.py",
  },
  ruby: {
    files: {
      "a.rb": "require_relative 'b'\ndef go = Maths.twice(2)\n",
      "b.rb": "module Maths\n  def self.twice(x) = x + x\nend\n",
    },
    definition: "b.rb#Maths.twice",
    caller: "a.rb",
  },
  rust: {
    files: {
      "Cargo.toml": '[package]\nname = "shop"\nversion = "0.1.0"\n',
      "src/main.rs": "mod maths;\nfn main() { let _ = maths::twice(2); }\n",
      "src/maths.rs": "pub fn twice(x: i32) -> i32 { x + x }\n",
    },
    definition: "src/maths.rs#twice",
    caller: "src/main.rs",
  },
  scala: {
    files: {
      "Start.scala":
        "package shop\nimport maths.Maths\nobject Start { def go(): Int = Maths.twice(2) }\n",
      "Maths.scala":
        "package maths\nobject Maths { def twice(x: Int): Int = x + x }\n",
    },
    definition: "Maths.scala#Maths.twice",
    caller: "Start.scala",
  },
  svelte: {
    files: {
      "A.svelte":
        '<script lang="ts">\nimport { twice } from "./b";\nexport function go() { return twice(2); }\n</script>\n<p>{go()}</p>\n',
      "b.ts": "export function twice(x: number) { return x + x; }\n",
    },
    definition: "b.ts#twice",
    caller: "A.svelte",
  },
  swift: {
    files: {
      "Sources/Shop/Start.swift": "func go() -> Int { return twice(2) }\n",
      "Sources/Shop/Maths.swift":
        "func twice(_ x: Int) -> Int { return x + x }\n",
    },
    definition: "Sources/Shop/Maths.swift#twice",
    caller: "Sources/Shop/Start.swift",
  },
  tsx: {
    files: {
      "a.tsx":
        'import { Price } from "./b";\nexport const Cart = () => <Price cents={Price({ cents: 2 })} />;\n',
      "b.tsx":
        "export function Price(props: { cents: number }) { return props.cents; }\n",
    },
    definition: "b.tsx#Price",
    caller: "a.tsx",
  },
  typescript: {
    files: {
      "a.ts":
        'import { twice } from "./b";\nexport const four = () => twice(2);\n',
      "b.ts": "export function twice(x: number) { return x + x; }\n",
    },
    definition: "b.ts#twice",
    caller: "a.ts",
  },
  vue: {
    files: {
      "A.vue":
        '<script setup lang="ts">\nimport { twice } from "./b";\nconst go = () => twice(2);\n</script>\n<template><p>{{ go() }}</p></template>\n',
      "b.ts": "export function twice(x: number) { return x + x; }\n",
    },
    definition: "b.ts#twice",
    caller: "A.vue",
  },
};
