import type { ReactNode } from 'react';

export type LinkMenuProps = {
  label: string;
  summary: ReactNode;
  /** The links. */
  children: ReactNode;
  /** Below the links. */
  foot?: ReactNode;
  /** When the page arrives. */
  isOpen?: boolean;
};

/** A button of the toolbar with a menu of links. */
export function LinkMenu({ label, summary, children, foot, isOpen }: LinkMenuProps) {
  return (
    <div className="filter-facet link-menu">
      <details name="facet" open={isOpen || undefined}>
        <summary title={label}>{summary}</summary>
        <div className="filter-panel link-panel">
          <nav aria-label={label}>{children}</nav>
          {foot}
        </div>
      </details>
    </div>
  );
}
