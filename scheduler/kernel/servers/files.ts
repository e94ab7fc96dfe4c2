// Serving the calls on descriptors. Each is one system call: the GIL is dropped, the device takes its time, the effect happens at
// the end of it, and the thread wants the GIL back. What would block waits for as long as it takes.

import { type OpenObject, WOULD_BLOCK } from "../../devices/descriptors.ts";
import { type DeviceError, isDeviceError } from "../../devices/device-error.ts";
import type { Latency } from "../../devices/latency.ts";
import { OpenFile } from "../../devices/open-file.ts";
import { makePipe } from "../../devices/pipe.ts";
import type { Answer, FileId, OpenFlags } from "../contract.ts";
import type { Costs } from "../costs.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";
import { retryUntilReady } from "./waiting.ts";

type Device = OpenObject["device"];

/** Which row of the cost table a transfer takes. */
const RATES: { readonly [Name in Device]: { readonly read: keyof Costs; readonly write: keyof Costs } } = {
  disk: { read: "diskRead", write: "diskWrite" },
  console: { read: "consoleRead", write: "consoleWrite" },
  pipe: { read: "pipeTransfer", write: "pipeTransfer" },
  network: { read: "networkCall", write: "networkCall" },
};

export function open(machine: Machine, thread: Thread, argument: { path: string; flags: OpenFlags; permissions: number }): Parked {
  const { path, flags, permissions } = argument;
  return machine.operate(thread, {
    device: "disk",
    operation: "open",
    target: path,
    latency: machine.config.costs.diskOpen,
    bytes: 0,
    effect: (timeNs) => {
      const opened = machine.disk.open(path, flags, permissions, timeNs);
      return isDeviceError(opened) ? opened : machine.descriptors.add(opened);
    },
  });
}

export function read(machine: Machine, thread: Thread, argument: { file: FileId; size: number }): Parked {
  const { file, size } = argument;
  const object = machine.descriptors.find(file);
  if (isDeviceError(object)) return refuse(machine, thread, "read", object);
  return retryUntilReady(machine, thread, {
    device: object.device,
    operation: "read",
    target: "",
    latency: machine.config.costs[RATES[object.device].read] as Latency,
    bytes: object instanceof OpenFile ? object.ahead(size) : 0,
    waits: `reads from ${object.kind === "pipe" ? "a pipe" : `the ${object.device}`}, to which nobody will write`,
    changes: [object.changes],
    attempt: (timeNs) => unlessNonblocking(object, object.read(size, timeNs)),
    timeoutNs: null,
  });
}

/** A blocking write goes on until all of it is written; what fails after a part of it has written that part. */
export function write(machine: Machine, thread: Thread, argument: { file: FileId; bytes: Uint8Array }): Parked {
  const { file, bytes } = argument;
  const object = machine.descriptors.find(file);
  if (isDeviceError(object)) return refuse(machine, thread, "write", object);
  let written = 0;
  return retryUntilReady(machine, thread, {
    device: object.device,
    operation: "write",
    target: object.kind === "console" ? (streamOf(object) ?? "") : "",
    latency: machine.config.costs[RATES[object.device].write] as Latency,
    bytes: bytes.length,
    waits: `writes to ${object.kind === "pipe" ? "a pipe" : `the ${object.device}`}, from which nobody will read`,
    changes: [object.changes],
    attempt: (timeNs) => {
      const count = object.write(bytes.subarray(written), timeNs);
      if (typeof count === "number") {
        note(machine, thread, object, bytes.subarray(written, written + count), timeNs);
        written += count;
        return written < bytes.length && object.isBlocking ? WOULD_BLOCK : written;
      }
      return written > 0 && count !== WOULD_BLOCK ? written : unlessNonblocking(object, count);
    },
    cutShort: () => (written > 0 ? written : undefined),
    timeoutNs: null,
  });
}

/** What goes to the console is part of the record. */
function note(machine: Machine, thread: Thread, object: OpenObject, bytes: Uint8Array, timeNs: number): void {
  const stream = streamOf(object);
  if (stream !== null) machine.journal?.output(thread, timeNs, stream, new TextDecoder().decode(bytes));
}

function streamOf(object: OpenObject): "stdout" | "stderr" | null {
  return "stream" in object ? (object.stream as "stdout" | "stderr" | null) : null;
}

function unlessNonblocking<T>(object: OpenObject, answer: T): T | DeviceError {
  return (answer as unknown) === WOULD_BLOCK && !object.isBlocking ? { errno: "EAGAIN" } : answer;
}

export function readAt(machine: Machine, thread: Thread, argument: { file: FileId; size: number; offset: number }): Parked {
  const { file, size, offset } = argument;
  return onFile(machine, thread, { operation: "read", latency: machine.config.costs.diskRead, bytes: size, file }, (open) =>
    open.readAt(offset, size),
  );
}

export function writeAt(machine: Machine, thread: Thread, argument: { file: FileId; bytes: Uint8Array; offset: number }): Parked {
  const { file, bytes, offset } = argument;
  return onFile(
    machine,
    thread,
    { operation: "write", latency: machine.config.costs.diskWrite, bytes: bytes.length, file },
    (open, timeNs) => open.writeAt(offset, bytes, timeNs),
  );
}

export function seek(machine: Machine, thread: Thread, argument: { file: FileId; offset: number; whence: 0 | 1 | 2 }): Parked {
  const { file, offset, whence } = argument;
  return onFile(machine, thread, { operation: "seek", file }, (open) => open.seek(offset, whence));
}

export function truncate(machine: Machine, thread: Thread, argument: { file: FileId | string; size: number }): Parked {
  const { file, size } = argument;
  if (typeof file === "string") return truncateNamed(machine, thread, file, size);
  return onFile(machine, thread, { operation: "truncate", file, odd: "EINVAL" }, (open, timeNs) => open.truncate(size, timeNs));
}

/** truncate(2) */
function truncateNamed(machine: Machine, thread: Thread, path: string, size: number): Parked {
  return machine.operate(thread, {
    device: "disk",
    operation: "truncate",
    target: path,
    latency: machine.config.costs.diskName,
    bytes: 0,
    effect: (timeNs) => machine.disk.truncate(path, size, timeNs),
  });
}

export function status(machine: Machine, thread: Thread, argument: { file: FileId }): Parked {
  return onTable(machine, thread, "status", argument.file, (object) => object.status());
}

/** fsync(2): what is written is on the disk already. */
export function sync(machine: Machine, thread: Thread, argument: { file: FileId }): Parked {
  return onTable(machine, thread, "sync", argument.file, (object) =>
    object.kind === "file" || object.kind === "directory" ? null : { errno: "EINVAL" },
  );
}

/** The ioctl behind isatty(3): a system call, whatever it is asked of. */
export function isFileTerminal(machine: Machine, thread: Thread, argument: { file: FileId }): Parked {
  return onTable(
    machine,
    thread,
    "ask for a terminal",
    argument.file,
    (object) => object.kind === "console" && machine.config.isTerminal,
    () => false,
  );
}

export function close(machine: Machine, thread: Thread, argument: { file: FileId }): Parked {
  return onTable(machine, thread, "close", argument.file, (_object, timeNs) => machine.descriptors.close(argument.file, timeNs));
}

/** dup(2); with `onto` dup2(2). */
export function duplicate(machine: Machine, thread: Thread, argument: { file: FileId; onto: number | null }): Parked {
  const { file, onto } = argument;
  return onTable(machine, thread, "duplicate", file, (_object, timeNs) =>
    onto === null ? machine.descriptors.duplicate(file) : machine.descriptors.duplicateTo(file, onto, timeNs),
  );
}

export function pipe(machine: Machine, thread: Thread, argument: { isBlocking: boolean }): Parked {
  return machine.operate(thread, {
    device: "kernel",
    operation: "make a pipe",
    target: "",
    latency: machine.config.costs.diskTable,
    bytes: 0,
    effect: (timeNs) => {
      const { reader, writer } = makePipe(machine.world.nextAnonymousInode++, timeNs);
      reader.isBlocking = argument.isBlocking;
      writer.isBlocking = argument.isBlocking;
      const first = machine.descriptors.add(reader);
      if (typeof first !== "number") return first;
      const second = machine.descriptors.add(writer);
      if (typeof second === "number") return [first, second];
      machine.descriptors.close(first, timeNs);
      return second;
    },
  });
}

/** O_NONBLOCK, read or set. */
export function blocking(
  machine: Machine,
  _thread: Thread,
  argument: { file: FileId; isBlocking: boolean | null },
): Answer<"file.blocking"> {
  const object = machine.descriptors.find(argument.file);
  if (isDeviceError(object)) return object;
  if (argument.isBlocking !== null) object.isBlocking = argument.isBlocking;
  return object.isBlocking;
}

/** A call on a descriptor that leads nowhere: the kernel says so at once. */
function refuse(machine: Machine, thread: Thread, operation: string, answer: unknown): Parked {
  const latency = machine.config.costs.diskTable;
  return machine.operate(thread, { device: "disk", operation, target: "", latency, bytes: 0, effect: () => answer });
}

/** A call that needs the kernel's tables only. */
function onTable(
  machine: Machine,
  thread: Thread,
  operation: string,
  file: FileId,
  effect: (object: OpenObject, timeNs: number) => unknown,
  otherwise: (error: DeviceError) => unknown = (error) => error,
): Parked {
  const object = machine.descriptors.find(file);
  if (isDeviceError(object)) return refuse(machine, thread, operation, otherwise(object));
  return machine.operate(thread, {
    device: object.device,
    operation,
    target: "",
    latency: machine.config.costs.diskTable,
    bytes: 0,
    effect: (timeNs) => {
      const still = machine.descriptors.find(file);
      return isDeviceError(still) ? otherwise(still) : effect(still, timeNs);
    },
  });
}

/** A call for files with places in them; of what has none, `odd` is the error. */
function onFile(
  machine: Machine,
  thread: Thread,
  work: { readonly operation: string; readonly file: FileId; readonly latency?: Latency; readonly bytes?: number; readonly odd?: string },
  effect: (file: OpenFile, timeNs: number) => unknown,
): Parked {
  const { operation, file, latency = machine.config.costs.diskTable, bytes = 0, odd = "ESPIPE" } = work;
  return machine.operate(thread, {
    device: "disk",
    operation,
    target: "",
    latency,
    bytes,
    effect: (timeNs) => {
      const object = machine.descriptors.find(file);
      if (isDeviceError(object)) return object;
      if (object instanceof OpenFile) return effect(object, timeNs);
      return object.kind === "null" && operation === "seek" ? 0 : { errno: odd };
    },
  });
}
