import { OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { MAX_SET_ASIDE, MAX_SET_ASIDE_BYTES } from './limits';

/** There are more records with an impossible time than can be set aside. */
export class SetAsideFullError extends OperationalError {
  override name = 'NoRoomAside';

  constructor(count: number) {
    super(
      `${formatCount(count, 'en')} records of no possible time have no room beside those that are kept aside already (at most ${formatCount(MAX_SET_ASIDE, 'en')} of a partner, and ${MAX_SET_ASIDE_BYTES / 1024 / 1024} MiB); nothing was stored.`,
    );
  }
}
