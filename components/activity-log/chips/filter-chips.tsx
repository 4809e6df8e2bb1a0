import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text/text-link';
import { arrangeChips } from '@/lib/activity/filter/grouped-chips';
import { ChipFocus } from './chip-focus';
import { ChipGroup } from './chip-group';
import { ChipLink } from './chip-link';
import type { FilterChip } from './filter-chip';

type FilterChipsProps = { chips: FilterChip[]; clearHref: string };

/**
 * The active filters, each a link that removes it, in two lines at most. On paper they show what
 * was filtered by.
 */
export function FilterChips({ chips, clearHref }: FilterChipsProps) {
  const t = useTranslations('log.chips');
  const { shown, rest } = arrangeChips(chips);
  return (
    <ChipFocus view={chips.map(({ key }) => key).join(' ')} isEmpty={chips.length === 0}>
      <ul aria-label={t('label')} className="contents">
        {shown.map((entry) => {
          const [first] = [entry].flat();
          if (!first) return null;
          return (
            <li key={first.key}>
              {Array.isArray(entry) ? (
                <ChipGroup
                  id={`chips-${first.field}`}
                  label={t('group', { name: first.fieldLabel, count: entry.length })}
                  chips={entry}
                />
              ) : (
                <ChipLink chip={entry} />
              )}
            </li>
          );
        })}
        {rest.length > 0 && (
          <li>
            <ChipGroup id="chips-rest" label={t('more', { count: rest.length })} chips={rest} />
          </li>
        )}
      </ul>
      <span className="ml-1 shrink-0 whitespace-nowrap print:hidden">
        <TextLink href={clearHref}>{t('clearAll')}</TextLink>
      </span>
    </ChipFocus>
  );
}
