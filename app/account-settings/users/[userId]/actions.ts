'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { activityPath, donePath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/platform/forms/handle-form';
import { getCurrentLocale, getTranslator, getWords } from '@/lib/platform/i18n/current-locale';
import { formatInstantInWords, now } from '@/lib/platform/time/time';
import type { ChangeOrder } from '@/lib/users/change-order';
import { changeUser, type ChangeOutcome } from '@/lib/users/change-user';
import { makeLink } from '@/lib/users/links/new-link';
import { changedPath, userPath } from '@/lib/users/paths';
import { findUser } from '@/lib/users/queries';
import { disableSchema, linkSchema, rolesSchema, userSchema } from '@/lib/users/schemas';

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
      return answerTo(order, await changeUser(scope, order));
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
    schema: linkSchema,
    work: async ({ userId, version, step }) => {
      const begun = { actorId: viewer.id, userId, version };
      if (step === 'link' || step === 'approveLink') {
        return handOver(scope, { ...begun, step });
      }
      const order = { ...begun, change: { kind: step } };
      return answerTo(order, await changeUser(scope, order));
    },
  });
}

type LinkOrder = Omit<ChangeOrder, 'change'> & { step: 'link' | 'approveLink' };

async function handOver(scope: Scope, { step, ...begun }: LinkOrder): Promise<FormOutcome> {
  const { userId } = begun;
  const user = await findUser(scope, userId);
  if (!user) notFound();
  const { url, stored } = makeLink({ partnerId: scope.partnerId, userId }, now());
  const order = { ...begun, change: { kind: step, ...stored } };
  const answer = await changeUser(scope, order);
  if (answer.outcome !== 'done') return answerTo(order, answer);
  // The page's other forms are to know the new version.
  revalidatePath(userPath(userId));
  const activityHref = activityPath(answer.recordId);
  const until = formatInstantInWords(stored.expiresAt, { locale: await getCurrentLocale() });
  return { shownOnce: { url, name: user.name, until, activityHref } };
}

async function changeAccess(form: FormData, kind: 'disable' | 'enable'): Promise<FormState> {
  const { viewer, scope } = await requirePermission('user:manage');
  return handleForm(form, {
    schema: kind === 'disable' ? disableSchema(await getTranslator()) : userSchema,
    work: async ({ userId, version }) => {
      const order = { actorId: viewer.id, userId, version, change: { kind } };
      return answerTo(order, await changeUser(scope, order));
    },
  });
}

async function answerTo({ userId }: ChangeOrder, answer: ChangeOutcome): Promise<FormOutcome> {
  if (answer.outcome === 'absent') notFound();
  if (answer.outcome === 'stale') redirect(changedPath(userId));
  const words = await getWords();
  if (answer.outcome === 'same')
    return { shownOnce: { notice: words.t('users.view.nothingChanged') } };
  if (answer.outcome === 'refused') return answer.sentence(words);
  redirect(donePath(userPath(userId), answer.recordId));
}
