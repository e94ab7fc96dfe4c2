// The system-call table's other half: who serves each request, and what it does to the GIL. The type makes a request that nobody
// serves a compile error.
//
// The rule for the GIL follows CPython 3.11's sources (Py_BEGIN_ALLOW_THREADS around what may block) and was counted on a native
// build, call by call. It decides where threads can take turns without being forced: between two "keeps" none can.

import type { Answer, RequestKind, RequestTable } from "./contract.ts";
import type { Machine, Parked } from "./machine.ts";
import * as devices from "./servers/devices.ts";
import * as files from "./servers/files.ts";
import * as locks from "./servers/locks.ts";
import * as memory from "./servers/memory.ts";
import * as names from "./servers/names.ts";
import * as polls from "./servers/polls.ts";
import * as processes from "./servers/processes.ts";
import * as signals from "./servers/signals.ts";
import * as sockets from "./servers/sockets.ts";
import * as threads from "./servers/threads.ts";
import * as time from "./servers/time.ts";
import type { Thread } from "./thread.ts";

/**
 * - `keeps`: answered at once, the GIL stays where it is.
 * - `waits`: keeps it if it can be answered at once; lets go of it to wait.
 * - `releases`: lets go of it in any case, however short the wait.
 * - `ends`: nothing comes back.
 */
export type GilRule = "keeps" | "waits" | "releases" | "ends";

export type Serve<Kind extends RequestKind> = (
  machine: Machine,
  thread: Thread,
  argument: RequestTable[Kind]["argument"],
) => Answer<Kind> | Parked;

interface Server<Kind extends RequestKind> {
  readonly gil: GilRule;
  readonly serve: Serve<Kind>;
}

export const SERVERS: { readonly [Kind in RequestKind]: Server<Kind> } = {
  "thread.start": { gil: "keeps", serve: threads.start },
  "thread.self": { gil: "keeps", serve: threads.self },
  "thread.name": { gil: "keeps", serve: threads.name },
  "thread.fail": { gil: "keeps", serve: threads.fail },
  "thread.count": { gil: "keeps", serve: threads.count },

  "process.fork": { gil: "keeps", serve: processes.fork },
  "process.self": { gil: "keeps", serve: processes.self },
  "process.name": { gil: "keeps", serve: processes.name },
  "process.wait": { gil: "releases", serve: processes.wait },
  "process.kill": { gil: "keeps", serve: processes.kill },
  "process.exit": { gil: "ends", serve: processes.exit },
  "semaphore.create": { gil: "keeps", serve: processes.createSemaphore },
  "semaphore.open": { gil: "keeps", serve: processes.openSemaphore },
  "semaphore.acquire": { gil: "waits", serve: processes.acquireSemaphore },
  "semaphore.release": { gil: "keeps", serve: processes.releaseSemaphore },
  "semaphore.value": { gil: "keeps", serve: processes.semaphoreValue },
  "memory.create": { gil: "keeps", serve: memory.create },
  "memory.open": { gil: "keeps", serve: memory.open },
  "memory.unlink": { gil: "keeps", serve: memory.unlink },
  "memory.read": { gil: "keeps", serve: memory.read },
  "memory.write": { gil: "keeps", serve: memory.write },

  "lock.create": { gil: "keeps", serve: locks.create },
  "lock.acquire": { gil: "waits", serve: locks.acquire },
  "lock.release": { gil: "keeps", serve: locks.release },
  "lock.state": { gil: "keeps", serve: locks.state },
  "lock.restore": { gil: "waits", serve: locks.restore },
  "wait.label": { gil: "keeps", serve: threads.label },

  sleep: { gil: "releases", serve: time.sleep },
  compute: { gil: "releases", serve: time.compute },
  "time.read": { gil: "keeps", serve: time.read },

  "console.write": { gil: "releases", serve: devices.write },
  "console.isatty": { gil: "keeps", serve: devices.isTerminal },

  "file.open": { gil: "releases", serve: files.open },
  "file.read": { gil: "releases", serve: files.read },
  "file.write": { gil: "releases", serve: files.write },
  "file.pread": { gil: "releases", serve: files.readAt },
  "file.pwrite": { gil: "releases", serve: files.writeAt },
  "file.seek": { gil: "releases", serve: files.seek },
  "file.truncate": { gil: "releases", serve: files.truncate },
  "file.status": { gil: "releases", serve: files.status },
  "file.sync": { gil: "releases", serve: files.sync },
  "file.isatty": { gil: "releases", serve: files.isFileTerminal },
  "file.close": { gil: "releases", serve: files.close },
  "file.duplicate": { gil: "releases", serve: files.duplicate },
  "file.pipe": { gil: "releases", serve: files.pipe },
  "file.blocking": { gil: "keeps", serve: files.blocking },

  "file.stat": { gil: "releases", serve: names.stat },
  "file.access": { gil: "releases", serve: names.access },
  "file.list": { gil: "releases", serve: names.list },
  "file.entry": { gil: "releases", serve: names.entry },
  "file.remove": { gil: "releases", serve: names.remove },
  "file.makeDirectory": { gil: "releases", serve: names.makeDirectory },
  "file.removeDirectory": { gil: "releases", serve: names.removeDirectory },
  "file.change": { gil: "releases", serve: names.change },
  "file.rename": { gil: "releases", serve: names.rename },
  "file.link": { gil: "releases", serve: names.makeLink },
  "file.symlink": { gil: "releases", serve: names.makeSymbolicLink },
  "file.readlink": { gil: "releases", serve: names.readLink },
  "file.folder": { gil: "releases", serve: names.folder },

  "signal.raise": { gil: "keeps", serve: signals.raise },
  "signal.action": { gil: "keeps", serve: processes.setSignalAction },
  "signal.timer": { gil: "keeps", serve: signals.setTimer },
  "signal.pause": { gil: "releases", serve: signals.pause },

  "socket.create": { gil: "releases", serve: sockets.create },
  "socket.pair": { gil: "releases", serve: sockets.pair },
  "socket.bind": { gil: "releases", serve: sockets.bind },
  "socket.listen": { gil: "releases", serve: sockets.listen },
  "socket.accept": { gil: "releases", serve: sockets.accept },
  "socket.connect": { gil: "releases", serve: sockets.connect },
  "socket.send": { gil: "releases", serve: sockets.send },
  "socket.receive": { gil: "releases", serve: sockets.receive },
  "socket.shutdown": { gil: "releases", serve: sockets.shutdown },
  "socket.address": { gil: "releases", serve: sockets.addressOf },
  "socket.option": { gil: "keeps", serve: sockets.option },
  "socket.blocking": { gil: "releases", serve: sockets.blocking },
  "socket.resolve": { gil: "releases", serve: sockets.resolve },
  "socket.host": { gil: "keeps", serve: sockets.hostName },

  "poll.files": { gil: "releases", serve: polls.files },
  "epoll.create": { gil: "keeps", serve: polls.createEpoll },
  "epoll.control": { gil: "keeps", serve: polls.controlEpoll },
  "epoll.wait": { gil: "releases", serve: polls.waitEpoll },
  "poll.watch": { gil: "keeps", serve: polls.watch },
  "poll.ready": { gil: "keeps", serve: polls.ready },
  "poll.create": { gil: "keeps", serve: time.createPoll },
  "poll.wait": { gil: "releases", serve: time.waitPoll },
  "poll.wake": { gil: "keeps", serve: time.wakePoll },
  "task.change": { gil: "keeps", serve: time.changeTask },

  "random.bytes": { gil: "releases", serve: devices.randomBytes },
  "gil.interval": { gil: "keeps", serve: threads.interval },
};
