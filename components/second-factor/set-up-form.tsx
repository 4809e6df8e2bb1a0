'use client';

import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { codeSchema } from '@/lib/auth/second-factor/schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { CodeField } from './code-field';
import { RecoveryCodes } from './recovery-codes';
import { useHasPasskeys } from './use-has-passkeys';

type SetUpFormProps = {
  action: FormAction;
  /** The secret to bring into an app; null when there is none to confirm. */
  children: ReactNode;
  /** Where the recovery codes lead on to, at sign-in. */
  continueHref?: string;
  /** Whether a passkey is offered before it. */
  isSecondChoice?: boolean;
};

const EMPTY = {};

/**
 * The form that confirms a new second factor by a code, and then the recovery codes. It stays on its
 * page when the secret has gone, because the response that shows the codes is its own.
 */
export function SetUpForm(props: SetUpFormProps) {
  const { action, children, continueHref, isSecondChoice = false } = props;
  const isSecond = useHasPasskeys() && isSecondChoice;
  const t = useTranslations();
  const schema = useMemo(() => codeSchema(t), [t]);
  const form = useActionForm({ action, schema, values: EMPTY });
  const codes = form.oneTimeValues?.codes;
  if (codes === undefined && children === null && continueHref === undefined) return null;
  return (
    <div className="flex max-w-120 flex-col items-start gap-4">
      {codes !== undefined && <RecoveryCodes codes={codes} />}
      {codes === undefined && children !== null && (
        <form {...form.formProps} className="flex w-full flex-col items-start gap-4">
          {children}
          <FormProblem>{form.problem}</FormProblem>
          <CodeField {...form.field('code')} hint={t('secondFactor.scan.codeHint')} />
          <Button kind={isSecond ? 'plain' : 'primary'} type="submit" isPending={form.isPending}>
            {t('secondFactor.confirm')}
          </Button>
        </form>
      )}
      {continueHref !== undefined && (codes !== undefined || children === null) && (
        <ButtonLink kind="primary" href={continueHref}>
          {t('secondFactor.continue')}
        </ButtonLink>
      )}
    </div>
  );
}
