// A program for experiments: what a virus scanner does. It opens every new file of a folder for 50 to 500 ms.
// Argument: the folder. Says how many it has opened, until it is killed.
import { closeSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2) as [string];
const known = new Map<string, string>();
let opened = 0;
process.stdout.write("ready\n");
setInterval(() => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      const { ino, mtimeMs, size } = statSync(path);
      const look = `${ino} ${mtimeMs} ${size}`;
      if (known.get(name) === look) continue;
      known.set(name, look);
      const file = openSync(path, "r");
      process.stdout.write(`opened ${++opened}\n`);
      setTimeout(
        () => {
          closeSync(file);
        },
        50 + Math.random() * 450,
      );
    } catch {
      // It is gone already, or nobody else may open it at this moment.
    }
  }
}, 5);
