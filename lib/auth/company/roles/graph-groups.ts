import { z } from 'zod';
import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import { requestJson } from '@/lib/auth/company/tokens/request-json';
import { now } from '@/lib/platform/time/time';

const pageSchema = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.nextLink': z.string().optional(),
});

const FIRST_PAGE =
  '/v1.0/me/transitiveMemberOf/microsoft.graph.group?$select=id&$count=true&$top=999';
const MAX_PAGES = 20;
const MAX_DURATION_MS = 15_000;

/**
 * The object ids of all groups that the holder of an access token is in, directly or through others,
 * from the Microsoft Graph of the settings; never from an address that a token or an answer names.
 * Throws CompanySignInError when they cannot be read in time. Source: Microsoft Graph v1.0, "List a
 * user's memberships".
 */
export async function fetchGroupIds(graph: string, accessToken: string): Promise<string[]> {
  const deadline = now().getTime() + MAX_DURATION_MS;
  const ids: string[] = [];
  let url: string | undefined = graph + FIRST_PAGE;
  for (let page = 1; url !== undefined; page += 1) {
    if (page > MAX_PAGES || now().getTime() > deadline)
      throw unavailable('lists too many groups, or too slowly');
    const { status, body } = await requestJson(url, {
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${accessToken}`,
        // Without it Graph refuses to count, and so to list groups alone.
        ConsistencyLevel: 'eventual',
      },
    });
    const parsed = pageSchema.safeParse(body);
    if (status !== 200 || !parsed.success) throw unavailable(`lists no groups (HTTP ${status})`);
    ids.push(...parsed.data.value.map(({ id }) => id));
    url = parsed.data['@odata.nextLink'];
    if (url !== undefined && !isOfGraph(url, graph)) throw unavailable('names a page elsewhere');
  }
  return ids;
}

function isOfGraph(url: string, graph: string): boolean {
  return URL.canParse(url) && new URL(url).origin === graph;
}

function unavailable(what: string): CompanySignInError {
  return new CompanySignInError('unavailable', `Microsoft Graph ${what}.`);
}
