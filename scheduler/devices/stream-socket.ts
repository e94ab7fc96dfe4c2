// Stream sockets: TCP, and the Unix ones that are like it. Each holds what has come for it; what it sends is put into its peer's
// buffer after the wire's time. The errors, and when they come, follow Linux: tcp_recvmsg, tcp_sendmsg, tcp_reset, unix_release_sock.

import type { SocketAddress, SocketFamily } from "./addresses.ts";
import { ByteQueue } from "./byte-queue.ts";
import { WOULD_BLOCK, type WouldBlock } from "./descriptors.ts";
import type { DeviceError } from "./device-error.ts";
import { fail, OPTION, POLL, type Received, type ReceiveManner, Socket } from "./socket.ts";
import { newLine, type Wire } from "./wire.ts";

/** Bytes that fit between a sender and a reader who does not read: measured on a socketpair, and on loopback TCP. */
const CAPACITY = { unix: 212_992, internet: 3_939_840 } as const;

/**
 * - `new`: made, perhaps bound. `connecting`: it has asked, and nobody has answered. `failed`: nobody will; connect(2) is to say so.
 * - `listening`, `connected`; `closed`: reset by the peer.
 */
export type StreamPhase = "new" | "connecting" | "failed" | "listening" | "connected" | "closed";

/** What happens to a stream and concerns the network around it. */
export interface StreamOwner {
  readonly wire: Wire;
  /** Its descriptors are gone: free its name. `lingers`: it was the first to hang up, and its port stays taken for a while. */
  forget(socket: StreamSocket, nowNs: number, lingers: boolean): void;
}

export class StreamSocket extends Socket {
  readonly type = "stream";
  phase: StreamPhase = "new";
  /** A connect that went on in the background has ended well, and connect(2) has not said so yet. */
  isNews = false;
  peer: StreamSocket | null = null;
  /** Of a listener: who may be accepted, and how many of them may wait. */
  readonly pending: StreamSocket[] = [];
  backlog = 0;
  /** The peer will send no more. */
  hasEnd = false;
  private readonly received = new ByteQueue();
  /** Bytes on the wire to here: they have their place in the buffer already. */
  private underWay = 0;
  private readShut = false;
  private writeShut = false;
  private isGone = false;
  private readonly line = newLine();
  private readonly owner: StreamOwner;

  constructor(parts: { family: SocketFamily; inode: number; owner: StreamOwner }) {
    super(parts.family, parts.inode);
    this.owner = parts.owner;
  }

  /** Joins two sockets; both are connected from now on. */
  join(peer: StreamSocket): void {
    this.peer = peer;
    peer.peer = this;
    this.phase = "connected";
    peer.phase = "connected";
  }

  /** What getpeername and shutdown ask. A connection that both ends have hung up is none any more. */
  get isConnected(): boolean {
    return this.phase === "connected" && !(this.writeShut && this.hasEnd && !this.isUnix);
  }

  /** Along the way to the peer, in order with what is sent; within one machine there is no way. */
  tellPeer(bytes: number, nowNs: number, arrive: (nowNs: number) => void): void {
    if (this.isUnix) arrive(nowNs);
    else this.owner.wire.carry(this.line, bytes, nowNs, arrive);
  }

  receive(manner: ReceiveManner, nowNs: number): Received | DeviceError | WouldBlock {
    const { size } = manner;
    const isAtEnd = this.hasEnd || this.readShut || this.phase === "closed" || this.error !== null;
    if (this.received.size > 0 && (!manner.all || this.received.size >= size || isAtEnd)) return this.taken(manner, nowNs);
    if (this.phase === "listening" || this.phase === "new") return fail(this.isUnix ? "EINVAL" : "ENOTCONN");
    const nothing: Received = { bytes: new Uint8Array(0), from: null, isCut: false };
    if (this.hasEnd && !this.isUnix) return nothing;
    const error = this.takeError();
    if (error !== null) return error;
    return isAtEnd ? nothing : WOULD_BLOCK;
  }

  private taken({ size, peek }: ReceiveManner, nowNs: number): Received {
    const wasFull = !this.hasRoom;
    const bytes = peek ? this.received.peek(size) : this.received.take(size);
    if (wasFull && this.hasRoom) this.peer?.changes.tell(nowNs);
    return { bytes, from: null, isCut: false };
  }

  send(bytes: Uint8Array, nowNs: number, _to: SocketAddress | null): number | DeviceError | WouldBlock {
    if (this.phase === "connecting") return WOULD_BLOCK;
    if (this.writeShut) return fail("EPIPE");
    const error = this.takeError();
    if (error !== null) return error;
    const { peer } = this;
    if (this.phase !== "connected" || peer === null) return fail(this.isUnix && this.phase !== "closed" ? "ENOTCONN" : "EPIPE");
    if (this.isUnix && (peer.isGone || peer.readShut)) return fail("EPIPE");
    const room = peer.room;
    if (room <= 0 && bytes.length > 0) return WOULD_BLOCK;
    const sent = bytes.slice(0, Math.max(room, 0));
    peer.underWay += sent.length;
    this.tellPeer(sent.length, nowNs, (timeNs) => peer.arrive(sent, timeNs));
    return sent.length;
  }

  /** Bytes have come. A socket that nobody holds any more answers with a reset. */
  private arrive(bytes: Uint8Array, nowNs: number): void {
    this.underWay -= bytes.length;
    if (this.isGone) {
      this.tellPeer(0, nowNs, (timeNs) => this.peer?.reset(timeNs));
      return;
    }
    this.received.push(bytes);
    this.changes.tell(nowNs);
  }

  /** The peer will send no more. */
  private arriveEnd(nowNs: number): void {
    this.hasEnd = true;
    this.changes.tell(nowNs);
  }

  /** The connection is broken. To one that has read its end it is a broken pipe. */
  reset(nowNs: number): void {
    if (this.isGone || this.phase === "closed") return;
    this.error = this.hasEnd && !this.isUnix ? "EPIPE" : "ECONNRESET";
    this.phase = "closed";
    this.writeShut ||= this.isUnix;
    this.changes.tell(nowNs);
  }

  shutdown({ read, write }: { read: boolean; write: boolean }, nowNs: number): null | DeviceError {
    if (this.phase === "listening") {
      if (read) this.phase = "new";
      this.changes.tell(nowNs);
      return null;
    }
    if (!this.isConnected && !this.isUnix) return fail("ENOTCONN");
    if (read) this.readShut = true;
    if (write && !this.writeShut) this.shutWrite(nowNs);
    this.changes.tell(nowNs);
    if (this.isUnix && read) this.peer?.changes.tell(nowNs);
    return null;
  }

  private shutWrite(nowNs: number): void {
    this.writeShut = true;
    const { peer } = this;
    if (peer !== null) this.tellPeer(0, nowNs, (timeNs) => peer.arriveEnd(timeNs));
  }

  protected close(nowNs: number): void {
    if (this.isGone) return;
    this.isGone = true;
    const wasFirst = this.phase === "connected" && !this.hasEnd;
    if (this.phase === "listening") this.phase = "closed";
    for (const waiting of this.pending.splice(0)) {
      waiting.breakOff(nowNs);
      this.owner.forget(waiting, nowNs, false);
    }
    if (this.phase === "connected") {
      if (this.received.size > 0 || this.resetsOnClose) this.breakOff(nowNs);
      else if (!this.writeShut) this.shutWrite(nowNs);
    }
    if (this.isUnix) this.peer?.changes.tell(nowNs);
    this.owner.forget(this, nowNs, wasFirst && !this.isUnix && !this.resetsOnClose && this.received.size === 0);
  }

  /** Hangs up without manners: the peer's connection is reset. */
  private breakOff(nowNs: number): void {
    this.isGone = true;
    const { peer } = this;
    if (peer === null) return;
    this.tellPeer(0, nowNs, (timeNs) => {
      if (this.isUnix) peer.arriveEnd(timeNs);
      peer.reset(timeNs);
    });
  }

  /** How many bytes still fit between the peer and here. */
  private get room(): number {
    return this.capacity - this.received.size - this.underWay;
  }

  private get capacity(): number {
    const sending = this.peer?.option(OPTION.sendBuffer) ?? 0;
    const receiving = this.option(OPTION.receiveBuffer);
    if (this.isUnix) return sending || CAPACITY.unix;
    return sending + receiving > 0 ? sending + (receiving || 131_072) : CAPACITY.internet;
  }

  /** Whether a sender is told that it may go on: when a third of the buffer is free, so that it need not for each byte. */
  private get hasRoom(): boolean {
    return this.room * 3 >= this.capacity;
  }

  canRead(): boolean {
    return (this.poll() & (POLL.in | POLL.hangUp | POLL.error)) !== 0;
  }

  canWrite(): boolean {
    return (this.poll() & (POLL.out | POLL.error)) !== 0;
  }

  /** tcp_poll and unix_poll. */
  poll(): number {
    if (this.phase === "listening") return this.pending.length > 0 ? POLL.in : 0;
    if (this.phase === "connecting") return 0;
    const error = this.error === null ? 0 : POLL.error;
    if (this.phase === "new") return POLL.out | POLL.hangUp | error;
    if (this.phase !== "connected") return POLL.in | POLL.out | POLL.hangUp | POLL.readHangUp | error;
    const peerIsGone = this.isUnix && this.peer?.isGone === true;
    const readIsOver = this.hasEnd || this.readShut || peerIsGone;
    const writeIsOver = this.writeShut || peerIsGone;
    const mayWrite = writeIsOver || this.peer?.hasRoom === true;
    return (
      (this.received.size > 0 || readIsOver ? POLL.in : 0) |
      (readIsOver ? POLL.readHangUp : 0) |
      (readIsOver && writeIsOver ? POLL.hangUp : 0) |
      (mayWrite ? POLL.out : 0) |
      error
    );
  }
}
