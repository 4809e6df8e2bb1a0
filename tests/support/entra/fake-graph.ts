import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { FakePerson } from './fake-person';

const GROUPS_PATH = '/v1.0/me/transitiveMemberOf/microsoft.graph.group';
const PAGE_SIZE = 2;

/** Microsoft Graph's list of the groups of whoever holds the access token, in pages of two. */
export async function handleGraphRequest(
  graph: { provider: Provider; people: Map<string, FakePerson>; origin: string },
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', graph.origin);
  const token = (request.headers.authorization ?? '').replace('Bearer ', '');
  const access = await graph.provider.AccessToken.find(token);
  const person = graph.people.get(access?.accountId ?? '');
  if (!person) return send(response, 401, { error: { code: 'InvalidAuthenticationToken' } });
  const isAdvanced =
    searchParams.get('$count') === 'true' && request.headers.consistencylevel === 'eventual';
  if (pathname !== GROUPS_PATH || !isAdvanced)
    return send(response, 400, { error: { code: 'Request_UnsupportedQuery' } });
  const start = Number(searchParams.get('$skiptoken') ?? 0);
  const ids = person.groups.slice(start, start + PAGE_SIZE);
  searchParams.set('$skiptoken', String(start + PAGE_SIZE));
  const hasMore = start + PAGE_SIZE < person.groups.length;
  const nextLink = `${graph.origin}${pathname}?${searchParams}`;
  send(response, 200, {
    value: ids.map((id) => ({ id })),
    ...(hasMore ? { '@odata.nextLink': nextLink } : {}),
  });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
