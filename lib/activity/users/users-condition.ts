import { ABSENT } from '@/lib/activity/absent';
import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { unnamedUserCondition } from './unnamed-user-condition';
import { userKey } from './user-key';

/** The condition on `user_principal_name` for being one of these users, in any spelling. */
export function usersCondition(scope: Scope, users: string[]): Sql {
  return sql`user_principal_name = ANY(${spellingsOf(scope, users)})`;
}

/** The spellings in which these users are in the log, as an array of SQL. */
export function spellingsOf({ partnerId }: Scope, users: string[]): Sql {
  const keys = [...new Set(users.map(userKey))].filter(Boolean);
  const isAbsent = users.includes(ABSENT);
  const isNobody = isAbsent ? sql`OR ${unnamedUserCondition(sql`key`)}` : sql``;
  // As they are asked for, too: the list of spellings may not have a record that came just now.
  return sql`(${isAbsent ? [...users, ''] : users}::text[] || ARRAY(
    SELECT name FROM activity_user
    WHERE partner_id = ${partnerId}::uuid AND (key = ANY(${keys}::text[]) ${isNobody})))`;
}
