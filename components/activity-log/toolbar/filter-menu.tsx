import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import {
  shortcutProps,
  type ControlShortcut,
} from '@/components/activity-log/shortcuts/shortcut-keys';
import { FieldError } from '@/components/ui/form-controls/field-frame';
import type { Menu } from './use-menu';

type FilterMenuProps = {
  menu: Menu;
  label: ReactNode;
  /** How many values are selected. */
  chosen: number;
  error?: string;
  /** Whether the panel holds an error, and is open from the start to show it. */
  isErrorInside?: boolean;
  /** The key that opens the menu. */
  shortcut?: ControlShortcut;
  children: ReactNode;
};

/** A button of the toolbar and its panel. Closing the panel applies what was changed in it. */
export function FilterMenu({
  menu,
  label,
  chosen,
  error,
  isErrorInside,
  children,
  ...rest
}: FilterMenuProps) {
  const t = useTranslations('filter');
  const id = useId();
  return (
    <div {...menu.box} className="filter-facet">
      <details name="facet" onToggle={menu.onToggle} open={isErrorInside || undefined}>
        <summary
          aria-describedby={error && `${id}-error`}
          data-invalid={error || isErrorInside ? true : undefined}
          {...(rest.shortcut && shortcutProps(rest.shortcut))}
        >
          {label}
          {chosen > 0 && (
            <span className="bg-accent text-on-accent font-strong rounded px-1.25 text-xs">
              {chosen}
              <span className="sr-only"> {t('chosen')}</span>
            </span>
          )}
        </summary>
        {/* Pressed beside its controls it keeps the focus, so that Escape still means it. */}
        <div className="filter-panel outline-none" tabIndex={-1}>
          {children}
        </div>
      </details>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
