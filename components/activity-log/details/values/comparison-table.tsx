import { useTranslations } from 'next-intl';
import { Missing } from '@/components/ui/text/missing';
import { Tag } from '@/components/ui/table/tag';
import type { ChangeDetails } from '@/lib/activity/details/details';
import type { ReadableValue } from '@/lib/activity/details/changes/readable-value';
import { FieldName } from './field-name';
import { RecordValue } from './record-value';

type ComparisonTableProps = {
  title: string;
  /** What changed, or was to change: a column for each side that has a value. */
  change: ChangeDetails;
};

type ChangeTranslator = ReturnType<typeof useTranslations<'record.change'>>;

/**
 * Fields with their old and new values side by side; in a narrow container, from old to new below
 * the field's name. The ARIA roles keep it a table there. Values of which there is only one side, as
 * of what was created or removed, stand two in a line, at a bar with a plus or a minus.
 */
export function ComparisonTable({ title, change }: ComparisonTableProps) {
  const t = useTranslations('record.change');
  const valueMessages = useTranslations('record.value');
  const isOneSided = hasOneSide(change);
  const side = !change.attempt && isOneSided ? change.has : undefined;
  return (
    <div className="@container">
      <table
        role="table"
        data-side={side}
        data-one-sided={isOneSided || undefined}
        className="comparison screen:@max-[32rem]:comparison-as-lines"
      >
        <caption className="sr-only">{title}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {headingsOf(change, t).map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {change.changed.lines.map((field, index) => (
            <tr key={index} role="row">
              <th role="rowheader" scope="row">
                <FieldName>{field.name}</FieldName>
                {field.isChanged && <Tag>{valueMessages('changed')}</Tag>}
              </th>
              {change.has !== 'new' && (
                <td role="cell">
                  <ComparedSide value={field.old} as="del" change={change} t={t} />
                </td>
              )}
              {change.has !== 'old' && (
                <td role="cell">
                  <ComparedSide value={field.new} as="ins" change={change} t={t} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether there is nothing to compare, because only one side has a value. */
export function hasOneSide({ has }: ChangeDetails): boolean {
  return has === 'old' || has === 'new';
}

function headingsOf({ has, attempt }: ChangeDetails, t: ChangeTranslator): string[] {
  return [
    t('field'),
    ...(has === 'new' ? [] : [attempt ? t('valueBefore') : t('old')]),
    ...(has === 'old' ? [] : [attempt ? t('requested') : t('new')]),
  ];
}

type ComparedSideProps = {
  /** Undefined when the side has no value there. */
  value: ReadableValue | undefined;
  /** How removed or added values are marked. */
  as: 'del' | 'ins';
  change: ChangeDetails;
  t: ChangeTranslator;
};

// An attempt has neither removed nor added anything.
function ComparedSide({ value, as: Mark, change, t }: ComparedSideProps) {
  if (value === undefined) return <Missing>{t('absent')}</Missing>;
  if (change.attempt) return <RecordValue value={value} />;
  return (
    <>
      <span className="sr-only">{t(Mark === 'del' ? 'removed' : 'added')} </span>
      <Mark>
        <RecordValue value={value} />
      </Mark>
    </>
  );
}
