// The sources of a generated workspace: classes that inherit, hold and call those of other files, and functions between them.
import path from "node:path";
import type { FilePlan } from "./generatedWorkspace.ts";

type Random = () => number;

/** What other files import of a file is named after its number, so that it can be written without looking there. */
const className = (plan: FilePlan): string => `Store${plan.index}`;
const functionName = (plan: FilePlan, at: number): string =>
  `compute${plan.index}Part${at}`;
const methodName = (at: number): string => `apply${at}`;

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

/** Every fourth version of a file shows others a function more. */
const isWider = (version: number): boolean => version % 4 === 3;

export function typeScriptText(
  plan: FilePlan,
  version: number,
  random: Random,
): string {
  const { base } = plan;
  const imports = plan.uses.map(
    (used) =>
      `import { ${className(used)}, ${functionName(used, 0)}, ${functionName(used, 1)} } from "${modulePath(plan, used)}";`,
  );
  const methods = range(plan.size).map(
    (at) => `
  /** Adds what the others say to the amount of this one. */
  ${methodName(at)}(value: number, label = "item"): number {
    const held = this.${pick(fieldsOf(plan), random)};
    const rest = value > ${Math.floor(random() * 900 + 100)} ? this.${methodName(Math.floor(random() * plan.size))}(value - 1) : ${callOf(plan, random)};
    this.amount += rest + label.length;
    return ${plan.uses.length > 0 ? `held.${methodName(Math.floor(random() * 2))}(rest)` : "rest + String(held).length"};
  }`,
  );
  const functions = range(plan.size).map(
    (at) => `
export function ${functionName(plan, at)}(input: number, store = new ${className(plan)}()): number {
  const first = store.${methodName(Math.floor(random() * plan.size))}(input);
  const second = [first, input, ${Math.floor(random() * 900 + 100)}].map((value) => ${callOf(plan, random).replace("value", "value + first")});
  if (second.length > ${Math.floor(random() * 9)}) return store.${methodName(Math.floor(random() * plan.size))}(first);
  return second.reduce((sum, value) => sum + value, 0);
}`,
  );
  return `// File ${plan.index} of a generated workspace.
${imports.join("\n")}

export interface Settings${plan.index} {
  readonly limit: number;
  readonly label?: string;
}

export class ${className(plan)}${base === undefined ? "" : ` extends ${className(base)}`} {
  amount = 0;
${plan.uses.map((used) => `  readonly of${used.index} = new ${className(used)}();`).join("\n")}
  constructor(${plan.uses.length > 0 ? "" : "readonly "}settings: Settings${plan.index} = { limit: ${(plan.index % 90) + 10} }) {
    ${base === undefined ? "this.amount = settings.limit;" : "super();\n    this.amount += settings.limit;"}
  }
${methods.join("\n")}
}
${functions.join("\n")}
${isWider(version) ? `\nexport function more${plan.index}(): number {\n  return ${functionName(plan, 0)}(${version % 1000});\n}\n` : ""}`;
}

export function pythonText(
  plan: FilePlan,
  version: number,
  random: Random,
): string {
  const { base } = plan;
  const imports = plan.uses.map(
    (used) =>
      `from ${used.path.replace(/\.py$/u, "").replaceAll("/", ".")} import ${className(used)}, ${functionName(used, 0)}, ${functionName(used, 1)}`,
  );
  const methods = range(plan.size).map(
    (at) => `
    def ${methodName(at)}(self, value: int, label: str = "item") -> int:
        """Adds what the others say to the amount of this one."""
        held = self.${pick(fieldsOf(plan), random)}
        rest = self.${methodName(Math.floor(random() * plan.size))}(value - 1) if value > ${Math.floor(random() * 900 + 100)} else ${callOf(plan, random)}
        self.amount += rest + len(label)
        return ${plan.uses.length > 0 ? `held.${methodName(Math.floor(random() * 2))}(rest)` : "rest + held"}
`,
  );
  const functions = range(plan.size).map(
    (at) => `

def ${functionName(plan, at)}(value: int) -> int:
    store = ${className(plan)}()
    first = store.${methodName(Math.floor(random() * plan.size))}(value)
    second = [${callOf(plan, random)} for value in (first, value, ${Math.floor(random() * 900 + 100)})]
    if len(second) > ${Math.floor(random() * 9)}:
        return store.${methodName(Math.floor(random() * plan.size))}(first)
    return sum(second)
`,
  );
  return `# File ${plan.index} of a generated workspace.
${imports.join("\n")}


class ${className(plan)}${base === undefined ? "" : `(${className(base)})`}:
    def __init__(self, limit: int = ${(plan.index % 90) + 10}):
        self.amount = limit
${plan.uses.map((used) => `        self.of${used.index} = ${className(used)}()\n`).join("")}${methods.join("")}
${functions.join("")}
${isWider(version) ? `\ndef more${plan.index}() -> int:\n    return ${functionName(plan, 0)}(${version % 1000})\n` : ""}`;
}

/** Fields that hold objects of other files, or the one that every class has. */
const fieldsOf = ({ uses }: FilePlan): readonly string[] =>
  uses.length === 0 ? ["amount"] : uses.map(({ index }) => `of${index}`);

/** A call of a function of another file, of its own where it uses none. */
function callOf(plan: FilePlan, random: Random): string {
  const used = pick(plan.uses, random) ?? plan;
  return `${functionName(used, Math.floor(random() * 2))}(value)`;
}

function modulePath(from: FilePlan, to: FilePlan): string {
  const way = path.posix.relative(
    path.posix.dirname(from.path),
    to.path.replace(/\.ts$/u, ""),
  );
  return way.startsWith(".") ? way : `./${way}`;
}

const range = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at);
