'use client';

import { useMemo } from 'react';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/forms/form-state';
import { USERS_PATH } from '@/lib/users/paths';
import { invitationSchema } from '@/lib/users/schemas';
import { roleOptions, type FixedRoles } from './role-options';
import { SignInLink } from './sign-in-link';

type InviteFormProps = {
  action: FormAction;
  /** What the e-mail must end in after the @. */
  domain: string;
  /** Roles that the viewer may not give, and why. */
  fixedRoles: FixedRoles;
};

const EMPTY = { displayName: '', email: '', roles: [] };

export function InviteForm({ action, domain, fixedRoles }: InviteFormProps) {
  const schema = useMemo(() => invitationSchema(domain), [domain]);
  const form = useActionForm({ action, schema, values: EMPTY });
  if (form.shownOnce) return <SignInLink {...form.shownOnce} />;
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col gap-5">
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      <div className="medium:grid-cols-2 grid items-start gap-x-4 gap-y-5">
        <Field label="Name" autoComplete="off" {...form.field('displayName')} />
        <Field
          label="E-mail"
          type="email"
          autoComplete="off"
          hint={`The name to sign in with. It ends in @${domain}, because that is how sign-in finds your company.`}
          {...form.field('email')}
        />
      </div>
      <CheckboxGroup
        legend="Roles"
        options={roleOptions(fixedRoles)}
        hint="Any number. A user without a role can sign in and sees nothing."
        {...form.field('roles')}
      />
      <p className="text-muted max-w-prose">
        No e-mail is sent. You are shown a link, once, by which the person chooses a password within
        7 days: send it to that person.
      </p>
      <div className="flex gap-2">
        <Button kind="primary" type="submit" isPending={form.isPending}>
          {form.isPending ? 'Inviting…' : 'Invite'}
        </Button>
        <ButtonLink href={USERS_PATH}>Cancel</ButtonLink>
      </div>
    </form>
  );
}
