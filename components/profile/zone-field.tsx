'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState, useSyncExternalStore, type ChangeEventHandler } from 'react';
import { Field } from '@/components/ui/form-controls/field';
import { getBrowserZone, listZones } from '@/lib/platform/time/browser-zone';

type ZoneFieldProps = {
  name: string;
  defaultValue?: string | string[];
  error?: string;
  onChange: ChangeEventHandler<HTMLInputElement>;
};

const subscribeToNothing = () => () => undefined;

/** A field for a zone, with a button that fills in the browser's. */
export function ZoneField(field: ZoneFieldProps) {
  const t = useTranslations('profile');
  const timeZone = useTranslations('ui')('timeZone');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [zones, setZones] = useState<string[]>([]);
  const browserZone = useSyncExternalStore(subscribeToNothing, getBrowserZone, () => null);

  function fillIn(zone: string): void {
    if (!input.current) return;
    input.current.value = zone;
    input.current.focus();
  }

  return (
    <div className="flex flex-col items-start gap-1">
      <div className="w-full">
        <Field
          {...field}
          ref={input}
          label={timeZone}
          hint={t('zoneHint')}
          list={id}
          spellCheck={false}
          autoCapitalize="none"
          onFocus={() => setZones(listZones())}
        />
      </div>
      <datalist id={id}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {browserZone !== null && browserZone !== field.defaultValue && (
        <button
          type="button"
          onClick={() => fillIn(browserZone)}
          className="text-accent min-h-6 text-xs underline-offset-2 hover:underline pointer-coarse:min-h-11"
        >
          {t('browserZone', { zone: browserZone })}
        </button>
      )}
    </div>
  );
}
