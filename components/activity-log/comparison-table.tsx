import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Missing } from '@/components/ui/missing';
import type { ValueChange } from '@/lib/activity/words/compare-activity';
import type { ComparedField } from '@/lib/activity/words/compare-values';
import type { ReadableValue } from '@/lib/activity/words/readable-value';
import { FieldName } from './field-name';
import { ValueView } from './value-view';

type ComparisonTableProps = {
  caption: string;
  fields: ComparedField[];
  /** The sides that there are: a column each. */
  has: ValueChange['has'];
};

type Words = ReturnType<typeof useTranslations<'record.change'>>;

/**
 * Fields with their old and new values beside each other; where it is narrow, from old to new below
 * the field's name. The roles keep it a table there.
 */
export function ComparisonTable({ caption, fields, has }: ComparisonTableProps) {
  const t = useTranslations('record.change');
  const headings = [
    t('field'),
    ...(has === 'new' ? [] : [t('old')]),
    ...(has === 'old' ? [] : [t('new')]),
  ];
  return (
    <div className="@container">
      <table role="table" className="comparison screen:@max-[32rem]:comparison-as-lines">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {headings.map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {fields.map((field, index) => (
            <tr key={index} role="row">
              <th role="rowheader" scope="row">
                {field.name ? <FieldName>{field.name}</FieldName> : t('value')}
              </th>
              {has !== 'new' && <td role="cell">{oldSide(field.old, t)}</td>}
              {has !== 'old' && <td role="cell">{newSide(field.new, t)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function oldSide(value: ReadableValue | undefined, t: Words): ReactNode {
  if (value === undefined) return <Missing>{t('absent')}</Missing>;
  return (
    <>
      <span className="sr-only">{t('removed')} </span>
      <del>
        <ValueView value={value} />
      </del>
    </>
  );
}

function newSide(value: ReadableValue | undefined, t: Words): ReactNode {
  if (value === undefined) return <Missing>{t('absent')}</Missing>;
  return (
    <>
      <span className="sr-only">{t('added')} </span>
      <ins>
        <ValueView value={value} />
      </ins>
    </>
  );
}
