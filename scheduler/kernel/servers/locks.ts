// Serving the lock requests. An uncontended lock costs neither the GIL nor an event; only a wait does.

import { PROFILES } from "../../profiles/profiles.ts";
import type { Answer, LockId } from "../contract.ts";
import { Lock } from "../locks.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";
import { labelStart } from "./threads.ts";

/** The program holds locks as opaque tokens; here they are what they are. */
function lockOf(id: LockId): Lock {
  return id as unknown as Lock;
}

export function create(_machine: Machine, _thread: Thread, argument: { reentrant: boolean; object: unknown }): LockId {
  return new Lock(argument.reentrant, argument.object) as unknown as LockId;
}

export function acquire(machine: Machine, thread: Thread, argument: { lock: LockId; timeoutNs: number | null }): boolean | Parked {
  const lock = lockOf(argument.lock);
  if (machine.locks.tryTake(lock, thread, 1)) {
    machine.journal?.took(thread, lock, machine.nowNs);
    return true;
  }
  if (argument.timeoutNs === 0) return false;
  return waitFor(machine, thread, lock, { timeoutNs: argument.timeoutNs, count: 1, isRestoring: false });
}

export function release(machine: Machine, thread: Thread, argument: { lock: LockId }): Answer<"lock.release"> {
  const lock = lockOf(argument.lock);
  const { owner } = lock;
  const outcome = machine.locks.release(lock, thread, machine.nowNs);
  if (owner !== null && lock.owner === null) machine.journal?.gave(owner, lock);
  return outcome;
}

export function state(_machine: Machine, _thread: Thread, argument: { lock: LockId }): Answer<"lock.state"> {
  const lock = lockOf(argument.lock);
  return { locked: lock.owner !== null, owner: lock.isReentrant ? (lock.owner?.id ?? null) : null, count: lock.count };
}

/** `_release_save` and `_acquire_restore`: a condition lets go of its lock however often it is held, and takes it back so. */
export function restore(machine: Machine, thread: Thread, argument: { lock: LockId; count: number }): null | Parked {
  const lock = lockOf(argument.lock);
  if (argument.count === 0) {
    if (lock.owner === thread) {
      machine.locks.free(lock, thread, machine.nowNs);
      machine.journal?.gave(thread, lock);
    }
    return null;
  }
  if (machine.locks.tryTake(lock, thread, argument.count)) {
    machine.journal?.took(thread, lock, machine.nowNs);
    return null;
  }
  return waitFor(machine, thread, lock, { timeoutNs: null, count: argument.count, isRestoring: true });
}

function waitFor(
  machine: Machine,
  thread: Thread,
  lock: Lock,
  wait: { timeoutNs: number | null; count: number; isRestoring: boolean },
): Parked {
  labelStart(thread);
  machine.journal?.blocks(thread, lock, machine.nowNs, wait.timeoutNs);
  thread.isRestoring = wait.isRestoring;
  thread.waitsFor = lock;
  const { signalsEndLockWaits } = PROFILES[machine.config.profile];
  return machine.letGo(thread, "blocked", (timeNs) => {
    const deadlineNs = wait.timeoutNs === null ? null : timeNs + wait.timeoutNs;
    const isOver = signalsEndLockWaits && machine.allowInterrupt(thread, timeNs, () => machine.locks.cancel(thread), deadlineNs);
    if (!isOver) machine.locks.wait(lock, thread, { ...wait, timeNs });
  });
}
