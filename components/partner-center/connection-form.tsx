'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { Notice } from '@/components/ui/page/notice';
import { SelectField } from '@/components/ui/form-controls/select-field';
import type { FormAction } from '@/lib/platform/forms/form-state';
import {
  connectionSchema,
  GRANT_TYPES,
  type GrantType,
  type StoredConnection,
} from '@/lib/partner-center/connection/connection-schema';

type ConnectionFormProps = {
  action: FormAction;
  /** The stored connection without its secrets; null when it is set up for the first time. */
  connection: (StoredConnection & { grantType: GrantType; version: number }) | null;
};

/** The form that sets up or replaces the connection. */
export function ConnectionForm({ action, connection }: ConnectionFormProps) {
  const t = useTranslations();
  const words = useTranslations('partnerCenter');
  const schema = useMemo(() => connectionSchema(connection, t), [connection, t]);
  const grantTypes = GRANT_TYPES.map((value) => ({ value, label: words(`grantTypes.${value}`) }));
  const { field, formProps, isPending, problem, oneTimeValues } = useActionForm({
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
      {oneTimeValues?.notice && !problem && (
        <Notice kind="info" isAlert>
          {oneTimeValues.notice}
        </Notice>
      )}
      <Field
        {...field('tenant')}
        label={words('tenant')}
        hint={words('hints.tenant')}
        spellCheck={false}
      />
      <Field
        {...field('clientId')}
        label={words('clientId')}
        hint={words('hints.clientId')}
        spellCheck={false}
      />
      <SelectField {...field('grantType')} label={words('grantType')} options={grantTypes} />
      <Field
        {...field('clientSecret')}
        label={words('clientSecret')}
        type="password"
        autoComplete="new-password"
        hint={words(connection?.hasClientSecret ? 'hints.keep' : 'hints.clientSecret')}
      />
      {/* Only the second grant type has one; CSS hides the field, so this works without scripts. */}
      <div className="group-has-[option[value^=client]:checked]/form:hidden">
        <Field
          {...field('refreshToken')}
          label={words('refreshToken')}
          type="password"
          autoComplete="new-password"
          hint={words(connection?.hasRefreshToken ? 'hints.keep' : 'hints.refreshToken')}
        />
      </div>
      <div>
        <Button kind={connection ? 'plain' : 'primary'} type="submit" isPending={isPending}>
          {t(isPending ? 'ui.saving' : `partnerCenter.${connection ? 'saveChanges' : 'save'}`)}
        </Button>
      </div>
    </form>
  );
}
