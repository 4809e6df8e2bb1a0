'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { codeSchema } from '@/lib/auth/second-factor/schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { CodeField } from './code-field';
import { useHasPasskeys } from './use-has-passkeys';

type CodeFormProps = {
  action: FormAction;
  callbackUrl?: string;
  /** Whether a passkey is offered before it. */
  isSecondChoice: boolean;
  /** Whether a code of an app is accepted, not only one for recovery. */
  hasApp: boolean;
  /** What the button says, and says while it works. */
  labels: [string, string];
};

const EMPTY = {};

/** The form that takes a code, as the second step of signing in and before something is changed. */
export function CodeForm(props: CodeFormProps) {
  const { action, callbackUrl, isSecondChoice, hasApp, labels } = props;
  const t = useTranslations();
  const schema = useMemo(() => codeSchema(t), [t]);
  const { field, formProps, isPending, problem } = useActionForm({ action, schema, values: EMPTY });
  const isSecond = useHasPasskeys() && isSecondChoice;
  return (
    <form {...formProps} className="flex w-full flex-col gap-4">
      <FormProblem>{problem}</FormProblem>
      {callbackUrl !== undefined && <input type="hidden" name="callbackUrl" value={callbackUrl} />}
      <CodeField
        {...field('code')}
        hint={t(hasApp ? 'secondFactor.codeHint' : 'secondFactor.recovery.hint')}
      />
      <Button kind={isSecond ? 'plain' : 'primary'} type="submit" isPending={isPending}>
        {labels[isPending ? 1 : 0]}
      </Button>
    </form>
  );
}
