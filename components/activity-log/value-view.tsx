import { useTranslations } from 'next-intl';
import { Missing } from '@/components/ui/missing';
import { Tag } from '@/components/ui/tag';
import type { ReadableValue } from '@/lib/activity/words/readable-value';
import { FieldName } from './field-name';

/** A value laid out for reading: fields as a definition list, lists as lists, nested as they are. */
export function ValueView({ value }: { value: ReadableValue }) {
  if (typeof value === 'string') {
    return <span className="wrap-anywhere whitespace-pre-wrap">{value || <Nothing />}</span>;
  }
  if (value === null || typeof value === 'boolean') return <Word value={value} />;
  if ('raw' in value) {
    return <pre className="font-mono text-xs wrap-anywhere whitespace-pre-wrap">{value.raw}</pre>;
  }
  if ('changed' in value) return <Changed value={value.changed} />;
  if ('items' in value) {
    return value.items.length > 0 ? <ItemList items={value.items} /> : <Nothing />;
  }
  return value.fields.length > 0 ? <FieldList fields={value.fields} isNested /> : <Nothing />;
}

type FieldListProps = {
  fields: [name: string, value: ReadableValue][];
  /** Whether they lie within a field. */
  isNested?: boolean;
};

/** Named values below each other; a name may be a path. */
export function FieldList({ fields, isNested = false }: FieldListProps) {
  return (
    <dl className="text-sm">
      {fields.map(([name, value], index) => (
        <div key={index} className={hasParts(value) ? 'py-1' : ROW}>
          <dt className="text-muted wrap-anywhere">
            <FieldName isNested={isNested}>{name}</FieldName>
          </dt>
          <dd className={hasParts(value) ? NEST : 'min-w-0'}>
            <ValueView value={value} />
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
        <li key={index} className="not-first:border-line not-first:border-t not-first:pt-1">
          <ValueView value={item} />
        </li>
      ))}
    </ol>
  );
}

const ROW = 'grid grid-cols-[min(40%,9rem)_minmax(0,1fr)] gap-3 py-0.5';
const NEST = 'border-l border-line pl-3';

function hasParts(value: ReadableValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('fields' in value) return value.fields.length > 0;
  return 'items' in value && value.items.length > 0;
}

// That something hidden is another thing now cannot be seen in it.
function Changed({ value }: { value: ReadableValue }) {
  const t = useTranslations('record.value');
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 *:min-w-0">
      <ValueView value={value} />
      <Tag>{t('changed')}</Tag>
    </div>
  );
}

function Word({ value }: { value: boolean | null }) {
  const t = useTranslations('record.value');
  if (value === null) return t('none');
  return value ? t('yes') : t('no');
}

function Nothing() {
  const t = useTranslations('record.value');
  return <Missing>{t('empty')}</Missing>;
}
