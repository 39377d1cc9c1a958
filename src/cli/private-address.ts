// Whether a network address leads to this machine or its own network: a webhook must not be a way in. Ranges of the IANA special-purpose
// registries (RFC 6890 and its updates). Leaves looking names up to webhook.ts. Example: '127.0.0.1' and '::ffff:10.0.0.8' do, '9.9.9.9' does not.
import { BlockList, isIP } from 'node:net';

const RANGES: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by a carrier
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, where clouds keep their metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
  ['::', 96], // unspecified, loopback, the old IPv4-compatible ones
  ['64:ff9b::', 96], // IPv4 behind a translator
  ['64:ff9b:1::', 48],
  ['100::', 64], // discard
  ['2001::', 23], // protocol assignments, Teredo
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['3fff::', 20], // documentation
  ['5f00::', 16], // segment routing
  ['fc00::', 7], // private
  ['fe80::', 10], // link-local
  ['fec0::', 10], // site-local, given up
  ['ff00::', 8], // multicast
];

const blocked = new BlockList();
for (const [address, bits] of RANGES) blocked.addSubnet(address, bits, isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** What is no address at all counts as private: it is nothing to connect to. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '');
  const mapped = mappedAddress(bare);
  if (mapped !== null) return isPrivateAddress(mapped);
  const family = isIP(bare);
  return family === 0 || blocked.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

/** The IPv4 address in '::ffff:7f00:1' or '::ffff:127.0.0.1'; null for all others. */
function mappedAddress(address: string): string | null {
  if (isIP(address) !== 6) return null;
  const written = new URL(`http://[${address}]/`).hostname; // one way of writing for all
  const match = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/u.exec(written);
  if (match === null) return null;
  const [high, low] = [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
