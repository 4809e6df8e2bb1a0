import { DoneMessage } from '@/components/activity-log/done-message';
import { BidiText } from '@/components/ui/text/bidi-text';
import { TextLink } from '@/components/ui/text/text-link';
import { activityPath, DONE_PARAMETER } from '@/lib/activity/paths';
import { findLatest } from '@/lib/activity/query/list-activities';
import { describeDone } from '@/lib/activity/summary/summarise-activity';
import { customizedDataOf, readContent } from '@/lib/activity/details/read-content';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Scope } from '@/lib/auth/scope';

type DoneNoticeProps = {
  scope: Scope;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Says what was just done, as the log has it, on the page that a change leads to. */
export async function DoneNotice({ scope, searchParams }: DoneNoticeProps) {
  const { [DONE_PARAMETER]: recordId } = await searchParams;
  if (typeof recordId !== 'string' || recordId.includes('\0')) return null;
  const activity = await findLatest(scope, recordId);
  if (activity?.status !== 'succeeded') return null;
  const { content } = activity;
  const told = { ...activity, ...content, customizedData: customizedDataOf(readContent(content)) };
  const t = await getTranslator();
  return (
    <DoneMessage key={recordId} recordId={recordId}>
      <BidiText>{describeDone(told, t)}</BidiText>{' '}
      <TextLink href={activityPath(recordId)}>{t('deeds.seeInLog')}</TextLink>
    </DoneMessage>
  );
}
