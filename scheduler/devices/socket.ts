// What all sockets have in common: who they are, their options, and that a call under way keeps one alive that another thread has
// closed, as Linux does. What they do is in stream-socket.ts and datagram-socket.ts; who reaches whom in network.ts.

import type { SocketAddress, SocketFamily } from "./addresses.ts";
import { Changes, type OpenObject, type WouldBlock } from "./descriptors.ts";
import type { DeviceError, DeviceStatus } from "./device-error.ts";

/** poll(2)'s bits. */
export const POLL = { in: 1, priority: 2, out: 4, error: 8, hangUp: 0x10, invalid: 0x20, readHangUp: 0x2000 } as const;

/** How a call on a socket reads: what MSG_PEEK and MSG_WAITALL ask for. */
export interface ReceiveManner {
  readonly size: number;
  readonly peek: boolean;
  readonly all: boolean;
}

/** What came, and from whom where a datagram says so. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly from: SocketAddress | null;
  /** A datagram that was longer than asked for. */
  readonly isCut: boolean;
}

/** Options by "level:name", with the figures that Linux begins with where they are not 0. */
export const OPTION = {
  type: "1:3",
  error: "1:4",
  sendBuffer: "1:7",
  receiveBuffer: "1:8",
  reuseAddress: "1:2",
  broadcast: "1:6",
  linger: "1:13",
  reusePort: "1:15",
  accepting: "1:30",
  protocol: "1:38",
  domain: "1:39",
} as const;

export const fail = (errno: string): DeviceError => ({ errno });

export abstract class Socket implements OpenObject {
  readonly kind = "socket";
  readonly device = "network";
  isBlocking = true;
  readonly changes = new Changes();
  readonly family: SocketFamily;
  abstract readonly type: "stream" | "datagram";
  /** getsockname: null until bound or connected. */
  own: SocketAddress | null = null;
  /** Whom it is connected to. */
  remote: SocketAddress | null = null;
  /** SO_ERROR: what happened meanwhile; the next call takes it. */
  error: string | null = null;
  readonly options = new Map<string, number | Uint8Array>();
  private readonly inode: number;
  private calls = 0;
  private hasEnded = false;

  constructor(family: SocketFamily, inode: number) {
    this.family = family;
    this.inode = inode;
  }

  abstract canRead(): boolean;
  abstract canWrite(): boolean;
  /** All that poll(2) tells. */
  abstract poll(): number;
  abstract receive(manner: ReceiveManner, nowNs: number): Received | DeviceError | WouldBlock;
  /** Bytes to whom it is connected, or to an address. */
  abstract send(bytes: Uint8Array, nowNs: number, to: SocketAddress | null): number | DeviceError | WouldBlock;
  abstract shutdown(how: { read: boolean; write: boolean }, nowNs: number): null | DeviceError;
  /** The last descriptor is closed and no call is under way. */
  protected abstract close(nowNs: number): void;

  get isUnix(): boolean {
    return this.family === "unix";
  }

  read(size: number, nowNs: number): Uint8Array | DeviceError | WouldBlock {
    const received = this.receive({ size, peek: false, all: false }, nowNs);
    return typeof received === "object" && "bytes" in received ? received.bytes : received;
  }

  write(bytes: Uint8Array, nowNs: number): number | DeviceError | WouldBlock {
    return this.send(bytes, nowNs, null);
  }

  /** The error that waits to be told, told. */
  takeError(): DeviceError | null {
    const { error } = this;
    this.error = null;
    return error === null ? null : fail(error);
  }

  /** An option's figure; 0 where nobody has set it. */
  option(name: string): number {
    const value = this.options.get(name);
    return typeof value === "number" ? value : 0;
  }

  /** SO_LINGER with a time of 0: close(2) resets the connection. */
  get resetsOnClose(): boolean {
    const linger = this.options.get(OPTION.linger);
    return linger instanceof Uint8Array && linger.length >= 8 && linger[0] !== 0 && linger.subarray(4, 8).every((byte) => byte === 0);
  }

  /** A call begins; `leave` when it is over. */
  enter(): void {
    this.calls++;
  }

  leave(nowNs: number): void {
    this.calls--;
    if (this.hasEnded && this.calls === 0) this.close(nowNs);
  }

  end(nowNs: number): void {
    this.hasEnded = true;
    if (this.calls === 0) this.close(nowNs);
  }

  status(): DeviceStatus {
    return { kind: "other", size: 0, accessedNs: 0, modifiedNs: 0, changedNs: 0, mode: 0o140777, inode: this.inode, links: 1, device: 8 };
  }
}
