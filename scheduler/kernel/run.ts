// One complete run: a program, options, something that chooses, and in the end a result. Drivable in pieces, so that a host can
// look at its keyboard in between, and in one go.

import type { Chooser } from "../choice/chooser.ts";
import { chooserOf, type PolicyName, type PolicyOptions } from "../choice/policy.ts";
import { RecordedChooser } from "../choice/recorded.ts";
import { ReplayChooser } from "../choice/replay.ts";
import { fingerprintOf, readSchedule, type Schedule, ScheduleMismatch, writeSchedule } from "../choice/schedule.ts";
import type { OutputChunk } from "../devices/console.ts";
import type { Disk } from "../devices/disk.ts";
import { PROFILES } from "../profiles/profiles.ts";
import { Recorder, type Trace } from "../trace/recorder.ts";
import { configOf, type RunConfig, type RunOptions, rulesOf } from "./config.ts";
import { type Exit, exit, exitOfProgram } from "./exits.ts";
import { Kernel } from "./kernel.ts";
import { type CreateInterpreter, isRefusal, type Model, type ProgramSource } from "./program.ts";

export interface ProgramOptions extends RunOptions, Partial<ProgramSource> {
  readonly source: string;
  readonly policy?: PolicyName;
  readonly policyOptions?: PolicyOptions;
  /** A schedule string of an earlier run: it then decides everything, seed included, and the policy nothing. */
  readonly schedule?: string;
  /** Decides instead of policy and schedule: for people who schedule by hand, and for explorers. */
  readonly chooser?: Chooser;
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order of writing. */
  readonly output: readonly OutputChunk[];
  readonly exit: Exit;
  readonly virtualTimeNs: number;
  readonly instructions: number;
  /** How often the GIL went from one thread to another. */
  readonly switches: number;
  /** Repeats this run, whatever policy made it. */
  readonly schedule: string;
  readonly trace: Trace;
}

/** Slices in one go when nobody wants to look in between. */
const ALL_AT_ONCE = 1_000;

export class Run {
  readonly kernel: Kernel | null;
  readonly recorder: Recorder | null;
  readonly config: RunConfig;
  private readonly program: ProgramSource;
  private readonly replay: ReplayChooser | null;
  private readonly chooser: RecordedChooser;
  private readonly refusal: { stderr: string; exit: Exit } | null;
  private exit: Exit | null = null;

  /** Throws BadOption for options that make no sense, ScheduleMismatch for a schedule of another program. */
  constructor(createInterpreter: CreateInterpreter, options: ProgramOptions) {
    const { source, path = "program.py", argv = [], files = {}, unbuffered = false } = options;
    const schedule = options.schedule === undefined ? null : readSchedule(options.schedule);
    this.program = { source, path, argv, files, unbuffered };
    this.config = configOf(schedule === null ? options : { ...options, seed: schedule.seed, interruptsNs: schedule.interruptsNs });
    if (schedule !== null) this.refuseForeign(schedule);
    this.replay = schedule === null ? null : new ReplayChooser(schedule);
    const { seed, maxEvents } = this.config;
    this.chooser = new RecordedChooser(options.chooser ?? this.replay ?? chooserOf(options.policy ?? "fair", seed, options.policyOptions));
    this.recorder = maxEvents > 0 ? new Recorder(maxEvents) : null;
    const loaded = createInterpreter({ ...this.program, ...this.model() });
    if (isRefusal(loaded)) {
      this.kernel = null;
      this.refusal = { stderr: loaded.stderr, exit: loaded.exitCode === 3 ? exit("rejected") : exitOfProgram(1) };
      this.exit = this.refusal.exit;
      this.config.onOutput?.({ stream: "stderr", text: loaded.stderr });
    } else {
      this.refusal = null;
      this.kernel = new Kernel({ main: loaded.main(), config: this.config, chooser: this.chooser, recorder: this.recorder });
    }
  }

  get isOver(): boolean {
    return this.exit !== null;
  }

  /** Goes on for at most so many slices of a virtual millisecond or less. */
  advance(maxSlices: number): "running" | "line" | Exit {
    if (this.exit !== null || this.kernel === null) return this.exit as Exit;
    const outcome = this.kernel.advance(maxSlices);
    if (typeof outcome === "string") return outcome;
    this.exit = this.checkReplay(outcome);
    return this.exit;
  }

  /** Ctrl-C, between two calls of `advance`. */
  interrupt(): void {
    if (this.exit === null) this.kernel?.interrupt();
  }

  /** Goes on to the end. */
  finish(): RunResult {
    while (this.exit === null) this.advance(ALL_AT_ONCE);
    return this.result();
  }

  /** What there is so far; the whole of it once the run is over. */
  result(): RunResult {
    const { kernel, refusal } = this;
    const output = kernel?.machine.console.chunks ?? [{ stream: "stderr" as const, text: refusal?.stderr ?? "" }];
    const virtualTimeNs = kernel?.machine.nowNs ?? 0;
    const rules = rulesOf(this.config);
    const scheduleOf = () => this.schedule();
    return {
      stdout: textOf(output, "stdout"),
      stderr: textOf(output, "stderr"),
      output,
      exit: this.exit ?? exit("limit", "the run was not finished"),
      virtualTimeNs,
      instructions: kernel?.instructions ?? 0,
      switches: kernel?.switches ?? 0,
      get schedule() {
        return scheduleOf();
      },
      trace: this.recorder?.trace(virtualTimeNs, rules) ?? { events: [], omitted: 0, endNs: virtualTimeNs, rules },
    };
  }

  /** What the program has changed so far in the mounted folders that it may write to. */
  mountChanges(): ReturnType<Disk["changes"]> {
    return this.kernel?.machine.disk.changes() ?? [];
  }

  private schedule(): string {
    return writeSchedule({
      fingerprint: this.fingerprint(),
      seed: this.config.seed,
      atSafepoints: this.chooser.atSafepoints,
      runs: this.chooser.runs(),
      interruptsNs: this.kernel?.machine.world.deliveredInterruptsNs ?? [],
    });
  }

  private model(): Model {
    const { profile, safepoints, costs } = this.config;
    const { version, handOver } = PROFILES[profile];
    const { cores } = costs;
    return { version, threading: profile, safepoints, cores, checkInterval: handOver === "ticks" ? costs.checkInterval : null };
  }

  /** Differs when anything does that the run depends on and that the schedule does not say. */
  private fingerprint(): string {
    const { profile, safepoints, costs, stdin, isTerminal, mounts, responses } = this.config;
    const { source, path, argv, files, unbuffered } = this.program;
    const contents = Object.keys(files)
      .sort()
      .flatMap((name) => [name, String(files[name])]);
    // What is in a mounted folder is not known before it is looked at; where it is, is.
    const places = mounts.map(({ path: place, isWritable }) => `${place} ${isWritable}`);
    const options = [profile, safepoints, JSON.stringify(costs), stdin, String(isTerminal)];
    const outside = responses.map(({ url, method, status, headers, body, latencyNs }) =>
      JSON.stringify([url, method, status, headers, [...body], latencyNs]),
    );
    const manner = unbuffered ? ["unbuffered"] : [];
    return fingerprintOf([source, path, ...argv, ...options, ...contents, ...places, ...outside, ...manner]);
  }

  private refuseForeign(schedule: Schedule): void {
    if (schedule.fingerprint === this.fingerprint()) return;
    throw new ScheduleMismatch("the schedule was made for another program or other options (its fingerprint differs)");
  }

  /** A replay that did not use its whole schedule was not the run it pretends to be. */
  private checkReplay(end: Exit): Exit {
    if (this.replay === null || end.reason === "limit" || end.reason === "mismatch") return end;
    try {
      this.replay.finish();
      return end;
    } catch (error) {
      if (error instanceof ScheduleMismatch) return exit("mismatch", error.message);
      throw error;
    }
  }
}

function textOf(output: readonly OutputChunk[], stream: OutputChunk["stream"]): string {
  let text = "";
  for (const chunk of output) if (chunk.stream === stream) text += chunk.text;
  return text;
}
