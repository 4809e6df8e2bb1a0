'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { activityPath, confirmationPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/platform/forms/handle-form';
import { getCurrentLocale, getTranslator, getLocalizer } from '@/lib/platform/i18n/current-locale';
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
      const order = {
        actorId: viewer.id,
        userId,
        version,
        change: { kind: 'roles', roles },
      } as const;
      return respond(order, await changeUser(scope, order));
    },
  });
}

export async function disable(_previous: FormState, form: FormData): Promise<FormState> {
  return changeAccess(form, 'disable');
}

export async function enable(_previous: FormState, form: FormData): Promise<FormState> {
  return changeAccess(form, 'enable');
}

/**
 * A step towards a sign-in link. One action for all, because without a script the answer that shows
 * the link is given to the form of the action that was sent, and the next step is another one.
 */
export async function takeLinkStep(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('user:manage');
  return handleForm(form, {
    schema: linkStepSchema,
    work: async ({ userId, version, step }) => {
      const begun = { actorId: viewer.id, userId, version };
      if (step === 'link' || step === 'approveLink') {
        return createLink(scope, { ...begun, step });
      }
      const order = { ...begun, change: { kind: step } };
      return respond(order, await changeUser(scope, order));
    },
  });
}

type LinkStepRequest = Omit<UserChangeRequest, 'change'> & { step: 'link' | 'approveLink' };

async function createLink(scope: Scope, { step, ...begun }: LinkStepRequest): Promise<FormOutcome> {
  const { userId } = begun;
  const user = await findUser(scope, userId);
  if (!user) notFound();
  const { url, stored } = makeLink({ partnerId: scope.partnerId, userId }, now());
  const order = { ...begun, change: { kind: step, ...stored } };
  const answer = await changeUser(scope, order);
  if (answer.outcome !== 'done') return respond(order, answer);
  // The page's other forms are to know the new version.
  revalidatePath(userPath(userId));
  const activityHref = activityPath(answer.recordId);
  const until = formatInstantInWords(stored.expiresAt, { locale: await getCurrentLocale() });
  return { oneTimeValues: { url, name: user.name, until, activityHref } };
}

async function changeAccess(form: FormData, kind: 'disable' | 'enable'): Promise<FormState> {
  const { viewer, scope } = await requirePermission('user:manage');
  return handleForm(form, {
    schema: kind === 'disable' ? disableSchema(await getTranslator()) : userSchema,
    work: async ({ userId, version }) => {
      const order = { actorId: viewer.id, userId, version, change: { kind } };
      return respond(order, await changeUser(scope, order));
    },
  });
}

async function respond(
  { userId }: UserChangeRequest,
  answer: UserChangeOutcome,
): Promise<FormOutcome> {
  if (answer.outcome === 'absent') notFound();
  if (answer.outcome === 'stale') redirect(changedPath(userId));
  const words = await getLocalizer();
  if (answer.outcome === 'same')
    return { oneTimeValues: { notice: words.t('users.view.nothingChanged') } };
  if (answer.outcome === 'refused') return answer.sentence(words);
  redirect(confirmationPath(userPath(userId), answer.recordId));
}
