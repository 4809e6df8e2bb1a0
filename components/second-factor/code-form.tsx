'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { codeSchema } from '@/lib/auth/second-factor/schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { CodeField } from './code-field';

const EMPTY = {};

/** The form of the second step of signing in. */
export function CodeForm({ action, callbackUrl }: { action: FormAction; callbackUrl: string }) {
  const t = useTranslations();
  const schema = useMemo(() => codeSchema(t), [t]);
  const { field, formProps, isPending, problem } = useActionForm({ action, schema, values: EMPTY });
  return (
    <form {...formProps} className="flex w-full flex-col gap-4">
      <FormProblem>{problem}</FormProblem>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <CodeField {...field('code')} hint={t('secondFactor.codeHint')} />
      <Button kind="primary" type="submit" isPending={isPending}>
        {t(isPending ? 'signIn.submitting' : 'signIn.submit')}
      </Button>
    </form>
  );
}
