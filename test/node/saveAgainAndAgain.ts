// A program for tests: saves the two databases named on its command line in turns, until it is killed.
import { readFile } from "node:fs/promises";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";

const [location, ...contents] = process.argv.slice(2);
const storage = openSnapshotFile(location!);
const databases = await Promise.all(contents.map((path) => readFile(path)));
for (let turn = 0; ; turn++) {
  const bytes = databases[turn % databases.length]!;
  try {
    const { identity } = await storage.save(bytes, turn);
    process.stdout.write(`${identity.sha256}\n`);
  } catch (error) {
    process.stdout.write(`${String(Reflect.get(Object(error), "code"))}\n`);
    process.exit(3);
  }
}
