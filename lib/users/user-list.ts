import { formatCount } from '@/lib/numbers';

/** Reads what users are searched for from `q`; what makes no sense is as absent. Never throws. */
export function parseUserSearch(parameters: Record<string, string | string[] | undefined>): string {
  const { q } = parameters;
  return typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 200) : '';
}

/** What of the partner's users is in view, in a sentence. */
export function describeUserList(list: { shown: number; total: number; search: string }): string {
  const { shown, total, search } = list;
  const users = `${formatCount(total)} ${total === 1 ? 'user' : 'users'}`;
  const found = search ? `${users} with “${search}” in the name or e-mail` : users;
  return shown < total
    ? `The first ${formatCount(shown)} of ${found}; search for the others`
    : found;
}
