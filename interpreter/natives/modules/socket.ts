// _socket: what socket is made of.

import type { Context } from "../../objects/context.ts";
import { ask, type Steps } from "../../objects/deferred.ts";
import { EXCEPTIONS } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { type AnyRow, native } from "../declare.ts";
import { checked, raiseErrno } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { RESOLUTION_ERRORS } from "./socket-address.ts";
import { CONSTANTS, FAMILY, TYPE } from "./socket-constants.ts";
import { gaierrorClass, herrorClass } from "./socket-errors.ts";
import { secondsOf, timeoutOf } from "./socket-methods.ts";
import { NAME_FUNCTIONS } from "./socket-names.ts";
import { begin, defaultTimeout, PySocket, socketClass } from "./socket-object.ts";

const FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  socketpair: native({
    doc: "Create a pair of socket objects from the sockets returned by the platform socketpair() function.",
    params: [p.size("family", { or: FAMILY.AF_UNIX }), p.size("type", { or: TYPE.SOCK_STREAM }), p.size("proto", { or: 0 })],
    *call({ runtime }: Context, family: number, type: number, protocol: number): Steps {
      if (family === FAMILY.AF_INET || family === FAMILY.AF_INET6) raiseErrno("EOPNOTSUPP");
      if (family !== FAMILY.AF_UNIX) raiseErrno("EAFNOSUPPORT");
      if (type !== TYPE.SOCK_STREAM && type !== TYPE.SOCK_DGRAM) raiseErrno("ESOCKTNOSUPPORT");
      const kind = type === TYPE.SOCK_STREAM ? "stream" : "datagram";
      const numbers = checked((yield ask("socket.pair", { type: kind })) as unknown as readonly number[]);
      const sockets: PySocket[] = [];
      for (const fd of numbers) {
        const socket = new PySocket(socketClass);
        yield* begin(socket, runtime, fd, { family, type, protocol });
        sockets.push(socket);
      }
      return new PyTuple(sockets);
    },
  }),
  close: native({
    doc: "Close an integer socket file descriptor.",
    params: [p.size("fd")],
    call: (_context, fd) => ask("file.close", { file: fd as PySocket["id"] }, (answer) => checked(answer)),
  }),
  dup: native({
    doc: "Duplicate an integer socket file descriptor.",
    params: [p.size("fd")],
    call: (_context, fd) => ask("file.duplicate", { file: fd as PySocket["id"], onto: null }, (answer) => checked(answer)),
  }),
  getdefaulttimeout: native({
    doc: "Returns the default timeout in seconds for new socket objects, or None.",
    call: ({ runtime }) => secondsOf(defaultTimeout(runtime).ns),
  }),
  setdefaulttimeout: native({
    doc: "Set the default timeout in seconds for new socket objects; None waits for ever.",
    params: [p.value("timeout")],
    *call({ runtime }: Context, timeout: Value): Steps {
      defaultTimeout(runtime).ns = yield* timeoutOf(timeout);
      return null;
    },
  }),
  ...NAME_FUNCTIONS,
};

const NUMBERS = Object.fromEntries(Object.entries(RESOLUTION_ERRORS).map(([name, [number]]) => [name, number]));

export const socketModule: NativeModule = {
  name: "_socket",
  doc: "Implementation module for socket operations.",
  functions: FUNCTIONS,
  values: {
    ...CONSTANTS,
    ...NUMBERS,
    socket: socketClass,
    SocketType: socketClass,
    error: EXCEPTIONS.OSError,
    timeout: EXCEPTIONS.TimeoutError,
    gaierror: gaierrorClass,
    herror: herrorClass,
    has_ipv6: true,
  },
};
