// File descriptors: small numbers that lead to what is open, be it a file, the console, a pipe or a socket. As in POSIX, several
// numbers may lead to one open object (dup), which then share its place and its manners, and which ends with the last of them.

import type { DeviceError, DeviceStatus } from "./device-error.ts";

/** What a call answers that cannot be served now: a blocking one waits for the object's next change and tries again. */
export const WOULD_BLOCK: unique symbol = Symbol("would block");
export type WouldBlock = typeof WOULD_BLOCK;

/** Hears of a change at a time; false: it has no use for it any more. */
type Listener = (nowNs: number) => boolean | void;

/** Whom to tell when an object may have become readable or writable. In the order in which they asked. */
export class Changes {
  private readonly listeners = new Set<Listener>();

  /** Answers how to stop listening. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Only the one who has waited longest and has a use for it. */
  tellOne(nowNs: number): void {
    for (const listener of [...this.listeners]) if (listener(nowNs) !== false) return;
  }

  tell(nowNs: number): void {
    for (const listener of [...this.listeners]) if (this.listeners.has(listener)) listener(nowNs);
  }
}

/** An open file description: what POSIX keeps behind one or several descriptors. */
export interface OpenObject {
  readonly kind: "console" | "file" | "directory" | "null" | "pipe" | "socket" | "epoll";
  /** Which row of the latency table its reads and writes take. */
  readonly device: "console" | "disk" | "pipe" | "network";
  /** False with O_NONBLOCK, for all the descriptors that lead here. */
  isBlocking: boolean;
  readonly changes: Changes;
  /** What select(2) asks: would a read, a write go on at once? Also true where it would fail at once. */
  canRead(): boolean;
  canWrite(): boolean;
  /** All that poll(2) tells, as its bits; where there is no more to tell than these two say, left out. */
  poll?(): number;
  /** Up to `size` bytes, all there are when it is negative; none at the end. */
  read(size: number, nowNs: number): Uint8Array | DeviceError | WouldBlock;
  /** How many of the bytes were taken. */
  write(bytes: Uint8Array, nowNs: number): number | DeviceError | WouldBlock;
  /** fstat(2). */
  status(): DeviceStatus;
  /** The last descriptor was closed. */
  end(nowNs: number): void;
}

/** RLIMIT_NOFILE as Linux has it by default. */
const MAX_DESCRIPTORS = 1024;
const BAD: DeviceError = { errno: "EBADF" };

/** One process's descriptors. What they lead to may be open in other processes as well, and ends with the last descriptor of all. */
export class DescriptorTable {
  private readonly objects: (OpenObject | undefined)[] = [];
  /** How many descriptors lead to each object, in all processes. */
  private readonly uses: Map<OpenObject, number>;

  constructor(uses = new Map<OpenObject, number>()) {
    this.uses = uses;
  }

  /** What a forked process has: the same numbers for the same objects. */
  copy(): DescriptorTable {
    const copy = new DescriptorTable(this.uses);
    for (const [number, object] of this.objects.entries()) if (object !== undefined) copy.set(number, object);
    return copy;
  }

  /** The end of the process. */
  closeAll(nowNs: number): void {
    this.keepOnly([], nowNs);
  }

  keepOnly(kept: readonly number[], nowNs: number): void {
    for (const number of this.objects.keys()) if (!kept.includes(number)) this.close(number, nowNs);
  }

  /** The lowest free number from `least` on, now leading to the object. */
  add(object: OpenObject, least = 0): number | DeviceError {
    let number = least;
    while (this.objects[number] !== undefined) number++;
    if (number >= MAX_DESCRIPTORS) return { errno: "EMFILE" };
    this.set(number, object);
    return number;
  }

  find(number: number): OpenObject | DeviceError {
    return this.objects[number] ?? BAD;
  }

  /** close(2) */
  close(number: number, nowNs: number): null | DeviceError {
    const object = this.objects[number];
    if (object === undefined) return BAD;
    this.objects[number] = undefined;
    const left = (this.uses.get(object) ?? 1) - 1;
    if (left > 0) this.uses.set(object, left);
    else {
      this.uses.delete(object);
      object.end(nowNs);
    }
    return null;
  }

  /** dup(2), or with `least` fcntl's F_DUPFD. */
  duplicate(number: number, least = 0): number | DeviceError {
    const object = this.objects[number];
    return object === undefined ? BAD : this.add(object, least);
  }

  /** dup2(2): `to` leads where `from` leads, and what it led to before is closed. */
  duplicateTo(from: number, to: number, nowNs: number): number | DeviceError {
    const object = this.objects[from];
    if (object === undefined || to < 0 || to >= MAX_DESCRIPTORS) return BAD;
    if (from === to) return to;
    if (this.objects[to] !== undefined) this.close(to, nowNs);
    this.set(to, object);
    return to;
  }

  private set(number: number, object: OpenObject): void {
    this.objects[number] = object;
    this.uses.set(object, (this.uses.get(object) ?? 0) + 1);
  }
}
