// The part of the system-call table that is about processes, and about what they share.

import type { Execution } from "./execution.ts";
import type { Errno } from "./requests.ts";

declare const brand: unique symbol;

/** A semaphore that processes share: an opaque token, which a forked process has as well. */
export interface SemaphoreId {
  readonly [brand]: "semaphore";
}

/** Memory that processes share: an opaque token. It is read and written by requests, which come in the order of their times. */
export interface MemoryId {
  readonly [brand]: "memory";
}

/**
 * What one of the kernel's tokens is in a forked process: a lock becomes a copy of itself, what processes share stays what it is.
 * Undefined for what is no token.
 */
export type CopyToken = (token: object) => object | undefined;

/** How a process ended: by itself, with a code, or by a signal. */
export interface ExitStatus {
  readonly code: number;
  readonly signal: number | null;
}

/** What a process does about a signal: what Linux does by itself, nothing, or what its main thread is to do. */
export type SignalAction = "default" | "ignore" | "handle";

export interface ProcessRequests {
  /**
   * A new process with one thread: `child` makes its execution, out of a copy of this one's heap, or with one of its own, and then with
   * these descriptors beside 0, 1 and 2 (`descriptors`).
   * Answers the new pid. †
   */
  "process.fork": {
    argument: {
      readonly child: (copyToken: CopyToken) => Execution;
      readonly name: string;
      readonly descriptors: readonly number[] | null;
    };
    answer: number;
  };
  /** Pids of the process and its parent. † */
  "process.self": { argument: null; answer: { readonly pid: number; readonly parent: number } };
  /** Name the calling process, for people. † */
  "process.name": { argument: { readonly name: string }; answer: null };
  /** How a child ended, any for pid -1; null when that does not block and none has. */
  "process.wait": {
    argument: { readonly pid: number; readonly isBlocking: boolean };
    answer: { readonly pid: number; readonly status: ExitStatus | null } | null | Errno;
  };
  /** Send a signal; "self" when it is for the caller's own process, which then does it itself. † */
  "process.kill": { argument: { readonly pid: number; readonly number: number }; answer: null | "self" | Errno };
  /** End the process at once: `os._exit`, or a signal that nobody handles. */
  "process.exit": { argument: { readonly code: number; readonly signal?: number }; answer: never };
  /** What the process does about a signal from now on. † */
  "signal.action": { argument: { readonly number: number; readonly action: SignalAction }; answer: null };

  /** A new semaphore, known by a name from then on. † */
  "semaphore.create": { argument: { readonly name: string; readonly value: number; readonly most: number }; answer: SemaphoreId | Errno };
  /** The one that has this name. † */
  "semaphore.open": { argument: { readonly name: string }; answer: SemaphoreId | Errno };
  /** Count down; `timeoutNs` null waits for ever, 0 tries. `name` is what people call it: "a lock". † */
  "semaphore.acquire": {
    argument: { readonly semaphore: SemaphoreId; readonly timeoutNs: number | null; readonly name: string };
    answer: boolean;
  };
  /** Count up; false where that would exceed its highest value. † */
  "semaphore.release": { argument: { readonly semaphore: SemaphoreId }; answer: boolean };
  "semaphore.value": { argument: { readonly semaphore: SemaphoreId }; answer: number };

  /** So many zeros, known by a name from then on. † */
  "memory.create": { argument: { readonly name: string; readonly size: number }; answer: MemoryId | Errno };
  /** The one that has this name, and its size. † */
  "memory.open": { argument: { readonly name: string }; answer: { readonly memory: MemoryId; readonly size: number } | Errno };
  /** Nobody can open it by its name any more. † */
  "memory.unlink": { argument: { readonly name: string }; answer: null | Errno };
  "memory.read": { argument: { readonly memory: MemoryId; readonly offset: number; readonly size: number }; answer: Uint8Array };
  "memory.write": { argument: { readonly memory: MemoryId; readonly offset: number; readonly bytes: Uint8Array }; answer: null };
}
