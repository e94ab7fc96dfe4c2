// Where sockets are: host and port, or a name on the disk. There is one machine, so its own addresses are all that lead anywhere.

/** `path` of a Unix socket: "" for none, a NUL first for an abstract name. Hosts are numeric and in their canonical form. */
export type SocketAddress =
  | { readonly family: "inet" | "inet6"; readonly host: string; readonly port: number }
  | { readonly family: "unix"; readonly path: string };

export type InternetAddress = Extract<SocketAddress, { readonly port: number }>;
export type SocketFamily = SocketAddress["family"];

/** What the machine calls itself. */
export const HOST_NAME = "gilscope";

const ANY: Readonly<Record<InternetAddress["family"], string>> = { inet: "0.0.0.0", inet6: "::" };
const LOOPBACK: Readonly<Record<InternetAddress["family"], string>> = { inet: "127.0.0.1", inet6: "::1" };

export function anyAddress(family: SocketFamily): SocketAddress {
  return family === "unix" ? { family, path: "" } : { family, host: ANY[family], port: 0 };
}

export function isAnyHost(host: string): boolean {
  return host === ANY.inet || host === ANY.inet6;
}

/** The machine's address in the network that leads outside, out of a range that is nobody's (RFC 5737). */
const OUTWARD = "192.0.2.10";

/** Does the host lead back to this machine? 127.0.0.0/8 does as a whole. */
export function isLocal({ host }: InternetAddress): boolean {
  return isAnyHost(host) || host === LOOPBACK.inet6 || host === OUTWARD || host.startsWith("127.");
}

/** Whom one reaches who asks for this address: the wildcard stands for the machine itself. */
export function reached(address: InternetAddress): InternetAddress {
  return isAnyHost(address.host) ? { ...address, host: LOOPBACK[address.family] } : address;
}

/** The own address that a connection to `peer` gets. */
export function sourceFor(peer: InternetAddress): string {
  if (isLocal(peer)) return isAnyHost(peer.host) ? LOOPBACK[peer.family] : peer.host;
  return peer.family === "inet" ? OUTWARD : LOOPBACK.inet6;
}

/** Addresses that /etc/hosts has for a name; none for a name that nobody has. */
export function addressesOf(name: string): readonly string[] {
  const folded = name.toLowerCase().replace(/\.$/, "");
  if (folded === "localhost" || folded.endsWith(".localhost")) return [LOOPBACK.inet];
  if (folded === "ip6-localhost" || folded === "ip6-loopback") return [LOOPBACK.inet6];
  return folded === HOST_NAME ? [LOOPBACK.inet] : [];
}

/** For people: "127.0.0.1:8000", "[::1]:8000", "/tmp/server". */
export function addressText(address: SocketAddress | null): string {
  if (address === null) return "";
  if (address.family === "unix") return address.path.replace(/^\0/, "@");
  return address.family === "inet" ? `${address.host}:${address.port}` : `[${address.host}]:${address.port}`;
}
