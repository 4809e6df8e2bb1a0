import { OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { MAX_SET_ASIDE, MAX_SET_ASIDE_BYTES } from './limits';

/** There are more records with an impossible time than can be set aside. */
export class SetAsideFullError extends OperationalError {
  override name = 'SetAsideFullError';

  constructor(count: number) {
    super(
      `${formatCount(count, 'en')} records with an impossible time exceed what can be set aside (at most ${formatCount(MAX_SET_ASIDE, 'en')} for each partner, and ${MAX_SET_ASIDE_BYTES / 1024 / 1024} MiB); nothing was stored.`,
    );
  }
}
