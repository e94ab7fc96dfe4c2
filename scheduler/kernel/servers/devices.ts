// Serving the requests to console and disk. Each is one system call: the GIL is dropped, the device takes its time, the effect
// happens at the end of it, and the thread wants the GIL back.

import type { Latency } from "../../devices/latency.ts";
import type { DiskError, OpenFile } from "../../devices/open-file.ts";
import type { Answer, FileId, OpenFlags, Stream } from "../contract.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";

export function write(machine: Machine, thread: Thread, argument: { stream: Stream; text: string }): Parked {
  return machine.operate(thread, {
    device: "console",
    operation: "write",
    target: argument.stream,
    latency: machine.config.costs.consoleWrite,
    bytes: argument.text.length,
    effect: (timeNs) => {
      machine.console.write(argument.stream, argument.text);
      machine.journal?.output(thread, timeNs, argument.stream, argument.text);
      return null;
    },
  });
}

/** The first read(2) brings all there is into the program's buffer; lines after that need no system call. */
export function readLine(machine: Machine, thread: Thread): string | Parked {
  if (machine.console.isBuffered) return machine.console.readLine();
  const latency = machine.config.costs.consoleRead;
  const effect = () => machine.console.readLine();
  return machine.operate(thread, { device: "console", operation: "read", target: "stdin", latency, bytes: 0, effect });
}

export function isTerminal(machine: Machine): boolean {
  return machine.config.isTerminal;
}

export function open(machine: Machine, thread: Thread, argument: { path: string; flags: OpenFlags }): Parked {
  return askDisk(machine, thread, { operation: "open", target: argument.path, latency: machine.config.costs.diskOpen }, (timeNs) =>
    machine.disk.open(argument.path, argument.flags, timeNs),
  );
}

export function read(machine: Machine, thread: Thread, argument: { file: FileId; size: number }): Parked {
  const latency = machine.config.costs.diskRead;
  const file = machine.disk.file(argument.file);
  const bytes = "errno" in file ? 0 : file.ahead(argument.size);
  return askDisk(machine, thread, { operation: "read", target: "", latency, bytes }, () =>
    withFile(machine, argument.file, (open) => open.read(argument.size)),
  );
}

export function writeFile(machine: Machine, thread: Thread, argument: { file: FileId; bytes: Uint8Array }): Parked {
  const latency = machine.config.costs.diskWrite;
  return askDisk(machine, thread, { operation: "write", target: "", latency, bytes: argument.bytes.length }, (timeNs) =>
    withFile(machine, argument.file, (open) => open.write(argument.bytes, timeNs)),
  );
}

export function seek(machine: Machine, thread: Thread, argument: { file: FileId; offset: number; whence: 0 | 1 | 2 }): Parked {
  return askDisk(machine, thread, { operation: "seek", target: "", latency: machine.config.costs.diskTable }, () =>
    withFile(machine, argument.file, (open) => open.seek(argument.offset, argument.whence)),
  );
}

export function truncate(machine: Machine, thread: Thread, argument: { file: FileId; size: number }): Parked {
  return askDisk(machine, thread, { operation: "truncate", target: "", latency: machine.config.costs.diskTable }, (timeNs) =>
    withFile(machine, argument.file, (open) => open.truncate(argument.size, timeNs)),
  );
}

export function status(machine: Machine, thread: Thread, argument: { file: FileId }): Parked {
  return askDisk(machine, thread, { operation: "status", target: "", latency: machine.config.costs.diskTable }, () =>
    withFile(machine, argument.file, (open) => open.status()),
  );
}

/** No file of the disk is a terminal; asking is a system call all the same. */
export function isFileTerminal(machine: Machine, thread: Thread, _argument: { file: FileId }): Parked {
  return askDisk(machine, thread, { operation: "ask for a terminal", target: "", latency: machine.config.costs.diskTable }, () => false);
}

export function close(machine: Machine, thread: Thread, argument: { file: FileId }): Parked {
  return askDisk(machine, thread, { operation: "close", target: "", latency: machine.config.costs.diskTable }, () =>
    machine.disk.close(argument.file),
  );
}

export function stat(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return askNames(machine, thread, "look up", argument.path, () => machine.disk.stat(argument.path));
}

export function list(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return askNames(machine, thread, "list", argument.path, () => machine.disk.list(argument.path));
}

export function remove(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return askNames(machine, thread, "remove", argument.path, (timeNs) => machine.disk.remove(argument.path, timeNs));
}

export function makeDirectory(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return askNames(machine, thread, "make directory", argument.path, (timeNs) => machine.disk.makeDirectory(argument.path, timeNs));
}

export function removeDirectory(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return askNames(machine, thread, "remove directory", argument.path, (timeNs) => machine.disk.removeDirectory(argument.path, timeNs));
}

export function change(
  machine: Machine,
  thread: Thread,
  argument: { path: string; modifiedNs: number | null; mode: number | null },
): Parked {
  return askNames(machine, thread, "change", argument.path, () => machine.disk.change(argument.path, argument));
}

export function rename(machine: Machine, thread: Thread, argument: { from: string; to: string }): Parked {
  return askNames(machine, thread, "rename", argument.from, (timeNs) => machine.disk.rename(argument.from, argument.to, timeNs));
}

/** os.urandom: getrandom(2), which lets go of the GIL as any system call does. */
export function randomBytes(machine: Machine, thread: Thread, argument: { count: number }): Parked {
  const bytes: Answer<"random.bytes"> = Uint8Array.from({ length: argument.count }, () => machine.random.below(256));
  const latency = machine.config.costs.randomRead;
  return machine.operate(thread, {
    device: "kernel",
    operation: "read random bytes",
    target: "",
    latency,
    bytes: bytes.length,
    effect: () => bytes,
  });
}

interface DiskWork {
  readonly operation: string;
  readonly target: string;
  readonly latency: Latency;
  readonly bytes?: number;
}

function askDisk(machine: Machine, thread: Thread, work: DiskWork, effect: (timeNs: number) => unknown): Parked {
  return machine.operate(thread, { device: "disk", bytes: 0, ...work, effect });
}

function askNames(machine: Machine, thread: Thread, operation: string, target: string, effect: (timeNs: number) => unknown): Parked {
  return askDisk(machine, thread, { operation, target, latency: machine.config.costs.diskName }, effect);
}

function withFile<Result>(machine: Machine, id: FileId, use: (file: OpenFile) => Result): Result | DiskError {
  const file = machine.disk.file(id);
  return "errno" in file ? file : use(file);
}
