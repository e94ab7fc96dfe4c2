// Finds lost updates by repeating a run and watching what it reads and writes: exact, because the run is the same one, and no burden on
// the run itself. An update is lost when a value is written that was made from an older value than the one it replaces, and somebody
// else had written that one. Where a lock is held from the read to the write, that cannot be; nothing else is asked of the locks.

import type { DataListener, ReadMark, Site } from "../kernel/contract.ts";
import type { CreateInterpreter } from "../kernel/program.ts";
import { type ProgramOptions, Run, type RunResult } from "../kernel/run.ts";
import type { TraceEvent } from "../trace/events.ts";
import type { Access, LostUpdate, WatchedData } from "../trace/findings/lost-updates.ts";
import type { StaleCheck } from "../trace/findings/stale-checks.ts";
import { TraceQuery } from "../trace/query.ts";
import { type Actor, Company } from "./company.ts";

/** So many instructions are watched, where nobody asks for more: some seconds of real time. */
export const MOST_WATCHED = 30_000_000;

export interface LostUpdates extends WatchedData {
  /** False: the run was longer than what was watched, `watched` instructions. */
  readonly isWhole: boolean;
  readonly watched: number;
}

/** The search of one run, piece by piece. */
export class LostUpdateSearch {
  private readonly run: Run | null;
  private readonly watch: Watch | null = null;
  private readonly most: number;

  /** Repeats the run that gave `result`, with the options that it had; at most so many instructions of it. */
  constructor(parts: {
    readonly createInterpreter: CreateInterpreter;
    readonly options: ProgramOptions;
    readonly result: RunResult;
    readonly most?: number;
  }) {
    const { createInterpreter, options, result, most = MOST_WATCHED } = parts;
    this.most = most;
    const { onOutput: _silent, chooser: _replayed, ...rest } = options;
    this.run = hasCompany(result.trace.events) ? new Run(createInterpreter, { ...rest, schedule: result.schedule, maxEvents: 1 }) : null;
    if (this.run === null || this.run.kernel === null || this.run.recorder === null) return;
    const watch = new Watch(this.run, new TraceQuery(result.trace));
    this.watch = watch;
    this.run.recorder.hears = (event) => watch.hear(event);
    this.run.kernel.watchData(watch);
  }

  /** Watches the run go on for so many slices; true when there is no more to watch. */
  advance(slices: number): boolean {
    const { run } = this;
    for (let slice = 0; slice < slices; slice++) {
      if (run === null || this.watch === null || run.isOver || this.watched >= this.most) return true;
      run.advance(1);
    }
    return false;
  }

  /** What has been found up to now. */
  get lost(): LostUpdates {
    const { run, watch, watched } = this;
    return { found: watch?.found() ?? [], stale: watch?.stale() ?? [], isWhole: run === null || watch === null || run.isOver, watched };
  }

  private get watched(): number {
    return this.run?.kernel?.instructions ?? 0;
  }
}

/** The whole search at once. `most`: so many instructions are watched. */
export function findLostUpdates(
  createInterpreter: CreateInterpreter,
  options: ProgramOptions,
  result: RunResult,
  most: number = MOST_WATCHED,
): LostUpdates {
  const search = new LostUpdateSearch({ createInterpreter, options, result, most });
  while (!search.advance(1));
  return search.lost;
}

/** Does anybody but the main thread's own code run? */
function hasCompany(events: readonly TraceEvent[]): boolean {
  let tasks = 0;
  for (const event of events) {
    if (event.event === "thread.start") return true;
    if (event.event === "task.change" && event.state === "created" && ++tasks > 1) return true;
  }
  return false;
}

interface RawAccess {
  readonly actor: Actor;
  readonly timeNs: number;
  readonly event: number;
  readonly site: Site;
}

/** What has been written to one variable. */
interface Variable {
  writes: number;
  /** The same by actor. */
  readonly writesOf: Map<Actor, number>;
  last: RawAccess | null;
  /** The last one by somebody else than who wrote last. */
  lastOther: RawAccess | null;
}

/** A read, and what had been written by then. */
interface Mark extends ReadMark, RawAccess {
  readonly writes: number;
  readonly ownWrites: number;
}

interface Loss {
  readonly what: string;
  readonly read: RawAccess;
  readonly between: RawAccess;
  readonly write: RawAccess;
  readonly lost: number;
  times: number;
  lostInAll: number;
}

/** A check that was out of date when it was acted on. */
interface Act {
  readonly what: string;
  readonly check: RawAccess;
  readonly between: RawAccess;
  readonly write: RawAccess;
  times: number;
}

class Watch implements DataListener {
  private readonly run: Run;
  private readonly query: TraceQuery;
  private readonly variables = new WeakMap<object, Map<unknown, Variable>>();
  private readonly tasks = new Map<number, number>();
  private readonly losses = new Map<string, Loss>();
  private readonly acts = new Map<string, Act>();
  private readonly company = new Company();
  private order = 0;

  constructor(run: Run, query: TraceQuery) {
    this.run = run;
    this.query = query;
  }

  /** Which task each thread runs. */
  hear(event: { readonly event: string }): void {
    const change = event as TraceEvent;
    this.company.hear(change, this.actorIn(change.thread));
    if (change.event !== "task.change") return;
    if (change.state === "running") this.tasks.set(change.thread, change.task);
    else if (this.tasks.get(change.thread) === change.task && change.state !== "cancelling") this.tasks.delete(change.thread);
  }

  read({ object, key, value }: Pick<ReadMark, "object" | "key" | "value">, site: Site): Mark {
    const { actor, timeNs, event } = this.access(site);
    const { writes, writesOf } = this.variable(object, key);
    return { object, key, value, order: ++this.order, actor, timeNs, event, site, writes, ownWrites: writesOf.get(actor) ?? 0 };
  }

  write(object: object, key: unknown, { changes, marks, check, site, name }: Parameters<DataListener["write"]>[2]): void {
    const variable = this.variable(object, key);
    const write = this.access(site);
    const { actor } = write;
    const mark = marks.findLast((one) => one.object === object && one.key === key) as Mark | undefined;
    const own = variable.writesOf.get(actor) ?? 0;
    if (mark !== undefined && mark.actor === actor) {
      const lost = variable.writes - mark.writes - (own - mark.ownWrites);
      const between = variable.last?.actor === actor ? variable.lastOther : variable.last;
      if (lost > 0 && between !== null) this.lose({ what: name, read: mark, between, write, lost });
    }
    if (!changes) return;
    if (check !== null && check !== mark) this.actOn({ what: name, check: check as Mark, variable, write });
    variable.writes++;
    variable.writesOf.set(actor, own + 1);
    if (variable.last !== null && variable.last.actor !== actor) variable.lastOther = variable.last;
    variable.last = write;
  }

  found(): LostUpdate[] {
    return [...this.losses.values()].map(({ read, between, write, ...loss }) => ({
      ...loss,
      read: this.named(read),
      between: this.named(between),
      write: this.named(write),
    }));
  }

  /** A write that was decided by a read, and another value was there by then. */
  private actOn({ what, check, variable, write }: { what: () => string; check: Mark; variable: Variable; write: RawAccess }): void {
    const { actor } = write;
    const between = variable.last;
    // Who has written it since its check has acted on the check already; and what was arranged between the two is no accident.
    if (check.actor !== actor || between === null || between.actor === actor || variable.writes === check.writes) return;
    if ((variable.writesOf.get(actor) ?? 0) !== check.ownWrites || this.company.isArranged(actor, between.actor, check.timeNs)) return;
    const key = `${check.site.path}:${check.site.line} ${write.site.path}:${write.site.line}`;
    const known = this.acts.get(key);
    if (known === undefined) this.acts.set(key, { what: what(), check, between, write, times: 1 });
    else known.times++;
  }

  stale(): StaleCheck[] {
    return [...this.acts.values()].map(({ check, between, write, ...act }) => ({
      ...act,
      check: this.named(check),
      between: this.named(between),
      write: this.named(write),
    }));
  }

  private lose(loss: Omit<Loss, "what" | "times" | "lostInAll"> & { readonly what: () => string }): void {
    const { read, write, lost } = loss;
    const key = `${read.site.path}:${read.site.line} ${write.site.path}:${write.site.line}`;
    const known = this.losses.get(key);
    if (known === undefined) this.losses.set(key, { ...loss, what: loss.what(), times: 1, lostInAll: lost });
    else {
      known.times++;
      known.lostInAll += lost;
    }
  }

  private variable(object: object, key: unknown): Variable {
    let keys = this.variables.get(object);
    if (keys === undefined) {
      keys = new Map();
      this.variables.set(object, keys);
    }
    let variable = keys.get(key);
    if (variable === undefined) {
      variable = { writes: 0, writesOf: new Map(), last: null, lastOther: null };
      keys.set(key, variable);
    }
    return variable;
  }

  private actorIn(thread: number): Actor {
    const task = this.tasks.get(thread);
    return task === undefined ? thread : -task;
  }

  /** Who is running now, and when that is. */
  private access(site: Site): RawAccess {
    const kernel = this.run.kernel as NonNullable<Run["kernel"]>;
    const { id: thread, machine, execution, accountedPs } = kernel.current;
    const aheadPs = execution.elapsedPs - accountedPs;
    return {
      actor: this.actorIn(thread),
      timeNs: machine.nowNs + Math.floor(aheadPs / 1000),
      event: (this.run.recorder?.count ?? 1) - 1,
      site,
    };
  }

  private named({ actor, timeNs, event, site }: RawAccess): Access {
    const { names } = this.query;
    return { who: actor > 0 ? names.thread(actor) : names.task(-actor), timeNs, event, ...site };
  }
}
