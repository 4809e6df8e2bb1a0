import { useId } from 'react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { describedBy, FieldFrame } from '@/components/ui/form-controls/field-frame';
import { MAX_FILE_BYTES } from '@/lib/receipts/check/check-limits';
import { FILE_FIELD } from '@/lib/receipts/check/file-field';
import type { HandInProblem } from '@/lib/receipts/check/hand-in-problem';
import { CHECK_PATH } from '@/lib/receipts/paths';

const GIBIBYTE = 1024 ** 3;

/** Takes a file back: a plain form, for a file of gigabytes is sent to a route of its own. */
export function CheckForm({ problem }: { problem: HandInProblem | null }) {
  const t = useTranslations('exports.check');
  const id = useId();
  const most = MAX_FILE_BYTES / GIBIBYTE;
  const error = problem ? t(`problems.${problem}`, { most }) : undefined;
  const hint = t('hint', { most });
  return (
    <form method="post" action={CHECK_PATH} encType="multipart/form-data" className="max-w-xl">
      <FieldFrame id={id} label={t('label')} hint={hint} error={error}>
        <div className="flex flex-wrap items-center gap-2">
          <input
            {...describedBy(id, { hint, error })}
            id={id}
            name={FILE_FIELD}
            type="file"
            required
            className="control min-w-0 flex-1 basis-60 py-1"
          />
          <Button kind="plain" type="submit">
            {t('submit')}
          </Button>
        </div>
      </FieldFrame>
    </form>
  );
}
