'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import { FormDisclosure } from '@/components/ui/form-controls/form-disclosure';
import { revokeKeySchema } from '@/lib/api-keys/key-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { isolatedText } from '@/lib/platform/text/isolated-text';

type RevokeKeyProps = { id: string; name: string; action: FormAction };

const NO_VALUES = {};

/** A disclosure that explains revoking, with a form that revokes once the box is checked. */
export function RevokeKey({ id, name, action }: RevokeKeyProps) {
  const t = useTranslations();
  const schema = useMemo(() => revokeKeySchema(t), [t]);
  const form = useActionForm({ action, schema, values: NO_VALUES });
  const isolatedName = isolatedText(name);
  const confirmed = form.field('confirmed');
  return (
    <FormDisclosure
      label={t('apiKeys.revoke.open')}
      name={t('apiKeys.revoke.openNamed', { name: isolatedName })}
      hasProblem={Boolean(form.problem ?? confirmed.error)}
    >
      <form {...form.formProps} className="flex max-w-72 flex-col items-start gap-3 pt-2 pb-1">
        <input type="hidden" name="keyId" value={id} />
        <FormProblem>{form.problem}</FormProblem>
        <p>{t('apiKeys.revoke.explained')}</p>
        <CheckboxField
          {...confirmed}
          label={t('apiKeys.revoke.confirm', { name: isolatedName })}
          required
        />
        <Button kind="danger" type="submit" isPending={form.isPending}>
          {t(form.isPending ? 'apiKeys.revoke.submitting' : 'apiKeys.revoke.submit')}
        </Button>
      </form>
    </FormDisclosure>
  );
}
