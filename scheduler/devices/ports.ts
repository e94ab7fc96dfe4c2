// Which ports are taken, by whom, and who is found there. The rules for binding twice are those of Linux's inet_csk_get_port: both
// must have said SO_REUSEADDR, and neither may listen; or both SO_REUSEPORT. A connection that was hung up keeps its port a minute.

import { type InternetAddress, isAnyHost } from "./addresses.ts";
import { OPTION, type Socket } from "./socket.ts";

/** Ports for those who do not care: Linux's net.ipv4.ip_local_port_range. */
const EPHEMERAL = { first: 32_768, last: 60_999 } as const;
/** TIME_WAIT lasts so long: TCP_TIMEWAIT_LEN. */
const LINGER_NS = 60e9;

/** What stands in the way of a bind: a socket, or the rest of a connection. */
interface Claim {
  readonly address: InternetAddress;
  readonly socket: Socket | null;
  readonly mayReuse: boolean;
  /** When it ends by itself. */
  readonly untilNs: number;
}

export class Ports {
  private readonly claims = new Map<number, Claim[]>();
  private next: number = EPHEMERAL.first;

  /** Takes an address for a socket, any free port for 0. Null: it is taken. */
  take(socket: Socket, wanted: InternetAddress, nowNs: number): InternetAddress | null {
    const address = wanted.port === 0 ? this.withFreePort(wanted, nowNs) : wanted;
    if (address === null || (wanted.port !== 0 && this.isTaken(socket, address, nowNs))) return null;
    this.add({ address, socket, mayReuse: socket.option(OPTION.reuseAddress) !== 0, untilNs: Number.POSITIVE_INFINITY });
    return address;
  }

  /** An accepted socket has its listener's port. */
  share(socket: Socket, address: InternetAddress): void {
    this.add({ address, socket, mayReuse: socket.option(OPTION.reuseAddress) !== 0, untilNs: Number.POSITIVE_INFINITY });
  }

  release(socket: Socket, nowNs: number, lingers: boolean): void {
    const { own } = socket;
    if (own === null || own.family === "unix") return;
    const claims = this.claims.get(own.port) ?? [];
    const left = claims.filter((claim) => claim.socket !== socket);
    if (lingers) left.push({ address: own, socket: null, mayReuse: socket.option(OPTION.reuseAddress) !== 0, untilNs: nowNs + LINGER_NS });
    if (left.length === 0) this.claims.delete(own.port);
    else this.claims.set(own.port, left);
  }

  /** Whether somebody else listens there already: binding together does not mean listening together. */
  isHeard(socket: Socket, address: InternetAddress): boolean {
    return this.at(address).some(
      (claim) => claim.socket !== null && claim.socket !== socket && listens(claim.socket) && !sharePort(claim.socket, socket),
    );
  }

  /** Sockets that are bound so that they get what is sent to the address, the most particular first. */
  find(address: InternetAddress): readonly Socket[] {
    const found = this.at(address).flatMap(({ socket }) => (socket === null ? [] : [socket]));
    const isExact = ({ own }: Socket): boolean => own !== null && own.family !== "unix" && own.host === address.host;
    return [...found.filter(isExact), ...found.filter((socket) => !isExact(socket))];
  }

  private add(claim: Claim): void {
    const claims = this.claims.get(claim.address.port);
    if (claims === undefined) this.claims.set(claim.address.port, [claim]);
    else claims.push(claim);
  }

  private at(address: InternetAddress): readonly Claim[] {
    return (this.claims.get(address.port) ?? []).filter((claim) => overlap(claim.address, address));
  }

  private isTaken(socket: Socket, address: InternetAddress, nowNs: number): boolean {
    return this.at(address).some((claim) => {
      if (claim.untilNs <= nowNs) return false;
      if (claim.socket !== null && sharePort(claim.socket, socket)) return false;
      const maySit = claim.mayReuse && socket.option(OPTION.reuseAddress) !== 0;
      return !(maySit && (claim.socket === null || !listens(claim.socket)));
    });
  }

  private withFreePort(wanted: InternetAddress, nowNs: number): InternetAddress | null {
    for (let tries = EPHEMERAL.first; tries <= EPHEMERAL.last; tries++) {
      const port = this.next;
      this.next = port === EPHEMERAL.last ? EPHEMERAL.first : port + 1;
      const claims = this.claims.get(port) ?? [];
      if (claims.every(({ untilNs }) => untilNs <= nowNs)) return { ...wanted, port };
    }
    return null;
  }
}

function listens(socket: Socket): boolean {
  return (socket as Socket & { readonly phase?: string }).phase === "listening";
}

function sharePort(one: Socket, other: Socket): boolean {
  return one.option(OPTION.reusePort) !== 0 && other.option(OPTION.reusePort) !== 0;
}

/** The same port of the same host, where a wildcard is any host. */
function overlap(one: InternetAddress, other: InternetAddress): boolean {
  if (one.port !== other.port) return false;
  if (one.family !== other.family) return one.host === "::" || other.host === "::";
  return one.host === other.host || isAnyHost(one.host) || isAnyHost(other.host);
}
