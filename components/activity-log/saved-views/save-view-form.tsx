import { useTranslations } from 'next-intl';
import { startTransition, useEffect, useId, useRef, type FormEvent } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import type { FormActionState } from '@/components/ui/form-controls/use-form-action';
import { MAX_VIEW_NAME_LENGTH } from '@/lib/activity/saved-views/saved-view';
import { CHECKED } from '@/lib/platform/forms/checked';

/** The view on the page, as the form sends it. */
export type ViewToSave = {
  query: string;
  /** A preset period: its name in the code and in words, and its days of today. */
  preset: { name: string; label: string; dates: string } | null;
};

type SaveViewFormProps = { form: FormActionState; view: ViewToSave };

/**
 * Gives the view on the page a name. Only the server checks it, and what else is wrong stands at the
 * name: the schemas and parts of other forms are too much script for the log.
 */
export function SaveViewForm({ form, view: { query, preset } }: SaveViewFormProps) {
  const { state, post, send, isPending } = form;
  const t = useTranslations('savedViews.save');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const error = state.errors.name ?? state.problem ?? undefined;

  useEffect(() => {
    if (error) field.current?.focus();
  }, [state, error]);

  function sendByScript(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  }

  return (
    <form
      action={post}
      onSubmit={sendByScript}
      noValidate
      autoComplete="off"
      aria-label={t('title')}
      className="border-hairline mt-1.5 flex flex-col gap-2 border-t px-2 pt-2 pb-1.5"
    >
      <input type="hidden" name="query" value={query} />
      {preset && <input type="hidden" name="preset" value={preset.name} />}
      <p className="font-strong">{t('title')}</p>
      <Field
        ref={field}
        name="name"
        label={t('name')}
        defaultValue={state.values.name}
        error={error}
        maxLength={MAX_VIEW_NAME_LENGTH}
        required
      />
      {preset && (
        <p className="flex items-start gap-2">
          <input
            id={id}
            type="checkbox"
            name="keepsDates"
            value={CHECKED}
            defaultChecked={state.values.keepsDates === CHECKED}
            aria-describedby={`${id}-hint`}
            className="accent-accent mt-0.75 size-4 shrink-0"
          />
          <span>
            <label htmlFor={id}>{t('dates', { period: preset.dates })}</label>{' '}
            <span id={`${id}-hint`} className="text-muted block text-xs">
              {t('datesHint', { preset: preset.label })}
            </span>
          </span>
        </p>
      )}
      <Button type="submit" isPending={isPending}>
        {t(isPending ? 'submitting' : 'submit')}
      </Button>
    </form>
  );
}
