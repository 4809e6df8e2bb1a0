import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';

/**
 * The partner's customer with this id, locked so that it cannot be renamed until the transaction
 * ends; null when there is none. Another partner's customers count as absent.
 */
export async function lockCustomer(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  id: string,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM customer WHERE partner_id = $1 AND id = $2 FOR SHARE',
    [scope.partnerId, id],
  );
  return rows[0] ?? null;
}
