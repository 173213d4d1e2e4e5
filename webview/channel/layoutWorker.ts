// Brings the bundle of the layouts onto the page when it is first needed, and starts a worker from its text.
import type { LayoutProgram } from "../layouts/program.ts";

const own = document.currentScript as HTMLScriptElement | null;
let loading: Promise<() => LayoutProgram> | undefined;

/** By an element with the page's own nonce: the policy allows no other script, and nothing to be fetched. */
export function loadLayouts(): Promise<() => LayoutProgram> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.nonce = own?.nonce ?? "";
    script.src = new URL("layouts.js", own?.src).href;
    script.addEventListener("load", () => {
      const { codeweftLayouts } = globalThis;
      if (codeweftLayouts === undefined)
        reject(new Error("The layouts are not in their file."));
      else resolve(codeweftLayouts);
    });
    script.addEventListener("error", () =>
      reject(new Error("The layouts could not be loaded.")),
    );
    document.head.append(script);
  });
  return loading;
}

/** Webviews may start workers from texts of their own page alone. Throws where even that is forbidden. */
export function startWorker(program: string): Worker {
  const address = URL.createObjectURL(
    new Blob([program], { type: "text/javascript" }),
  );
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
