import { Notice } from '@/components/ui/page/notice';
import { OUTDATED_PARAMETER } from '@/lib/activity/paths';
import { getTranslator } from '@/lib/platform/i18n/current-locale';

type Parameters = Record<string, string | string[] | undefined>;

/** Says that a change was refused because somebody else had changed the same meanwhile. */
export async function ChangedMeanwhile({ searchParams }: { searchParams: Promise<Parameters> }) {
  if ((await searchParams)[OUTDATED_PARAMETER] === undefined) return null;
  const t = await getTranslator();
  return (
    <div className="mb-4">
      <Notice kind="error" isAlert>
        {t('partnerCenter.changedMeanwhile')}
      </Notice>
    </div>
  );
}
