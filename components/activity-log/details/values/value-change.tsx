import { useTranslations } from 'next-intl';
import type { ChangeDetails } from '@/lib/activity/details/details';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { isPartial } from '@/lib/activity/details/line-page';
import { ComparisonTable, hasOneSide } from './comparison-table';
import { DetailsSection } from '@/components/activity-log/details/details-section';

type ValueChangeProps = { change: ChangeDetails; location: SectionLocation };

/** The old and the new value, field by field, where they differ. */
export function ValueChange({ change, location }: ValueChangeProps) {
  const t = useTranslations('record.change');
  const { has, changed } = change;
  const title = titleOf(change, t);
  // What was recorded as it was, and is no change, is among all fields.
  if (has === 'kept') return change.attempt ? null : <p className="text-sm">{t('noNew')}</p>;
  const hasTable = changed.total > 0;
  const isOneSided = hasOneSide(change);
  // Whatever was created or removed with it is elsewhere in the details.
  if (isOneSided && !hasTable && !isPartial(changed)) return null;
  // The table's head says it, or where that is hidden, the plus and the minus of what was done.
  const isTitleShown = hasTable && !(isOneSided && change.attempt);
  return (
    <DetailsSection title={title} isTitleShown={isTitleShown} page={changed} location={location}>
      {hasTable ? (
        <ComparisonTable title={title} change={change} />
      ) : (
        <p className="text-sm">{t('noDifference')}</p>
      )}
    </DetailsSection>
  );
}

// What failed, or is still pending, has added and changed nothing.
function titleOf(
  { has, attempt }: ChangeDetails,
  t: ReturnType<typeof useTranslations<'record.change'>>,
): string {
  if (!attempt) return t(has);
  if (has === 'kept' || has === 'old') return t('valueBefore');
  return t('requested');
}
