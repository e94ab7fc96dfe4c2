// pipe(2): bytes that one end writes and the other reads, in order, with room for 64 KiB in between. A write of up to 4 KiB goes in
// whole or not at all; at the end of the writers a reader finds the end, and without readers a writer finds a broken pipe.

import { Changes, type OpenObject, WOULD_BLOCK, type WouldBlock } from "./descriptors.ts";
import type { DeviceError, DeviceStatus } from "./device-error.ts";
import { POLL } from "./socket.ts";

/** As on Linux. */
const CAPACITY = 65536;
const ATOMIC = 4096;

const NOTHING = new Uint8Array(0);

/** What both ends share. */
class Stream {
  readonly inode: number;
  readonly madeNs: number;
  readonly changes = new Changes();
  private chunks: Uint8Array[] = [];
  size = 0;
  hasReader = true;
  hasWriter = true;

  constructor(inode: number, madeNs: number) {
    this.inode = inode;
    this.madeNs = madeNs;
  }

  take(size: number): Uint8Array {
    const wanted = size < 0 ? this.size : Math.min(size, this.size);
    const taken = new Uint8Array(wanted);
    let at = 0;
    while (at < wanted) {
      const first = this.chunks[0] as Uint8Array;
      const part = first.subarray(0, wanted - at);
      taken.set(part, at);
      at += part.length;
      if (part.length === first.length) this.chunks.shift();
      else this.chunks[0] = first.subarray(part.length);
    }
    this.size -= wanted;
    return taken;
  }

  put(bytes: Uint8Array): number {
    const room = CAPACITY - this.size;
    const taken = bytes.slice(0, room);
    this.chunks.push(taken);
    this.size += taken.length;
    return taken.length;
  }

  status(): DeviceStatus {
    const { inode, madeNs } = this;
    return {
      kind: "other",
      size: 0,
      accessedNs: madeNs,
      modifiedNs: madeNs,
      changedNs: madeNs,
      mode: 0o010600,
      inode,
      links: 1,
      device: 14,
    };
  }
}

abstract class PipeEnd {
  readonly kind = "pipe";
  readonly device = "pipe";
  isBlocking = true;
  protected readonly stream: Stream;

  constructor(stream: Stream) {
    this.stream = stream;
  }

  get changes(): Changes {
    return this.stream.changes;
  }

  status(): DeviceStatus {
    return this.stream.status();
  }
}

class ReadEnd extends PipeEnd implements OpenObject {
  readonly waitsFor = "bytes in a pipe that nobody is left to write to";

  canRead(): boolean {
    return this.stream.size > 0 || !this.stream.hasWriter;
  }

  poll(): number {
    return (this.stream.size > 0 ? POLL.in : 0) | (this.stream.hasWriter ? 0 : POLL.hangUp);
  }

  canWrite(): boolean {
    return false;
  }

  read(size: number, nowNs: number): Uint8Array | WouldBlock {
    const { stream } = this;
    if (size === 0) return NOTHING;
    if (stream.size === 0) return stream.hasWriter ? WOULD_BLOCK : NOTHING;
    const bytes = stream.take(size);
    stream.changes.tell(nowNs);
    return bytes;
  }

  write(): DeviceError {
    return { errno: "EBADF" };
  }

  end(nowNs: number): void {
    this.stream.hasReader = false;
    this.stream.changes.tell(nowNs);
  }
}

class WriteEnd extends PipeEnd implements OpenObject {
  readonly waitsFor = "room in a pipe that nobody is left to read from";

  canRead(): boolean {
    return false;
  }

  canWrite(): boolean {
    return this.hasRoom() || !this.stream.hasReader;
  }

  private hasRoom(): boolean {
    return CAPACITY - this.stream.size >= ATOMIC;
  }

  poll(): number {
    return (this.hasRoom() ? POLL.out : 0) | (this.stream.hasReader ? 0 : POLL.error);
  }

  read(): DeviceError {
    return { errno: "EBADF" };
  }

  write(bytes: Uint8Array, nowNs: number): number | DeviceError | WouldBlock {
    const { stream } = this;
    if (!stream.hasReader) return { errno: "EPIPE" };
    if (bytes.length === 0) return 0;
    const room = CAPACITY - stream.size;
    if (room === 0 || (bytes.length <= ATOMIC && bytes.length > room)) return WOULD_BLOCK;
    const count = stream.put(bytes);
    stream.changes.tell(nowNs);
    return count;
  }

  end(nowNs: number): void {
    this.stream.hasWriter = false;
    this.stream.changes.tell(nowNs);
  }
}

/** A new pipe; `inode` as fstat tells it. */
export function makePipe(inode: number, nowNs: number): { readonly reader: OpenObject; readonly writer: OpenObject } {
  const stream = new Stream(inode, nowNs);
  return { reader: new ReadEnd(stream), writer: new WriteEnd(stream) };
}
