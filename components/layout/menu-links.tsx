'use client';

import Link from 'next/link';

/** A page of the menu. */
export type MenuLink = [name: string, href: string];

type MenuLinksProps = {
  links: MenuLink[];
  /** The place of the page that is open; -1 when it is none of them. */
  current: number;
};

/** The links of a menu. A client component only because they are sent as data, not as markup. */
export function MenuLinks({ links, current }: MenuLinksProps) {
  return links.map(([name, href], place) => (
    <li key={href}>
      <Link
        href={href}
        prefetch={false}
        aria-current={place === current ? 'page' : undefined}
        className="menu-link"
      >
        {name}
      </Link>
    </li>
  ));
}
