'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { FormDisclosure } from '@/components/ui/form-controls/form-disclosure';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { deleteViewSchema } from '@/lib/activity/saved-views/saved-view-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { isolatedText } from '@/lib/platform/text/isolated-text';

type DeleteViewProps = { id: string; name: string; action: FormAction };

const NO_VALUES = {};

/** Says what deleting means, with a button that does it. */
export function DeleteView({ id, name, action }: DeleteViewProps) {
  const t = useTranslations();
  const schema = useMemo(() => deleteViewSchema(t), [t]);
  const { formProps, problem, isPending } = useActionForm({ action, schema, values: NO_VALUES });
  return (
    <FormDisclosure
      label={t('savedViews.delete.open')}
      name={t('savedViews.delete.openNamed', { name: isolatedText(name) })}
      hasProblem={Boolean(problem)}
    >
      <form {...formProps} className="flex w-64 flex-col items-start gap-2 pt-2 pb-1">
        <input type="hidden" name="viewId" value={id} />
        <FormProblem>{problem}</FormProblem>
        <p>{t('savedViews.delete.explained')}</p>
        <Button kind="danger" type="submit" isPending={isPending}>
          {t(isPending ? 'savedViews.delete.submitting' : 'savedViews.delete.submit')}
        </Button>
      </form>
    </FormDisclosure>
  );
}
