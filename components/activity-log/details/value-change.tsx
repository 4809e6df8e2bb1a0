import { useTranslations } from 'next-intl';
import type { Field } from '@/lib/activity/details/changes/compare-activity';
import type { ChangeDetails } from '@/lib/activity/details/details';
import { isPartial, type LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { ComparisonTable } from './comparison-table';
import { DetailsSection } from './details-section';
import { MoreOfSection } from './more-of-section';
import { FieldList } from './record-value';

type ValueChangeProps = {
  change: ChangeDetails;
  locationOf: (part: 'changes' | 'unchanged') => SectionLocation;
};

/** The old and the new value, field by field: changed fields visible, the others collapsed. */
export function ValueChange({ change, locationOf }: ValueChangeProps) {
  const t = useTranslations('record.change');
  const { has, changed, unchanged } = change;
  const title = titleOf(change, t);
  const location = locationOf('changes');
  if (has === 'kept') {
    return (
      <DetailsSection title={title} page={unchanged} location={locationOf('unchanged')}>
        <p className="text-muted mb-1 text-sm">{t('noNew')}</p>
        <FieldList fields={unchanged.lines} />
      </DetailsSection>
    );
  }
  return (
    <DetailsSection
      title={title}
      page={location.in === 'row' ? withUnchangedTruncation(change) : changed}
      location={location}
    >
      {changed.total > 0 ? (
        <ComparisonTable caption={title} change={change} />
      ) : (
        <p className="text-sm">{t('nothing')}</p>
      )}
      {unchanged.total > 0 && <UnchangedFields page={unchanged} place={locationOf('unchanged')} />}
    </DetailsSection>
  );
}

// In a row, one sentence says for both that there is more.
function withUnchangedTruncation({ changed, unchanged }: ChangeDetails): LinePage<unknown> {
  return isPartial(unchanged) ? { ...changed, isTruncated: true } : changed;
}

function UnchangedFields({
  page,
  place: location,
}: {
  page: LinePage<Field>;
  place: SectionLocation;
}) {
  const t = useTranslations('record.change');
  const title = t('unchanged', { count: page.total });
  return (
    <details className="unchanged mt-2 text-sm" open={page.first !== undefined}>
      <summary className="text-muted w-fit rounded-xs">{title}</summary>
      <div id={location.in === 'page' ? location.anchor : undefined} className="mt-1 scroll-mt-10">
        <FieldList fields={page.lines} />
        {location.in === 'page' && <MoreOfSection title={title} page={page} location={location} />}
      </div>
    </details>
  );
}

// What failed, or is still pending, has added and changed nothing.
function titleOf(
  { has, attempt }: ChangeDetails,
  t: ReturnType<typeof useTranslations<'record.change'>>,
): string {
  if (!attempt) return t(has);
  if (has === 'kept' || has === 'old') return t('standing');
  return attempt === 'failed' && has === 'both' ? t('tried') : t('askedFor');
}
