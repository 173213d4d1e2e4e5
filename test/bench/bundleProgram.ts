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
  });
}
