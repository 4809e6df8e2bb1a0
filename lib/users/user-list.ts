import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/** Reads the search text from `q`; an invalid value counts as absent. Never throws. */
export function parseUserSearch(parameters: Record<string, string | string[] | undefined>): string {
  const { q } = parameters;
  return typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 200) : '';
}

/** A sentence that says which of the partner's users are listed. */
export function describeUserList(
  list: { shown: number; total: number; search: string },
  t: Translator,
): string {
  const isAll = list.shown === list.total;
  const values = { ...list, search: isolatedText(list.search) };
  if (list.search) return t(isAll ? 'users.list.found' : 'users.list.firstOfFound', values);
  return t(isAll ? 'users.list.all' : 'users.list.firstOfAll', list);
}
