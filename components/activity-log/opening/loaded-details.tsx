import { useLocale, useTimeZone } from 'next-intl';
import { ActivityDetails } from '@/components/activity-log/details/activity-details';
import { MessagesProvider } from '@/components/layout/messages-provider';
import type { ActivityDetails as Details } from '@/lib/activity/details/details';

type LoadedDetailsProps = {
  details: Details;
  /** The messages that the details need, as JSON. */
  messages: string;
};

/** Details that arrived with their messages. A script of its own, loaded with the first details. */
export function LoadedDetails({ details, messages }: LoadedDetailsProps) {
  return (
    <MessagesProvider locale={useLocale()} timeZone={useTimeZone()} json={messages}>
      <ActivityDetails details={details} />
    </MessagesProvider>
  );
}
