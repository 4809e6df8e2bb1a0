'use client';

import { ChoiceLink } from './choice-link';

/** A choice: its name, the query of its view, and what more there is to say of it. */
export type Choice = [label: string, query: string, title?: string];

type ChoiceLinksProps = {
  path: string;
  links: Choice[];
  /** The place of the current one; -1 without. */
  current: number;
};

/** Views to choose from. A client component only because they are sent as data, not as markup. */
export function ChoiceLinks({ path, links, current }: ChoiceLinksProps) {
  return links.map(([label, query, title], place) => (
    <ChoiceLink key={label} href={path + query} title={title} isCurrent={place === current}>
      {label}
    </ChoiceLink>
  ));
}
