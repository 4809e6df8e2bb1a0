import type { Source, SourceKind } from '@/lib/activity/source/source';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/** An activity's sources in words: `API key “billing bridge”`. */
export function describeSources(sources: Source[], t: Translator): string {
  if (sources.length === 0) return t('sources.notRecorded');
  return sources.map((source) => describeSource(source, t)).join(t('sources.separator'));
}

/** One source in words. */
export function describeSource({ kind, name, detail }: Source, t: Translator): string {
  const values = { name: isolatedText(name), detail: isolatedText(detail) };
  if (kind === 'import' && detail !== '') return t('sources.named.importOf', values);
  return t(`sources.named.${kind}`, values);
}

/** A kind of source, as a filter names it. */
export function describeSourceKind(kind: SourceKind, t: Translator): string {
  return t(`sources.kinds.${kind}`);
}
