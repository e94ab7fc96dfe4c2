// The methods of _socket.socket.

import type { SocketAddress } from "../../host/socket-requests.ts";
import type { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { unboxBytes, unboxInt } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyMethodRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { checked, ERRNO, raiseErrno } from "../errno.ts";
import { type Param, p } from "../parameters.ts";
import { bytesToFill, bytesToWrite } from "./io-stream.ts";
import { secondsToNs } from "./seconds.ts";
import { addressValue, readAddress } from "./socket-address.ts";
import { FAMILY, MESSAGE, OPTIONS } from "./socket-constants.ts";
import {
  asSocket,
  begin,
  close,
  connect,
  detach,
  open,
  PySocket,
  patiently,
  receive,
  send,
  sendAll,
  setBlocking,
  socketClass,
} from "./socket-object.ts";

type Rows = Readonly<Record<string, AnyMethodRow<PySocket>>>;

const FAMILIES = { unix: FAMILY.AF_UNIX, inet: FAMILY.AF_INET, inet6: FAMILY.AF_INET6 } as const;

/** `socket(fileno=…)`: what kind of socket it is, the kernel knows; not where the program says. */
function* openNumber(self: PySocket, context: Context, fd: number, given: readonly number[]): Generator<Deferred, void, never> {
  if (fd < 0) raise("ValueError", "negative file descriptor");
  const socket = fd as PySocket["id"];
  const address = checked((yield ask("socket.address", { socket, side: "own" })) as unknown as SocketAddress);
  const type = checked((yield ask("socket.option", { socket, name: "1:3", value: null })) as unknown as number);
  const protocol = checked((yield ask("socket.option", { socket, name: "1:38", value: null })) as unknown as number);
  const [family = -1, wantedType = -1, wantedProtocol = -1] = given;
  yield* begin(self, context.runtime, fd, {
    family: family === -1 ? FAMILIES[address.family] : family,
    type: wantedType === -1 ? type : wantedType,
    protocol: wantedProtocol === -1 ? protocol : wantedProtocol,
  });
}

const LIFE: Rows = {
  __new__: staticMethod({
    doc: "Create and return a new object.  See help(type) for accurate signature.",
    params: [classParam(socketClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls: PyClass) => new PySocket(cls),
  }),
  __init__: method({
    doc: "Initialize self.  See help(type(self)) for accurate signature.",
    params: [
      p.size("family", { or: -1, kind: "either" }),
      p.size("type", { or: -1, kind: "either" }),
      p.size("proto", { or: -1, kind: "either" }),
      p.value("fileno", { or: null, kind: "either" }),
    ],
    *call(context: Context, self: PySocket, family: number, type: number, protocol: number, fileno: Value): Steps {
      if (fileno !== null) {
        const number = unboxInt(fileno);
        if (number === undefined) return raise("TypeError", `'${classOf(fileno).shownName}' object cannot be interpreted as an integer`);
        yield* openNumber(self, context, Number(number), [family, type, protocol]);
      } else {
        const wish = { family: family === -1 ? FAMILY.AF_INET : family, type: type === -1 ? 1 : type, protocol: Math.max(0, protocol) };
        yield* open(self, context.runtime, wish);
      }
      return null;
    },
  }),
  close: method({
    doc: "Close the socket.  It cannot be used after this call.",
    *call(_context: Context, self: PySocket): Steps {
      yield* close(self);
      return null;
    },
  }),
  detach: method({
    doc: "Close the socket object without closing the underlying file descriptor.",
    call: (_context, self: PySocket) => detach(self),
  }),
  fileno: method({ doc: "Return the integer file descriptor of the socket.", call: (_context, self: PySocket) => self.fd }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (_context, self: PySocket) => `<socket object, fd=${self.fd}, family=${self.family}, type=${self.type}, proto=${self.protocol}>`,
  }),
};

/** Steps whose result is a plain value. */
function* plainly(body: Generator<Deferred, Value, never>): Steps {
  return yield* body;
}

const NAMES: Rows = {
  bind: method({
    doc: "Bind the socket to a local address.",
    params: [p.value("address")],
    *call(context: Context, self: PySocket, address: Value): Steps {
      const read = yield* readAddress(context, address, self.family, "bind");
      return checked((yield ask("socket.bind", { socket: self.id, address: read })) as unknown as null);
    },
  }),
  getsockname: method({
    doc: "Return the address of the local endpoint.",
    call: (_context, self: PySocket) => ask("socket.address", { socket: self.id, side: "own" }, (answer) => addressValue(checked(answer))),
  }),
  getpeername: method({
    doc: "Return the address of the remote endpoint.",
    call: (_context, self: PySocket) => ask("socket.address", { socket: self.id, side: "peer" }, (answer) => addressValue(checked(answer))),
  }),
  listen: method({
    doc: "Enable a server to accept connections.",
    params: [p.size("backlog", { or: 128 })],
    call: (_context, self: PySocket, backlog) =>
      ask("socket.listen", { socket: self.id, backlog: Math.max(0, backlog) }, (answer) => checked(answer)),
  }),
  connect: method({
    doc: "Connect the socket to a remote address.",
    params: [p.value("address")],
    *call(context: Context, self: PySocket, address: Value): Steps {
      const errno = yield* connect(context, self, yield* readAddress(context, address, self.family, "connect"));
      return errno === null ? null : raiseErrno(errno);
    },
  }),
  connect_ex: method({
    doc: "As connect(address), but gives the error's number instead of raising.",
    params: [p.value("address")],
    *call(context: Context, self: PySocket, address: Value): Steps {
      const read = yield* readAddress(context, address, self.family, "connect_ex");
      const errno = yield* connect(context, self, read);
      return errno === null ? 0 : ERRNO[errno][0];
    },
  }),
  _accept: method({
    doc: "Wait for an incoming connection: its descriptor, and the client's address.",
    *call(_context: Context, self: PySocket): Steps {
      const { socket, peer } = yield* patiently<{ socket: number; peer: SocketAddress | null }>(self, "read", function* () {
        return (yield ask("socket.accept", { socket: self.id })) as unknown as { socket: number; peer: SocketAddress | null };
      });
      return new PyTuple([socket, addressValue(peer)]);
    },
  }),
  shutdown: method({
    doc: "Shut down the reading side, the writing side, or both.",
    params: [p.size("how")],
    *call(_context: Context, self: PySocket, how: number): Steps {
      if (how < 0 || how > 2) raiseErrno(self.fd < 0 ? "EBADF" : "EINVAL");
      return checked((yield ask("socket.shutdown", { socket: self.id, read: how !== 1, write: how !== 0 })) as unknown as null);
    },
  }),
};

const flagsParam = (kind: "positional" | "either" = "positional"): Param<number> => p.size("flags", { or: 0, kind });

function manner(flags: number) {
  return { peek: (flags & MESSAGE.MSG_PEEK) !== 0, all: (flags & MESSAGE.MSG_WAITALL) !== 0, waits: (flags & MESSAGE.MSG_DONTWAIT) === 0 };
}

const NOTHING = new Uint8Array(0);

function checkSize(size: number, caller: string): void {
  if (size < 0) raise("ValueError", `negative buffersize in ${caller}`);
}

/** recv_into and recvfrom_into: the part of the buffer that may be filled. */
function partOf(buffer: Value, count: number, caller: string): Uint8Array {
  const into = bytesToFill(buffer, `${caller}() argument 1`);
  checkSize(count, caller);
  if (count > into.length) raise("ValueError", "buffer too small for requested bytes");
  return count === 0 ? into : into.subarray(0, count);
}

const RECEIVING: Rows = {
  recv: method({
    doc: "Receive up to buffersize bytes from the socket.",
    params: [p.size("buffersize"), flagsParam()],
    *call(_context: Context, self: PySocket, size: number, flags: number): Steps {
      checkSize(size, "recv");
      if (size === 0) return new PyBytes(NOTHING);
      return new PyBytes((yield* receive(self, size, manner(flags))).bytes);
    },
  }),
  recvfrom: method({
    doc: "As recv(buffersize, flags), with the sender's address.",
    params: [p.size("buffersize"), flagsParam()],
    *call(_context: Context, self: PySocket, size: number, flags: number): Steps {
      checkSize(size, "recvfrom");
      const { bytes, from } = yield* receive(self, size, manner(flags));
      return new PyTuple([new PyBytes(bytes), addressValue(from)]);
    },
  }),
  recv_into: method({
    doc: "A version of recv() that stores its data into a buffer.",
    params: [p.value("buffer", { kind: "either" }), p.size("nbytes", { or: 0, kind: "either" }), flagsParam("either")],
    *call(_context: Context, self: PySocket, buffer: Value, count: number, flags: number): Steps {
      const into = partOf(buffer, count, "recv_into");
      if (into.length === 0) return 0;
      const { bytes } = yield* receive(self, into.length, manner(flags));
      into.set(bytes);
      return bytes.length;
    },
  }),
  recvfrom_into: method({
    doc: "A version of recvfrom() that stores its data into a buffer.",
    params: [p.value("buffer", { kind: "either" }), p.size("nbytes", { or: 0, kind: "either" }), flagsParam("either")],
    *call(_context: Context, self: PySocket, buffer: Value, count: number, flags: number): Steps {
      const into = partOf(buffer, count, "recvfrom_into");
      const { bytes, from } = yield* receive(self, into.length, manner(flags));
      into.set(bytes);
      return new PyTuple([bytes.length, addressValue(from)]);
    },
  }),
  recvmsg: method({
    doc: "Receive normal data and ancillary data; of the latter there is none here.",
    params: [p.size("bufsize"), p.size("ancbufsize", { or: 0 }), flagsParam()],
    *call(_context: Context, self: PySocket, size: number, _ancillary: number, flags: number): Steps {
      if (size < 0) raise("ValueError", "negative buffer size in recvmsg()");
      const { bytes, from, isCut } = yield* receive(self, size, manner(flags));
      return new PyTuple([new PyBytes(bytes), new PyList([]), isCut ? MESSAGE.MSG_TRUNC : 0, addressValue(from)]);
    },
  }),
};

/** sendto(data, address) and sendto(data, flags, address). */
function* sendTo(context: Context, self: PySocket, args: readonly Value[]): Steps {
  if (args.length < 2 || args.length > 3) raise("TypeError", `sendto() takes 2 or 3 arguments (${args.length} given)`);
  const bytes = bytesToWrite(args[0]!);
  const flags = args.length === 2 ? 0 : unboxInt(args[1]!);
  if (flags === undefined) return raise("TypeError", `'${classOf(args[1]!).shownName}' object cannot be interpreted as an integer`);
  const to = yield* readAddress(context, args.at(-1)!, self.family, "sendto");
  return yield* send(self, bytes, to, (Number(flags) & MESSAGE.MSG_DONTWAIT) === 0);
}

const SENDING: Rows = {
  send: method({
    doc: "Send data; gives how many bytes were sent, which may be less.",
    params: [p.value("data"), flagsParam()],
    call: (_context, self: PySocket, data, flags) => steps(plainly(send(self, bytesToWrite(data), null, manner(flags).waits))),
  }),
  sendall: method({
    doc: "Send all of the data, however many calls that takes.",
    params: [p.value("data"), flagsParam()],
    *call(_context: Context, self: PySocket, data: Value, flags: number): Steps {
      yield* sendAll(self, bytesToWrite(data), manner(flags).waits);
      return null;
    },
  }),
  sendto: method({
    doc: "Like send(data, flags), to an address.",
    params: [p.rest("args")],
    call: (context, self: PySocket, args) => steps(sendTo(context, self, args)),
  }),
};

/** settimeout's argument: None, or seconds that are not negative. */
export function* timeoutOf(value: Value): Generator<Deferred, number | null, never> {
  if (value === null) return null;
  const converted = secondsToNs(value);
  const ns = typeof converted === "number" ? converted : (secondsToNs((yield converted) as Value) as number);
  return ns < 0 ? raise("ValueError", "Timeout value out of range") : ns;
}

export function secondsOf(ns: number | null): Value {
  return ns === null ? null : new PyFloat(ns / 1e9);
}

function isKnown(level: number, option: number): boolean {
  return Object.values(OPTIONS[level] ?? {}).includes(option);
}

function integerBytes(bytes: Uint8Array): number {
  return bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24);
}

const MANNERS: Rows = {
  settimeout: method({
    doc: "Set a timeout on blocking operations, in seconds; None waits for ever.",
    params: [p.value("timeout")],
    *call(_context: Context, self: PySocket, value: Value): Steps {
      self.timeoutNs = yield* timeoutOf(value);
      yield* setBlocking(self, self.timeoutNs === null);
      return null;
    },
  }),
  gettimeout: method({ doc: "Returns the timeout in seconds, or None.", call: (_context, self: PySocket) => secondsOf(self.timeoutNs) }),
  setblocking: method({
    doc: "Set the socket to blocking or non-blocking mode.",
    params: [p.flag("flag")],
    *call(_context: Context, self: PySocket, blocks: boolean): Steps {
      self.timeoutNs = blocks ? null : 0;
      yield* setBlocking(self, blocks);
      return null;
    },
  }),
  getblocking: method({ doc: "True if the socket is in blocking mode.", call: (_context, self: PySocket) => self.timeoutNs !== 0 }),
  getsockopt: method({
    doc: "Get a socket option: an int, or with a buffer size bytes.",
    params: [p.size("level"), p.size("option"), p.size("buffersize", { or: 0 })],
    *call(_context: Context, self: PySocket, level: number, option: number, size: number): Steps {
      if (size < 0 || size > 1024) raise("OSError", "getsockopt buflen out of range");
      if (!isKnown(level, option) && self.fd >= 0) raiseErrno("ENOPROTOOPT");
      const name = `${level}:${option}`;
      const value = checked((yield ask("socket.option", { socket: self.id, name, value: null })) as unknown as number | Uint8Array);
      if (size === 0) return typeof value === "number" ? value : integerBytes(value);
      const bytes = typeof value === "number" ? new Uint8Array(new Int32Array([value]).buffer) : value;
      return new PyBytes(bytes.slice(0, size));
    },
  }),
  setsockopt: method({
    doc: "Set a socket option to an int, to bytes, or to nothing of a length.",
    params: [p.size("level"), p.size("option"), p.value("value"), p.size("optlen", { or: 0 })],
    *call(_context: Context, self: PySocket, level: number, option: number, value: Value): Steps {
      const int = unboxInt(value);
      const bytes = int === undefined && value !== null ? unboxBytes(value) : undefined;
      if (int === undefined && bytes === undefined && value !== null)
        raise("TypeError", `a bytes-like object is required, not '${classOf(value).shownName}'`);
      if (!isKnown(level, option) && self.fd >= 0) raiseErrno("ENOPROTOOPT");
      const isStructure = level === 1 && option === OPTIONS[1]?.SO_LINGER;
      if (isStructure && (bytes === undefined || bytes.length < 8)) raiseErrno("EINVAL");
      const plain = bytes === undefined ? Number(int ?? 0) : bytes.length < 4 || isStructure ? bytes.slice() : integerBytes(bytes);
      checked((yield ask("socket.option", { socket: self.id, name: `${level}:${option}`, value: plain })) as unknown as number);
      return null;
    },
  }),
};

defineMethods<PySocket>(socketClass, asSocket, { ...LIFE, ...NAMES, ...RECEIVING, ...SENDING, ...MANNERS });
defineAttributes<PySocket>(socketClass, asSocket, {
  family: { member: true, get: (self): Result => self.family },
  type: { member: true, get: (self): Result => self.type },
  proto: { member: true, get: (self): Result => self.protocol },
  timeout: { get: (self): Result => secondsOf(self.timeoutNs) },
});
