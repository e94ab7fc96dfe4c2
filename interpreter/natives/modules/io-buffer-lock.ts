// One thread at a time inside a buffer: while one of them waits for the system, another that comes waits for the buffer, as at
// CPython's ENTER_BUFFERED. A thread that comes a second time, in the handler of a signal, would wait for itself: RuntimeError.

import type { LockId, ThreadId } from "../../host/requests.ts";
import { ask, type Deferred, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import type { Value } from "../../objects/value.ts";
import { repr } from "../../operations/text.ts";

export class BufferLock {
  private holder: ThreadId | null = null;
  /** Of each thread that waits, a lock that it has taken and wants once more. */
  private readonly waiters: LockId[] = [];

  get isHeld(): boolean {
    return this.holder !== null;
  }

  /** `body` with nobody else inside; `object` is what errors name. */
  *around<T>(object: Value, body: Generator<Deferred, T, never>): Generator<Deferred, T, never> {
    const thread = (yield ask("thread.self", null)) as unknown as ThreadId;
    while (this.holder !== null) {
      if (this.holder === thread) raise("RuntimeError", `reentrant call inside ${String(yield* settle(repr(object)))}`);
      yield* this.wait(object);
    }
    this.holder = thread;
    try {
      return yield* body;
    } finally {
      this.holder = null;
      const next = this.waiters.shift();
      if (next !== undefined) yield ask("lock.release", { lock: next });
    }
  }

  private *wait(object: Value): Generator<Deferred, void, never> {
    const lock = (yield ask("lock.create", { reentrant: false, object })) as unknown as LockId;
    yield ask("lock.acquire", { lock, timeoutNs: null });
    this.waiters.push(lock);
    yield ask("lock.acquire", { lock, timeoutNs: null });
  }
}
