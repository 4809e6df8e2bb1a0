import { describeOperation } from '@/lib/activity/words/describe';
import { OPERATION_TYPES } from '@/lib/activity/words/known-types';
import { allTranslators } from '@/lib/i18n/translator';
import { foldCase } from './search-text';

/** The operation types whose words, in any of our languages, have `text` in any case as a part. */
export function operationsSaying(text: string): string[] {
  const wanted = foldCase(text);
  return OPERATION_TYPES.filter((type) =>
    allTranslators().some((t) => foldCase(describeOperation(type, t)).includes(wanted)),
  );
}
