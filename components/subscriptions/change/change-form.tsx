'use client';

import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import type { ButtonKind } from '@/components/ui/button/button-classes';
import { Notice } from '@/components/ui/page/notice';
import type { ChangeTarget } from './change-target';

type Form = ReturnType<typeof useActionForm>;

type ChangeFormProps = {
  target: ChangeTarget;
  /** Creates the schema with messages in the reader's language. */
  schemaOf: (t: ReturnType<typeof useTranslations<never>>) => z.ZodType<FieldValues, FieldValues>;
  /** Hidden fields, besides those of the target. */
  hidden: Record<string, string>;
  /** The initial values of the visible fields. */
  values?: Record<string, string>;
  button: string;
  buttonKind?: ButtonKind;
  children?: (field: Form['field']) => ReactNode;
};

/** The form of one change to a subscription: its fields, if it needs any, and its button. */
export function ChangeForm(props: ChangeFormProps) {
  const { target, schemaOf, values, button, buttonKind, children } = props;
  const { action, customerId, subscriptionId, version } = target;
  const hidden = { customerId, subscriptionId, version: String(version), ...props.hidden };
  const t = useTranslations();
  const schema = useMemo(() => schemaOf(t), [schemaOf, t]);
  const form = useActionForm({ action, schema, values: { ...hidden, ...values } });
  return (
    <form {...form.formProps} className="flex max-w-md flex-col items-start gap-3">
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children && <div className="w-full max-w-xs">{children(form.field)}</div>}
      <Button type="submit" kind={buttonKind} isPending={form.isPending}>
        {form.isPending ? t('ui.saving') : button}
      </Button>
    </form>
  );
}
