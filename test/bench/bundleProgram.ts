// Bundles a program of the benchmark as the product is bundled: what runs from sources is slower than what people run.
import path from "node:path";
import { build } from "esbuild";

const project = path.resolve(import.meta.dirname, "../..");

/** `name` is a file beside this one. */
export async function bundleProgram(
  name: string,
  outfile: string,
): Promise<void> {
  await build({
    absWorkingDir: project,
    entryPoints: [path.join(import.meta.dirname, name)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    // sql.js is CommonJS and asks for these.
    banner: {
      js: 'import { createRequire } from "node:module"; import { fileURLToPath as __toPath } from "node:url"; const require = createRequire(import.meta.url); const __filename = __toPath(import.meta.url); const __dirname = __toPath(new URL(".", import.meta.url));',
    },
  });
}
