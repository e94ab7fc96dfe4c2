// Datagram sockets: UDP, and the Unix ones. Each message comes whole or not at all. UDP drops what does not fit into the receiver's
// buffer; a Unix sender waits for room.

import { addressText, anyAddress, isAnyHost, reached, type SocketAddress, type SocketFamily, sourceFor } from "./addresses.ts";
import { WOULD_BLOCK, type WouldBlock } from "./descriptors.ts";
import type { DeviceError } from "./device-error.ts";
import { fail, OPTION, POLL, type Received, type ReceiveManner, Socket } from "./socket.ts";
import { newLine, type Wire } from "./wire.ts";

/** The largest payload of a UDP datagram over IPv4. */
const LARGEST = 65_507;
/** SO_RCVBUF to begin with, and what a small message takes of it beside its bytes. */
const BUFFER = 212_992;
const OVERHEAD = 768;

interface Message {
  readonly bytes: Uint8Array;
  readonly from: SocketAddress;
}

/** Who finds receivers, and gives a sender without a name one. */
export interface DatagramOwner {
  readonly wire: Wire;
  /** Gives it an address of its own before it sends. */
  name(socket: DatagramSocket): void;
  find(address: SocketAddress, from: DatagramSocket): DatagramSocket | DeviceError;
  forget(socket: DatagramSocket, nowNs: number): void;
}

export class DatagramSocket extends Socket {
  readonly type = "datagram";
  /** The other end of a socketpair, which has no name. */
  partner: DatagramSocket | null = null;
  private readonly queue: Message[] = [];
  private queued = 0;
  private underWay = 0;
  private readShut = false;
  private writeShut = false;
  private isGone = false;
  private readonly line = newLine();
  private readonly owner: DatagramOwner;

  constructor(parts: { family: SocketFamily; inode: number; owner: DatagramOwner }) {
    super(parts.family, parts.inode);
    this.owner = parts.owner;
  }

  receive({ size, peek }: ReceiveManner, nowNs: number): Received | DeviceError | WouldBlock {
    const error = this.takeError();
    if (error !== null) return error;
    const message = this.queue[0];
    if (message === undefined)
      return this.readShut || this.partner?.isGone === true ? { bytes: new Uint8Array(0), from: null, isCut: false } : WOULD_BLOCK;
    if (!peek) {
      this.queue.shift();
      this.queued -= message.bytes.length + OVERHEAD;
      this.changes.tell(nowNs);
    }
    const from = message.from.family === "unix" && message.from.path === "" ? null : message.from;
    return { bytes: message.bytes.slice(0, size), from, isCut: message.bytes.length > size };
  }

  send(bytes: Uint8Array, nowNs: number, to: SocketAddress | null): number | DeviceError | WouldBlock {
    const error = this.takeError();
    if (error !== null) return error;
    if (this.writeShut) return fail("EPIPE");
    const address = to ?? (this.partner === null ? this.remote : null);
    if (address === null && this.partner === null) return fail(this.isUnix ? "ENOTCONN" : "EDESTADDRREQ");
    if (bytes.length > (this.isUnix ? BUFFER - OVERHEAD : LARGEST)) return fail("EMSGSIZE");
    if (this.own === null && !this.isUnix) this.owner.name(this);
    const receiver = address === null ? (this.partner as DatagramSocket) : this.owner.find(address, this);
    if (!(receiver instanceof DatagramSocket))
      return this.isUnix || receiver.errno !== "ECONNREFUSED" ? receiver : this.refused(bytes.length, nowNs);
    if (this.isUnix && (receiver.isGone || receiver.readShut)) return fail(receiver.isGone ? "ECONNREFUSED" : "EPIPE");
    const size = bytes.length + OVERHEAD;
    if (this.isUnix && !receiver.hasRoomFor(size)) return this.waitFor(receiver);
    receiver.underWay += size;
    const message = { bytes: bytes.slice(), from: this.sender(address) };
    if (this.isUnix) receiver.arrive(message, nowNs);
    else this.owner.wire.carry(this.line, bytes.length, nowNs, (timeNs) => receiver.arrive(message, timeNs));
    return bytes.length;
  }

  /** What the receiver is told: a socket bound to all addresses sends from the one that leads to the receiver. */
  private sender(to: SocketAddress | null): SocketAddress {
    const own = this.own ?? anyAddress(this.family);
    if (own.family === "unix" || to === null || to.family === "unix" || !isAnyHost(own.host)) return own;
    return { ...own, host: sourceFor(reached(to)) };
  }

  /** Nobody is there. A connected socket is told so by the network, later; another never hears of it. */
  private refused(count: number, nowNs: number): number {
    if (this.remote !== null) {
      this.owner.wire.carry(this.line, 0, nowNs, (timeNs) => {
        this.error = "ECONNREFUSED";
        this.changes.tell(timeNs);
      });
    }
    return count;
  }

  /** The receiver's news are the sender's as long as it waits for room there. */
  private waitFor(receiver: DatagramSocket): WouldBlock {
    const stop = receiver.changes.listen((nowNs) => {
      stop();
      this.changes.tell(nowNs);
    });
    return WOULD_BLOCK;
  }

  private arrive(message: Message, nowNs: number): void {
    const size = message.bytes.length + OVERHEAD;
    this.underWay -= size;
    if (this.isGone || this.readShut || !this.hasRoomFor(size)) return;
    if (this.remote !== null && !this.isUnix && addressText(this.remote) !== addressText(message.from)) return;
    this.queue.push(message);
    this.queued += size;
    this.changes.tell(nowNs);
  }

  private hasRoomFor(size: number): boolean {
    return this.queued + this.underWay + size <= (this.option(OPTION.receiveBuffer) || BUFFER);
  }

  shutdown({ read, write }: { read: boolean; write: boolean }, nowNs: number): null | DeviceError {
    if (this.remote === null && this.partner === null && !this.isUnix) return fail("ENOTCONN");
    this.readShut ||= read;
    this.writeShut ||= write;
    this.changes.tell(nowNs);
    return null;
  }

  protected close(nowNs: number): void {
    this.isGone = true;
    this.partner?.changes.tell(nowNs);
    this.changes.tell(nowNs);
    this.owner.forget(this, nowNs);
  }

  canRead(): boolean {
    return (this.poll() & (POLL.in | POLL.hangUp | POLL.error)) !== 0;
  }

  canWrite(): boolean {
    return (this.poll() & (POLL.out | POLL.error)) !== 0;
  }

  /** datagram_poll */
  poll(): number {
    const error = this.error === null ? 0 : POLL.error;
    const isOver = this.readShut && this.writeShut ? POLL.hangUp : 0;
    const readIsOver = this.readShut ? POLL.readHangUp | POLL.in : 0;
    const isFull = this.isUnix && this.partner !== null && !this.partner.hasRoomFor(OVERHEAD);
    return error | isOver | readIsOver | (this.queue.length > 0 ? POLL.in : 0) | (isFull ? 0 : POLL.out);
  }
}
