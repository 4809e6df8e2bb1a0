'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { FacetOptions, type Facet } from './facet-options';
import { FilterMenu } from './filter-menu';
import { useMenu } from './use-menu';

type FacetMenuProps = {
  label: string;
  /** The facets of the menu; more than one have headings. */
  facets: Facet[];
  /** The URL of the options with their counts, up to the name; null when the filter is invalid. */
  countsHref: string | null;
  /** The page with all options, for readers without JavaScript. */
  allHref: string;
  /** Below the facets, other controls; how many of them are used, and whether one is invalid. */
  other?: ReactNode;
  othersUsed?: number;
  isOtherInvalid?: boolean;
};

/** A menu of checkboxes for the values of facets, which loads their counts when it is opened. */
export function FacetMenu({ label, facets, countsHref, allHref, ...rest }: FacetMenuProps) {
  const t = useTranslations('filter');
  const menu = useMenu();
  const chosen = facets.reduce((sum, { selected = [] }) => sum + selected.length, 0);
  const errors = facets.flatMap(({ error }) => error ?? []);
  return (
    <FilterMenu
      menu={menu}
      label={label}
      chosen={chosen + (rest.othersUsed ?? 0)}
      error={errors[0]}
      isErrorInside={rest.isOtherInvalid}
    >
      <div className="filter-options">
        {facets.map((facet) => (
          <FacetOptions
            key={facet.name}
            facet={facet}
            countsHref={countsHref}
            isOpen={menu.isOpen}
            hasHeading={facets.length > 1}
          />
        ))}
        {rest.other}
      </div>
      <div className="filter-foot">
        <Button type="submit">{t('apply')}</Button>
        <a href={allHref}>{t('all')}</a>
      </div>
    </FilterMenu>
  );
}
