// Compares the import lines of one file with the table.
import { rooms, type Room } from "./importTable.ts";
import { importTarget, readImports } from "./readImports.ts";

export interface Violation {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong and why it matters, for a person. */
  readonly message: string;
}

export function roomOf(file: string): Room | undefined {
  return rooms.find((room) => room.holds.test(file));
}

/** `file` is relative to the repository, with `/`. */
export function judgeImports(file: string, text: string): Violation[] {
  const room = roomOf(file);
  if (room === undefined)
    return [
      {
        file,
        line: 1,
        message: `${file} is in no room of the table; put it into one, or give the table a room with a reason`,
      },
    ];
  return readImports(file, text).flatMap(({ line, module, typeOnly }) => {
    const complain = (what: string) => [
      { file, line, message: `${what}. ${room.because}` },
    ];
    if (module === undefined)
      return complain("a computed import cannot be judged by the table");
    if (room.typesOnly && !typeOnly)
      return complain(`${room.name} imports the value of "${module}"`);
    const target = importTarget(file, module);
    const name = /^(npm|node):/.test(target)
      ? target
      : (roomOf(target)?.name ?? target);
    const allowed =
      name === room.name ||
      room.may.includes(name) ||
      (name.startsWith("node:") && room.may.includes("node:"));
    if (!allowed)
      return complain(
        `${room.name} may not import "${module}" (${name}); it may import ${room.may.join(", ") || "nothing"}`,
      );
    if (module.startsWith(".") && !/\.(ts|css|json)$/.test(module))
      return [
        {
          file,
          line,
          message: `"${module}" lacks its extension; relative imports name the file itself`,
        },
      ];
    return [];
  });
}
