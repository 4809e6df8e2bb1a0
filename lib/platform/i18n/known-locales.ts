import type { Locale } from './locales';

const MOST = 10_000;

// Pages, actions and the command are bundled apart from each other, but share what is global.
const kept = globalThis as typeof globalThis & { activityLogLocales?: Map<string, Locale | null> };

/** Remembers the language that a user has chosen, for when the database cannot be asked. */
export function rememberLocale(userId: string, locale: Locale | null): void {
  const known = (kept.activityLogLocales ??= new Map());
  // The last one told of stands last, so that the first is the one to forget.
  known.delete(userId);
  known.set(userId, locale);
  if (known.size > MOST) known.delete(known.keys().next().value ?? '');
}

/** The language that a user was last known to have chosen; null: none, or not known. */
export function recallLocale(userId: string): Locale | null {
  return kept.activityLogLocales?.get(userId) ?? null;
}
