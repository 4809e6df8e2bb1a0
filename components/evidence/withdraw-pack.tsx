'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import { FormDisclosure } from '@/components/ui/form-controls/form-disclosure';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { withdrawPackSchema } from '@/lib/evidence/packs/pack-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';

type WithdrawPackProps = {
  packId: string;
  customerId: string;
  /** In words. */
  period: string;
  action: FormAction;
};

const NO_VALUES = {};

/** A disclosure that explains withdrawing, with a form that withdraws once the box is checked. */
export function WithdrawPack({ packId, customerId, period, action }: WithdrawPackProps) {
  const t = useTranslations();
  const schema = useMemo(() => withdrawPackSchema(t), [t]);
  const form = useActionForm({ action, schema, values: NO_VALUES });
  const confirmed = form.field('confirmed');
  return (
    <FormDisclosure
      label={t('evidence.withdraw.open')}
      name={t('evidence.withdraw.openNamed', { period })}
      hasProblem={Boolean(form.problem ?? confirmed.error)}
    >
      <form {...form.formProps} className="flex max-w-72 flex-col items-start gap-3 pt-2 pb-1">
        <input type="hidden" name="packId" value={packId} />
        <input type="hidden" name="customerId" value={customerId} />
        <FormProblem>{form.problem}</FormProblem>
        <p>{t('evidence.withdraw.explained')}</p>
        <CheckboxField {...confirmed} label={t('evidence.withdraw.confirm', { period })} required />
        <Button kind="danger" type="submit" isPending={form.isPending}>
          {t(form.isPending ? 'evidence.withdraw.submitting' : 'evidence.withdraw.submit')}
        </Button>
      </form>
    </FormDisclosure>
  );
}
