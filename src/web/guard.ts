import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Refusal } from './refusal.ts';

/** All addresses that a name stands for. */
export type Lookup = (name: string) => Promise<LookupAddress[]>;

/** As the system looks names up. */
export const systemLookup: Lookup = (name) => lookup(name, { all: true });

/** Whether an address may be connected to. */
export type Allows = (address: string) => boolean;

/**
 * The addresses that may be connected to for a host, which is a name or an address without brackets. Of a name that
 * stands for several those that are allowed are left. Throws `Refusal` where none is.
 */
export async function addressesOf(host: string, look: Lookup, allows: Allows): Promise<LookupAddress[]> {
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await look(host);
  const allowed = found.filter(({ address }) => allows(address));
  if (allowed.length > 0) return allowed;
  const [first] = found;
  if (!first) throw new Refusal(`There is no server of the name ${host}.`, 'Check the address.');
  throw new Refusal(
    family
      ? `${host} is not an address of the public Internet.`
      : `The name ${host} stands for ${first.address}, which is not an address of the public Internet.`,
    'If it is a server of your own, say --allow-private.',
  );
}

/**
 * Whether an IP address is one of the public Internet, by the registries of addresses for special purposes
 * (RFC 6890): not this machine, its network, its provider's network or a cloud's metadata. Of an IPv6 address that
 * stands for an IPv4 one, that one counts.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const ip = behind(ipaddr.parse(address));
  if (ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv6' ? ip.match(globalUnicast) : !ip.match(azurePlatform);
}

type Ip = ReturnType<typeof ipaddr.parse>;

/** All that is given out so far of IPv6 (RFC 4291, section 2.4, and IANA's registry). */
const globalUnicast = ipaddr.parseCIDR('2000::/3');
/** Looks public, and answers every machine of Azure as its host. */
const azurePlatform = ipaddr.parseCIDR('168.63.129.16/32');
/** IPv4 in IPv6: mapped (RFC 4291), and what networks without IPv4 have for it (RFC 6052). */
const standIns = ['::ffff:0:0/96', '64:ff9b::/96'].map((range) => ipaddr.parseCIDR(range));

function behind(ip: Ip): Ip {
  const isStandIn = ip.kind() === 'ipv6' && standIns.some((range) => ip.match(range));
  return isStandIn ? ipaddr.fromByteArray(ip.toByteArray().slice(-4)) : ip;
}
