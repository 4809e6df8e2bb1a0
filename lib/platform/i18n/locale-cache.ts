import type { Locale } from './locales';

const MAX_CACHED_LOCALES = 10_000;

// Pages, actions and the command are bundled apart from each other, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogLocales?: Map<string, Locale | null>;
};

/** Remembers the language that a user has chosen, for when the database cannot be asked. */
export function cacheLocale(userId: string, locale: Locale | null): void {
  const known = (globals.activityLogLocales ??= new Map());
  // The last one told of stands last, so that the first is the one to forget.
  known.delete(userId);
  known.set(userId, locale);
  if (known.size > MAX_CACHED_LOCALES) known.delete(known.keys().next().value ?? '');
}

/** The language that a user was last known to have chosen; null: none, or not known. */
export function findCachedLocale(userId: string): Locale | null {
  return globals.activityLogLocales?.get(userId) ?? null;
}
