import { Failure } from '@/lib/platform/errors/failure';
import { formatCount } from '@/lib/platform/text/numbers';
import { MOST_SET_ASIDE, MOST_SET_ASIDE_BYTES } from './limits';

/** More records of no possible time than are kept aside. */
export class NoRoomAside extends Failure {
  override name = 'NoRoomAside';

  constructor(count: number) {
    super(
      `${formatCount(count, 'en')} records of no possible time have no room beside those that are kept aside already (at most ${formatCount(MOST_SET_ASIDE, 'en')} of a partner, and ${MOST_SET_ASIDE_BYTES / 1024 / 1024} MiB); nothing was stored.`,
    );
  }
}
