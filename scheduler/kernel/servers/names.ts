// Serving the calls on names: what lies where on the disk. Each is one system call without the GIL.

import { type DeviceError, isDeviceError } from "../../devices/device-error.ts";
import { namesIn } from "../../devices/disk.ts";
import { OpenFile, OpenFolder } from "../../devices/open-file.ts";
import type { Answer, FileId } from "../contract.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";

export function stat(machine: Machine, thread: Thread, argument: { path: string; follows: boolean }): Parked {
  return onName(machine, thread, "look up", argument.path, () => machine.disk.stat(argument.path, argument.follows));
}

export function access(machine: Machine, thread: Thread, argument: { path: string; mode: number; follows: boolean }): Parked {
  const { path, mode, follows } = argument;
  return onName(machine, thread, "look up", path, () => machine.disk.access(path, mode, follows));
}

/** opendir(3) of a path or an open folder, and all that is in it; the readdir(3) calls that bring the entries are `entry`. */
export function list(machine: Machine, thread: Thread, argument: { path: string | FileId }): Parked {
  const { path } = argument;
  return onName(machine, thread, "list", String(path), (): Answer<"file.list"> => {
    if (typeof path === "string") return machine.disk.list(path);
    const open = machine.descriptors.find(path);
    if (isDeviceError(open)) return open;
    return open instanceof OpenFolder ? namesIn(open.node) : { errno: "ENOTDIR" };
  });
}

/** One readdir(3), of entries that have been read by the block, or the closedir(3) at the end. */
export function entry(machine: Machine, thread: Thread): Parked {
  const latency = machine.config.costs.diskTable;
  return machine.operate(thread, { device: "disk", operation: "read an entry", target: "", latency, bytes: 0, effect: () => null });
}

export function remove(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return onName(machine, thread, "remove", argument.path, (timeNs) => machine.disk.remove(argument.path, timeNs));
}

export function makeDirectory(machine: Machine, thread: Thread, argument: { path: string; permissions: number }): Parked {
  const { path, permissions } = argument;
  return onName(machine, thread, "make directory", path, (timeNs) => machine.disk.makeDirectory(path, permissions, timeNs));
}

export function removeDirectory(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return onName(machine, thread, "remove directory", argument.path, (timeNs) => machine.disk.removeDirectory(argument.path, timeNs));
}

interface Wish {
  readonly accessedNs: number | bigint | null;
  readonly modifiedNs: number | bigint | null;
  readonly mode: number | null;
  readonly follows: boolean;
}

export function change(machine: Machine, thread: Thread, argument: Wish & { path: string | FileId }): Parked {
  const { path } = argument;
  return onName(machine, thread, "change", String(path), (timeNs): null | DeviceError => {
    if (typeof path === "string") return machine.disk.change(path, argument, timeNs);
    const open = machine.descriptors.find(path);
    if (isDeviceError(open)) return open;
    return open instanceof OpenFile || open instanceof OpenFolder
      ? machine.disk.changeNode(open.node, argument, timeNs)
      : { errno: "EINVAL" };
  });
}

export function rename(machine: Machine, thread: Thread, argument: { from: string; to: string }): Parked {
  return onName(machine, thread, "rename", argument.from, (timeNs) => machine.disk.rename(argument.from, argument.to, timeNs));
}

export function makeLink(machine: Machine, thread: Thread, argument: { from: string; to: string; follows: boolean }): Parked {
  const { from, to, follows } = argument;
  return onName(machine, thread, "link", to, (timeNs) => machine.disk.makeLink(from, to, timeNs, follows));
}

export function makeSymbolicLink(machine: Machine, thread: Thread, argument: { target: string; path: string }): Parked {
  const { target, path } = argument;
  return onName(machine, thread, "link", path, (timeNs) => machine.disk.makeSymbolicLink(target, path, timeNs));
}

export function readLink(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return onName(machine, thread, "read a link", argument.path, () => machine.disk.readLink(argument.path));
}

/** chdir(2), as far as the disk is concerned: where the folder really is. */
export function folder(machine: Machine, thread: Thread, argument: { path: string }): Parked {
  return onName(machine, thread, "enter", argument.path, () => machine.disk.folderPath(argument.path));
}

function onName(machine: Machine, thread: Thread, operation: string, target: string, effect: (timeNs: number) => unknown): Parked {
  return machine.operate(thread, { device: "disk", operation, target, latency: machine.config.costs.diskName, bytes: 0, effect });
}
