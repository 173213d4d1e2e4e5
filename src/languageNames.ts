// What languages are called in the interface, by their ids; what each is stands in its data. Imports nothing.

const names: Readonly<Record<string, string>> = {
  bash: "Bash",
  c: "C",
  cpp: "C++",
  csharp: "C#",
  go: "Go",
  java: "Java",
  javascript: "JavaScript",
  kotlin: "Kotlin",
  lua: "Lua",
  php: "PHP",
  python: "Python",
  ruby: "Ruby",
  rust: "Rust",
  scala: "Scala",
  svelte: "Svelte",
  swift: "Swift",
  tsx: "TypeScript JSX",
  typescript: "TypeScript",
  vue: "Vue",
};

/** The id itself where there is no name for it. */
export const languageName = (id: string): string =>
  Object.hasOwn(names, id) ? (names[id] ?? id) : id;
