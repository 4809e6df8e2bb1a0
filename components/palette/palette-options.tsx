import { useEffect, useRef } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import type { PaletteGroup } from './palette-content';

type PaletteOptionsProps = {
  /** Of the list; its options have the ids `ID-0`, `ID-1` … */
  id: string;
  groups: PaletteGroup[];
  /** The option that Enter chooses. */
  active: number;
  onGo: (href: string) => void;
};

export function PaletteOptions({ id, groups, active, onGo }: PaletteOptionsProps) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, groups]);

  return (
    <div id={id} ref={list} role="listbox" className="max-h-[50vh] overflow-y-auto px-2 pb-2">
      {groups.map(({ title, items }, group) => {
        const first = groups.slice(0, group).reduce((sum, one) => sum + one.items.length, 0);
        return (
          <div key={title} role="group" aria-label={title}>
            <p aria-hidden className="text-muted px-2 pt-2 pb-1 text-xs">
              {title}
            </p>
            {items.map(({ label, href }, index) => (
              <div
                // Two periods can have one address: this quarter is the year to date from January on.
                key={index}
                id={`${id}-${first + index}`}
                role="option"
                aria-selected={first + index === active}
                onClick={() => onGo(href)}
                className="hover:bg-ground aria-selected:bg-ground aria-selected:outline-accent screen:truncate cursor-pointer rounded-md px-2 py-1.5 aria-selected:outline-2 aria-selected:-outline-offset-2 pointer-coarse:py-2.5"
              >
                <BidiText>{label}</BidiText>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
