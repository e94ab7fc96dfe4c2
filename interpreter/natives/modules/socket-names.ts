// The functions of _socket about names and numbers: getaddrinfo and its kin, inet_aton, htons, services. What names there are, the
// kernel knows; services are those that programs ask for.

import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps } from "../../objects/deferred.ts";
import { PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import { raiseErrno } from "../errno.ts";
import { p } from "../parameters.ts";
import { hostAddress, hostText, numericHost, raiseResolution, readLooseV4, readV4, readV6, writeV4, writeV6 } from "./socket-address.ts";
import { ADDRESS_FLAGS, FAMILY } from "./socket-constants.ts";
import { herrorClass } from "./socket-errors.ts";

/** /etc/services, as far as programs ask: name, port, protocols. */
const SERVICES: readonly (readonly [string, number, "tcp" | "udp" | "both"])[] = [
  ["echo", 7, "both"],
  ["discard", 9, "both"],
  ["daytime", 13, "tcp"],
  ["ftp", 21, "tcp"],
  ["ssh", 22, "tcp"],
  ["telnet", 23, "tcp"],
  ["smtp", 25, "tcp"],
  ["time", 37, "both"],
  ["domain", 53, "both"],
  ["tftp", 69, "udp"],
  ["http", 80, "tcp"],
  ["pop3", 110, "tcp"],
  ["nntp", 119, "tcp"],
  ["ntp", 123, "udp"],
  ["imap2", 143, "tcp"],
  ["snmp", 161, "both"],
  ["https", 443, "both"],
  ["imaps", 993, "tcp"],
  ["pop3s", 995, "tcp"],
];

const speaks = (protocols: string, wanted: string | null): boolean => wanted === null || protocols === "both" || protocols === wanted;

/** Stream, datagram, raw: what getaddrinfo lists for each address. */
const KINDS = [
  { type: 1, protocol: 6, name: "tcp" },
  { type: 2, protocol: 17, name: "udp" },
  { type: 3, protocol: 0, name: null },
] as const;

interface Wish {
  readonly host: Value;
  readonly port: Value;
  readonly family: number;
  readonly type: number;
  readonly protocol: number;
  readonly flags: number;
}

/** A port given as a number, as its text or as a service; null where it is a service that this protocol has not. */
function portFor(port: Value, protocol: string | null): number | null {
  const int = unboxInt(port);
  if (int !== undefined) return Number(int) & 0xffff;
  if (port === null) return 0;
  const text = port instanceof PyBytes ? String.fromCharCode(...port.bytes) : unboxString(port);
  if (text === undefined) return raise("OSError", "Int or String expected");
  if (/^\s*\d+$/.test(text)) return Number(text) & 0xffff;
  return protocol === null ? null : (SERVICES.find(([name, , protocols]) => name === text && speaks(protocols, protocol))?.[1] ?? null);
}

function* addressesFor({ host, family, flags }: Wish): Generator<Deferred, readonly string[], never> {
  if (host === null) {
    // No connection goes to "any" address, so that the rules of RFC 3484 do not put the longer kind first.
    return (flags & ADDRESS_FLAGS.AI_PASSIVE) === 0 ? ["::1", "127.0.0.1"] : ["0.0.0.0", "::"];
  }
  const text = unboxString(host) ?? (host instanceof PyBytes ? hostText(host) : undefined);
  if (text === undefined) return raise("TypeError", "getaddrinfo() argument 1 must be string or None");
  const numeric = numericHost(text, 0);
  if (numeric !== undefined) {
    const isV6 = numeric.includes(":");
    return family !== 0 && (family === FAMILY.AF_INET6) !== isV6 ? raiseResolution("EAI_ADDRFAMILY") : [numeric];
  }
  if ((flags & ADDRESS_FLAGS.AI_NUMERICHOST) !== 0) return raiseResolution("EAI_NONAME");
  return (yield ask("socket.resolve", { name: text })) as unknown as readonly string[];
}

function* addressInfo(wish: Wish): Steps {
  const { family, type, protocol } = wish;
  if (family !== 0 && family !== FAMILY.AF_INET && family !== FAMILY.AF_INET6) raiseResolution("EAI_FAMILY");
  const kinds = KINDS.filter(
    (kind) => (type === 0 || kind.type === type) && (protocol === 0 || kind.protocol === 0 || kind.protocol === protocol),
  );
  if (kinds.length === 0) raiseResolution("EAI_SOCKTYPE");
  if (wish.host === null && wish.port === null) raiseResolution("EAI_NONAME");
  const hosts = (yield* addressesFor(wish)).filter((host) => family === 0 || (family === FAMILY.AF_INET6) === host.includes(":"));
  if (hosts.length === 0) raiseResolution("EAI_NONAME");
  const found: Value[] = [];
  for (const host of hosts) {
    for (const kind of kinds) {
      const port = portFor(wish.port, kind.name);
      if (port === null) continue;
      const isV6 = host.includes(":");
      const address = new PyTuple(isV6 ? [host, port, 0, 0] : [host, port]);
      const named = (wish.flags & ADDRESS_FLAGS.AI_CANONNAME) !== 0 && found.length === 0 ? (unboxString(wish.host) ?? "") : "";
      found.push(new PyTuple([isV6 ? FAMILY.AF_INET6 : FAMILY.AF_INET, kind.type, kind.protocol || protocol, named, address]));
    }
  }
  return found.length === 0 ? raiseResolution("EAI_SERVICE") : new PyList(found);
}

/** htons and kin: what does not fit is told with the function's name. */
function turn(name: string, bits: 16 | 32): AnyRow {
  return native({
    doc: `Convert a ${bits}-bit unsigned integer between host and network byte order.`,
    params: [p.int("x")],
    call: (_context, given) => {
      const number = Number(given);
      if (number < 0)
        raise(
          "OverflowError",
          bits === 16
            ? `${name}: can't convert negative Python int to C 16-bit unsigned integer`
            : "can't convert negative value to unsigned int",
        );
      if (number >= 2 ** bits)
        raise(
          "OverflowError",
          bits === 16 ? `${name}: Python int too large to convert to C 16-bit unsigned integer` : "int larger than 32 bits",
        );
      const view = new DataView(new ArrayBuffer(4));
      view.setUint32(0, bits === 16 ? number * 65536 : number);
      return bits === 16 ? view.getUint16(0, true) : view.getUint32(0, true);
    },
  });
}

/** Names and addresses of a host given by either: gethostbyaddr. */
function* hostBy(text: string): Generator<Deferred, { readonly name: string; readonly address: string }, never> {
  const numeric = numericHost(text, 0);
  if (numeric === undefined) return { name: text, address: yield* hostAddress(text, FAMILY.AF_INET) };
  if (numeric !== "::1" && !numeric.startsWith("127.")) raiseUnknownHost();
  return { name: "localhost", address: numeric };
}

function raiseUnknownHost(): never {
  const error = new PyException(herrorClass, [1, "Unknown host"]);
  error.setField("errno", 1);
  error.setField("strerror", "Unknown host");
  throw new PyThrow(error);
}

export const NAME_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  getaddrinfo: native({
    doc: "Resolve host and port into addrinfo struct.",
    params: [
      p.value("host", { kind: "either" }),
      p.value("port", { kind: "either" }),
      p.size("family", { or: 0, kind: "either" }),
      p.size("type", { or: 0, kind: "either" }),
      p.size("proto", { or: 0, kind: "either" }),
      p.size("flags", { or: 0, kind: "either" }),
    ],
    *call(_context: Context, host: Value, port: Value, family: number, type: number, protocol: number, flags: number): Steps {
      return yield* addressInfo({ host, port, family, type, protocol, flags });
    },
  }),
  getnameinfo: native({
    doc: "Get host and port for a sockaddr.",
    params: [p.value("sockaddr"), p.size("flags")],
    *call(_context: Context, address: Value, flags: number): Steps {
      if (!(address instanceof PyTuple)) return raise("TypeError", "getnameinfo() argument 1 must be a tuple");
      const [host = null, port = null] = address.items;
      const numeric = numericHost(hostText(host), 0) ?? raiseResolution("EAI_NONAME");
      const number = Number(unboxInt(port) ?? 0);
      const protocol = (flags & 16) !== 0 ? "udp" : "tcp";
      const isOwn = numeric === "::1" || numeric.startsWith("127.");
      if (!isOwn && (flags & 8) !== 0) raiseResolution("EAI_NONAME");
      const service = SERVICES.find(([, own, protocols]) => own === number && speaks(protocols, protocol))?.[0];
      return new PyTuple([
        isOwn && (flags & 1) === 0 ? "localhost" : numeric,
        (flags & 2) === 0 && service !== undefined ? service : String(number),
      ]);
    },
  }),
  gethostname: native({ doc: "Return the current host name.", call: () => ask("socket.host", null) }),
  gethostbyname: native({
    doc: "Return the IP address for a host.",
    params: [p.value("host")],
    *call(_context: Context, host: Value): Steps {
      return yield* hostAddress(hostText(host), FAMILY.AF_INET);
    },
  }),
  gethostbyname_ex: native({
    doc: "Return the true host name, a list of aliases, and a list of IP addresses, for a host.",
    params: [p.value("host")],
    *call(_context: Context, host: Value): Steps {
      const address = yield* hostAddress(hostText(host), FAMILY.AF_INET);
      return new PyTuple([hostText(host), new PyList([]), new PyList([address])]);
    },
  }),
  gethostbyaddr: native({
    doc: "Return the true host name, a list of aliases, and a list of IP addresses, for an IP address.",
    params: [p.value("host")],
    *call(_context: Context, host: Value): Steps {
      const { name, address } = yield* hostBy(hostText(host));
      return new PyTuple([name, new PyList([]), new PyList([address])]);
    },
  }),
  getservbyname: native({
    doc: "Return a port number from a service name and protocol name.",
    params: [p.str("servicename"), p.str("protocolname", { or: null })],
    call: (_context, name, protocol) =>
      SERVICES.find(([own, , protocols]) => own === name && speaks(protocols, protocol))?.[1] ??
      raise("OSError", "service/proto not found"),
  }),
  getservbyport: native({
    doc: "Return the service name from a port number and protocol name.",
    params: [p.size("port"), p.str("protocolname", { or: null })],
    call: (_context, port, protocol) => {
      if (port < 0 || port > 65535) raise("OverflowError", "getservbyport: port must be 0-65535.");
      return (
        SERVICES.find(([, own, protocols]) => own === port && speaks(protocols, protocol))?.[0] ?? raise("OSError", "port/proto not found")
      );
    },
  }),
  getprotobyname: native({
    doc: "Return the protocol number for the named protocol.",
    params: [p.str("name")],
    call: (_context, name) => ({ ip: 0, icmp: 1, tcp: 6, udp: 17, ipv6: 41 })[name] ?? raise("OSError", "protocol not found"),
  }),
  inet_aton: native({
    doc: "Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format.",
    params: [p.str("ip_addr")],
    call: (_context, text) => new PyBytes(readLooseV4(text) ?? raise("OSError", "illegal IP address string passed to inet_aton")),
  }),
  inet_ntoa: native({
    doc: "Convert an IP address from 32-bit packed binary format to string format.",
    params: [p.bytes("packed_ip")],
    call: (_context, bytes) => (bytes.length === 4 ? writeV4(bytes) : raise("OSError", "packed IP wrong length for inet_ntoa")),
  }),
  inet_pton: native({
    doc: "Convert an IP address from string format to a packed string suitable for use with low-level network functions.",
    params: [p.size("af"), p.str("ip")],
    call: (_context, family, text) => {
      if (family !== FAMILY.AF_INET && family !== FAMILY.AF_INET6) return raiseErrno("EAFNOSUPPORT");
      const bytes = family === FAMILY.AF_INET ? readV4(text) : readV6(text);
      return new PyBytes(bytes ?? raise("OSError", "illegal IP address string passed to inet_pton"));
    },
  }),
  inet_ntop: native({
    doc: "Convert a packed IP address of the given family to string format.",
    params: [p.size("af"), p.bytes("packed_ip")],
    call: (_context, family, bytes) => {
      if (family !== FAMILY.AF_INET && family !== FAMILY.AF_INET6) return raise("ValueError", `unknown address family ${family}`);
      if (bytes.length !== (family === FAMILY.AF_INET ? 4 : 16)) return raise("ValueError", "invalid length of packed IP address string");
      return family === FAMILY.AF_INET ? writeV4(bytes) : writeV6(bytes);
    },
  }),
  htons: turn("htons", 16),
  ntohs: turn("ntohs", 16),
  htonl: turn("htonl", 32),
  ntohl: turn("ntohl", 32),
};
