import type { ValueWriting } from '@/lib/activity/details/changes/readable-value';
import type { LogOfDetails } from '@/lib/activity/details/facts/log-of-details';
import type { Reader } from '@/lib/activity/details/values/describe-value';
import { translatorFor } from '@/lib/platform/i18n/translator';

/** A reader of English in UTC. */
export const READER_OF_ENGLISH: Reader = { t: translatorFor('en'), locale: 'en', zone: 'UTC' };

/** For such a reader, of values that are in no currency. */
export const WRITING: ValueWriting = { reader: READER_OF_ENGLISH, currency: null };

/** The log that opens by default, for details whose links do not matter. */
export const DEFAULT_LOG: LogOfDetails = { query: '', period: 'this month', allQuery: '' };
