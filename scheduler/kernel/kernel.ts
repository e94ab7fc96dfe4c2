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
import { type Exit, exit, exitOfProgram } from "./exits.ts";
import { Machine, PARKED } from "./machine.ts";
import { SERVERS, type Serve } from "./serve.ts";
import type { Thread } from "./thread.ts";

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

export class Kernel {
  readonly machine: Machine;
  private readonly desks: ReadonlyMap<RequestKind, Desk>;
  /** Stop before each line of the program (Execution.runLine). A run with it is the same run. */
  watchesLines = false;
  /** Set when `advance` came back with "line". */
  linePause: LinePause | null = null;
  /** Instructions executed by all threads, as of the last slice. */
  instructions = 0;
  private isClosed = false;

  constructor(parts: { main: Execution; config: RunConfig; chooser: Chooser; recorder: Recorder | null }) {
    this.machine = new Machine(parts);
    this.desks = desksOf(parts.config.costs);
    const main = this.machine.addThread(parts.main, "MainThread");
    for (const timeNs of parts.config.interruptsNs) this.machine.timers.add(timeNs, main, this.machine.interrupt);
    this.machine.becomeReady(main, 0);
  }

  /** Goes on for at most so many slices (or jumps of idle time); then, or when the run is over, says so. */
  advance(maxSlices: number): "running" | "line" | Exit {
    try {
      for (let slice = 0; slice < maxSlices && this.machine.exit === null; slice++) {
        const { holder } = this.machine.gil;
        if (holder === null) this.jump();
        else this.runSlice(holder);
        if (this.linePause !== null) return "line";
      }
    } catch (error) {
      if (!(error instanceof ScheduleMismatch)) throw error;
      this.machine.exit = exit("mismatch", error.message);
    }
    return this.machine.exit === null ? "running" : this.close(this.machine.exit);
  }

  /** Has each read and write of the program told from now on; the run is the same as without. */
  watchData(listener: DataListener): void {
    this.watchesLines = true;
    this.machine.dataListener = listener;
    for (const { execution } of this.machine.threads) execution.watchData?.(listener);
  }

  /** Ctrl-C from outside, between two calls of `advance`. Its virtual time goes into the schedule. */
  interrupt(): void {
    const { machine } = this;
    machine.timers.add(machine.nowNs + 1, machine.mainThread, machine.interrupt);
  }

  private jump(): void {
    const { machine } = this;
    const next = machine.timers.take();
    if (next === undefined) {
      this.deadlock();
    } else if (next.timeNs > machine.config.limits.timeLimitNs) {
      machine.clock.jump(machine.config.limits.timeLimitNs);
      this.checkLimits();
    } else {
      machine.clock.jump(next.timeNs);
      next.fire(next.thread, next.timeNs);
    }
  }

  private runSlice(thread: Thread): void {
    const { machine } = this;
    const { clock, gil, timers } = machine;
    const { execution } = thread;
    const endNs = Math.min(clock.nowNs + SLICE_NS, machine.config.limits.timeLimitNs);
    this.linePause = null;
    while (gil.holder === thread && machine.exit === null) {
      const untilNs = this.isUrgent(thread) ? clock.nowNs : Math.min(timers.nextNs, endNs);
      execution.deadlinePs = thread.accountedPs + (untilNs - clock.nowNs) * 1000;
      const outcome = this.watchesLines && execution.runLine !== undefined ? execution.runLine() : execution.run();
      clock.follow(thread);
      if (outcome === "request") {
        this.serve(thread);
      } else if (outcome === "budget") {
        if (this.atSafepoint(thread, endNs)) break;
      } else {
        this.fireDue();
        if (outcome === "line") {
          this.linePause = { thread, location: execution.location() };
          return;
        }
        this.finish(thread);
      }
    }
    if (gil.holder === thread) machine.journal?.seen(thread);
    this.countInstructions(thread);
    this.checkLimits();
  }

  /** Whether the thread has to come back at its very next safepoint. */
  private isUrgent(thread: Thread): boolean {
    const { gil, chooser, pendingSignals } = this.machine;
    return gil.isWanted || (chooser.atSafepoints && gil.waiters.length > 0) || (thread.isMain && pendingSignals.length > 0);
  }

  private serve(thread: Thread): void {
    const { machine } = this;
    const { request } = thread.execution;
    const { costNs, serve } = this.desks.get(request.kind) as Desk;
    machine.clock.spend(thread, costNs);
    if (machine.timers.nextNs <= machine.clock.nowNs) this.fireDue();
    const answer = serve(machine, thread, request.argument as never);
    if (answer !== PARKED) thread.execution.answer(answer);
  }

  /** CPython's handle_pending: signals first, then the GIL. True when the slice is over. */
  private atSafepoint(thread: Thread, endNs: number): boolean {
    const { machine } = this;
    const { gil, clock } = machine;
    this.fireDue();
    if (thread.isMain && machine.pendingSignals.length > 0) machine.hand(thread, machine.pendingSignals.splice(0), null);
    clock.spend(thread, gil.lookNs);
    const loss = gil.look(thread, clock.nowNs);
    if (loss !== null) machine.preempt(thread, loss.cause, loss.next);
    else if (gil.mayBePreempted && machine.chooser.atSafepoints && gil.waiters.length > 0) this.mayPreempt(thread);
    return clock.nowNs >= endNs;
  }

  /** Asks the policy whether this safepoint is a switch, and to whom. */
  private mayPreempt(thread: Thread): void {
    const { gil, chooser } = this.machine;
    const point: ChoicePoint = {
      kind: "preempt",
      options: 1 + gil.waiters.length,
      probability: 0,
      threads: () => [thread.id, ...[...gil.waiters].map(({ id }) => id)],
    };
    const choice = chooser.choose(point);
    if (choice > 0) this.machine.preempt(thread, "manual", gil.waiters.at(choice - 1));
  }

  private fireDue(): void {
    const { timers, clock } = this.machine;
    while (timers.nextNs <= clock.nowNs) {
      const timer = timers.take();
      timer?.fire(timer.thread, timer.timeNs);
    }
  }

  private finish(thread: Thread): void {
    this.countInstructions(thread);
    this.machine.finish(thread);
    if (thread.isMain) this.machine.exit = exitOfProgram(thread.execution.exitCode);
  }

  private countInstructions(thread: Thread): void {
    this.instructions += thread.execution.instructions - thread.countedInstructions;
    thread.countedInstructions = thread.execution.instructions;
  }

  private checkLimits(): void {
    const { machine } = this;
    const { maxSteps, timeLimitNs } = machine.config.limits;
    if (machine.exit !== null) return;
    if (this.instructions >= maxSteps) machine.exit = exit("limit", `${maxSteps} instructions were executed (maxSteps)`);
    else if (machine.nowNs >= timeLimitNs) machine.exit = exit("limit", `${timeLimitNs / 1e9} s of virtual time have passed (timeLimitNs)`);
  }

  /** Nobody runs and nothing will happen by itself. */
  private deadlock(): void {
    const { machine } = this;
    const found = findDeadlock(machine);
    machine.journal?.deadlocked(machine.mainThread, machine.nowNs, found);
    machine.exit = exit("deadlock", found.report);
  }

  /** A run that is ended from outside loses no output: what the program has buffered comes out. */
  private writeOut(): void {
    const { machine } = this;
    for (const { stream, text } of machine.mainThread.execution.unwritten?.() ?? []) {
      machine.console.write(stream, text);
      machine.journal?.output(machine.mainThread, machine.nowNs, stream, text);
    }
  }

  /** Once, when the run is over: a replay must have used its schedule up, and the threads that are left die. */
  private close(end: Exit): Exit {
    const { machine } = this;
    if (this.isClosed) return end;
    this.isClosed = true;
    if (end.reason === "deadlock" || end.reason === "limit") this.writeOut();
    machine.journal?.over(machine.mainThread, machine.nowNs, end.code, end.reason);
    for (const thread of machine.threads) if (thread.activity !== "done") thread.turnTo("done", machine.nowNs);
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
