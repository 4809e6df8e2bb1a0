import { useTranslations } from 'next-intl';
import { CopyOnHover } from '@/components/ui/copy/copy-on-hover';
import { Missing } from '@/components/ui/text/missing';
import { Tag } from '@/components/ui/table/tag';
import type { ReadableValue } from '@/lib/activity/details/changes/readable-value';
import { isGuid } from '@/lib/platform/text/guid';
import { FieldName, useFieldText } from './field-name';

/**
 * A value laid out for reading: fields as a description list, items as a list, nested as they are.
 */
export function RecordValue({ value }: { value: ReadableValue }) {
  if (typeof value === 'string') {
    return (
      <span dir="auto" className={TEXT}>
        {value || <EmptyValue />}
      </span>
    );
  }
  if (value === null || typeof value === 'boolean') return <Literal value={value} />;
  if ('words' in value) return <span title={value.stored}>{value.words}</span>;
  if ('prefix' in value) return <TruncatedText {...value} />;
  if ('raw' in value) return <RawText {...value} />;
  const members = 'items' in value ? value.items : value.fields;
  if (members.length === 0 && value.more === undefined) return <EmptyValue />;
  return (
    <>
      {'items' in value ? (
        <ItemList items={value.items} />
      ) : (
        <FieldList fields={value.fields} isNested />
      )}
      {value.more !== undefined && <MoreMembers count={value.more} />}
    </>
  );
}

type MarkedValueProps = {
  /** What the value is. */
  name: string;
  value: ReadableValue;
  isChanged?: boolean;
};

/**
 * A value, and whether a redacted value within it was changed, which the value itself cannot show;
 * an id can be copied.
 */
export function MarkedValue({ name, value, isChanged = false }: MarkedValueProps) {
  const t = useTranslations('record.value');
  if (!isChanged) return <CopyableValue name={name} value={value} />;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 *:min-w-0">
      <RecordValue value={value} />
      <Tag>{t('changed')}</Tag>
    </div>
  );
}

function CopyableValue({ name, value }: { name: string; value: ReadableValue }) {
  const ui = useTranslations('ui');
  if (typeof value !== 'string' || !isGuid(value)) return <RecordValue value={value} />;
  return (
    <CopyOnHover text={value} copyLabel={ui('copyNamed', { name })}>
      <RecordValue value={value} />
    </CopyOnHover>
  );
}

const TEXT = 'wrap-anywhere whitespace-pre-wrap';

type FieldListProps = {
  fields: [name: string, value: ReadableValue, isChanged?: true][];
  /** Whether the fields are within another field. */
  isNested?: boolean;
};

/** Named values below each other; a name may be a path. */
export function FieldList({ fields, isNested = false }: FieldListProps) {
  const textOf = useFieldText();
  return (
    <dl className="text-sm">
      {fields.map(([name, value, isChanged], index) => (
        <div key={index} className={hasMembers(value) ? 'py-1' : ROW}>
          <dt className="text-muted wrap-anywhere">
            <FieldName isNested={isNested}>{name}</FieldName>
          </dt>
          <dd className={hasMembers(value) ? NEST : 'min-w-0'}>
            <MarkedValue name={textOf(name)} value={value} isChanged={isChanged} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ItemList({ items }: { items: ReadableValue[] }) {
  return (
    <ol className="flex flex-col gap-1 text-sm">
      {items.map((item, index) => (
        <li key={index} className="not-first:border-hairline not-first:border-t not-first:pt-1">
          <RecordValue value={item} />
        </li>
      ))}
    </ol>
  );
}

const ROW = 'grid grid-cols-[min(40%,9rem)_minmax(0,1fr)] gap-3 py-0.5';
const NEST = 'border-l border-line pl-3';

function hasMembers(value: ReadableValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('raw' in value || 'prefix' in value || 'words' in value) return false;
  return ('fields' in value ? value.fields : value.items).length > 0 || value.more !== undefined;
}

function TruncatedText({ prefix, fullLength }: { prefix: string; fullLength: number | null }) {
  return (
    <span dir="auto" className={TEXT}>
      {prefix}
      <Remainder fullLength={fullLength} />
    </span>
  );
}

function RawText({ raw, fullLength }: { raw: string; fullLength?: number | null }) {
  return (
    <pre className={`font-mono text-xs ${TEXT}`}>
      {raw}
      {fullLength !== undefined && <Remainder fullLength={fullLength} />}
    </pre>
  );
}

/** After the start of a text: its full length, if known. */
function Remainder({ fullLength }: { fullLength: number | null }) {
  const t = useTranslations('record.value');
  if (fullLength === null) return '…';
  return (
    <>
      … <span className="text-muted font-sans">{t('inAll', { count: fullLength })}</span>
    </>
  );
}

function MoreMembers({ count }: { count: number }) {
  const t = useTranslations('record.value');
  return <p className="text-muted text-sm">{t('more', { count })}</p>;
}

function Literal({ value }: { value: boolean | null }) {
  const t = useTranslations('record.value');
  if (value === null) return t('none');
  return value ? t('yes') : t('no');
}

function EmptyValue() {
  const t = useTranslations('record.value');
  return <Missing>{t('empty')}</Missing>;
}
