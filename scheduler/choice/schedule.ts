// The schedule string: all that a run needs, beside its program and options, to happen again. Short enough for a bug report.
//
//     g1.5f3a9c21.0.m.0x41-1-0x12-2x3.i15000000
//     │  │        │ │ │               └ Ctrl-C at these virtual nanoseconds (left out when there was none)
//     │  │        │ │ └ the choices, run-length coded; zeros at the end are left out
//     │  │        │ └ which points count: m = where the machine must choose, s = also every safepoint with waiting threads
//     │  │        └ the seed, for os.urandom and random
//     │  └ fingerprint of program and options: another program is refused, not guessed at
//     └ version of this format
//
// It names no policy: a run found by a random policy replays by its choices alone.

/** The same answer to `length` points in a row. */
export interface Run {
  readonly choice: number;
  readonly length: number;
}

export interface Schedule {
  /** Eight hex digits; `fingerprintOf` makes them. */
  readonly fingerprint: string;
  readonly seed: number;
  readonly atSafepoints: boolean;
  readonly runs: readonly Run[];
  /** When Ctrl-C arrived, in virtual nanoseconds. */
  readonly interruptsNs: readonly number[];
}

/** A schedule that cannot be read, or that does not fit the program it is to drive. */
export class ScheduleMismatch extends Error {
  override readonly name = "ScheduleMismatch";
}

const VERSION = "g1";
const RUN = /^(\d{1,6})(?:x(\d{1,15}))?$/;

/** Writes a schedule; `readSchedule` reads it back to an equal one. */
export function writeSchedule(schedule: Schedule): string {
  const parts = [
    VERSION,
    schedule.fingerprint,
    String(schedule.seed),
    schedule.atSafepoints ? "s" : "m",
    schedule.runs.map(writeRun).join("-"),
  ];
  if (schedule.interruptsNs.length > 0) parts.push(`i${schedule.interruptsNs.join("-")}`);
  return parts.join(".");
}

function writeRun(run: Run): string {
  return run.length === 1 ? String(run.choice) : `${run.choice}x${run.length}`;
}

/** Reads a schedule string; throws ScheduleMismatch with a sentence for people. */
export function readSchedule(text: string): Schedule {
  const [version, fingerprint, seed, points, runs, interrupts, ...rest] = text.trim().split(".");
  if (version !== VERSION) {
    throw new ScheduleMismatch(
      /^g\d+$/.test(version ?? "") ? `the schedule has format ${version}; this gilscope reads ${VERSION}` : "this is not a schedule",
    );
  }
  if (!/^[0-9a-f]{8}$/.test(fingerprint ?? "") || !/^\d{1,15}$/.test(seed ?? "") || !/^[ms]$/.test(points ?? "") || rest.length > 0) {
    throw new ScheduleMismatch("the schedule is damaged: its head does not read as version.fingerprint.seed.points");
  }
  return {
    fingerprint: fingerprint as string,
    seed: Number(seed),
    atSafepoints: points === "s",
    runs: runs === undefined || runs === "" ? [] : runs.split("-").map(readRun),
    interruptsNs: readInterrupts(interrupts),
  };
}

function readRun(text: string): Run {
  const match = RUN.exec(text);
  if (match === null) throw new ScheduleMismatch(`the schedule is damaged: "${text}" is not a run of choices`);
  return { choice: Number(match[1]), length: Number(match[2] ?? 1) };
}

function readInterrupts(text: string | undefined): number[] {
  if (text === undefined) return [];
  if (!/^i\d{1,15}(-\d{1,15})*$/.test(text)) throw new ScheduleMismatch(`the schedule is damaged: "${text}" is not a list of interrupts`);
  return text.slice(1).split("-").map(Number);
}

/** Eight hex digits that differ when any of the texts does (FNV-1a, 32 bits; lengths keep neighbours apart). */
export function fingerprintOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ text.length, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
