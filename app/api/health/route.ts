import { getDatabase } from '@/lib/database/database';

// Asked by machines, which are told whether the database answers and nothing else.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const status = await getDatabase()
    .pool.query('SELECT 1')
    .then(
      () => 200,
      () => 503,
    );
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
}
