// _socket.socket: a descriptor with a timeout. A blocking socket's call is one system call; one with a timeout is a poll(2) for as
// long as the timeout lets it and then the call, and one that does not wait is the call alone (sock_call_ex in socketmodule.c).

import type { Errno, FileId } from "../../host/requests.ts";
import type { Received, SocketAddress } from "../../host/socket-requests.ts";
import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, DeferredContext, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import type { PyDict } from "../../objects/mapping.ts";
import { unwatch, watch } from "../../objects/running.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { checked, ERRNO, isErrno, raiseErrno } from "../errno.ts";
import { familyName } from "./socket-address.ts";
import { FAMILY, TYPE } from "./socket-constants.ts";
import { isHeard, warnUnclosed } from "./unclosed.ts";

export const socketClass = builtinClass("socket", { module: "_socket" });

/** poll(2)'s bits for "may I read", "may I write". */
const READ = 1;
const WRITE = 4;

export class PySocket extends PyObject {
  readonly cls: PyClass;
  attributes: PyDict | null = null;
  fd = -1;
  family = -1;
  type = -1;
  protocol = 0;
  /** Null waits for ever, 0 not at all. */
  timeoutNs: number | null = null;

  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }

  get id(): FileId {
    return this.fd as FileId;
  }
}

export const asSocket = (value: Value): PySocket | undefined => (value instanceof PySocket ? value : undefined);

/** What `socket.setdefaulttimeout` has set, for the sockets of a process. */
export function defaultTimeout(runtime: Runtime): { ns: number | null } {
  return runtime.state("socket default timeout", () => ({ ns: null as number | null }));
}

type Doing<T> = Generator<Deferred, T, never>;

/** A descriptor becomes a socket object's own: it is closed when the object dies. */
export function adopt(socket: PySocket, runtime: Runtime, fd: number): void {
  if (socket.fd >= 0) unwatch(socket);
  socket.fd = fd;
  watch(socket, closeDead, { atExit: isHeard(runtime) });
}

function closeDead(socket: PyObject): Result {
  if ((socket as PySocket).fd < 0) return null;
  return new DeferredContext(({ runtime }) => steps(abandon(socket as PySocket, runtime)));
}

function* abandon(socket: PySocket, runtime: Runtime): Generator<Deferred, null, never> {
  try {
    if (isHeard(runtime)) yield* warnUnclosed(runtime, "", socket);
  } finally {
    yield* close(socket);
  }
  return null;
}

/** The socket gives its descriptor away. */
export function detach(socket: PySocket): number {
  const { fd } = socket;
  socket.fd = -1;
  unwatch(socket);
  return fd;
}

/** An error of close(2) is told, but for a connection that was reset. */
export function* close(socket: PySocket): Doing<void> {
  const fd = detach(socket);
  if (fd < 0) return;
  const answer = (yield ask("file.close", { file: fd as FileId })) as unknown as null | { errno: string };
  if (isErrno(answer) && answer.errno !== "ECONNRESET") raiseErrno(answer.errno);
}

const PROTOCOLS = { 1: 6, 2: 17 } as const;

/** `socket.__init__` without a descriptor: socket(2). */
export function* open(socket: PySocket, runtime: Runtime, wish: { family: number; type: number; protocol: number }): Doing<void> {
  const { family, protocol } = wish;
  const type = wish.type & ~(TYPE.SOCK_NONBLOCK | TYPE.SOCK_CLOEXEC);
  const name = familyName(family);
  if (type !== TYPE.SOCK_STREAM && type !== TYPE.SOCK_DGRAM) raiseErrno(type >= 0 && type <= 10 ? "ESOCKTNOSUPPORT" : "EINVAL");
  if (protocol !== 0 && (family === FAMILY.AF_UNIX ? protocol !== 1 : protocol !== PROTOCOLS[type])) raiseErrno("EPROTONOSUPPORT");
  const fd = checked(
    (yield ask("socket.create", { family: name, type: type === TYPE.SOCK_STREAM ? "stream" : "datagram" })) as unknown as number,
  );
  yield* begin(socket, runtime, fd, { family, type, protocol }, (wish.type & TYPE.SOCK_NONBLOCK) !== 0);
}

/** init_sockobject: the default timeout is the new socket's. */
export function* begin(
  socket: PySocket,
  runtime: Runtime,
  fd: number,
  kind: { family: number; type: number; protocol: number },
  doesNotWait = false,
): Doing<void> {
  adopt(socket, runtime, fd);
  socket.family = kind.family;
  socket.type = kind.type;
  socket.protocol = kind.protocol;
  socket.timeoutNs = doesNotWait ? 0 : defaultTimeout(runtime).ns;
  if (socket.timeoutNs !== null) yield* setBlocking(socket, false);
}

export function* setBlocking(socket: PySocket, blocks: boolean): Doing<void> {
  checked((yield ask("socket.blocking", { socket: socket.id, blocks })) as unknown as boolean);
}

/** A call for which the socket's timeout counts. `retry` asks for it and gives the answer. */
export function* patiently<T>(socket: PySocket, wait: "read" | "write", call: () => Doing<T | { readonly errno: string }>): Doing<T> {
  const { timeoutNs } = socket;
  if (timeoutNs === null || timeoutNs === 0) return checked(yield* call());
  const deadlineNs = ((yield ask("time.read", { clock: "monotonic" })) as unknown as number) + timeoutNs;
  let leftNs = timeoutNs;
  for (;;) {
    if (!(yield* isReady(socket, wait, leftNs))) return raise("TimeoutError", "timed out");
    const answer = yield* call();
    if (!isErrno(answer)) return answer;
    if (answer.errno !== "EAGAIN") return raiseErrno(answer.errno);
    leftNs = Math.max(0, deadlineNs - ((yield ask("time.read", { clock: "monotonic" })) as unknown as number));
  }
}

const MILLISECOND_NS = 1_000_000;

/** poll(2) with the time in whole milliseconds, rounded up. */
export function* isReady(socket: PySocket, wait: "read" | "write", timeoutNs: number): Doing<boolean> {
  const wish = { file: socket.id, events: wait === "read" ? READ : WRITE };
  const rounded = Math.ceil(timeoutNs / MILLISECOND_NS) * MILLISECOND_NS;
  const [events = 0] = checked((yield ask("poll.files", { wishes: [wish], timeoutNs: rounded })) as unknown as readonly number[]);
  return events !== 0;
}

export interface ReceiveFlags {
  readonly peek: boolean;
  readonly all: boolean;
  readonly waits: boolean;
}

export function* receive(socket: PySocket, size: number, flags: ReceiveFlags): Doing<Received> {
  return yield* patiently<Received>(socket, "read", function* () {
    return (yield ask("socket.receive", { socket: socket.id, size, ...flags })) as unknown as Received;
  });
}

export function* send(socket: PySocket, bytes: Uint8Array, to: SocketAddress | null, waits: boolean): Doing<number> {
  const copy = bytes.slice();
  return yield* patiently<number>(socket, "write", function* () {
    return (yield ask("socket.send", { socket: socket.id, bytes: copy, to, waits })) as unknown as number;
  });
}

/** All of it, however many calls that takes; the timeout counts for them together. */
export function* sendAll(socket: PySocket, bytes: Uint8Array, waits: boolean): Doing<void> {
  const { timeoutNs } = socket;
  const startNs = timeoutNs === null ? 0 : ((yield ask("time.read", { clock: "monotonic" })) as unknown as number);
  let sent = 0;
  do {
    const leftNs = timeoutNs === null || timeoutNs === 0 || sent === 0 ? timeoutNs : yield* left(startNs + timeoutNs);
    if (leftNs !== null && leftNs !== 0 && !(yield* isReady(socket, "write", leftNs))) raise("TimeoutError", "timed out");
    const rest = bytes.slice(sent);
    const answer = (yield ask("socket.send", { socket: socket.id, bytes: rest, to: null, waits })) as unknown as number | Errno;
    sent += isErrno(answer) && answer.errno === "EINTR" ? 0 : checked(answer);
  } while (sent < bytes.length);
}

function* left(deadlineNs: number): Doing<number> {
  const leftNs = deadlineNs - ((yield ask("time.read", { clock: "monotonic" })) as unknown as number);
  return leftNs > 0 ? leftNs : raise("TimeoutError", "timed out");
}

/** internal_connect: the error's number, 0 when it went well; a timeout raises. */
export function* connect(_context: Context, socket: PySocket, address: SocketAddress): Doing<keyof typeof ERRNO | null> {
  const { timeoutNs } = socket;
  const answer = (yield ask("socket.connect", { socket: socket.id, address })) as unknown as null | { errno: keyof typeof ERRNO };
  if (answer === null) return null;
  if (answer.errno !== "EINPROGRESS" || timeoutNs === null || timeoutNs === 0) return answer.errno;
  if (!(yield* isReady(socket, "write", timeoutNs))) raise("TimeoutError", "timed out");
  const code = checked((yield ask("socket.option", { socket: socket.id, name: "1:4", value: null })) as unknown as number);
  const found = Object.entries(ERRNO).find(([, [number]]) => number === code);
  return found === undefined ? null : (found[0] as keyof typeof ERRNO);
}
