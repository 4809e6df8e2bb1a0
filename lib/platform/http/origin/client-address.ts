import type { IncomingMessage, RequestListener } from 'node:http';
import { BlockList, isIP, SocketAddress } from 'node:net';

/** The header in which the server tells pages and routes the address of the client. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

/**
 * Passes requests on with the client's address in `CLIENT_ADDRESS_HEADER`, whatever they claimed
 * there. What `X-Forwarded-For` says counts only as far as trusted proxies have written it.
 */
export function noteClientAddresses(
  listener: RequestListener,
  proxies: BlockList,
): RequestListener {
  return (request, response) => {
    const address = findClientAddress(request, proxies);
    if (address === null) delete request.headers[CLIENT_ADDRESS_HEADER];
    else request.headers[CLIENT_ADDRESS_HEADER] = address;
    listener(request, response);
  };
}

/** The address of whoever sent a request, seen through the trusted proxies; null when it is gone. */
export function findClientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  proxies: BlockList,
): string | null {
  const peer = normaliseAddress(socket.remoteAddress ?? '');
  // Each proxy appends whom it was asked by, so the latest hop stands last.
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').reverse();
  let address = peer;
  for (const hop of hops) {
    if (address === null || !isTrusted(address, proxies)) break;
    const earlier = normaliseAddress(hop.trim());
    if (earlier === null) break;
    address = earlier;
  }
  return address;
}

/** The proxies of a list of addresses and networks, such as `10.0.0.0/8`; throws for anything else. */
export function parseNetworks(texts: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const text of texts) {
    const [address = '', bits, ...rest] = text.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const length = bits ?? (family === 'ipv6' ? '128' : '32');
    if (isIP(address) === 0 || rest.length > 0 || !/^\d{1,3}$/.test(length))
      throw new RangeError(text);
    networks.addSubnet(address, Number(length), family);
  }
  return networks;
}

function isTrusted(address: string, proxies: BlockList): boolean {
  return proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** In its shortest form; an IPv4 address that arrives by an IPv6 socket as IPv4. Null for no address. */
function normaliseAddress(text: string): string | null {
  const bare = text.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return null;
  if (family === 4) return bare;
  return new SocketAddress({ address: bare, family: 'ipv6' }).address;
}
