// The system-call table of the simulated machine: everything that running Python code can ask of the world outside.
// A request names its arguments and its answer once; the kernel's servers are a mapped type over this table, so that a
// request which nobody serves does not compile. Errors are answers too: the native that asked words them.
//
// Kernel objects (threads, locks, files, polls) live in the kernel, behind numbers, as file descriptors do.

import type { Execution } from "./execution.ts";

declare const brand: unique symbol;
type Id<Name extends string> = number & { readonly [brand]: Name };

/** What `threading.get_ident()` answers. */
export type ThreadId = Id<"thread">;
/** An opaque token, only to be handed back. No number: a lock that no Python object refers to any more must be garbage. */
export interface LockId {
  readonly [brand]: "lock";
}
export type FileId = Id<"file">;
export type PollId = Id<"poll">;

/** A symbolic error number as in the errno module: "ENOENT", "EACCES", … */
export interface Errno {
  readonly errno: string;
}

export type Stream = "stdout" | "stderr";

/** What `file.stat` answers; times in nanoseconds since the run began. */
export interface FileStatus {
  readonly kind: "file" | "directory" | "link";
  readonly size: number;
  readonly modifiedNs: number;
  readonly mode: number;
  readonly inode: number;
}

/** Flags of `file.open`, as the letters of FileIO's mode say them. */
export interface OpenFlags {
  readonly read: boolean;
  readonly write: boolean;
  readonly append: boolean;
  readonly truncate: boolean;
  readonly create: boolean;
  readonly exclusive: boolean;
}

/** How a task of an event loop changed; recorded for its lane, without effect on the run. */
export interface TaskChange {
  /** Number of the task, unique in the run. */
  readonly task: number;
  readonly name: string;
  /** `cancelling`: its cancellation was asked for; that alone leaves it in the state it was in. */
  readonly state: "created" | "ready" | "running" | "awaits" | "sleeps" | "done" | "cancelled" | "failed" | "cancelling";
  /**
   * The coroutine's name for `created`, what is awaited for `awaits` and `sleeps`, what was awaited for `ready` ("" when it only let the
   * others run), the exception's class for `failed`.
   */
  readonly detail: string;
  /** The task that caused the change, if another did. */
  readonly by?: number;
  /** For `ready`: what it awaited was cancelled. */
  readonly isCancelled?: boolean;
  /** For `sleeps`: how long it asked to sleep. */
  readonly durationNs?: number;
  /** The program's line that the task stands at, where that is not where the thread stands: its innermost await. */
  readonly place?: { readonly path: string; readonly line: number };
}

/**
 * kind → argument and answer. Names are `lane.verb`. Kinds marked † are answered without letting go of the GIL unless
 * they must wait; the kernel's release table (scheduler/kernel/serve.ts) has the exact rule for each.
 */
export interface RequestTable {
  /** Start an OS thread that runs `execution`. The caller goes on at once. † */
  "thread.start": { argument: { readonly execution: Execution; readonly name: string }; answer: ThreadId };
  /** Ident of the calling thread. † */
  "thread.self": { argument: null; answer: ThreadId };
  /** Name the calling thread, or another, for people: lanes, reports. † */
  "thread.name": { argument: { readonly thread: ThreadId; readonly name: string }; answer: null };
  /** How many threads are alive. † */
  "thread.count": { argument: null; answer: number };
  /** End the process at once: `os._exit`. */
  "process.exit": { argument: { readonly code: number }; answer: never };

  /** Make a lock. `object` is the Python object around it, kept so that a person can be told its name. † */
  "lock.create": { argument: { readonly reentrant: boolean; readonly object: unknown }; answer: LockId };
  /** Take a lock; `timeoutNs` null waits for ever, 0 tries. False when the time was up. † */
  "lock.acquire": { argument: { readonly lock: LockId; readonly timeoutNs: number | null }; answer: boolean };
  /** Let go of a lock. A plain lock may be released by any thread. † */
  "lock.release": { argument: { readonly lock: LockId }; answer: "released" | "unlocked" | "not-owner" };
  /** Who holds a lock (null: nobody, or a plain lock that remembers no owner) and how many times. † */
  "lock.state": { argument: { readonly lock: LockId }; answer: { readonly locked: boolean; readonly owner: ThreadId | null; readonly count: number } };
  /** Set owner and count of a reentrant lock: `_release_save` (count 0) and `_acquire_restore` (waits if it must). */
  "lock.restore": { argument: { readonly lock: LockId; readonly count: number }; answer: null };
  /** Why the next wait of this thread is waited: `Condition.wait`, `Queue.get`, `Thread.join`; shown instead of the bare lock. † */
  "wait.label": { argument: { readonly cause: "join" | "cond-wait" | "queue-empty" | "queue-full" | "event-wait" | "barrier-wait" | "semaphore-wait" | null; readonly name: string }; answer: null };

  /** Suspend the calling thread for at least this long. Lets go of the GIL even for 0. */
  sleep: { argument: { readonly durationNs: number }; answer: null };
  /** Virtual nanoseconds since the run began; for "thread" and "process" the CPU time used. † */
  "time.read": { argument: { readonly clock: "monotonic" | "thread" | "process" }; answer: number };

  /** Write to the program's console: one write(2). Lets go of the GIL. */
  "console.write": { argument: { readonly stream: Stream; readonly text: string }; answer: null };
  /** Read one line from standard input, its newline included; "" at the end. Lets go of the GIL unless a line is buffered. */
  "console.read": { argument: null; answer: string };
  /** Is standard input, output or error a terminal? † */
  "console.isatty": { argument: { readonly fd: 0 | 1 | 2 }; answer: boolean };

  "file.open": { argument: { readonly path: string; readonly flags: OpenFlags }; answer: FileId | Errno };
  "file.read": { argument: { readonly file: FileId; readonly size: number }; answer: Uint8Array | Errno };
  "file.write": { argument: { readonly file: FileId; readonly bytes: Uint8Array }; answer: number | Errno };
  "file.seek": { argument: { readonly file: FileId; readonly offset: number; readonly whence: 0 | 1 | 2 }; answer: number | Errno };
  "file.truncate": { argument: { readonly file: FileId; readonly size: number }; answer: number | Errno };
  /** fstat(2). */
  "file.status": { argument: { readonly file: FileId }; answer: FileStatus | Errno };
  /** The ioctl behind isatty(3). */
  "file.isatty": { argument: { readonly file: FileId }; answer: boolean };
  "file.close": { argument: { readonly file: FileId }; answer: null | Errno };
  "file.stat": { argument: { readonly path: string }; answer: FileStatus | Errno };
  "file.list": { argument: { readonly path: string }; answer: readonly string[] | Errno };
  "file.remove": { argument: { readonly path: string }; answer: null | Errno };
  "file.makeDirectory": { argument: { readonly path: string }; answer: null | Errno };
  "file.removeDirectory": { argument: { readonly path: string }; answer: null | Errno };
  /** Set date and permission bits, where they are not null. */
  "file.change": { argument: { readonly path: string; readonly modifiedNs: number | null; readonly mode: number | null }; answer: null | Errno };
  "file.rename": { argument: { readonly from: string; readonly to: string }; answer: null | Errno };

  /** A signal to this process. True when the caller is the main thread, which then runs the handler itself. † */
  "signal.raise": { argument: { readonly number: number }; answer: boolean };
  /** As if a signal had come from outside, whoever asks: the main thread hears of it at its next safepoint. † */
  "signal.interrupt": { argument: { readonly number: number }; answer: null };
  /**
   * Set the timer that sends SIGALRM, after so long and then every so often (0: once); null stops it, undefined only asks. Answers
   * what was left of it. †
   */
  "signal.timer": {
    argument: { readonly afterNs: number | null | undefined; readonly everyNs: number };
    answer: { readonly leftNs: number; readonly everyNs: number };
  };
  /** Sleep until a signal comes. */
  "signal.pause": { argument: null; answer: null };

  /** Make what an event loop sleeps on: an epoll with a self-pipe. † */
  "poll.create": { argument: null; answer: PollId };
  /** Sleep until woken or the time is up (null: for ever). True when woken. Lets go of the GIL even for 0. Rounded up to whole ms as epoll does. */
  "poll.wait": { argument: { readonly poll: PollId; readonly timeoutNs: number | null }; answer: boolean };
  /** Wake a poll from any thread; a poll that nobody sleeps on stays woken for its next wait. */
  "poll.wake": { argument: { readonly poll: PollId }; answer: null };
  /** Note a change of an asyncio task for its lane. † */
  "task.change": { argument: TaskChange; answer: null };

  /** Bytes from the run's seeded source: os.urandom, the seed of `random`. */
  "random.bytes": { argument: { readonly count: number }; answer: Uint8Array };
  /** Read or set the switch interval. † */
  "gil.interval": { argument: { readonly intervalNs: number | null }; answer: number };
}

export type RequestKind = keyof RequestTable;

/** One request as it travels: `{ kind, argument }`. */
export type Request = { [Kind in RequestKind]: { readonly kind: Kind; readonly argument: RequestTable[Kind]["argument"] } }[RequestKind];

export type Answer<Kind extends RequestKind> = RequestTable[Kind]["answer"];
