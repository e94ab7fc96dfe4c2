// The network of one machine that is connected to nothing: sockets find each other by port or by name, what leads outside is
// unreachable. Knows no threads; a call that would have to wait says so, and the sockets' `changes` tell when to try again.
//
//     client  ──SYN──►  listener's queue of pending connections  ──accept──►  server's end
//             ◄─SYN/ACK or RST─┘  (full: silence, and the client asks again after 1, 2, 4 … seconds)

import { anyAddress, type InternetAddress, isLocal, reached, type SocketAddress, type SocketFamily, sourceFor } from "./addresses.ts";
import { DatagramSocket } from "./datagram-socket.ts";
import { WOULD_BLOCK, type WouldBlock } from "./descriptors.ts";
import type { DeviceError } from "./device-error.ts";
import type { Outside } from "./outside.ts";
import { OutsideServer, type OutsideTime } from "./outside-server.ts";
import { Ports } from "./ports.ts";
import { fail, OPTION, type Socket } from "./socket.ts";
import { StreamSocket } from "./stream-socket.ts";
import { Wire, type WireTime } from "./wire.ts";

/** A client asks again after these silences, and then gives up: net.ipv4.tcp_syn_retries. */
const SYN_RETRIES_S = [1, 2, 4, 8, 16, 32, 64] as const;
/** net.core.somaxconn */
const LONGEST_QUEUE = 4096;

/** Where names of Unix sockets are kept. */
export interface SocketNames {
  /** EADDRINUSE, ENOENT, ENOTDIR … where the name cannot be made. */
  bind(path: string, socket: Socket, nowNs: number): null | DeviceError;
  /** ENOENT, or ECONNREFUSED for what is no socket. */
  find(path: string): Socket | DeviceError;
}

export type AnySocket = StreamSocket | DatagramSocket;

export class Network {
  readonly wire: Wire;
  readonly outside: Outside;
  private readonly outsideTime: OutsideTime;
  private readonly tcp = new Ports();
  private readonly udp = new Ports();
  private readonly abstract = new Map<string, Socket>();
  private readonly names: SocketNames;
  private nextInode = 20_000;

  constructor(parts: { time: WireTime & OutsideTime; names: SocketNames; outside: Outside }) {
    this.wire = new Wire(parts.time);
    this.outside = parts.outside;
    this.outsideTime = parts.time;
    this.names = parts.names;
  }

  create(family: SocketFamily, type: Socket["type"]): AnySocket {
    const inode = this.nextInode++;
    if (type === "stream") return new StreamSocket({ family, inode, owner: this.streams });
    return new DatagramSocket({ family, inode, owner: this.datagrams });
  }

  pair(type: Socket["type"]): readonly [AnySocket, AnySocket] {
    const one = this.create("unix", type);
    const other = this.create("unix", type);
    if (one instanceof StreamSocket && other instanceof StreamSocket) one.join(other);
    if (one instanceof DatagramSocket && other instanceof DatagramSocket) {
      one.partner = other;
      other.partner = one;
    }
    for (const socket of [one, other]) socket.remote = anyAddress("unix");
    return [one, other];
  }

  bind(socket: AnySocket, address: SocketAddress, nowNs: number): null | DeviceError {
    if (socket.own !== null) return fail("EINVAL");
    if (address.family !== socket.family) return fail(socket.family === "inet6" ? "EINVAL" : "EAFNOSUPPORT");
    if (address.family === "unix") return this.bindName(socket, address, nowNs);
    if (!isLocal(address)) return fail("EADDRNOTAVAIL");
    const taken = this.ports(socket).take(socket, address, nowNs);
    if (taken === null) return fail("EADDRINUSE");
    socket.own = taken;
    return null;
  }

  private bindName(socket: AnySocket, address: { family: "unix"; path: string }, nowNs: number): null | DeviceError {
    const { path } = address;
    if (path === "" || path.startsWith("\0")) {
      const name = path === "" ? this.freeName() : path;
      if (this.abstract.has(name)) return fail("EADDRINUSE");
      this.abstract.set(name, socket);
      socket.own = { family: "unix", path: name };
      return null;
    }
    const refused = this.names.bind(path, socket, nowNs);
    if (refused === null) socket.own = address;
    return refused;
  }

  /** Autobind: five hexadecimal digits. */
  private freeName(): string {
    let number = 0;
    while (this.abstract.has(`\0${number.toString(16).padStart(5, "0")}`)) number++;
    return `\0${number.toString(16).padStart(5, "0")}`;
  }

  listen(socket: AnySocket, backlog: number, nowNs: number): null | DeviceError {
    if (!(socket instanceof StreamSocket)) return fail("EOPNOTSUPP");
    if (socket.phase === "connected" || socket.phase === "connecting") return fail("EINVAL");
    if (socket.own === null) {
      if (socket.isUnix) return fail("EINVAL");
      socket.own = this.tcp.take(socket, anyAddress(socket.family) as InternetAddress, nowNs);
    }
    if (socket.own !== null && socket.own.family !== "unix" && this.tcp.isHeard(socket, socket.own)) return fail("EADDRINUSE");
    socket.backlog = Math.min(Math.max(backlog, 0), LONGEST_QUEUE);
    socket.phase = "listening";
    socket.changes.tell(nowNs);
    return null;
  }

  accept(socket: AnySocket, nowNs: number): StreamSocket | DeviceError | WouldBlock {
    if (!(socket instanceof StreamSocket)) return fail("EOPNOTSUPP");
    if (socket.phase !== "listening") return fail("EINVAL");
    const accepted = socket.pending.shift();
    if (accepted === undefined) return WOULD_BLOCK;
    if (socket.isUnix) socket.changes.tell(nowNs);
    return accepted;
  }

  /** connect(2). EINPROGRESS: it goes on by itself, and `isNews` or an error will be there when it has ended. */
  connect(socket: AnySocket, address: SocketAddress | null, nowNs: number): null | DeviceError | WouldBlock {
    if (address !== null && address.family !== socket.family) return fail("EAFNOSUPPORT");
    if (socket instanceof DatagramSocket) return this.connectDatagram(socket, address);
    if (address === null) return fail("EAFNOSUPPORT");
    if (socket.phase === "connecting") return fail("EALREADY");
    if (socket.phase === "failed") return this.afterFailure(socket);
    if (socket.phase === "connected" && socket.isNews) {
      socket.isNews = false;
      return null;
    }
    if (socket.phase === "listening") return fail(socket.isUnix ? "EINVAL" : "EISCONN");
    if (socket.phase !== "new") return fail("EISCONN");
    if (address.family === "unix") return this.connectByName(socket, address.path, nowNs);
    const target = reached(address);
    if (!isLocal(target) && !this.outside.has(target)) return fail("ENETUNREACH");
    socket.own ??= this.tcp.take(socket, { family: target.family, host: sourceFor(target), port: 0 }, nowNs);
    if (socket.own === null) return fail("EADDRNOTAVAIL");
    socket.phase = "connecting";
    this.ask(socket, target, nowNs, 0);
    return fail("EINPROGRESS");
  }

  private afterFailure(socket: StreamSocket): DeviceError {
    socket.phase = "new";
    return socket.takeError() ?? fail("ECONNABORTED");
  }

  private connectDatagram(socket: DatagramSocket, address: SocketAddress | null): null | DeviceError {
    if (address === null) {
      socket.remote = null;
      return null;
    }
    if (address.family === "unix") {
      const found = this.named(address.path);
      if ("errno" in found) return found;
      if (!(found instanceof DatagramSocket)) return fail("EPROTOTYPE");
      socket.remote = address;
      return null;
    }
    const target = reached(address);
    if (!isLocal(target)) return fail("ENETUNREACH");
    socket.remote = target;
    if (socket.own === null) socket.own = this.udp.take(socket, { family: target.family, host: sourceFor(target), port: 0 }, 0);
    else if (socket.own.family !== "unix" && socket.own.host !== sourceFor(target)) socket.own = { ...socket.own, host: sourceFor(target) };
    return null;
  }

  private connectByName(socket: StreamSocket, path: string, nowNs: number): null | DeviceError | WouldBlock {
    const listener = this.named(path);
    if ("errno" in listener) return listener;
    if (!(listener instanceof StreamSocket)) return fail("EPROTOTYPE");
    if (listener.phase !== "listening") return fail("ECONNREFUSED");
    if (listener.pending.length > listener.backlog) {
      const stop = listener.changes.listen((timeNs) => {
        stop();
        socket.changes.tell(timeNs);
      });
      return WOULD_BLOCK;
    }
    this.establish(socket, listener, listener.own ?? anyAddress("unix"), nowNs);
    socket.isNews = false;
    return null;
  }

  private named(path: string): Socket | DeviceError {
    return path.startsWith("\0") || path === "" ? (this.abstract.get(path) ?? fail("ECONNREFUSED")) : this.names.find(path);
  }

  /** A SYN. Its answer comes with the wire's time, or never. */
  private ask(client: StreamSocket, target: InternetAddress, nowNs: number, round: number): void {
    client.tellPeer(0, nowNs, (askedNs) => {
      if (client.phase !== "connecting") return;
      if (this.outside.listens(target)) {
        this.reachOutside(client, target, askedNs);
        return;
      }
      const listener = this.tcp.find(target).find((socket) => socket instanceof StreamSocket && socket.phase === "listening") as
        | StreamSocket
        | undefined;
      if (listener === undefined) client.tellPeer(0, askedNs, (timeNs) => this.refuse(client, "ECONNREFUSED", timeNs));
      else if (listener.pending.length > listener.backlog) this.askAgain(client, target, askedNs, round);
      else this.establish(client, listener, target, askedNs);
    });
  }

  private askAgain(client: StreamSocket, target: InternetAddress, nowNs: number, round: number): void {
    this.wire.after((SYN_RETRIES_S[round] as number) * 1e9, nowNs, (timeNs) => {
      if (client.phase !== "connecting") return;
      if (round + 1 < SYN_RETRIES_S.length) this.ask(client, target, timeNs, round + 1);
      else this.refuse(client, "ETIMEDOUT", timeNs);
    });
  }

  private refuse(client: StreamSocket, errno: string, nowNs: number): void {
    if (client.phase !== "connecting") return;
    client.phase = "failed";
    client.error = errno;
    client.changes.tell(nowNs);
  }

  /** Makes the server's end, which waits to be accepted; the client hears of it a way later. */
  private establish(client: StreamSocket, listener: StreamSocket, target: SocketAddress, nowNs: number): void {
    const server = new StreamSocket({ family: listener.family, inode: this.nextInode++, owner: this.streams });
    for (const [name, value] of listener.options) server.options.set(name, value);
    server.own = target;
    server.remote = client.own ?? anyAddress("unix");
    if (target.family !== "unix") this.tcp.share(server, target);
    client.remote = target;
    server.join(client);
    client.phase = "connecting";
    client.tellPeer(0, nowNs, (timeNs) => {
      if (client.phase !== "connecting") return;
      client.phase = "connected";
      client.isNews = true;
      listener.pending.push(server);
      client.changes.tell(timeNs);
      listener.changes.tell(timeNs);
    });
  }

  /** A host outside answers by itself. */
  private reachOutside(client: StreamSocket, target: InternetAddress, nowNs: number): void {
    const server = new StreamSocket({ family: client.family, inode: this.nextInode++, owner: this.streams });
    server.join(client);
    new OutsideServer({ socket: server, address: target, outside: this.outside, time: this.outsideTime });
    client.remote = target;
    client.phase = "connecting";
    client.tellPeer(0, nowNs, (timeNs) => {
      if (client.phase !== "connecting") return;
      client.phase = "connected";
      client.isNews = true;
      client.changes.tell(timeNs);
    });
  }

  private ports(socket: Socket): Ports {
    return socket.type === "stream" ? this.tcp : this.udp;
  }

  private forget(socket: AnySocket, nowNs: number, lingers: boolean): void {
    if (socket.own?.family !== "unix") this.ports(socket).release(socket, nowNs, lingers);
    else if (this.abstract.get(socket.own.path) === socket) this.abstract.delete(socket.own.path);
  }

  private get streams() {
    return { wire: this.wire, forget: (socket: StreamSocket, nowNs: number, lingers: boolean) => this.forget(socket, nowNs, lingers) };
  }

  private get datagrams() {
    return {
      wire: this.wire,
      name: (socket: DatagramSocket) => {
        socket.own = this.udp.take(socket, anyAddress(socket.family) as InternetAddress, 0);
      },
      find: (address: SocketAddress, from: DatagramSocket) => this.receiver(address, from),
      forget: (socket: DatagramSocket, nowNs: number) => this.forget(socket, nowNs, false),
    };
  }

  private receiver(address: SocketAddress, from: DatagramSocket): DatagramSocket | DeviceError {
    if (address.family !== from.family) return fail("EAFNOSUPPORT");
    if (address.family === "unix") {
      const found = this.named(address.path);
      if ("errno" in found) return found;
      return found instanceof DatagramSocket ? found : fail("EPROTOTYPE");
    }
    if (address.host === "255.255.255.255" && from.option(OPTION.broadcast) === 0) return fail("EACCES");
    const target = reached(address);
    if (!isLocal(target)) return fail("ENETUNREACH");
    const found = this.udp.find(target)[0];
    return found instanceof DatagramSocket ? found : fail("ECONNREFUSED");
  }
}
