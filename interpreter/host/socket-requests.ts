// The part of the system-call table that is about sockets, and about waiting for several descriptors at once. All of these let go of
// the GIL, but for the ones marked †.

import type { Errno, FileId, PollId } from "./requests.ts";

/** Hosts are numeric and canonical; "" is a Unix socket without a name, a leading NUL makes an abstract one. */
export type SocketAddress =
  | { readonly family: "inet" | "inet6"; readonly host: string; readonly port: number }
  | { readonly family: "unix"; readonly path: string };

/** What a receive brings. */
export interface Received {
  readonly bytes: Uint8Array;
  /** Whom a datagram is from; null for a stream, and for a sender without a name. */
  readonly from: SocketAddress | null;
  /** A longer datagram was cut: MSG_TRUNC. */
  readonly isCut: boolean;
}

/** A descriptor and poll(2)'s bits. */
export interface DescriptorEvents {
  readonly file: FileId;
  readonly events: number;
}

export interface SocketRequests {
  "socket.create": {
    argument: { readonly family: SocketAddress["family"]; readonly type: "stream" | "datagram" };
    answer: FileId | Errno;
  };
  /** socketpair(2): two Unix sockets that are connected. */
  "socket.pair": { argument: { readonly type: "stream" | "datagram" }; answer: readonly [FileId, FileId] | Errno };
  "socket.bind": { argument: { readonly socket: FileId; readonly address: SocketAddress }; answer: null | Errno };
  "socket.listen": { argument: { readonly socket: FileId; readonly backlog: number }; answer: null | Errno };
  "socket.accept": {
    argument: { readonly socket: FileId };
    answer: { readonly socket: FileId; readonly peer: SocketAddress | null } | Errno;
  };
  "socket.connect": { argument: { readonly socket: FileId; readonly address: SocketAddress }; answer: null | Errno };
  /** A blocking stream takes all the bytes, others what there is room for. `waits` false: MSG_DONTWAIT. */
  "socket.send": {
    argument: { readonly socket: FileId; readonly bytes: Uint8Array; readonly to: SocketAddress | null; readonly waits: boolean };
    answer: number | Errno;
  };
  /** `peek` leaves it where it is, `all` waits for the whole size. No bytes: the end of a stream. */
  "socket.receive": {
    argument: { readonly socket: FileId; readonly size: number; readonly peek: boolean; readonly all: boolean; readonly waits: boolean };
    answer: Received | Errno;
  };
  "socket.shutdown": { argument: { readonly socket: FileId; readonly read: boolean; readonly write: boolean }; answer: null | Errno };
  /** getsockname and getpeername. */
  "socket.address": { argument: { readonly socket: FileId; readonly side: "own" | "peer" }; answer: SocketAddress | Errno };
  /** getsockopt, or with a value setsockopt; `name` is "level:option". † */
  "socket.option": {
    argument: { readonly socket: FileId; readonly name: string; readonly value: number | Uint8Array | null };
    answer: number | Uint8Array | Errno;
  };
  /** Does it block? Set where that is not null. */
  "socket.blocking": { argument: { readonly socket: FileId; readonly blocks: boolean | null }; answer: boolean | Errno };
  /** The addresses that a name has, IPv6 first; none: nobody is called so. */
  "socket.resolve": { argument: { readonly name: string }; answer: readonly string[] };
  /** gethostname(2). † */
  "socket.host": { argument: null; answer: string };

  /** poll(2) and select(2): what of each wish is there, in their order; all 0 when the time was up. */
  "poll.files": {
    argument: { readonly wishes: readonly DescriptorEvents[]; readonly timeoutNs: number | null };
    answer: readonly number[] | Errno;
  };
  /** † */
  "epoll.create": { argument: null; answer: FileId | Errno };
  /** epoll_ctl(2). † */
  "epoll.control": {
    argument: { readonly epoll: FileId; readonly verb: "add" | "modify" | "remove"; readonly file: FileId; readonly events: number };
    answer: null | Errno;
  };
  "epoll.wait": {
    argument: { readonly epoll: FileId; readonly most: number; readonly timeoutNs: number | null };
    answer: readonly DescriptorEvents[] | Errno;
  };
  /** What of a descriptor an event loop's sleep is to end for; 0: nothing any more. † */
  "poll.watch": { argument: { readonly poll: PollId; readonly file: FileId; readonly events: number }; answer: null | Errno };
  /** What of that is there, after a sleep. † */
  "poll.ready": { argument: { readonly poll: PollId }; answer: readonly DescriptorEvents[] };
}
