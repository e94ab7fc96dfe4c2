// How long everything takes, in virtual nanoseconds: one table, each figure with its source, each to be overridden by the user.
// What an instruction costs is counted by the interpreter and is not here; what the operating system does is.

import type { Latency } from "../devices/latency.ts";
import type { GilFigures, Profile } from "../profiles/profile.ts";
import type { RequestKind } from "./contract.ts";

export interface Costs extends GilFigures {
  /** Cores of the machine. The GIL leaves a process one of them to do; they matter to several processes, and where threads race for it (2.7). */
  readonly cores: number;
  /** How long a process may keep a core for which another waits: a slice of Linux's fair scheduler. */
  readonly coreSliceNs: number;
  /** From the end of fork(2) to the child wanting its GIL. */
  readonly forkStartNs: number;
  /** The same where the child is a new interpreter (spawn): its start, and what it imports before the program. */
  readonly spawnStartNs: number;

  /** From the end of clone(2) to the new thread wanting the GIL. start() in all: this, clone (requestNs), the way back (wakeNs): 35 µs and the library. */
  readonly threadStartNs: number;
  /** From the release of a lock to the woken waiter trying to take it. Long enough that an owner that takes it again at once wins. */
  readonly lockWakeNs: number;
  /** How much longer than asked a sleep or an event loop's wait takes: 54–58 µs with Linux's default timer slack. */
  readonly sleepOvershootNs: number;
  /** An epoll_wait that finds something, or has no time to wait. */
  readonly pollNs: number;

  /** write(2) to the console; a terminal or a pipe takes it into a buffer. Shorter than wakeNs: a print rarely loses the GIL. */
  readonly consoleWrite: Latency;
  /** read(2) of what waits on standard input. */
  readonly consoleRead: Latency;
  /** The disk: an ordinary SSD behind a warm cache of names. */
  readonly diskOpen: Latency;
  readonly diskRead: Latency;
  readonly diskWrite: Latency;
  /** Operations on names: stat, list, remove, rename, make and remove a directory. */
  readonly diskName: Latency;
  /** close, seek, truncate: the kernel's tables only. */
  readonly diskTable: Latency;
  /** read(2) and write(2) of a pipe, the waiting left out. */
  readonly pipeTransfer: Latency;
  /** A system call on a socket: the kernel's part, before anything is on its way. */
  readonly networkCall: Latency;
  /** The way of a message through the network, in one direction. Linux's loopback has none: send(2) itself hands the bytes over. */
  readonly networkMessage: Latency;
  /** A look into /etc/hosts: getaddrinfo(3). */
  readonly nameLookup: Latency;
  /** From a request to a host outside to its response, where the response says no time of its own. */
  readonly outsideAnswer: Latency;
  /** getrandom(2), for os.urandom and seeds. */
  readonly randomRead: Latency;
  /** 0: devices always take their plain time. 0.5: up to half as long again, by the seed. */
  readonly deviceJitter: number;

  /** CPU time with the GIL held that serving a request takes, beyond the instruction that called. */
  readonly requestNs: Readonly<Record<RequestKind, number>>;
}

/** acquire + release measured 70 ns, perf_counter 42 ns, both with two calls' or one call's 17 ns for the instruction. */
const REQUEST_NS: Record<RequestKind, number> = {
  "thread.start": 12_000, // clone(2) and mmap of a stack
  "thread.self": 15,
  "thread.name": 0,
  "thread.fail": 0,
  "thread.count": 15,
  "process.fork": 400_000, // fork(2) copies the page tables: fork, start and join of a process that does nothing are 1.45 ms
  "process.self": 0,
  "process.name": 0,
  "process.wait": 300,
  "process.kill": 500,
  "process.exit": 1_000,
  "semaphore.create": 5_000, // sem_open(3) makes a file
  "semaphore.open": 5_000,
  "semaphore.acquire": 20,
  "semaphore.release": 20,
  "semaphore.value": 20,
  "memory.create": 5_000, // shm_open(3), ftruncate(2), mmap(2)
  "memory.open": 5_000,
  "memory.unlink": 3_000,
  "memory.read": 20,
  "memory.write": 20,
  "lock.create": 40,
  "lock.acquire": 20,
  "lock.release": 16,
  "lock.state": 15,
  "lock.restore": 25,
  "wait.label": 0,
  sleep: 150,
  compute: 100,
  "time.read": 25,
  "console.write": 200,
  "console.isatty": 300,
  "file.open": 1_500,
  "file.read": 250,
  "file.write": 250,
  "file.seek": 100,
  "file.truncate": 200,
  "file.status": 300,
  "file.isatty": 200,
  "file.pread": 250,
  "file.pwrite": 250,
  "file.sync": 200,
  "file.close": 200,
  "file.duplicate": 200,
  "file.pipe": 600,
  "file.blocking": 150,
  "file.stat": 800,
  "file.access": 500,
  "file.list": 800,
  "file.entry": 60,
  "file.remove": 500,
  "file.makeDirectory": 500,
  "file.removeDirectory": 500,
  "file.change": 500,
  "file.rename": 500,
  "file.link": 500,
  "file.symlink": 500,
  "file.readlink": 500,
  "file.folder": 500,
  "signal.raise": 500,
  "signal.action": 0,
  "signal.timer": 300,
  "signal.pause": 200,
  "socket.create": 2_000,
  "socket.pair": 3_000,
  "socket.bind": 500,
  "socket.listen": 500,
  "socket.accept": 1_000,
  "socket.connect": 1_000,
  "socket.send": 400,
  "socket.receive": 400,
  "socket.shutdown": 300,
  "socket.address": 200,
  "socket.option": 250,
  "socket.blocking": 150,
  "socket.resolve": 1_000,
  "socket.host": 200,
  "poll.files": 300,
  "epoll.create": 700,
  "epoll.control": 300,
  "epoll.wait": 300,
  "poll.watch": 300,
  "poll.ready": 50,
  "poll.create": 2_000,
  "poll.wait": 300,
  "poll.wake": 500,
  "task.change": 0,
  "random.bytes": 100,
  "gil.interval": 20,
};

/** The table of one run: the profile's figures, and the common ones. */
export function costsOf(profile: Profile): Costs {
  return {
    ...profile.figures,
    cores: profile.handOver === "ticks" ? 2 : 4,
    coreSliceNs: 4_000_000,
    forkStartNs: 1_000_000,
    spawnStartNs: 37_000_000,
    threadStartNs: 16_000,
    lockWakeNs: 7_000,
    sleepOvershootNs: 55_000,
    pollNs: 500,
    consoleWrite: { operationNs: 2_000, byteNs: 1 },
    consoleRead: { operationNs: 2_000, byteNs: 0 },
    diskOpen: { operationNs: 20_000, byteNs: 0 },
    diskRead: { operationNs: 90_000, byteNs: 2 },
    diskWrite: { operationNs: 30_000, byteNs: 2 },
    diskName: { operationNs: 10_000, byteNs: 0 },
    diskTable: { operationNs: 400, byteNs: 0 },
    pipeTransfer: { operationNs: 1_000, byteNs: 0.2 },
    networkCall: { operationNs: 2_000, byteNs: 0.2 },
    networkMessage: { operationNs: 0, byteNs: 0 },
    nameLookup: { operationNs: 100_000, byteNs: 0 },
    outsideAnswer: { operationNs: 50_000_000, byteNs: 80 },
    randomRead: { operationNs: 500, byteNs: 2 },
    deviceJitter: 0,
    requestNs: REQUEST_NS,
  };
}
