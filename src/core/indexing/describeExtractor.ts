// What the installed extractor can read of some languages, put together by one worker.
import type { Extractor } from "../extract/extractor.ts";
import { encodeFacts } from "../model/factsCodec.ts";
import type { Assets, ExtractorDescription } from "../ports.ts";
import { decodeText } from "./sourceText.ts";

/** Languages that nobody knows are left out. Their declaration sources are extracted like any file. */
export async function describeExtractor(
  extractor: Extractor,
  assets: Assets,
  asked: readonly string[],
): Promise<ExtractorDescription> {
  const versions: Record<string, string> = {};
  const builtins: ExtractorDescription["builtins"][number][] = [];
  const read = new Set(asked);
  // A text of one language may show itself to be of another.
  for (const id of read)
    for (const rule of extractor.registry.find(id)?.yields ?? [])
      read.add(rule.language);
  await extractor.prepare(read);
  for (const id of read) {
    const language = extractor.registry.find(id);
    const version = extractor.version(id);
    if (language === undefined || version === "") continue;
    versions[id] = version;
    for (const source of language.builtins) {
      await extractor.prepare([source.language]);
      if (extractor.version(source.language) === "") continue;
      const bytes = await assets.read(`languages/${source.file}`);
      const { text } = decodeText(bytes);
      const facts = encodeFacts(
        extractor.extract(source.file, source.language, text),
      );
      builtins.push({ language: id, name: source.file, facts });
    }
  }
  return { versions, builtins, problems: [...extractor.problems] };
}
