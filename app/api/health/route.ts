import { getDatabase } from '@/lib/platform/database/database';

// Asked by machines, which are told whether the database answers and nothing else.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const answers = await getDatabase()
    .pool.query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
  const headers = { 'Cache-Control': 'no-store' };
  if (answers) return new Response(null, { headers });
  return new Response(null, { status: 503, headers: { ...headers, 'Retry-After': '5' } });
}
