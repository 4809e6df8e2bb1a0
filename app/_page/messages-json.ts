import type { Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES, type MessageNamespace } from '@/lib/platform/i18n/messages';

const cachedJson = new Map<string, string>();

/** Namespaces of one language as JSON. There are few combinations, and they never change. */
export function messagesJson(subjects: MessageNamespace[], locale: Locale): string {
  const key = [locale, ...subjects].join(' ');
  const cached = cachedJson.get(key);
  if (cached !== undefined) return cached;
  const messages = MESSAGES[locale];
  const selected = subjects.map((subject) => [subject, messages[subject]]);
  const json = JSON.stringify(Object.fromEntries(selected));
  cachedJson.set(key, json);
  return json;
}
