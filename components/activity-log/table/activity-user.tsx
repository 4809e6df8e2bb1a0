import { renderBidi } from '@/components/ui/text/render-bidi';
import { splitAddress } from '@/lib/activity/table/split-address';
import type { LogRow } from '@/lib/activity/table/log-rows';

/**
 * The actor of an activity, what tells people apart first: the display name before the address, or
 * the address without its domain, which most rows share.
 */
export function ActivityUser({ row }: { row: LogRow }) {
  const { user, userName, actorKind } = row;
  const [name, rest] = userName ? [userName, ` ${user}`] : splitAddress(user);
  const kind = actorKind ? ` (${actorKind.toLowerCase()})` : '';
  const details = (rest || kind) && <i>{renderBidi(rest + kind)}</i>;
  // A stump of an address says nothing that the name does not.
  if (userName)
    return (
      <span className="name-first">
        <span>{renderBidi(name)}</span>
        {details}
      </span>
    );
  return (
    <>
      {renderBidi(name)}
      {details}
    </>
  );
}
