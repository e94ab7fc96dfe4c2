// The system-call table's other half: who serves each request, and what it does to the GIL. The type makes a request that nobody
// serves a compile error.
//
// The rule for the GIL follows CPython 3.11's sources (Py_BEGIN_ALLOW_THREADS around what may block) and was counted on a native
// build, call by call. It decides where threads can take turns without being forced: between two "keeps" none can.

import type { Answer, RequestKind, RequestTable } from "./contract.ts";
import type { Machine, Parked } from "./machine.ts";
import * as devices from "./servers/devices.ts";
import * as locks from "./servers/locks.ts";
import * as signals from "./servers/signals.ts";
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
  "thread.count": { gil: "keeps", serve: threads.count },
  "process.exit": { gil: "ends", serve: threads.exitProcess },

  "lock.create": { gil: "keeps", serve: locks.create },
  "lock.acquire": { gil: "waits", serve: locks.acquire },
  "lock.release": { gil: "keeps", serve: locks.release },
  "lock.state": { gil: "keeps", serve: locks.state },
  "lock.restore": { gil: "waits", serve: locks.restore },
  "wait.label": { gil: "keeps", serve: threads.label },

  sleep: { gil: "releases", serve: time.sleep },
  "time.read": { gil: "keeps", serve: time.read },

  "console.write": { gil: "releases", serve: devices.write },
  "console.read": { gil: "waits", serve: devices.readLine },
  "console.isatty": { gil: "keeps", serve: devices.isTerminal },

  "file.open": { gil: "releases", serve: devices.open },
  "file.read": { gil: "releases", serve: devices.read },
  "file.write": { gil: "releases", serve: devices.writeFile },
  "file.seek": { gil: "releases", serve: devices.seek },
  "file.truncate": { gil: "releases", serve: devices.truncate },
  "file.status": { gil: "releases", serve: devices.status },
  "file.isatty": { gil: "releases", serve: devices.isFileTerminal },
  "file.close": { gil: "releases", serve: devices.close },
  "file.stat": { gil: "releases", serve: devices.stat },
  "file.list": { gil: "releases", serve: devices.list },
  "file.remove": { gil: "releases", serve: devices.remove },
  "file.makeDirectory": { gil: "releases", serve: devices.makeDirectory },
  "file.removeDirectory": { gil: "releases", serve: devices.removeDirectory },
  "file.change": { gil: "releases", serve: devices.change },
  "file.rename": { gil: "releases", serve: devices.rename },

  "signal.raise": { gil: "keeps", serve: signals.raise },
  "signal.interrupt": { gil: "keeps", serve: signals.interrupt },
  "signal.timer": { gil: "keeps", serve: signals.setTimer },
  "signal.pause": { gil: "releases", serve: signals.pause },

  "poll.create": { gil: "keeps", serve: time.createPoll },
  "poll.wait": { gil: "releases", serve: time.waitPoll },
  "poll.wake": { gil: "keeps", serve: time.wakePoll },
  "task.change": { gil: "keeps", serve: time.changeTask },

  "random.bytes": { gil: "releases", serve: devices.randomBytes },
  "gil.interval": { gil: "keeps", serve: threads.interval },
};
