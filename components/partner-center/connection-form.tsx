'use client';

import { useMemo } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import type { FormAction } from '@/lib/forms/form-state';
import {
  connectionSchema,
  GRANT_TYPES,
  GRANT_TYPE_WORDS,
  type GrantType,
  type KeptConnection,
} from '@/lib/partner-center/connection-fields';

type ConnectionFormProps = {
  action: FormAction;
  /** What is there now, without the secrets themselves; null when it is set up for the first time. */
  connection: (KeptConnection & { grantType: GrantType; version: number }) | null;
};

const WAYS = GRANT_TYPES.map((value) => ({ value, label: GRANT_TYPE_WORDS[value] }));
const KEEP = 'Leave it blank to keep the present one.';

/** Sets up the connection, or replaces it. */
export function ConnectionForm({ action, connection }: ConnectionFormProps) {
  const schema = useMemo(() => connectionSchema(connection), [connection]);
  const { field, formProps, isPending, problem, shownOnce } = useActionForm({
    action,
    schema,
    values: {
      tenant: connection?.tenant ?? '',
      clientId: connection?.clientId ?? '',
      grantType: connection?.grantType ?? 'client_credentials',
    },
  });
  return (
    <form {...formProps} autoComplete="off" className="group/form flex max-w-160 flex-col gap-4">
      <input type="hidden" name="version" value={connection?.version ?? ''} />
      <FormProblem>{problem}</FormProblem>
      {shownOnce?.notice && !problem && (
        <Notice kind="info" isAlert>
          {shownOnce.notice}
        </Notice>
      )}
      <Field
        {...field('tenant')}
        label="Tenant"
        hint="Its domain, such as contoso.onmicrosoft.com, or its ID."
        spellCheck={false}
      />
      <Field
        {...field('clientId')}
        label="Client ID"
        hint="Of the application that is registered for this in Entra."
        spellCheck={false}
      />
      <SelectField {...field('grantType')} label="Sign-in method" options={WAYS} />
      <Field
        {...field('clientSecret')}
        label="Client secret"
        type="password"
        autoComplete="new-password"
        hint={connection?.hasClientSecret ? KEEP : 'It is stored encrypted and never shown again.'}
      />
      {/* Only the second way has one; the style sheet hides it, so it needs no script. */}
      <div className="group-has-[option[value^=client]:checked]/form:hidden">
        <Field
          {...field('refreshToken')}
          label="Refresh token"
          type="password"
          autoComplete="new-password"
          hint={
            connection?.hasRefreshToken
              ? KEEP
              : 'Of the user who consented. Entra replaces it now and then, and the new one is kept.'
          }
        />
      </div>
      <div>
        <Button kind={connection ? 'plain' : 'primary'} type="submit" isPending={isPending}>
          {isPending ? 'Saving…' : connection ? 'Save changes' : 'Save connection'}
        </Button>
      </div>
    </form>
  );
}
