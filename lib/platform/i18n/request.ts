import { getRequestConfig } from 'next-intl/server';
import { getCurrentLocale, getCurrentZone } from './current-locale';
import { MESSAGES } from './messages';

/** The configuration of next-intl for a request; next.config.mjs points to this file. */
export default getRequestConfig(async () => {
  const locale = await getCurrentLocale();
  return { locale, messages: MESSAGES[locale], timeZone: await getCurrentZone() };
});
