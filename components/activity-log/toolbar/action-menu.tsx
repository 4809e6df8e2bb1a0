import type { ReactNode } from 'react';
import { buttonClasses } from '@/components/ui/button/button-classes';

type ActionMenuProps = {
  label: string;
  icon: ReactNode;
  /** The links. */
  children: ReactNode;
};

/** The second half of a split button: a menu of links, which needs no JavaScript. */
export function ActionMenu({ label, icon, children }: ActionMenuProps) {
  return (
    <details name="facet" className="action-menu">
      <summary className={`${buttonClasses('primary')} rounded-l-none`} title={label}>
        {icon}
        <span className="sr-only">{label}</span>
      </summary>
      <div className="filter-panel action-panel">{children}</div>
    </details>
  );
}
