'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { activityPath, donePath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { FormState } from '@/lib/forms/form-state';
import { handleForm, type FormOutcome } from '@/lib/forms/handle-form';
import { getCurrentLocale, getTranslator, getWords } from '@/lib/i18n/current-locale';
import { formatInstantInWords, now } from '@/lib/time';
import { changeUser, type ChangeOrder, type ChangeOutcome } from '@/lib/users/change-user';
import { makeLink } from '@/lib/users/new-link';
import { changedPath, userPath } from '@/lib/users/paths';
import { findUser } from '@/lib/users/queries';
import { disableSchema, rolesSchema, userSchema } from '@/lib/users/schemas';

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

export async function renewLink(_previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, scope } = await requirePermission('user:manage');
  return handleForm(form, {
    schema: userSchema,
    work: async ({ userId, version }) => {
      const user = await findUser(scope, userId);
      if (!user) notFound();
      const { url, stored } = makeLink({ partnerId: scope.partnerId, userId }, now());
      const change = { kind: 'link', ...stored } as const;
      const order = { actorId: viewer.id, userId, version, change };
      const answer = await changeUser(scope, order);
      if (answer.outcome !== 'done') return answerTo(order, answer);
      // The page's other forms are to know the new version.
      revalidatePath(userPath(userId));
      const activityHref = activityPath(answer.recordId);
      const locale = await getCurrentLocale();
      const until = formatInstantInWords(stored.expiresAt, { locale });
      return { shownOnce: { url, name: user.name, until, activityHref } };
    },
  });
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
