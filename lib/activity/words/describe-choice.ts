import { ABSENT } from '@/lib/activity/absent';
import type { ChoiceName } from '@/lib/activity/filter/choices';
import type { Translator } from '@/lib/i18n/translator';
import { describeOperation, describeResource, describeStatus } from './describe';

/** A value that a filter may choose, in words; `names` are those of customers by their ids. */
export function describeChoice(
  { name, value }: { name: ChoiceName; value: string },
  { t, names }: { t: Translator; names?: ReadonlyMap<string, string> },
): string {
  switch (name) {
    case 'customer':
      return names?.get(value) ?? value;
    case 'action':
      return describeOperation(value, t);
    case 'user':
      return value === ABSENT ? t('actorKinds.nobody') : value;
    case 'status':
      return describeStatus(value === ABSENT ? '' : value, t);
    case 'resource':
      return describeResource(value, t);
  }
}
