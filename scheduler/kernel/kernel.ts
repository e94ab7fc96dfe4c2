// The loop: let the holder of the GIL run → serve what it asks → let happen what is due → again. Where nobody holds the GIL, time
// jumps to the next thing that will happen by itself; where nothing will, the run is over or stuck.
//
//     ┌── nobody holds the GIL: jump to the next timer, fire it ─────────────┐
//     ▼                                                                      │
//     holder runs until  a request ─► serve it; parked? ─ yes ───────────────┤
//                        a safepoint past the deadline ─► Ctrl-C? drop? ─ yes┤
//                        its end ─► finish ──────────────────────────────────┘
//
// The holder runs undisturbed up to its deadline: the time of the next timer. It comes back a little later, at its next safepoint or
// request, and only then do the timers fire, but each at its own time and in order, as if it had fired then. Nothing is lost by
// that, because no other thread executes meanwhile and the holder itself looks up at safepoints only.

import type { ChoicePoint, Chooser } from "../choice/chooser.ts";
import { ScheduleMismatch } from "../choice/schedule.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { RunConfig } from "./config.ts";
import type { DataListener, Execution, Location, RequestKind } from "./contract.ts";
import type { Costs } from "./costs.ts";
import { findDeadlock } from "./deadlock.ts";
import { type Exit, exit } from "./exits.ts";
import { endProcess } from "./lifecycle.ts";
import { Machine, PARKED } from "./machine.ts";
import { SERVERS, type Serve } from "./serve.ts";
import type { Thread } from "./thread.ts";
import type { Timer } from "./timers.ts";
import { World } from "./world.ts";

/** The longest stretch of virtual time between two looks at limits and host: about a hundred thousand instructions. */
const SLICE_NS = 1_000_000;

/** Where a run stands that watches lines: this thread is about to execute this line. */
export interface LinePause {
  readonly thread: Thread;
  readonly location: Location;
}

/** A request's server with this run's price: what is looked up for each request, so it is looked up once. */
interface Desk {
  readonly serve: Serve<RequestKind>;
  readonly costNs: number;
}

/**
 * Of several processes each has a holder of its GIL and a clock. The kernel goes on with the one that is furthest behind; what it comes
 * back with is looked at when nobody is further behind any more, and nothing is left that is due earlier. So holders that compute
 * get ahead of each other, by no more than a slice, and nobody acts before all that happened earlier has been seen.
 */
export class Kernel {
  readonly world: World;
  /** The program's own process. */
  readonly machine: Machine;
  private readonly desks: ReadonlyMap<RequestKind, Desk>;
  /** Stop before each line of the program (Execution.runLine). A run with it is the same run. */
  watchesLines = false;
  /** Set when `advance` came back with "line". */
  linePause: LinePause | null = null;
  /** Instructions executed by all threads, as of the last slice. */
  instructions = 0;
  /** The thread that executes, or did so last. */
  current: Thread;
  private isClosed = false;

  constructor(parts: { main: Execution; config: RunConfig; chooser: Chooser; recorder: Recorder | null }) {
    this.world = new World(parts);
    this.machine = new Machine(this.world, null);
    this.desks = desksOf(parts.config.costs);
    const main = this.machine.addThread(parts.main, "MainThread");
    for (const timeNs of parts.config.interruptsNs) this.machine.timers.add(timeNs, main, this.machine.interrupt);
    this.machine.becomeReady(main, 0);
    this.current = main;
  }

  /** How often a GIL went from one thread to another. */
  get switches(): number {
    return this.world.processes.reduce((sum, { machine }) => sum + Math.max(0, machine.gil.switchNumber - 1), 0);
  }

  /** Goes on for at most so many slices (or jumps of idle time); then, or when the run is over, says so. */
  advance(maxSlices: number): "running" | "line" | Exit {
    const { world } = this;
    try {
      for (let slice = 0; slice < maxSlices && world.exit === null; slice++) {
        const machine = this.isShared ? this.furthestBehind() : this.machine;
        const holder = machine?.gil.holder ?? null;
        if (machine === null || holder === null) this.jump();
        else this.runSlice(machine, holder);
        if (this.linePause !== null) return "line";
      }
    } catch (error) {
      if (!(error instanceof ScheduleMismatch)) throw error;
      world.exit = exit("mismatch", error.message);
    }
    return world.exit === null ? "running" : this.close(world.exit);
  }

  /** Has there ever been a second process? */
  private get isShared(): boolean {
    return this.world.processes.length > 1;
  }

  /** Lets happen what is due before any process can go on; answers the one that then is furthest behind, null where all are idle. */
  private furthestBehind(): Machine | null {
    const { cores, timers } = this.world;
    for (;;) {
      const first = cores.first();
      if (first === null || timers.nextNs > first.nowNs) return first;
      this.fire(timers.take() as Timer);
    }
  }

  /** Has each read and write of the program told from now on; the run is the same as without. */
  watchData(listener: DataListener): void {
    this.watchesLines = true;
    this.world.dataListener = listener;
    for (const { execution } of this.world.threads) execution.watchData?.(listener);
  }

  /** Ctrl-C from outside, between two calls of `advance`. Its virtual time goes into the schedule. */
  interrupt(): void {
    const { machine } = this;
    const nowNs = Math.max(machine.nowNs, this.world.cores.first()?.nowNs ?? 0);
    machine.timers.add(nowNs + 1, machine.mainThread, machine.interrupt);
  }

  private jump(): void {
    const { world, machine } = this;
    const next = world.timers.take();
    if (next === undefined) {
      this.deadlock();
    } else if (next.timeNs > world.config.limits.timeLimitNs) {
      machine.clock.jump(Math.max(machine.nowNs, world.config.limits.timeLimitNs));
      this.checkLimits(machine);
    } else {
      if (!this.isShared) machine.clock.jump(next.timeNs);
      this.fire(next);
    }
  }

  private fire({ thread, timeNs, fire }: Timer): void {
    if (thread !== null) {
      const { gil, clock } = thread.machine;
      if (gil.holder === null && clock.nowNs < timeNs) clock.jump(timeNs);
    }
    fire(thread as Thread, timeNs);
  }

  private runSlice(machine: Machine, thread: Thread): void {
    const { clock, gil, timers } = machine;
    const { execution } = thread;
    const sliceNs = this.isShared ? Math.min(SLICE_NS, gil.intervalNs) : SLICE_NS;
    const endNs = Math.min(clock.nowNs + sliceNs, machine.config.limits.timeLimitNs);
    this.linePause = null;
    this.current = thread;
    while (gil.holder === thread && machine.exit === null && !machine.isOver) {
      let { outcome } = machine;
      machine.outcome = null;
      if (outcome === null) {
        const untilNs = this.isUrgent(machine, thread) ? clock.nowNs : Math.min(timers.nextNs, endNs);
        execution.deadlinePs = thread.accountedPs + (untilNs - clock.nowNs) * 1000;
        outcome = this.watchesLines && execution.runLine !== undefined ? execution.runLine() : execution.run();
        clock.follow(thread);
        if (outcome === "request") clock.spend(thread, (this.desks.get(execution.request.kind) as Desk).costNs);
      }
      if (this.isShared && this.furthestBehind() !== machine) {
        machine.outcome = outcome;
        break;
      }
      if (outcome === "request") {
        this.serve(machine, thread);
      } else if (outcome === "budget") {
        if (this.atSafepoint(machine, thread, endNs)) break;
      } else {
        this.fireDue(machine);
        if (outcome === "line") {
          this.linePause = { thread, location: execution.location() };
          return;
        }
        this.finish(machine, thread);
      }
    }
    if (gil.holder === thread) machine.journal?.seen(thread);
    this.countInstructions(thread);
    this.checkLimits(machine);
  }

  /** Whether the thread has to come back at its very next safepoint. */
  private isUrgent(machine: Machine, thread: Thread): boolean {
    const { gil, chooser, pendingSignals } = machine;
    return gil.isWanted || (chooser.atSafepoints && gil.waiters.length > 0) || (thread.isMain && pendingSignals.length > 0);
  }

  private serve(machine: Machine, thread: Thread): void {
    const { request } = thread.execution;
    const { serve } = this.desks.get(request.kind) as Desk;
    if (machine.timers.nextNs <= machine.clock.nowNs) this.fireDue(machine);
    const answer = serve(machine, thread, request.argument as never);
    if (answer !== PARKED) thread.execution.answer(answer);
  }

  /** CPython's handle_pending: signals first, then the GIL. True when the slice is over. */
  private atSafepoint(machine: Machine, thread: Thread, endNs: number): boolean {
    const { gil, clock } = machine;
    this.fireDue(machine);
    if (thread.isMain && machine.pendingSignals.length > 0) machine.hand(thread, machine.pendingSignals.splice(0), null);
    clock.spend(thread, gil.lookNs);
    const loss = gil.look(thread, clock.nowNs);
    if (loss !== null) machine.preempt(thread, loss.cause, loss.next);
    else if (gil.mayBePreempted && machine.chooser.atSafepoints && gil.waiters.length > 0) this.mayPreempt(machine, thread);
    return this.world.cores.endsSlice(machine, clock.nowNs) || clock.nowNs >= endNs;
  }

  /** Asks the policy whether this safepoint is a switch, and to whom. */
  private mayPreempt(machine: Machine, thread: Thread): void {
    const { gil, chooser } = machine;
    const point: ChoicePoint = {
      kind: "preempt",
      options: 1 + gil.waiters.length,
      probability: 0,
      threads: () => [thread.id, ...[...gil.waiters].map(({ id }) => id)],
    };
    const choice = chooser.choose(point);
    if (choice > 0) machine.preempt(thread, "manual", gil.waiters.at(choice - 1));
  }

  /** Of a lone process; with others, nothing is due any more when one of them is looked at. */
  private fireDue({ timers, clock }: Machine): void {
    while (timers.nextNs <= clock.nowNs) {
      const timer = timers.take();
      timer?.fire(timer.thread as Thread, timer.timeNs);
    }
  }

  private finish(machine: Machine, thread: Thread): void {
    this.countInstructions(thread);
    machine.finish(thread);
    if (thread.isMain) endProcess(machine, { code: thread.execution.exitCode, signal: null }, machine.nowNs);
  }

  private countInstructions(thread: Thread): void {
    this.instructions += thread.execution.instructions - thread.countedInstructions;
    thread.countedInstructions = thread.execution.instructions;
  }

  private checkLimits(machine: Machine): void {
    const { maxSteps, timeLimitNs } = machine.config.limits;
    if (machine.exit !== null) return;
    if (this.instructions >= maxSteps) machine.exit = exit("limit", `${maxSteps} instructions were executed (maxSteps)`);
    else if (machine.nowNs >= timeLimitNs) machine.exit = exit("limit", `${timeLimitNs / 1e9} s of virtual time have passed (timeLimitNs)`);
  }

  /** Nobody runs and nothing will happen by itself. */
  private deadlock(): void {
    const { machine, world } = this;
    const found = findDeadlock(world);
    machine.journal?.deadlocked(machine.mainThread, this.lastNs(), found);
    world.exit = exit("deadlock", found.report);
  }

  /** A run that is ended from outside loses no output: what the program has buffered comes out. */
  private writeOut(): void {
    for (const { machine } of this.world.processes) {
      if (machine.isOver) continue;
      for (const { stream, text } of machine.mainThread.execution.unwritten?.() ?? []) {
        machine.console.write(stream, text);
        machine.journal?.output(machine.mainThread, this.machine.nowNs, stream, text);
      }
    }
  }

  /** The latest moment that any process has come to; the program's own clock says it from then on. */
  private lastNs(): number {
    const { clock } = this.machine;
    for (const { machine } of this.world.processes) clock.nowNs = Math.max(clock.nowNs, machine.nowNs);
    return clock.nowNs;
  }

  /** Once, when the run is over: a replay must have used its schedule up, and the threads that are left die. */
  private close(end: Exit): Exit {
    const { machine, world } = this;
    if (this.isClosed) return end;
    this.isClosed = true;
    const endNs = this.lastNs();
    if (end.reason === "deadlock" || end.reason === "limit") this.writeOut();
    machine.journal?.over(machine.mainThread, endNs, end.code, end.reason);
    for (const thread of world.threads) if (thread.activity !== "done") thread.turnTo("done", endNs);
    return end;
  }
}

function desksOf(costs: Costs): Map<RequestKind, Desk> {
  const desks = new Map<RequestKind, Desk>();
  for (const [kind, { serve }] of Object.entries(SERVERS) as [RequestKind, { serve: Serve<RequestKind> }][]) {
    desks.set(kind, { serve, costNs: costs.requestNs[kind] });
  }
  return desks;
}
