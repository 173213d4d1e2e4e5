// What the installed extractor can read, put together once by one worker.
import type { Extractor } from "../extract/extractor.ts";
import { loadLanguages } from "../languages/registry.ts";
import { encodeFacts } from "../model/factsCodec.ts";
import type { Assets, ExtractorDescription } from "../ports.ts";
import { decodeText } from "./sourceText.ts";

/** The declaration sources of the languages are extracted like any file. */
export async function describeExtractor(
  extractor: Extractor,
  assets: Assets,
): Promise<ExtractorDescription> {
  const { languages } = await loadLanguages(assets);
  const versions: Record<string, string> = {};
  const builtins: ExtractorDescription["builtins"][number][] = [];
  const extracted = new Map<string, Uint8Array>();
  const off = new Set(extractor.problems.map(({ language }) => language));
  for (const { language } of languages.values()) {
    if (off.has(language.id)) continue;
    versions[language.id] = extractor.version(language.id);
    for (const source of language.builtins) {
      if (off.has(source.language)) continue;
      const key = `${source.language} ${source.file}`;
      let facts = extracted.get(key);
      if (facts === undefined) {
        const bytes = await assets.read(`languages/${source.file}`);
        const { text } = decodeText(bytes);
        facts = encodeFacts(
          extractor.extract(source.file, source.language, text),
        );
        extracted.set(key, facts);
      }
      builtins.push({ language: language.id, name: source.file, facts });
    }
  }
  return { versions, builtins, problems: extractor.problems };
}
