import { Missing } from '@/components/ui/missing';
import type { ReadableValue } from '@/lib/activity/readable-value';

type Fields = Extract<ReadableValue, { kind: 'fields' }>['fields'];

/** A value laid out for reading: fields as a definition list, lists as lists, nested as they are. */
export function ValueView({ value }: { value: ReadableValue }) {
  switch (value.kind) {
    case 'fields':
      return value.fields.length > 0 ? <FieldList fields={value.fields} /> : <Nothing />;
    case 'list':
      return value.items.length > 0 ? <ItemList items={value.items} /> : <Nothing />;
    case 'text':
      return <span className="wrap-anywhere whitespace-pre-wrap">{value.text || <Nothing />}</span>;
    case 'raw':
      return (
        <pre className="font-mono text-xs wrap-anywhere whitespace-pre-wrap">{value.text}</pre>
      );
  }
}

function FieldList({ fields }: { fields: Fields }) {
  return (
    <dl className="text-sm">
      {fields.map(({ name, value }, index) => (
        <div key={index} className={isNested(value) ? 'py-1' : ROW}>
          <dt className="text-muted">{name}</dt>
          <dd className={isNested(value) ? NEST : 'min-w-0'}>
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

function isNested(value: ReadableValue): boolean {
  if (value.kind === 'fields') return value.fields.length > 0;
  return value.kind === 'list' && value.items.length > 0;
}

function Nothing() {
  return <Missing>empty</Missing>;
}
