// Serving the requests about processes, and about the semaphores that processes share.

import { WOULD_BLOCK } from "../../devices/descriptors.ts";
import type { DeviceError } from "../../devices/device-error.ts";
import type { Answer, RequestTable, SemaphoreId, SignalAction } from "../contract.ts";
import { endProcess, forkProcess } from "../lifecycle.ts";
import { type Machine, PARKED, type Parked } from "../machine.ts";
import type { Process } from "../process.ts";
import { Semaphore } from "../semaphore.ts";
import type { Thread } from "../thread.ts";
import { retryUntilReady } from "./waiting.ts";

type Argument<Kind extends keyof RequestTable> = RequestTable[Kind]["argument"];

const SIGINT = 2;
const SIGKILL = 9;
/** Signals that by default do nothing: SIGCHLD, SIGCONT, SIGURG, SIGWINCH, and those that stop a process, which none does here. */
const HARMLESS: ReadonlySet<number> = new Set([17, 18, 19, 20, 21, 22, 23, 28]);

export function fork(machine: Machine, thread: Thread, argument: Argument<"process.fork">): number {
  const { forkStartNs, spawnStartNs } = machine.config.costs;
  const startNs = argument.descriptors === null ? forkStartNs : spawnStartNs;
  return forkProcess(machine, thread, { ...argument, startNs }).pid;
}

export function self({ process }: Machine): Answer<"process.self"> {
  return { pid: process.pid, parent: process.parentPid };
}

export function name({ world }: Machine, thread: Thread, argument: Argument<"process.name">): null {
  const { process } = thread.machine;
  if (process.name !== argument.name) {
    process.name = argument.name;
    if (world.processes.length > 1) world.journal?.processNamed(thread, thread.machine.nowNs, process);
  }
  return null;
}

export function exit(machine: Machine, _thread: Thread, { code, signal }: Argument<"process.exit">): Parked {
  endProcess(machine, { code, signal: signal ?? null }, machine.nowNs);
  return PARKED;
}

/** waitpid(2) for one child, or for any where pid is -1. */
export function wait(machine: Machine, thread: Thread, { pid, isBlocking }: Argument<"process.wait">): Parked {
  const { process } = machine;
  const attempt = (): unknown => {
    const meant = process.children.filter((child) => pid === -1 || child.pid === pid);
    if (meant.length === 0) return { errno: "ECHILD" } satisfies DeviceError;
    const ended = meant.find(({ status }) => status !== null);
    if (ended === undefined) return isBlocking ? WOULD_BLOCK : null;
    process.children.splice(process.children.indexOf(ended), 1);
    return { pid: ended.pid, status: ended.status } satisfies Answer<"process.wait">;
  };
  const child = process.children.find((each) => each.pid === pid);
  return retryUntilReady(machine, thread, {
    device: "kernel",
    operation: "wait for a process",
    target: child?.name ?? "",
    latency: { operationNs: machine.config.costs.pollNs, byteNs: 0 },
    bytes: 0,
    waits: `waits for ${child === undefined ? "a child process" : child.name} to end`,
    changes: [process.childEnds],
    timeoutNs: null,
    attempt,
  });
}

/** kill(2) of another process; "self" where it is the caller's own. */
export function kill(machine: Machine, _thread: Thread, { pid, number }: Argument<"process.kill">): Answer<"process.kill"> {
  const { world, process } = machine;
  if (pid === process.pid || pid === 0) return "self";
  const target = world.processes.find((each) => each.pid === pid && !isReaped(each));
  if (target === undefined) return { errno: "ESRCH" };
  if (number > 0 && target.status === null) send(target, number, machine.nowNs);
  return null;
}

function isReaped(process: Process): boolean {
  return process.status !== null && process.parent?.children.includes(process) !== true;
}

/** What it has no handler for is done by the kernel at once, whatever the process is at. */
function send(target: Process, number: number, timeNs: number): void {
  const action = number === SIGKILL ? "default" : (target.signalActions.get(number) ?? (number === SIGINT ? "handle" : "default"));
  if (action === "handle") target.machine.signal(number, timeNs);
  else if (action === "default" && !HARMLESS.has(number)) endProcess(target.machine, { code: 0, signal: number }, timeNs);
}

/** What the process does about a signal from now on. */
export function setSignalAction({ process }: Machine, _thread: Thread, argument: { number: number; action: SignalAction }): null {
  process.signalActions.set(argument.number, argument.action);
  return null;
}

function semaphoreOf(id: SemaphoreId): Semaphore {
  return id as unknown as Semaphore;
}

export function createSemaphore({ world }: Machine, _thread: Thread, argument: Argument<"semaphore.create">): Answer<"semaphore.create"> {
  const { name: shown, value, most } = argument;
  if (world.semaphores.has(shown)) return { errno: "EEXIST" };
  const semaphore = new Semaphore(value, most);
  world.semaphores.set(shown, semaphore);
  return semaphore as unknown as SemaphoreId;
}

export function openSemaphore({ world }: Machine, _thread: Thread, argument: Argument<"semaphore.open">): Answer<"semaphore.open"> {
  return (world.semaphores.get(argument.name) as unknown as SemaphoreId) ?? { errno: "ENOENT" };
}

export function acquireSemaphore(machine: Machine, thread: Thread, argument: Argument<"semaphore.acquire">): boolean | Parked {
  const { timeoutNs, name: shown } = argument;
  const semaphore = semaphoreOf(argument.semaphore);
  const attempt = (): true | typeof WOULD_BLOCK => {
    if (semaphore.value === 0) return WOULD_BLOCK;
    semaphore.value--;
    return true;
  };
  if (attempt() === true) return true;
  if (timeoutNs === 0) return false;
  return retryUntilReady(machine, thread, {
    device: shown,
    operation: "wait",
    target: "",
    latency: { operationNs: 0, byteNs: 0 },
    bytes: 0,
    waits: `waits for ${shown} that processes share`,
    changes: [semaphore.releases],
    timeoutNs,
    attempt,
    late: () => false,
  });
}

/** False: it would exceed its highest value. */
export function releaseSemaphore(machine: Machine, thread: Thread, argument: Argument<"semaphore.release">): boolean {
  const semaphore = semaphoreOf(argument.semaphore);
  if (semaphore.value >= semaphore.most) return false;
  semaphore.value++;
  machine.acting(thread, () => semaphore.releases.tellOne(machine.nowNs));
  return true;
}

export function semaphoreValue(_machine: Machine, _thread: Thread, argument: Argument<"semaphore.value">): number {
  return semaphoreOf(argument.semaphore).value;
}
