import { describe, expect, it } from 'vitest';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';

const { verify, tamper } = useSealedLog();

describe('counts that were changed', () => {
  const ON_A_DAY = `WHERE partner_id = $1 AND day = '2026-03-12'`;

  it.each([
    [`UPDATE activity_day SET sums[1] = sums[1] + 1 ${ON_A_DAY}`, 'in activity_day'],
    [
      `UPDATE activity_day SET count = count + 1, sums[cardinality(sums)] = count + 1 ${ON_A_DAY}`,
      'in activity_day',
    ],
    [`DELETE FROM activity_day ${ON_A_DAY}`, 'are missing in activity_day'],
    [
      `UPDATE activity_month SET first_quarter = first_quarter + 1 WHERE partner_id = $1`,
      'in activity_month',
    ],
    [`UPDATE activity_actor_day SET count = count + 1 ${ON_A_DAY}`, 'in activity_actor_day'],
    [
      `UPDATE activity_actor SET name = name || 'x' WHERE partner_id = $1 AND name <> ''`,
      'activity_actor_month',
    ],
    [`UPDATE activity_customer_day SET quarters = quarters[2:] ${ON_A_DAY}`, 'customer'],
    [`UPDATE activity_access_day SET count = count + 1 ${ON_A_DAY}`, 'in activity_access_day'],
    [`UPDATE activity_access_month SET count = count + 1 WHERE partner_id = $1`, 'access_month'],
    [
      `INSERT INTO activity_hour (partner_id, hour, operation_type, status, count)
       VALUES ($1, '2026-03-12T02:00Z', 'update_subscription', 'succeeded', 99)`,
      'in activity_hour',
    ],
  ])('are named: %s', async (text, expected) => {
    await tamper(text);
    expect((await verify()).wrong).toContain(expected);
  });
});
