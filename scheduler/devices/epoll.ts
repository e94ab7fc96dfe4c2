// epoll: which of many descriptors are ready. Linux keeps a list of those that have become so, in that order, and looks at each again
// when it is asked (ep_send_events): what is still ready is told, and, unless edge-triggered, goes to the end of the list again.

import { Changes, type OpenObject } from "./descriptors.ts";
import type { DeviceError, DeviceStatus } from "./device-error.ts";
import { POLL } from "./socket.ts";

/** EPOLLET, EPOLLONESHOT: manners, not events. */
const MANNER = { edge: 2 ** 31, once: 2 ** 30, exclusive: 2 ** 28 } as const;

export interface ReadyDescriptor {
  readonly file: number;
  readonly events: number;
}

interface Interest {
  readonly file: number;
  readonly object: OpenObject;
  events: number;
  isListed: boolean;
  readonly stop: () => void;
}

/** What poll(2) tells of anything open. */
export function readinessOf(object: OpenObject): number {
  return object.poll?.() ?? (object.canRead() ? POLL.in : 0) | (object.canWrite() ? POLL.out : 0);
}

export class Epoll implements OpenObject {
  readonly kind = "epoll";
  readonly device = "network";
  isBlocking = true;
  readonly changes = new Changes();
  private readonly interests = new Map<number, Interest>();
  private list: Interest[] = [];
  /** What a number leads to now: an interest in what was closed is dropped. */
  private readonly find: (file: number) => OpenObject | DeviceError;

  constructor(find: (file: number) => OpenObject | DeviceError) {
    this.find = find;
  }

  get size(): number {
    return this.interests.size;
  }

  add(file: number, events: number, nowNs: number): null | DeviceError {
    const object = this.find(file);
    if ("errno" in object) return object;
    if (object === this) return { errno: "EINVAL" };
    if (object.kind === "file" || object.kind === "directory") return { errno: "EPERM" };
    this.dropClosed(file);
    if (this.interests.has(file)) return { errno: "EEXIST" };
    const interest: Interest = {
      file,
      object,
      events,
      isListed: false,
      stop: object.changes.listen((timeNs) => this.note(interest, timeNs)),
    };
    this.interests.set(file, interest);
    this.note(interest, nowNs);
    return null;
  }

  modify(file: number, events: number, nowNs: number): null | DeviceError {
    const interest = this.wanted(file);
    if ("errno" in interest) return interest;
    interest.events = events;
    this.note(interest, nowNs);
    return null;
  }

  remove(file: number): null | DeviceError {
    const interest = this.wanted(file);
    if ("errno" in interest) return interest;
    this.drop(interest);
    return null;
  }

  /** Up to `most` of the ready ones. */
  take(most: number): readonly ReadyDescriptor[] {
    const ready: ReadyDescriptor[] = [];
    const again: Interest[] = [];
    const { list } = this;
    let index = 0;
    for (; index < list.length && ready.length < most; index++) {
      const interest = list[index] as Interest;
      const events = this.eventsOf(interest);
      interest.isListed = false;
      if (events === 0) continue;
      ready.push({ file: interest.file, events });
      if ((interest.events & MANNER.once) !== 0) interest.events = 0;
      else if (!isEdge(interest)) {
        interest.isListed = true;
        again.push(interest);
      }
    }
    this.list = [...list.slice(index), ...again];
    return ready;
  }

  canRead(): boolean {
    return this.list.some((interest) => this.eventsOf(interest) !== 0);
  }

  canWrite(): boolean {
    return false;
  }

  read(): DeviceError {
    return { errno: "EINVAL" };
  }

  write(): DeviceError {
    return { errno: "EINVAL" };
  }

  status(): DeviceStatus {
    return { kind: "other", size: 0, accessedNs: 0, modifiedNs: 0, changedNs: 0, mode: 0o600, inode: 1, links: 1, device: 14 };
  }

  end(): void {
    for (const interest of [...this.interests.values()]) this.drop(interest);
  }

  /** Something has changed at an object: it is listed if it is ready, and whoever waits is told. */
  private note(interest: Interest, nowNs: number): void {
    if (this.eventsOf(interest) === 0) return;
    if (!interest.isListed) {
      interest.isListed = true;
      this.list.push(interest);
    }
    this.changes.tell(nowNs);
  }

  private eventsOf({ file, object, events }: Interest): number {
    if (events === 0 || this.find(file) !== object) return 0;
    return readinessOf(object) & (events | POLL.error | POLL.hangUp);
  }

  private wanted(file: number): Interest | DeviceError {
    const object = this.find(file);
    if ("errno" in object) return object;
    this.dropClosed(file);
    return this.interests.get(file) ?? { errno: "ENOENT" };
  }

  private dropClosed(file: number): void {
    const interest = this.interests.get(file);
    if (interest !== undefined && this.find(file) !== interest.object) this.drop(interest);
  }

  private drop(interest: Interest): void {
    interest.stop();
    interest.events = 0;
    this.interests.delete(interest.file);
    this.list = this.list.filter((listed) => listed !== interest);
  }
}

function isEdge({ events }: Interest): boolean {
  return Math.floor(events / MANNER.edge) % 2 === 1;
}
