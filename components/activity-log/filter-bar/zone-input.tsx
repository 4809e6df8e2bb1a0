'use client';

import { useId, useState } from 'react';
import { Field } from '@/components/ui/form-controls/field';
import { listZones } from '@/lib/platform/time/browser-zone';

type ZoneInputProps = { label: string; hint: string; zone: string };

/** An input for the name of a zone; suggests the browser's zones when it gets the focus. */
export function ZoneInput({ label, hint, zone }: ZoneInputProps) {
  const id = useId();
  const [zones, setZones] = useState<string[]>([]);
  return (
    <>
      <Field
        label={label}
        hint={hint}
        name="tz"
        defaultValue={zone}
        list={id}
        spellCheck={false}
        autoCapitalize="none"
        required
        onFocus={() => setZones(listZones())}
      />
      <datalist id={id}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
