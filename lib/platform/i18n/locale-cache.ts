import type { Locale } from './locales';

const MAX_CACHED_LOCALES = 10_000;

// Pages, actions and commands are bundled separately, but share what is global.
const globals = globalThis as typeof globalThis & {
  activityLogLocales?: Map<string, Locale | null>;
};

/** Caches the language of a user's profile, for when the database is unavailable. */
export function cacheLocale(userId: string, locale: Locale | null): void {
  const cache = (globals.activityLogLocales ??= new Map());
  // Moves the user to the end, so that the first entry is the oldest.
  cache.delete(userId);
  cache.set(userId, locale);
  if (cache.size > MAX_CACHED_LOCALES) cache.delete(cache.keys().next().value ?? '');
}

/** The cached language of a user's profile; null: none selected, or unknown. */
export function findCachedLocale(userId: string): Locale | null {
  return globals.activityLogLocales?.get(userId) ?? null;
}
