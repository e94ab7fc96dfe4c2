// The system-call table of the simulated machine: everything that running Python code can ask of the world outside.
// A request names its arguments and its answer once; the kernel's servers are a mapped type over this table, so that a
// request which nobody serves does not compile. Errors are answers too: the native that asked words them.
//
// Kernel objects (threads, locks, files, polls) live in the kernel, behind numbers, as file descriptors do.

import type { Execution } from "./execution.ts";
import type { ProcessRequests } from "./process-requests.ts";
import type { SocketRequests } from "./socket-requests.ts";

declare const brand: unique symbol;
type Id<Name extends string> = number & { readonly [brand]: Name };

/** What `threading.get_ident()` answers. */
export type ThreadId = Id<"thread">;
/** An opaque token, only to be handed back. No number: a lock that no Python object refers to any more must be garbage. */
export interface LockId {
  readonly [brand]: "lock";
}
/** What a program can be said to wait for where all that is asked is a lock. */
export type LabelledWait =
  | "join"
  | "cond-wait"
  | "queue-empty"
  | "queue-full"
  | "event-wait"
  | "barrier-wait"
  | "semaphore-wait"
  | "import-wait";
export type FileId = Id<"file">;
export type PollId = Id<"poll">;

/** A symbolic error number as in the errno module: "ENOENT", "EACCES", … */
export interface Errno {
  readonly errno: string;
}

export type Stream = "stdout" | "stderr";

/** What `file.stat` answers; times in nanoseconds since the run began. */
export interface FileStatus {
  readonly kind: "file" | "directory" | "link" | "other";
  readonly size: number;
  readonly accessedNs: number | bigint;
  readonly modifiedNs: number | bigint;
  /** Of the last change of anything about it: st_ctime. */
  readonly changedNs: number;
  /** Type bits and permission bits. */
  readonly mode: number;
  readonly inode: number;
  readonly links: number;
  /** st_dev: which file system it is on. */
  readonly device: number;
}

/** What readdir(3) tells of a name. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileStatus["kind"];
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
  /** O_DIRECTORY and O_NOFOLLOW. */
  readonly directory?: boolean;
  readonly noFollow?: boolean;
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
  /**
   * The program's line that the task stands at, its innermost await; null where there is none. Left out, it is where the thread
   * stands that counts: that is what led to the change.
   */
  readonly place?: { readonly path: string; readonly line: number } | null;
}

/**
 * kind → argument and answer. Names are `lane.verb`. Kinds marked † are answered without letting go of the GIL unless
 * they must wait; the kernel's release table (scheduler/kernel/serve.ts) has the exact rule for each.
 */
export interface RequestTable extends SocketRequests, ProcessRequests {
  /** Start an OS thread that runs `execution`. The caller goes on at once. † */
  "thread.start": { argument: { readonly execution: Execution; readonly name: string }; answer: ThreadId };
  /** Ident of the calling thread. † */
  "thread.self": { argument: null; answer: ThreadId };
  /** Name the calling thread, or another, for people: lanes, reports. † */
  "thread.name": { argument: { readonly thread: ThreadId; readonly name: string }; answer: null };
  /** The calling thread is about to end, by an uncaught exception: for people. † */
  "thread.fail": { argument: null; answer: null };
  /** How many threads are alive. † */
  "thread.count": { argument: null; answer: number };

  /** Make a lock. `object` is the Python object around it, kept so that a person can be told its name. † */
  "lock.create": { argument: { readonly reentrant: boolean; readonly object: unknown }; answer: LockId };
  /** Take a lock; `timeoutNs` null waits for ever, 0 tries. False when the time was up. † */
  "lock.acquire": { argument: { readonly lock: LockId; readonly timeoutNs: number | null }; answer: boolean };
  /** Let go of a lock. A plain lock may be released by any thread. † */
  "lock.release": { argument: { readonly lock: LockId }; answer: "released" | "unlocked" | "not-owner" };
  /** Who holds a lock (null: nobody, or a plain lock that remembers no owner) and how many times. † */
  "lock.state": {
    argument: { readonly lock: LockId };
    answer: { readonly locked: boolean; readonly owner: ThreadId | null; readonly count: number };
  };
  /** Set owner and count of a reentrant lock: `_release_save` (count 0) and `_acquire_restore` (waits if it must). */
  "lock.restore": { argument: { readonly lock: LockId; readonly count: number }; answer: null };
  /**
   * Why the next wait of this thread is waited: `Condition.wait`, `Queue.get`, `Thread.join`; shown instead of the bare lock. Where `name`
   * is "", `object` is what waits are for, to be called as the program calls it. †
   */
  "wait.label": { argument: { readonly cause: LabelledWait | null; readonly name: string; readonly object?: unknown }; answer: null };

  /** Suspend the calling thread for at least this long. Lets go of the GIL even for 0. */
  sleep: { argument: { readonly durationNs: number }; answer: null };
  /** What C code does without the GIL, as `hash 4096 bytes`: it takes CPU time of this thread, and others run meanwhile. */
  compute: { argument: { readonly work: string; readonly durationNs: number }; answer: null };
  /** Virtual nanoseconds since the run began; for "thread" and "process" the CPU time used. † */
  "time.read": { argument: { readonly clock: "monotonic" | "thread" | "process" }; answer: number };

  /** Write to descriptor 1 or 2 as text: one write(2). Answers a number that says no more than that it went well. Lets go of the GIL. */
  "console.write": { argument: { readonly stream: Stream; readonly text: string }; answer: number | Errno };
  /** Does a descriptor lead to a terminal? † */
  "console.isatty": { argument: { readonly fd: number }; answer: boolean };

  /** open(2); `permissions` are those of a file that it makes. Paths begin at the root. */
  "file.open": { argument: { readonly path: string; readonly flags: OpenFlags; readonly permissions: number }; answer: FileId | Errno };
  /** read(2): up to `size` bytes, all that are there when it is negative; waits for others where it must. */
  "file.read": { argument: { readonly file: FileId; readonly size: number }; answer: Uint8Array | Errno };
  /** write(2): how many bytes were written; a blocking one writes all. */
  "file.write": { argument: { readonly file: FileId; readonly bytes: Uint8Array }; answer: number | Errno };
  "file.pread": { argument: { readonly file: FileId; readonly size: number; readonly offset: number }; answer: Uint8Array | Errno };
  "file.pwrite": { argument: { readonly file: FileId; readonly bytes: Uint8Array; readonly offset: number }; answer: number | Errno };
  "file.seek": { argument: { readonly file: FileId; readonly offset: number; readonly whence: 0 | 1 | 2 }; answer: number | Errno };
  /** ftruncate(2), or truncate(2) of a path. */
  "file.truncate": { argument: { readonly file: FileId | string; readonly size: number }; answer: number | Errno };
  /** fstat(2). */
  "file.status": { argument: { readonly file: FileId }; answer: FileStatus | Errno };
  /** fsync(2). */
  "file.sync": { argument: { readonly file: FileId }; answer: null | Errno };
  /** The ioctl behind isatty(3). */
  "file.isatty": { argument: { readonly file: FileId }; answer: boolean };
  "file.close": { argument: { readonly file: FileId }; answer: null | Errno };
  /** dup(2), or dup2(2) onto a number. */
  "file.duplicate": { argument: { readonly file: FileId; readonly onto: number | null }; answer: number | Errno };
  /** pipe2(2): the end to read from and the end to write to. */
  "file.pipe": { argument: { readonly isBlocking: boolean }; answer: readonly [number, number] | Errno };
  /** Does it block? Set where that is not null. † */
  "file.blocking": { argument: { readonly file: FileId; readonly isBlocking: boolean | null }; answer: boolean | Errno };
  /** stat(2), or lstat(2) where links are not followed. */
  "file.stat": { argument: { readonly path: string; readonly follows: boolean }; answer: FileStatus | Errno };
  /** opendir(3), of a path or a descriptor: what is in it, sorted by name. */
  "file.list": { argument: { readonly path: string | FileId }; answer: readonly FolderEntry[] | Errno };
  /** The time of a readdir(3) that brings one of these entries, or of the closedir(3) at the end. */
  "file.entry": { argument: null; answer: null };
  /** access(2): bits 4, 2 and 1 ask for reading, writing and executing. */
  "file.access": { argument: { readonly path: string; readonly mode: number; readonly follows: boolean }; answer: boolean };
  "file.remove": { argument: { readonly path: string }; answer: null | Errno };
  "file.makeDirectory": { argument: { readonly path: string; readonly permissions: number }; answer: null | Errno };
  "file.removeDirectory": { argument: { readonly path: string }; answer: null | Errno };
  /** Set dates (nanoseconds since the run began) and permission bits, where they are not null. */
  "file.change": {
    argument: {
      readonly path: string | FileId;
      readonly accessedNs: number | bigint | null;
      readonly modifiedNs: number | bigint | null;
      readonly mode: number | null;
      readonly follows: boolean;
    };
    answer: null | Errno;
  };
  "file.rename": { argument: { readonly from: string; readonly to: string }; answer: null | Errno };
  /** link(2): a second name. */
  "file.link": { argument: { readonly from: string; readonly to: string; readonly follows: boolean }; answer: null | Errno };
  "file.symlink": { argument: { readonly target: string; readonly path: string }; answer: null | Errno };
  "file.readlink": { argument: { readonly path: string }; answer: string | Errno };
  /** Where a folder really is: its path without links. What chdir(2) asks. */
  "file.folder": { argument: { readonly path: string }; answer: string | Errno };

  /** A signal to this process. True when the caller is the main thread, which then runs the handler itself. † */
  "signal.raise": { argument: { readonly number: number }; answer: boolean };
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
