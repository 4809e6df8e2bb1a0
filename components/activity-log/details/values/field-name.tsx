import { useLocale, useMessages, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { StoredText } from '@/components/ui/text/stored-text';
import { PATH_SEPARATOR } from '@/lib/activity/describe/path-separator';
import { visibleText } from '@/lib/platform/text/visible-text';
import { describeField } from '@/lib/activity/details/changes/describe-field';

type FieldNameProps = {
  /** The source's name, or a path of such names; empty for a value that has no fields. */
  children: string;
  /** Whether the field is within another one, which is named elsewhere. */
  isNested?: boolean;
};

/** The name of a record's field in the reader's language, with the source's name as its title. */
export function FieldName({ children, isNested = false }: FieldNameProps) {
  const t = useTranslations('record.change');
  if (children === '') return t('value');
  return children.split(PATH_SEPARATOR).map((name, index) => (
    <Fragment key={index}>
      {index > 0 && PATH_SEPARATOR}
      <PathStep name={name} isNested={isNested || index > 0} />
    </Fragment>
  ));
}

/** Names a field in a text, by the last name of its path. */
export function useFieldText(): (path: string) => string {
  const { fields } = useMessages().record;
  return (path) => {
    const name = path.split(PATH_SEPARATOR).at(-1) ?? '';
    return visibleText(describeField(name, { fields, isNested: false }).text);
  };
}

function PathStep({ name, isNested }: { name: string; isNested: boolean }) {
  const locale = useLocale();
  const { fields } = useMessages().record;
  const { text, isUntranslated } = describeField(name, { fields, isNested });
  // The source's name is English in every language, also in the tooltip.
  return (
    <span title={visibleText(name)} lang="en">
      {isUntranslated ? <StoredText>{text}</StoredText> : <span lang={locale}>{text}</span>}
    </span>
  );
}
