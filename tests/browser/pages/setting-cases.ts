import {
  NEW_HOLD_PATH,
  newHoldPath,
  releaseHoldPath,
  RETENTION_PATH,
  shorterPolicyPath,
} from '@/lib/activity/retention/paths';
import { SECURITY_PATH } from '@/lib/partners/settings/paths';
import { GLOBAL_ADMIN as account } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';
import { HOLD_ID } from '@/tests/support/fixtures/holds';

/** The pages of settings in their states. */
export const SETTING_CASES = [
  { what: 'the settings', account, path: SECURITY_PATH },
  { what: 'the retention', account, path: RETENTION_PATH },
  { what: 'a shorter retention', account, path: shorterPolicyPath(12) },
  { what: 'the customer of a hold', account, path: `${NEW_HOLD_PATH}?q=a` },
  { what: 'a hold to set', account, path: newHoldPath(ADATUM.id, HOLD_ID) },
  { what: 'a hold to release', account, path: releaseHoldPath(HOLD_ID) },
];
