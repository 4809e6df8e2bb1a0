'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { CheckboxGroup } from '@/components/ui/form-controls/checkbox-group';
import { Notice } from '@/components/ui/page/notice';
import type { Role } from '@/lib/auth/roles';
import type { FormAction } from '@/lib/platform/forms/form-state';
import type { FixedRoles } from '@/lib/users/fixed-roles';
import { rolesSchema } from '@/lib/users/schemas';
import { useRoleOptions } from './use-role-options';
import { UserVersionFields, type UserVersion } from './user-version-fields';

type RolesFormProps = {
  action: FormAction;
  user: UserVersion;
  roles: Role[];
  /** Roles that cannot change, and why. */
  fixedRoles: FixedRoles;
};

/** The form that gives roles to a user or takes them away. */
export function RolesForm({ action, user, roles, fixedRoles }: RolesFormProps) {
  const t = useTranslations('users');
  const ui = useTranslations('ui');
  const options = useRoleOptions(fixedRoles);
  const form = useActionForm({ action, schema: rolesSchema, values: { roles } });
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col gap-4">
      <UserVersionFields {...user} />
      {form.oneTimeValues?.notice && !form.problem && (
        <Notice kind="info" isAlert>
          {form.oneTimeValues.notice}
        </Notice>
      )}
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      <CheckboxGroup
        legend={t('roles')}
        options={options}
        hint={t('view.rolesHint')}
        {...form.field('roles')}
      />
      <div>
        <Button kind="primary" type="submit" isPending={form.isPending}>
          {form.isPending ? ui('saving') : t('view.saveRoles')}
        </Button>
      </div>
    </form>
  );
}
