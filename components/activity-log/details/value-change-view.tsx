import { useTranslations } from 'next-intl';
import type { Field } from '@/lib/activity/details/changes/compare-activity';
import type { ChangedPages } from '@/lib/activity/details/details';
import { isPartial, type LinePage } from '@/lib/activity/details/line-page';
import type { PartPlace } from '@/lib/activity/details/part-place';
import { ComparisonTable } from './comparison-table';
import { DetailsSection } from './details-section';
import { MoreOfPart } from './more-of-part';
import { FieldList } from './value-view';

type ValueChangeViewProps = {
  change: ChangedPages;
  placeOf: (part: 'changes' | 'unchanged') => PartPlace;
};

/** The old and the new value, field by field: what changed in the open, the rest folded away. */
export function ValueChangeView({ change, placeOf }: ValueChangeViewProps) {
  const t = useTranslations('record.change');
  const { has, changed, same } = change;
  const title = titleOf(change, t);
  const place = placeOf('changes');
  if (has === 'kept') {
    return (
      <DetailsSection title={title} page={same} place={placeOf('unchanged')}>
        <p className="text-muted mb-1 text-sm">{t('noNew')}</p>
        <FieldList fields={same.lines} />
      </DetailsSection>
    );
  }
  return (
    <DetailsSection title={title} page={place.in === 'row' ? both(change) : changed} place={place}>
      {changed.total > 0 ? (
        <ComparisonTable caption={title} change={change} />
      ) : (
        <p className="text-sm">{t('nothing')}</p>
      )}
      {same.total > 0 && <Unchanged page={same} place={placeOf('unchanged')} />}
    </DetailsSection>
  );
}

// In a row one sentence tells of both that there is more.
function both({ changed, same }: ChangedPages): LinePage<unknown> {
  return isPartial(same) ? { ...changed, isCut: true } : changed;
}

function Unchanged({ page, place }: { page: LinePage<Field>; place: PartPlace }) {
  const t = useTranslations('record.change');
  const title = t('unchanged', { count: page.total });
  return (
    <details className="unchanged mt-2 text-sm" open={page.first !== undefined}>
      <summary className="text-muted w-fit rounded-xs">{title}</summary>
      <div id={place.in === 'page' ? place.anchor : undefined} className="mt-1 scroll-mt-10">
        <FieldList fields={page.lines} />
        {place.in === 'page' && <MoreOfPart title={title} page={page} place={place} />}
      </div>
    </details>
  );
}

// What failed, or is not done yet, has added nothing and changed nothing.
function titleOf(
  { has, attempt }: ChangedPages,
  t: ReturnType<typeof useTranslations<'record.change'>>,
): string {
  if (!attempt) return t(has);
  if (has === 'kept' || has === 'old') return t('standing');
  return attempt === 'failed' && has === 'both' ? t('tried') : t('askedFor');
}
