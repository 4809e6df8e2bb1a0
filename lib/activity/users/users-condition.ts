import { ABSENT } from '@/lib/activity/absent';
import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { unnamedUserCondition } from './unnamed-user-condition';
import { userKey } from './user-key';

/** The condition that `user_principal_name` is one of these users, in any spelling. */
export function usersCondition(scope: Scope, users: string[]): Sql {
  return sql`user_principal_name = ANY(${spellingsOf(scope, users)})`;
}

/** The stored spellings of these users, as an SQL array. */
export function spellingsOf({ partnerId }: Scope, users: string[]): Sql {
  const keys = [...new Set(users.map(userKey))].filter(Boolean);
  const isAbsent = users.includes(ABSENT);
  const isNobody = isAbsent ? sql`OR ${unnamedUserCondition(sql`key`)}` : sql``;
  // Includes the spellings as requested: the table of spellings may lag behind a record that was
  // just stored.
  return sql`(${isAbsent ? [...users, ''] : users}::text[] || ARRAY(
    SELECT name FROM activity_user
    WHERE partner_id = ${partnerId}::uuid AND (key = ANY(${keys}::text[]) ${isNobody})))`;
}
