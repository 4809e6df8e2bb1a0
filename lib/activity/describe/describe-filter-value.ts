import { ABSENT } from '@/lib/activity/absent';
import type { FacetName } from '@/lib/activity/filter/facet-names';
import type { SelectionName } from '@/lib/activity/filter/selections';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { parseActorKind } from '@/lib/activity/activity';
import { parseWeekday } from '@/lib/activity/filter/weekdays';
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
    case 'kind': {
      const kind = parseActorKind(value);
      return kind ? t(`actorKinds.${kind}`) : isolatedText(value);
    }
    case 'weekday': {
      const weekday = parseWeekday(value);
      return weekday ? t(`log.weekdays.${weekday}`) : isolatedText(value);
    }
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

/** A value in a list of choices; its title is the value itself where the label is another text. */
export type FilterOption = { value: string; label: string; title?: string };

/** A filter's value as a choice of a list. */
export function describeFilterOption(
  { name, value }: { name: FacetName; value: string },
  t: Translator,
): FilterOption {
  const label = describeFilterValue({ name, value }, { t });
  return { value, label, title: label === value ? undefined : visibleText(value) };
}
