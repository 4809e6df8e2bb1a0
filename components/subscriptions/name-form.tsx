'use client';

import { Field } from '@/components/ui/field';
import { knowingNameSchema } from '@/lib/subscriptions/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function NameForm({ target, name }: { target: ChangeTarget; name: string }) {
  return (
    <ChangeForm
      target={target}
      schema={knowingNameSchema(name)}
      hidden={{ kind: 'name' }}
      values={{ friendlyName: name }}
      button="Rename"
    >
      {(field) => (
        <Field
          {...field('friendlyName')}
          label="New name"
          autoComplete="off"
          maxLength={256}
          required
        />
      )}
    </ChangeForm>
  );
}
