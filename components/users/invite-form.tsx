'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { CheckboxGroup } from '@/components/ui/form-controls/checkbox-group';
import { Field } from '@/components/ui/form-controls/field';
import { Notice } from '@/components/ui/page/notice';
import { TextLink } from '@/components/ui/text/text-link';
import type { FormAction } from '@/lib/platform/forms/form-state';
import type { FixedRoles } from '@/lib/users/fixed-roles';
import { USERS_PATH } from '@/lib/users/paths';
import { invitationSchema } from '@/lib/users/schemas';
import { SignInLink } from './sign-in-link';
import { useRoleOptions } from './use-role-options';

type InviteFormProps = {
  action: FormAction;
  /** The domain that the email must have. */
  domain: string;
  /** Roles that the viewer may not give, and why. */
  fixedRoles: FixedRoles;
};

const EMPTY = { displayName: '', email: '', roles: [] };

export function InviteForm({ action, domain, fixedRoles }: InviteFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => invitationSchema(domain, t), [domain, t]);
  const options = useRoleOptions(fixedRoles);
  const form = useActionForm({ action, schema, values: EMPTY });
  if (form.oneTimeValues) return <SignInLink {...form.oneTimeValues} />;
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col gap-5">
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      <div className="medium:grid-cols-2 grid items-start gap-x-4 gap-y-5">
        <Field label={t('users.name')} autoComplete="off" {...form.field('displayName')} />
        <Field
          label={t('users.email')}
          type="email"
          autoComplete="off"
          hint={t('users.invitation.emailHint', { domain })}
          {...form.field('email')}
        />
      </div>
      <CheckboxGroup
        legend={t('users.roles')}
        options={options}
        hint={t('users.invitation.rolesHint')}
        {...form.field('roles')}
      />
      <p className="text-muted max-w-prose">{t('users.invitation.howSent')}</p>
      <div className="flex items-center gap-4">
        <Button kind="primary" type="submit" isPending={form.isPending}>
          {t(form.isPending ? 'users.invitation.sending' : 'users.invitation.send')}
        </Button>
        <TextLink href={USERS_PATH}>{t('ui.cancel')}</TextLink>
      </div>
    </form>
  );
}
