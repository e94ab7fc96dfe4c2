// Serving the requests about sockets. Each is one system call: the GIL is dropped, the call takes its time, and one that has to wait
// for another side does so without it. Who reaches whom, and every error, is the network's business (devices/network.ts).

import { addressesOf, addressText, anyAddress, HOST_NAME, type SocketAddress } from "../../devices/addresses.ts";
import { type OpenObject, WOULD_BLOCK } from "../../devices/descriptors.ts";
import { type DeviceError, isDeviceError } from "../../devices/device-error.ts";
import type { AnySocket } from "../../devices/network.ts";
import { OPTION, Socket } from "../../devices/socket.ts";
import { StreamSocket } from "../../devices/stream-socket.ts";
import type { Answer, FileId, RequestTable } from "../contract.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";
import { retryUntilReady } from "./waiting.ts";

type Argument<Kind extends keyof RequestTable> = RequestTable[Kind]["argument"];

export function create(machine: Machine, thread: Thread, { family, type }: Argument<"socket.create">): Parked {
  return once(machine, thread, "make a socket", "", () => add(machine, machine.network.create(family, type)));
}

export function pair(machine: Machine, thread: Thread, { type }: Argument<"socket.pair">): Parked {
  return once(machine, thread, "make a pair of sockets", "", () => {
    const numbers = machine.network.pair(type).map((socket) => add(machine, socket));
    return numbers.find(isDeviceError) ?? numbers;
  });
}

export function bind(machine: Machine, thread: Thread, { socket, address }: Argument<"socket.bind">): Parked {
  return onSocket(machine, thread, socket, "bind a socket to", addressText(address), (open, timeNs) =>
    machine.network.bind(open, address, timeNs),
  );
}

export function listen(machine: Machine, thread: Thread, { socket, backlog }: Argument<"socket.listen">): Parked {
  return onSocket(machine, thread, socket, "listen at a socket", "", (open, timeNs) => machine.network.listen(open, backlog, timeNs));
}

export function accept(machine: Machine, thread: Thread, { socket }: Argument<"socket.accept">): Parked {
  const own = ownText(machine, socket);
  return waiting(
    machine,
    thread,
    socket,
    {
      operation: own === "" ? "accept a connection" : "accept a connection at",
      target: own,
      waitsFor: `waits for a connection to ${own || "its socket"}`,
    },
    (open) => {
      return (timeNs) => {
        const accepted = machine.network.accept(open, timeNs);
        if (!(accepted instanceof StreamSocket)) return accepted;
        const number = add(machine, accepted);
        return isDeviceError(number) ? number : { socket: number, peer: accepted.remote };
      };
    },
  );
}

export function connect(machine: Machine, thread: Thread, { socket, address }: Argument<"socket.connect">): Parked {
  const target = addressText(address);
  return waiting(
    machine,
    thread,
    socket,
    { operation: "connect to", target, waitsFor: `waits to be connected to ${target}` },
    (open, blocks) => {
      let hasAsked = blocks && open instanceof StreamSocket && open.phase === "connecting";
      return (timeNs) => {
        if (!hasAsked) {
          const answer = machine.network.connect(open, address, timeNs);
          const isUnderWay = isDeviceError(answer) && answer.errno === "EINPROGRESS";
          if (!isUnderWay || !blocks) return answer;
          hasAsked = true;
        }
        return open instanceof StreamSocket && open.phase === "connecting" ? WOULD_BLOCK : machine.network.connect(open, address, timeNs);
      };
    },
  );
}

/** A blocking stream takes all of it, however long that lasts; what a signal finds done is the answer then. */
export function send(machine: Machine, thread: Thread, { socket, bytes, to, waits }: Argument<"socket.send">): Parked {
  let sent = 0;
  const target = to === null ? remoteText(machine, socket) : addressText(to);
  const work = {
    operation: target === "" ? "send bytes" : "send bytes to",
    target,
    bytes: bytes.length,
    waits,
    waitsFor: `waits for room to send to ${target || "its socket"}`,
  };
  const make = (open: AnySocket, blocks: boolean) => (timeNs: number) => {
    for (;;) {
      const answer = open.send(bytes.subarray(sent), timeNs, to);
      if (typeof answer !== "number") {
        if (sent > 0 && answer !== WOULD_BLOCK && answer.errno !== "EPIPE") open.error = answer.errno;
        return sent > 0 && (answer !== WOULD_BLOCK || !blocks) ? sent : answer;
      }
      sent += answer;
      if (sent >= bytes.length || answer === 0) return sent;
    }
  };
  return waiting(machine, thread, socket, { ...work, cutShort: () => (sent > 0 ? sent : undefined) }, make);
}

export function receive(machine: Machine, thread: Thread, argument: Argument<"socket.receive">): Parked {
  const { socket, waits } = argument;
  const target = remoteText(machine, socket);
  const work = {
    operation: target === "" ? "receive bytes" : "receive bytes from",
    target,
    waits,
    waitsFor: `waits for bytes from ${target || "its socket"}`,
  };
  return waiting(machine, thread, socket, work, (open) => (timeNs) => open.receive(argument, timeNs));
}

export function shutdown(machine: Machine, thread: Thread, { socket, read, write }: Argument<"socket.shutdown">): Parked {
  return onSocket(machine, thread, socket, "shut a connection down", "", (open, timeNs) => open.shutdown({ read, write }, timeNs));
}

export function addressOf(machine: Machine, thread: Thread, { socket, side }: Argument<"socket.address">): Parked {
  return onSocket(machine, thread, socket, "tell a socket's address", "", (open) => {
    if (side === "own") return open.own ?? anyAddress(open.family);
    const isConnected = open.remote !== null && (!(open instanceof StreamSocket) || open.isConnected);
    return isConnected ? (open.remote as SocketAddress) : { errno: "ENOTCONN" };
  });
}

const FAMILY_NUMBERS = { unix: 1, inet: 2, inet6: 10 } as const;

/** getsockopt and setsockopt are not worth a release of the GIL to CPython. */
export function option(machine: Machine, _thread: Thread, argument: Argument<"socket.option">): Answer<"socket.option"> {
  const open = socketOf(machine, argument.socket);
  if (isDeviceError(open)) return open;
  const { name, value } = argument;
  if (value === null) return readOption(open, name);
  if (name === OPTION.sendBuffer || name === OPTION.receiveBuffer) {
    const least = name === OPTION.sendBuffer ? 4608 : 2304;
    open.options.set(name, Math.max(least, 2 * Math.min(Number(value), 212_992)));
  } else {
    open.options.set(name, value);
  }
  return 0;
}

function readOption(open: AnySocket, name: string): number | Uint8Array {
  const isStream = open instanceof StreamSocket;
  if (name === OPTION.error) {
    const error = open.error;
    open.error = null;
    return error === null ? 0 : ({ ECONNREFUSED: 111, ECONNRESET: 104, EPIPE: 32, ETIMEDOUT: 110 }[error] ?? 0);
  }
  if (name === OPTION.type) return isStream ? 1 : 2;
  if (name === OPTION.domain) return FAMILY_NUMBERS[open.family];
  if (name === OPTION.protocol) return open.isUnix ? 0 : isStream ? 6 : 17;
  if (name === OPTION.accepting) return isStream && open.phase === "listening" ? 1 : 0;
  const known = open.options.get(name);
  if (known !== undefined) return known;
  if (name === OPTION.sendBuffer) return isStream && !open.isUnix ? 16_384 : 212_992;
  if (name === OPTION.receiveBuffer) return isStream && !open.isUnix ? 131_072 : 212_992;
  return 0;
}

/** F_SETFL or FIONBIO; with null only asks. */
export function blocking(machine: Machine, thread: Thread, { socket, blocks }: Argument<"socket.blocking">): Parked {
  return once(machine, thread, "set how a socket waits", "", () => {
    const open = machine.descriptors.find(socket);
    if (isDeviceError(open)) return open;
    if (blocks !== null) open.isBlocking = blocks;
    return open.isBlocking;
  });
}

/** getaddrinfo(3) with /etc/hosts, and the hosts outside that the user gives. */
export function resolve(machine: Machine, thread: Thread, { name }: Argument<"socket.resolve">): Parked {
  const { nameLookup } = machine.config.costs;
  const effect = () => {
    const outside = machine.network.outside.addressOf(name);
    return outside === undefined ? addressesOf(name) : [outside];
  };
  return machine.operate(thread, { device: "network", operation: "find the host", target: name, latency: nameLookup, bytes: 0, effect });
}

export function hostName(): string {
  return HOST_NAME;
}

function add(machine: Machine, socket: Socket): FileId | DeviceError {
  return machine.descriptors.add(socket) as FileId | DeviceError;
}

function socketOf(machine: Machine, id: FileId): AnySocket | DeviceError {
  const open: OpenObject | DeviceError = machine.descriptors.find(id);
  if (isDeviceError(open)) return open;
  return open instanceof Socket ? (open as AnySocket) : { errno: "ENOTSOCK" };
}

function ownText(machine: Machine, id: FileId): string {
  const open = socketOf(machine, id);
  return isDeviceError(open) ? "" : addressText(open.own);
}

function remoteText(machine: Machine, id: FileId): string {
  const open = socketOf(machine, id);
  return isDeviceError(open) ? "" : addressText(open.remote);
}

/** A call that never waits for others. */
function once(machine: Machine, thread: Thread, operation: string, target: string, effect: (timeNs: number) => unknown): Parked {
  const latency = machine.config.costs.networkCall;
  return machine.operate(thread, { device: "network", operation, target, latency, bytes: 0, effect });
}

function onSocket(
  machine: Machine,
  thread: Thread,
  id: FileId,
  operation: string,
  target: string,
  effect: (open: AnySocket, timeNs: number) => unknown,
): Parked {
  return once(machine, thread, operation, target, (timeNs) => {
    const open = socketOf(machine, id);
    return isDeviceError(open) ? open : effect(open, timeNs);
  });
}

interface SocketWork {
  readonly operation: string;
  readonly target: string;
  /** As a deadlock report says it. */
  readonly waitsFor: string;
  readonly bytes?: number;
  /** False with MSG_DONTWAIT. */
  readonly waits?: boolean;
  readonly cutShort?: () => unknown;
}

/** A call that waits where the socket blocks. The socket stays alive until it is over, even if another thread closes it. */
function waiting(
  machine: Machine,
  thread: Thread,
  id: FileId,
  work: SocketWork,
  make: (open: AnySocket, blocks: boolean) => (timeNs: number) => unknown,
): Parked {
  const open = socketOf(machine, id);
  if (isDeviceError(open)) return once(machine, thread, work.operation, work.target, () => open);
  const blocks = open.isBlocking && work.waits !== false;
  const attempt = make(open, blocks);
  open.enter();
  return retryUntilReady(machine, thread, {
    device: "network",
    operation: work.operation,
    target: work.target,
    bytes: work.bytes ?? 0,
    latency: machine.config.costs.networkCall,
    waits: work.waitsFor,
    changes: [open.changes],
    timeoutNs: null,
    attempt: (timeNs) => {
      const answer = attempt(timeNs);
      return answer === WOULD_BLOCK && !blocks ? { errno: "EAGAIN" } : answer;
    },
    over: (timeNs) => open.leave(timeNs),
    ...(work.cutShort === undefined ? {} : { cutShort: work.cutShort }),
  });
}
