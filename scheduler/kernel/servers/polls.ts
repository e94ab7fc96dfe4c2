// Serving select, poll and epoll: calls that wait until one of several descriptors is ready. All let go of the GIL, even with no time
// to wait. And what an event loop of asyncio watches beside being woken.

import { WOULD_BLOCK } from "../../devices/descriptors.ts";
import { type DeviceError, isDeviceError } from "../../devices/device-error.ts";
import { Epoll, readinessOf } from "../../devices/epoll.ts";
import { POLL } from "../../devices/socket.ts";
import type { Answer, FileId, RequestTable } from "../contract.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";
import { wake } from "./time.ts";
import { retryUntilReady } from "./waiting.ts";

type Argument<Kind extends keyof RequestTable> = RequestTable[Kind]["argument"];

/** poll(2): what of the wishes is there, by wish; nothing at all when the time was up. */
export function files(machine: Machine, thread: Thread, { wishes, timeoutNs }: Argument<"poll.files">): Parked {
  const objects = wishes.map(({ file }) => machine.descriptors.find(file));
  const look = () =>
    wishes.map(({ file, events }, index) => {
      const object = objects[index];
      if (object === undefined || isDeviceError(object) || machine.descriptors.find(file) !== object) return POLL.invalid;
      return readinessOf(object) & (events | POLL.error | POLL.hangUp);
    });
  return retryUntilReady(machine, thread, {
    device: "network",
    operation: "look at descriptors",
    target: "",
    latency: { operationNs: machine.config.costs.pollNs, byteNs: 0 },
    bytes: 0,
    waits: `waits for ${wishes.length === 1 ? "a descriptor" : "one of its descriptors"} to become ready`,
    changes: objects.flatMap((object) => (isDeviceError(object) ? [] : [object.changes])),
    timeoutNs: withOvershoot(machine, timeoutNs),
    attempt: () => {
      const found = look();
      return found.some((events) => events !== 0) ? found : WOULD_BLOCK;
    },
    late: look,
  });
}

/** A timed wait ends late by the timer's slack; none at all does not. */
function withOvershoot(machine: Machine, timeoutNs: number | null): number | null {
  return timeoutNs === null || timeoutNs <= 0 ? timeoutNs : timeoutNs + machine.config.costs.sleepOvershootNs;
}

export function createEpoll(machine: Machine): FileId | DeviceError {
  return machine.descriptors.add(new Epoll((file) => machine.descriptors.find(file))) as FileId | DeviceError;
}

/** epoll_ctl(2): `events` null removes. */
export function controlEpoll(machine: Machine, _thread: Thread, argument: Argument<"epoll.control">): null | DeviceError {
  const { epoll, verb, file, events } = argument;
  const open = machine.descriptors.find(epoll);
  if (!(open instanceof Epoll)) return isDeviceError(open) ? open : { errno: "EINVAL" };
  if (verb === "remove") return open.remove(file);
  return verb === "add" ? open.add(file, events, machine.nowNs) : open.modify(file, events, machine.nowNs);
}

export function waitEpoll(machine: Machine, thread: Thread, { epoll, most, timeoutNs }: Argument<"epoll.wait">): Parked {
  const open = machine.descriptors.find(epoll);
  const isEpoll = open instanceof Epoll;
  return retryUntilReady(machine, thread, {
    device: "network",
    operation: "look at descriptors",
    target: "",
    latency: { operationNs: machine.config.costs.pollNs, byteNs: 0 },
    bytes: 0,
    waits: "waits for one of its descriptors to become ready",
    changes: isEpoll ? [open.changes] : [],
    timeoutNs: withOvershoot(machine, timeoutNs),
    attempt: () => {
      if (!isEpoll) return isDeviceError(open) ? open : { errno: "EINVAL" };
      const ready = open.take(most);
      return ready.length > 0 ? ready : WOULD_BLOCK;
    },
    late: () => [],
  });
}

/** The loop is to wake when one of these events is there; 0: no longer. */
export function watch(machine: Machine, _thread: Thread, { poll: id, file, events }: Argument<"poll.watch">): null | DeviceError {
  const poll = machine.polls.get(id);
  if (poll === undefined) return { errno: "EBADF" };
  if (poll.watched === null) {
    poll.watched = new Epoll((number) => machine.descriptors.find(number));
    poll.watched.changes.listen((timeNs) => wake(machine, poll, null, timeNs));
  }
  const { watched } = poll;
  if (events === 0) return watched.remove(file);
  const changed = watched.modify(file, events, machine.nowNs);
  return changed?.errno === "ENOENT" ? watched.add(file, events, machine.nowNs) : changed;
}

/** What of it is there. */
export function ready(machine: Machine, _thread: Thread, { poll: id }: Argument<"poll.ready">): Answer<"poll.ready"> {
  return (machine.polls.get(id)?.watched?.take(Number.POSITIVE_INFINITY) ?? []) as Answer<"poll.ready">;
}
