import { getRequestConfig } from 'next-intl/server';
import { UTC } from '@/lib/platform/time/time';
import { getCurrentLocale } from './current-locale';
import { MESSAGES } from './messages';

/** What next-intl works with in a request; next.config.mjs tells it of this file. */
export default getRequestConfig(async () => {
  const locale = await getCurrentLocale();
  return { locale, messages: MESSAGES[locale], timeZone: UTC };
});
