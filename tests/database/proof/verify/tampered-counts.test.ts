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
    [`UPDATE activity_actor SET name = name || 'x' WHERE partner_id = $1`, 'activity_actor'],
    [`UPDATE activity_actor SET name = name || 'x'`, 'activity_actor'],
    [`UPDATE activity_label SET resource_type = 'x' WHERE partner_id = $1`, 'in activity_day'],
    [`DELETE FROM activity_label WHERE partner_id = $1`, 'activity_day'],
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

  // Whatever sums over users, hours or operations stay the same.
  const TWO = `(SELECT id FROM activity_actor WHERE partner_id = $1
    AND name IN ('sales-1@tailspin.example', 'sales-2@tailspin.example'))`;
  const swapped = (unit: 'day' | 'month', table: string) => `
    UPDATE ${table} AS one SET count = two.count, first_quarter = two.first_quarter, sums = two.sums
    FROM ${table} AS two WHERE one.partner_id = $1 AND two.partner_id = $1 AND one.${unit} = two.${unit}
      AND one.label_id = two.label_id AND one.actor_id IN ${TWO} AND two.actor_id IN ${TWO}
      AND one.actor_id <> two.actor_id`;
  const moved = (table: string) => `
    UPDATE ${table} AS access SET count = count + CASE actor_id
      WHEN (SELECT min(id) FROM ${TWO} AS two) THEN 1 ELSE -1 END
    WHERE partner_id = $1 AND actor_id IN ${TWO}`;

  it.each([
    [swapped('day', 'activity_actor_day'), 'in activity_actor_day'],
    [swapped('month', 'activity_actor_month'), 'in activity_actor_month'],
    [moved('activity_access_day'), 'in activity_access_day'],
    [moved('activity_access_month'), 'in activity_access_month'],
    [
      `UPDATE activity_customer_day SET actor_ids = actor_ids[2:] || actor_ids[1] ${ON_A_DAY}`,
      'in activity_customer_day',
    ],
    [
      `UPDATE activity_customer_day SET quarters[1] = quarters[1] + 1 ${ON_A_DAY}`,
      'in activity_customer_day',
    ],
    [
      `UPDATE activity_access_day SET actor_kind = 'application' ${ON_A_DAY}`,
      'in activity_access_day',
    ],
    [`DELETE FROM activity_access_day ${ON_A_DAY}`, 'in activity_access_day'],
    [`DELETE FROM activity_actor_day ${ON_A_DAY}`, 'in activity_actor_day'],
    [
      `UPDATE activity_actor_day SET count = count + 67108859,
         sums[cardinality(sums)] = sums[cardinality(sums)] + 67108859 ${ON_A_DAY}`,
      'in activity_actor_day',
    ],
  ])('are named where they were moved: %s', async (text, expected) => {
    await tamper(text);
    expect((await verify()).wrong).toContain(expected);
  });
});
