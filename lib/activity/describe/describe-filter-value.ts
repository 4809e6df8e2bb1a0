import { ABSENT } from '@/lib/activity/absent';
import type { SelectionName } from '@/lib/activity/filter/selections';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { parseSourceKind } from '@/lib/activity/source/source';
import { describeSourceKind } from './describe-sources';
import { describeOperation, describeResource, describeStatus } from './describe-activity';

/** A filter's value in words; `names` are the display names of customers by id. */
export function describeFilterValue(
  { name, value }: { name: SelectionName; value: string },
  { t, names }: { t: Translator; names?: ReadonlyMap<string, string> },
): string {
  switch (name) {
    case 'customer':
      return names?.get(value) ?? value;
    case 'action':
      return isolatedText(describeOperation(value, t));
    case 'user':
      return value === ABSENT ? t('actorKinds.nobody') : isolatedText(value);
    case 'status':
      return isolatedText(describeStatus(value === ABSENT ? '' : value, t));
    case 'source': {
      const kind = parseSourceKind(value);
      return kind ? describeSourceKind(kind, t) : isolatedText(value);
    }
    case 'resource':
      return isolatedText(describeResource(value, t));
  }
}
