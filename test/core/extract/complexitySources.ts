// One function per language, the same as far as the language has the words for it, with the numbers that a person counted.

/** A function and what was counted: cyclomatic, cognitive, deepest nesting, parameters. */
export type Counted = readonly [
  name: string,
  cyclomatic: number,
  cognitive: number,
  nesting: number,
  parameters: number,
];

export interface CountedSource {
  readonly path: string;
  readonly source: string;
  readonly functions: readonly Counted[];
}

// How `sort` is counted, in all of them. Cyclomatic: 1, the first condition 1, its operators 3, the loop 1, the condition in it 1,
// the second condition 1, the other loop 1, two cases 2, the value of the result 1: 12. Cognitive: the first condition 1, its
// operators 2 (`&&` twice in a row, then `||`), the loop 1 + 1, the condition in it 1 + 2, the second condition 1, the last else 1,
// the other loop 1 + 1, the choice 1, the value of the result 1: 14; and 2 for the condition in the nameless function, which
// stands one level deeper. Nesting: a condition in a loop in a condition.
const numbers = [12, 16, 3, 3] as const;
const nameless = ["(anonymous)", 2, 1, 1, 1] as const;

const ecmascript = `
function sort(size, kind, parcels) {
  if (size > 1 && (kind && parcels) || size < 0) {
    for (const each of parcels) {
      if (each === kind) continue;
    }
  } else if (size === 2) {
    return 0;
  } else {
    while (kind) kind--;
  }
  switch (size) {
    case 1: break;
    case 2: break;
    default: return 3;
  }
  parcels.sort((each) => { if (each) return 1; return 2; });
  return kind ? 1 : 2;
}
`;

export const countedSources: readonly CountedSource[] = [
  {
    path: "a.js",
    source: ecmascript,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.ts",
    source: ecmascript.replace(
      "(size, kind, parcels)",
      "(this: void, size: number, kind: number, parcels: number[]): number",
    ),
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.tsx",
    source: ecmascript,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.vue",
    source: `<template><p/></template>\n<script lang="ts">${ecmascript}</script>\n`,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.svelte",
    source: `<script lang="ts">${ecmascript}</script>\n<p></p>\n`,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.py",
    source: `
def sort(size, kind, parcels):
    if size > 1 and (kind and parcels) or size < 0:
        for each in parcels:
            if each == kind:
                continue
    elif size == 2:
        return 0
    else:
        while kind:
            kind -= 1
    match size:
        case 1:
            pass
        case 2:
            pass
        case _:
            return 3
    def order(each):
        if each:
            return 1
    return 1 if kind else 2

class Shelf:
    def width(self, scale):
        try:
            return [each for each in self.boards if each]
        except KeyError:
            return scale
        else:
            return 0
`,
    functions: [
      ["sort", ...numbers],
      ["order", 2, 1, 1, 1],
      // A comprehension's loop and condition, and the handler; the handler and the else.
      ["width", 4, 2, 1, 1],
    ],
  },
  {
    path: "a.go",
    source: `package a

func (s *Shelf) sort(size int, kind bool, parcels []int) int {
	if size > 1 && (kind && parcels != nil) || size < 0 {
		for _, each := range parcels {
			if each == size {
				continue
			}
		}
	} else if size == 2 {
		return 0
	} else {
		for kind {
			kind = false
		}
	}
	switch size {
	case 1:
	case 2, 3:
	default:
		return 3
	}
	order(func(each int) int {
		if each > 1 {
			return 1
		}
		return 2
	})
	return 2
}
`,
    // No value of a condition.
    functions: [["sort", 11, 15, 3, 3], nameless],
  },
  {
    path: "A.java",
    source: `
class A {
  int sort(int size, boolean kind, int[] parcels) {
    if (size > 1 && (kind && parcels != null) || size < 0) {
      for (int each : parcels) {
        if (each == size) continue;
      }
    } else if (size == 2) {
      return 0;
    } else {
      while (kind) kind = false;
    }
    switch (size) {
      case 1: break;
      case 2: break;
      default: return 3;
    }
    order(each -> { if (each > 1) return 1; return 2; });
    return kind ? 1 : 2;
  }
  abstract int bare();
}
`,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "A.cs",
    source: `
class A {
  int Sort(int size, bool kind, int[] parcels) {
    if (size > 1 && (kind && parcels != null) || size < 0) {
      foreach (var each in parcels) {
        if (each == size) continue;
      }
    } else if (size == 2) {
      return 0;
    } else {
      while (kind) kind = false;
    }
    switch (size) {
      case 1: break;
      case 2: break;
      default: return 3;
    }
    Order(each => { if (each > 1) return 1; return 2; });
    return kind ? 1 : 2;
  }
  int Width { get { if (wide) return 2; return 1; } set { width = value; } }
  int Height => tall ? 2 : width ?? 1;
}
`,
    functions: [
      ["Sort", ...numbers],
      nameless,
      ["Width", 2, 1, 1, 0],
      // A condition, and \`??\`, which is nothing to follow.
      ["Height", 3, 1, 1, 0],
    ],
  },
  {
    path: "a.c",
    source: `
int sort(int size, int kind, int *parcels) {
  if (size > 1 && (kind && parcels) || size < 0) {
    for (int i = 0; i < 3; i++) {
      if (parcels[i] == kind) continue;
    }
  } else if (size == 2) {
    return 0;
  } else {
    while (kind) kind--;
  }
  switch (size) {
    case 1: break;
    case 2: break;
    default: return 3;
  }
  return kind ? 1 : 2;
}
int declared(int size);
`,
    functions: [["sort", 12, 14, 3, 3]],
  },
  {
    path: "a.cpp",
    source: `
int Shelf::sort(int size, bool kind, Parcels parcels) {
  if (size > 1 && (kind && parcels) || size < 0) {
    for (auto each : parcels) {
      if (each == kind) continue;
    }
  } else if (size == 2) {
    return 0;
  } else {
    while (kind) kind = false;
  }
  switch (size) {
    case 1: break;
    case 2: break;
    default: return 3;
  }
  order([](int each) { if (each) return 1; return 2; });
  return kind ? 1 : 2;
}
`,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "A.kt",
    source: `
fun sort(size: Int, kind: Boolean, parcels: List<Int>): Int {
  if (size > 1 && (kind && wide) || size < 0) {
    for (each in parcels) {
      if (each == size) continue
    }
  } else if (size == 2) {
    return 0
  } else {
    while (kind) { turn() }
  }
  when (size) {
    1 -> turn()
    2 -> turn()
    else -> return 3
  }
  parcels.order { each -> if (each > 1) turn() }
  return if (kind) 1 else 2
}
`,
    // The value of a condition is written with an else, which counts 1 more.
    functions: [
      ["sort", 12, 17, 3, 3],
      ["(anonymous)", 2, 1, 1, 1],
    ],
  },
  {
    path: "A.swift",
    source: `
func sort(size: Int, kind: Bool, parcels: [Int]) -> Int {
  if size > 1 && (kind && wide) || size < 0 {
    for one in parcels {
      if one == size { continue }
    }
  } else if size == 2 {
    return 0
  } else {
    while kind { turn() }
  }
  switch size {
  case 1: turn()
  case 2: turn()
  default: return 3
  }
  parcels.order { one in
    if one > 1 { return 1 }
    return 2
  }
  return kind ? 1 : 2
}
`,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.rs",
    source: `
impl Shelf {
    fn sort(&self, size: i32, kind: bool, parcels: &[i32]) -> i32 {
        if size > 1 && (kind && wide) || size < 0 {
            for each in parcels {
                if each == size { continue; }
            }
        } else if size == 2 {
            return 0;
        } else {
            while kind { turn(); }
        }
        match size {
            1 => turn(),
            2 => turn(),
            _ => return 3,
        }
        parcels.order(|each| { if each > 1 { return 1; } 2 });
        if kind { 1 } else { 2 }
    }
}
`,
    functions: [["sort", 12, 17, 3, 3], nameless],
  },
  {
    path: "A.scala",
    source: `
object A {
  def sort(size: Int, kind: Boolean, parcels: List[Int]): Int = {
    if (size > 1 && (kind && wide) || size < 0) {
      for (each <- parcels) {
        if (each == size) turn()
      }
    } else if (size == 2) {
      turn()
    } else {
      while (kind) turn()
    }
    size match {
      case 1 => turn()
      case 2 => turn()
      case _ => turn()
    }
    parcels.order((each: Int) => { if (each > 1) turn() })
    if (kind) 1 else 2
  }
}
`,
    functions: [["sort", 12, 17, 3, 3], nameless],
  },
  {
    path: "a.php",
    source: `<?php
function sort($size, $kind, $parcels) {
  if ($size > 1 && ($kind && $parcels) || $size < 0) {
    foreach ($parcels as $each) {
      if ($each == $kind) continue;
    }
  } elseif ($size == 2) {
    return 0;
  } else {
    while ($kind) $kind--;
  }
  switch ($size) {
    case 1: break;
    case 2: break;
    default: return 3;
  }
  order(function ($each) { if ($each) return 1; return 2; });
  return $kind ? 1 : 2;
}
`,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.rb",
    source: `
def sort(size, kind, parcels)
  if size > 1 && (kind && parcels) || size < 0
    for each in parcels do
      next if each == kind
    end
  elsif size == 2
    return 0
  else
    while kind do kind = turn end
  end
  case size
  when 1 then turn
  when 2 then turn
  else return 3
  end
  parcels.order { |each| return 1 if each }
  kind ? 1 : 2
end
`,
    functions: [["sort", ...numbers], nameless],
  },
  {
    path: "a.lua",
    source: `
function sort(size, kind, parcels)
  if size > 1 and (kind and parcels) or size < 0 then
    for _, each in ipairs(parcels) do
      if each == kind then turn() end
    end
  elseif size == 2 then
    return 0
  else
    while kind do kind = turn() end
  end
  order(function(each) if each then return 1 end end)
  return 2
end
`,
    // Neither cases nor a value of a condition.
    functions: [["sort", 9, 14, 3, 3], nameless],
  },
  {
    path: "a.sh",
    source: `
sort() {
  if [[ $1 -gt 1 && ( $2 && $3 ) || $1 -lt 0 ]]; then
    for each in a b; do
      if turn; then continue; fi
    done
  elif turn; then
    return 0
  else
    while turn; do stop; done
  fi
  case $1 in
    1) turn ;;
    2) turn ;;
    *) return 3 ;;
  esac
  turn && stop || return 1
}
`,
    // No value of a condition and no nameless function; a list of commands with two operators instead.
    functions: [["sort", 13, 15, 3, 0]],
  },
];
