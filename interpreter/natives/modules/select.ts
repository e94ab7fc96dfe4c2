// select: select, poll and epoll. Each call is one system call that lets go of the GIL, also with no time to wait.

import type { FileId } from "../../host/requests.ts";
import type { DescriptorEvents } from "../../host/socket-requests.ts";
import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, call, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { findAttribute } from "../../operations/attribute.ts";
import { itemsOf, offersItems } from "../../operations/iterate.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, native, staticMethod } from "../declare.ts";
import { checked, raiseErrno } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { type Param, p } from "../parameters.ts";
import { secondsToNs } from "./seconds.ts";

type Doing<T> = Generator<Deferred, T, never>;

const MILLISECOND_NS = 1_000_000;
const MICROSECOND_NS = 1_000;
const FD_SETSIZE = 1024;

const POLL = {
  POLLIN: 1,
  POLLPRI: 2,
  POLLOUT: 4,
  POLLERR: 8,
  POLLHUP: 16,
  POLLNVAL: 32,
  POLLRDNORM: 64,
  POLLRDBAND: 128,
  POLLWRNORM: 256,
  POLLWRBAND: 512,
  POLLMSG: 1024,
  POLLRDHUP: 8192,
} as const;
const EPOLL = {
  EPOLLIN: 1,
  EPOLLPRI: 2,
  EPOLLOUT: 4,
  EPOLLERR: 8,
  EPOLLHUP: 16,
  EPOLLRDNORM: 64,
  EPOLLRDBAND: 128,
  EPOLLWRNORM: 256,
  EPOLLWRBAND: 512,
  EPOLLMSG: 1024,
  EPOLLRDHUP: 8192,
  EPOLLEXCLUSIVE: 2 ** 28,
  EPOLLONESHOT: 2 ** 30,
  EPOLLET: 2 ** 31,
  EPOLL_CLOEXEC: 524288,
} as const;

/** PyObject_AsFileDescriptor: an int, or what `fileno()` gives. */
function* descriptorOf(value: Value): Doing<number> {
  let number = unboxInt(value);
  if (number === undefined) {
    const found = findAttribute(value, "fileno");
    const fileno = yield* settle((found === undefined ? null : found) as Value);
    if (found === undefined) return raise("TypeError", "argument must be an int, or have a fileno() method.");
    number = unboxInt((yield call(fileno, [])) as Value);
    if (number === undefined) return raise("TypeError", "fileno() returned a non-integer");
  }
  if (Number(number) < 0) return raise("ValueError", `file descriptor cannot be a negative integer (${number})`);
  return Number(number);
}

/** A list's descriptors, with the objects that stand for them. */
function* listed(value: Value): Doing<{ readonly object: Value; readonly fd: number }[]> {
  if (!offersItems(classOf(value))) return raise("TypeError", "arguments 1-3 must be sequences");
  const found: { object: Value; fd: number }[] = [];
  for (const object of yield* itemsOf(value)) {
    const fd = yield* descriptorOf(object);
    if (fd >= FD_SETSIZE) return raise("ValueError", "filedescriptor out of range in select()");
    found.push({ object, fd });
  }
  return found;
}

/** Which of poll's bits make a descriptor readable, writable, exceptional for select: POLLIN_SET and its kin in fs/select.c. */
const SELECT_SETS = [
  { asks: POLL.POLLIN, means: POLL.POLLIN | POLL.POLLHUP | POLL.POLLERR },
  { asks: POLL.POLLOUT, means: POLL.POLLOUT | POLL.POLLERR },
  { asks: POLL.POLLPRI, means: POLL.POLLPRI },
] as const;

function* select(lists: readonly Value[], timeout: Value): Steps {
  const timeoutNs = yield* waitOf(timeout, MICROSECOND_NS, "timeout must be a float or None");
  if (timeoutNs !== null && timeoutNs < 0) raise("ValueError", "timeout must be non-negative");
  const sets: { readonly object: Value; readonly fd: number }[][] = [];
  for (const list of lists) sets.push(yield* listed(list));
  const wishes: DescriptorEvents[] = sets.flatMap((set, index) =>
    set.map(({ fd }) => ({ file: fd as FileId, events: SELECT_SETS[index]!.asks })),
  );
  const events = checked((yield ask("poll.files", { wishes, timeoutNs })) as unknown as readonly number[]);
  if (events.some((bits) => (bits & POLL.POLLNVAL) !== 0)) raiseErrno("EBADF");
  let place = 0;
  return new PyTuple(
    sets.map(
      (set, index) => new PyList(set.filter(() => (events[place++]! & SELECT_SETS[index]!.means) !== 0).map(({ object }) => object)),
    ),
  );
}

/** A time to wait in nanoseconds, rounded up to the call's unit; null: for ever. */
function* waitOf(value: Value, unitNs: number, words: string): Doing<number | null> {
  if (value === null) return null;
  if (!(value instanceof PyFloat) && classOf(value).lookup("__index__") === undefined) return raise("TypeError", words);
  const converted = secondsToNs(value);
  const ns = typeof converted === "number" ? converted : (secondsToNs((yield converted) as Value) as number);
  return Math.ceil(ns / unitNs) * unitNs;
}

export const pollClass = builtinClass("poll", { module: "select", subclassable: false });

class PyPoll extends PyObject {
  readonly wishes = new Map<number, number>();
  get cls(): PyClass {
    return pollClass;
  }
}

const asPoll = (value: Value): PyPoll | undefined => (value instanceof PyPoll ? value : undefined);

/** Events of poll: an unsigned short. */
const eventsParam = (or?: number): Param<number> => {
  const convert = (value: Value): number => {
    const int = Number(unboxInt(value) ?? raise("TypeError", `'${classOf(value).shownName}' object cannot be interpreted as an integer`));
    if (int < 0) raise("ValueError", "value must be positive");
    return int > 0xffff ? raise("OverflowError", "Python int too large for C unsigned short") : int;
  };
  return { name: "eventmask", kind: "positional", convert, ...(or === undefined ? {} : { fallback: or, shownDefault: String(or) }) };
};

defineMethods<PyPoll>(pollClass, asPoll, {
  register: method({
    doc: "Register a file descriptor with the polling object.",
    params: [p.value("fd"), eventsParam(POLL.POLLIN | POLL.POLLPRI | POLL.POLLOUT)],
    *call(_context: Context, self: PyPoll, target: Value, events: number): Steps {
      self.wishes.set(yield* descriptorOf(target), events);
      return null;
    },
  }),
  modify: method({
    doc: "Modify an already registered file descriptor.",
    params: [p.value("fd"), eventsParam()],
    *call(_context: Context, self: PyPoll, target: Value, events: number): Steps {
      const fd = yield* descriptorOf(target);
      if (!self.wishes.has(fd)) raiseErrno("ENOENT");
      self.wishes.set(fd, events);
      return null;
    },
  }),
  unregister: method({
    doc: "Remove a file descriptor being tracked by the polling object.",
    params: [p.value("fd")],
    *call(_context: Context, self: PyPoll, target: Value): Steps {
      const fd = yield* descriptorOf(target);
      if (!self.wishes.delete(fd)) throw new PyThrow(new PyException(EXCEPTIONS.KeyError, [fd]));
      return null;
    },
  }),
  poll: method({
    doc: "Polls the registered file descriptors: a list of (fd, events); the timeout is in milliseconds.",
    params: [p.value("timeout", { or: null })],
    *call(_context: Context, self: PyPoll, timeout: Value): Steps {
      const given =
        timeout instanceof PyFloat
          ? timeout.value
          : timeout === null
            ? null
            : Number(unboxInt(timeout) ?? raise("TypeError", "timeout must be an integer or None"));
      const timeoutNs = given === null || given < 0 ? null : Math.ceil(given) * MILLISECOND_NS;
      const wishes = [...self.wishes].map(([fd, events]) => ({ file: fd as FileId, events }));
      const found = checked((yield ask("poll.files", { wishes, timeoutNs })) as unknown as readonly number[]);
      return new PyList(wishes.flatMap(({ file }, index) => (found[index] === 0 ? [] : [new PyTuple([file, found[index]!])])));
    },
  }),
});

export const epollClass = builtinClass("epoll", { module: "select" });

class PyEpoll extends PyObject {
  readonly cls: PyClass;
  fd = -1;
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }
}

const asEpoll = (value: Value): PyEpoll | undefined => (value instanceof PyEpoll ? value : undefined);

function open(self: PyEpoll): FileId {
  return self.fd < 0 ? raise("ValueError", "I/O operation on closed epoll object") : (self.fd as FileId);
}

function* closeEpoll(self: PyEpoll): Steps {
  const { fd } = self;
  self.fd = -1;
  return fd < 0 ? null : checked((yield ask("file.close", { file: fd as FileId })) as unknown as null);
}

function* control(self: PyEpoll, verb: "add" | "modify" | "remove", target: Value, events: number): Steps {
  const epoll = open(self);
  const file = (yield* descriptorOf(target)) as FileId;
  return checked((yield ask("epoll.control", { epoll, verb, file, events })) as unknown as null);
}

const eventMask = (or?: number): Param<number> =>
  or === undefined ? p.size("eventmask", { kind: "either" }) : (p.size("eventmask", { or, kind: "either" }) as Param<number>);

defineMethods<PyEpoll>(epollClass, asEpoll, {
  __new__: staticMethod({
    doc: "Returns an epolling object.",
    params: [classParam(epollClass), p.size("sizehint", { or: -1, kind: "either" }), p.size("flags", { or: 0, kind: "either" })],
    *call(_context: Context, cls: PyClass, size: number, flags: number): Steps {
      if (size === 0 || size < -1) raise("ValueError", "negative sizehint");
      if ((flags & ~EPOLL.EPOLL_CLOEXEC) !== 0) raise("OSError", "invalid flags");
      const made = new PyEpoll(cls);
      made.fd = checked((yield ask("epoll.create", null)) as unknown as number);
      return made;
    },
  }),
  close: method({ doc: "Close the epoll control file descriptor.", call: (_context, self: PyEpoll) => steps(closeEpoll(self)) }),
  fileno: method({ doc: "Return the epoll control file descriptor.", call: (_context, self: PyEpoll) => open(self) }),
  register: method({
    doc: "Registers a new fd or raises an OSError if the fd is already registered.",
    params: [p.value("fd", { kind: "either" }), eventMask(EPOLL.EPOLLIN | EPOLL.EPOLLPRI | EPOLL.EPOLLOUT)],
    call: (_context, self: PyEpoll, fd, events) => steps(control(self, "add", fd, events)),
  }),
  modify: method({
    doc: "Modify event mask for a registered file descriptor.",
    params: [p.value("fd", { kind: "either" }), eventMask()],
    call: (_context, self: PyEpoll, fd, events) => steps(control(self, "modify", fd, events)),
  }),
  unregister: method({
    doc: "Remove a registered file descriptor from the epoll object.",
    params: [p.value("fd", { kind: "either" })],
    call: (_context, self: PyEpoll, fd) => steps(control(self, "remove", fd, 0)),
  }),
  poll: method({
    doc: "Wait for events on the epoll file descriptor: a list of (fd, events); the timeout is in seconds.",
    params: [p.value("timeout", { or: null, kind: "either" }), p.size("maxevents", { or: -1, kind: "either" })],
    *call(_context: Context, self: PyEpoll, timeout: Value, most: number): Steps {
      const epoll = open(self);
      const timeoutNs = yield* waitOf(timeout, MILLISECOND_NS, "timeout must be an integer or None");
      if (most === 0 || most < -1) raise("ValueError", `maxevents must be greater than 0, got ${most}`);
      const wait = { epoll, most: most < 0 ? FD_SETSIZE - 1 : most, timeoutNs: timeoutNs === null || timeoutNs < 0 ? null : timeoutNs };
      const ready = checked((yield ask("epoll.wait", wait)) as unknown as readonly DescriptorEvents[]);
      return new PyList(ready.map(({ file, events }) => new PyTuple([file, events])));
    },
  }),
  __enter__: method({
    kind: "method",
    doc: "Enter the context: the object itself.",
    call: (_context, self: PyEpoll) => {
      open(self);
      return self;
    },
  }),
  __exit__: method({
    kind: "method",
    doc: "Leave the context: close.",
    params: [p.rest("args")],
    call: (_context, self: PyEpoll) => steps(closeEpoll(self)),
  }),
});
defineAttributes<PyEpoll>(epollClass, asEpoll, { closed: { get: (self) => self.fd < 0 } });

export const selectModule: NativeModule = {
  name: "select",
  doc: "This module supports asynchronous I/O on multiple file descriptors.",
  functions: {
    select: native({
      doc: "Wait until one or more file descriptors are ready for some kind of I/O.",
      params: [p.value("rlist"), p.value("wlist"), p.value("xlist"), p.value("timeout", { or: null })],
      *call(_context: Context, reading: Value, writing: Value, exceptional: Value, timeout: Value): Steps {
        return yield* select([reading, writing, exceptional], timeout);
      },
    }),
    poll: native({
      doc: "Returns a polling object, which supports registering and unregistering file descriptors.",
      call: () => new PyPoll(),
    }),
  },
  values: { ...POLL, ...EPOLL, PIPE_BUF: 4096, epoll: epollClass, error: EXCEPTIONS.OSError },
};
