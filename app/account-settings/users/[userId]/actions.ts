'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { activityPath, confirmationPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/platform/forms/handle-form';
import {
  getCurrentLocale,
  getCurrentZone,
  getTranslator,
  getLocalizer,
} from '@/lib/platform/i18n/current-locale';
import { formatInstantInWords, now } from '@/lib/platform/time/time';
import type { UserChangeRequest } from '@/lib/users/user-change-request';
import { changeUser, type UserChangeOutcome } from '@/lib/users/change-user';
import { makeLink } from '@/lib/users/links/make-link';
import { changedPath, userPath } from '@/lib/users/paths';
import { findUser } from '@/lib/users/queries';
import { disableSchema, linkStepSchema, rolesSchema, userSchema } from '@/lib/users/schemas';

export async function changeRoles(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('user:manage');
  return handleForm(form, {
    schema: rolesSchema,
    work: async ({ userId, version, roles }) => {
      const request = {
        actorId: viewer.id,
        userId,
        version,
        change: { kind: 'roles', roles },
      } as const;
      return respond(request, await changeUser(scope, request));
    },
  });
}

export async function disable(_previous: FormState, form: FormData): Promise<FormState> {
  return changeAccess(form, 'disable');
}

export async function enable(_previous: FormState, form: FormData): Promise<FormState> {
  return changeAccess(form, 'enable');
}

export async function resetSecondFactor(_previous: FormState, form: FormData): Promise<FormState> {
  return changeAccess(form, 'resetSecondFactor');
}

/**
 * Takes a step for a sign-in link. All steps share one action: without scripts, React gives the
 * response that shows the link to the form of the submitted action, and the next step differs.
 */
export async function takeLinkStep(_previous: FormState, form: FormData): Promise<FormState> {
  if (!areLocalAccountsOn()) notFound();
  const { viewer, scope } = await requirePermission('user:manage');
  return handleForm(form, {
    schema: linkStepSchema,
    work: async ({ userId, version, step }) => {
      const target = { actorId: viewer.id, userId, version };
      if (step === 'link' || step === 'approveLink') {
        return createLink(scope, { ...target, step });
      }
      const request = { ...target, change: { kind: step } };
      return respond(request, await changeUser(scope, request));
    },
  });
}

type LinkStepRequest = Omit<UserChangeRequest, 'change'> & { step: 'link' | 'approveLink' };

async function createLink(
  scope: Scope,
  { step, ...target }: LinkStepRequest,
): Promise<FormOutcome> {
  const { userId } = target;
  const user = await findUser(scope, userId);
  if (!user) notFound();
  const { url, stored } = makeLink({ partnerId: scope.partnerId, userId }, now());
  const request = { ...target, change: { kind: step, ...stored } };
  const result = await changeUser(scope, request);
  if (result.outcome !== 'done') return respond(request, result);
  // The page's other forms need the new version.
  revalidatePath(userPath(userId));
  const activityHref = activityPath(result.recordId);
  const until = formatInstantInWords(stored.expiresAt, {
    locale: await getCurrentLocale(),
    zone: await getCurrentZone(),
  });
  return { oneTimeValues: { url, name: user.name, until, activityHref } };
}

async function changeAccess(
  form: FormData,
  kind: 'disable' | 'enable' | 'resetSecondFactor',
): Promise<FormState> {
  const { viewer, scope } = await requirePermission('user:manage');
  return handleForm(form, {
    schema: kind === 'enable' ? userSchema : disableSchema(await getTranslator()),
    work: async ({ userId, version }) => {
      const request = { actorId: viewer.id, userId, version, change: { kind } };
      return respond(request, await changeUser(scope, request));
    },
  });
}

async function respond(
  { userId }: UserChangeRequest,
  result: UserChangeOutcome,
): Promise<FormOutcome> {
  if (result.outcome === 'absent') notFound();
  if (result.outcome === 'stale') redirect(changedPath(userId));
  const localizer = await getLocalizer();
  if (result.outcome === 'unchanged')
    return { oneTimeValues: { notice: localizer.t('forms.nothingChanged') } };
  if (result.outcome === 'refused') return result.reason(localizer);
  redirect(confirmationPath(userPath(userId), result.recordId));
}
