import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/** Reads what users are searched for from `q`; what makes no sense is as absent. Never throws. */
export function parseUserSearch(parameters: Record<string, string | string[] | undefined>): string {
  const { q } = parameters;
  return typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 200) : '';
}

/** What of the partner's users is in view, in a sentence. */
export function describeUserList(
  list: { shown: number; total: number; search: string },
  t: Translator,
): string {
  const isAll = list.shown === list.total;
  const told = { ...list, search: isolatedText(list.search) };
  if (list.search) return t(isAll ? 'users.list.found' : 'users.list.firstOfFound', told);
  return t(isAll ? 'users.list.all' : 'users.list.firstOfAll', list);
}
