import { useLocale, useMessages, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { StoredText } from '@/components/ui/text/stored-text';
import { WITHIN } from '@/lib/activity/words/within';
import { visibleText } from '@/lib/platform/text/visible-text';
import { describeField } from '@/lib/activity/details/changes/field-words';

type FieldNameProps = {
  /** The source's name, or a path of such names; empty for a lone value. */
  children: string;
  /** Whether the field lies within another one, which is told elsewhere. */
  isNested?: boolean;
};

/** The name of a field of a record in the reader's words; the source's own is in reach. */
export function FieldName({ children, isNested = false }: FieldNameProps) {
  const t = useTranslations('record.change');
  if (children === '') return t('value');
  return children.split(WITHIN).map((name, index) => (
    <Fragment key={index}>
      {index > 0 && WITHIN}
      <OneName name={name} isNested={isNested || index > 0} />
    </Fragment>
  ));
}

function OneName({ name, isNested }: { name: string; isNested: boolean }) {
  const locale = useLocale();
  const { fields } = useMessages().record;
  const { words, isSource } = describeField(name, { fields, isNested });
  // The source's own name is English in every language, also where it only comes with the pointer.
  return (
    <span title={visibleText(name)} lang="en">
      {isSource ? <StoredText>{words}</StoredText> : <span lang={locale}>{words}</span>}
    </span>
  );
}
