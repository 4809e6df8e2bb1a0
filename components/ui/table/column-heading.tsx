import { Icon } from '@/components/ui/icon/icon';
import Link from 'next/link';

type Direction = 'ascending' | 'descending';

/** Where the heading of a column leads, and how the table is sorted by it now and then. */
export type ColumnSort = { href: string; direction: Direction | null; next: Direction };

type ColumnHeadingProps = { name: string; isNumber?: boolean; sort?: ColumnSort };

/** The heading of a column: a link where the table can be sorted by it. */
export function ColumnHeading({ name, isNumber, sort }: ColumnHeadingProps) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
      className={isNumber ? 'number' : undefined}
    >
      {sort ? <SortLink {...{ name, isNumber, sort }} /> : name}
    </th>
  );
}

function SortLink({ name, isNumber, sort }: ColumnHeadingProps & { sort: ColumnSort }) {
  // Of another column it shows the order that the link leads to.
  const arrow = (sort.direction ?? sort.next) === 'descending' ? 'arrow-down' : 'arrow-up';
  return (
    <Link
      href={sort.href}
      prefetch={false}
      scroll={false}
      className={`group/sort hover:text-text aria-[current]:text-text inline-flex items-center gap-1 rounded-xs py-1 underline-offset-3 hover:underline pointer-coarse:py-3 ${isNumber ? 'flex-row-reverse' : ''}`}
      aria-current={sort.direction ? 'true' : undefined}
    >
      {name}
      <Icon
        name={arrow}
        className="invisible size-3.5 group-hover/sort:visible group-focus-visible/sort:visible group-aria-[current]/sort:visible print:hidden"
      />
    </Link>
  );
}
