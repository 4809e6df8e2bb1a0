import type { ReactNode } from 'react';

export type DescriptionItem = { name: string; value: ReactNode };

/** Names and values, in two columns if there is room. */
export function DescriptionList({ items }: { items: DescriptionItem[] }) {
  return (
    <div className="@container">
      <dl className="gap-x-8 text-sm @min-[44rem]:columns-2">
        {items.map(({ name, value }) => (
          <div
            key={name}
            className="grid break-inside-avoid grid-cols-[min(40%,9rem)_minmax(0,1fr)] items-baseline gap-3 py-0.5"
          >
            <dt className="text-muted">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
