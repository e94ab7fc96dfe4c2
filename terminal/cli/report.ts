// `gilscope timeline`, `stats` and `explain`: run the program, then print what is to be seen of it. The program's own output comes
// first, as it is part of what happened; what it wrote to stderr goes to stderr.

import {
  type CreateInterpreter,
  type Finding,
  findingsOf,
  findLostUpdates,
  type LostUpdates,
  MOST_WATCHED,
  type ProgramOptions,
  type RunResult,
  TraceQuery,
} from "../../scheduler/index.ts";
import { engineFor } from "../engine.ts";
import { type Program, readProgram } from "../files.ts";
import { chartOf } from "../print/chart-of.ts";
import { foundLines, notLookedForLines } from "../print/findings.ts";
import { modelTexts, type Pace, paceText } from "../print/model.ts";
import { formatMs } from "../print/quantity.ts";
import { printStats } from "../print/stats.ts";
import { tellStory } from "../print/story.ts";
import { widthOf, wrap } from "../print/text-width.ts";
import { printHandOvers, printLanes, printTaskSwitches } from "../print/timeline.ts";
import { bold } from "../print/vocabulary.ts";
import { decideAscii, decideColours, decideWidth, type Surface } from "../surface.ts";
import type { Action, Call } from "./commands.ts";
import { drive } from "./drive.ts";
import { epilogue } from "./epilogue.ts";
import { whileSaying } from "./notice.ts";
import type { Settings } from "./options.ts";
import { emit } from "./output.ts";
import { programOptions } from "./settings-to-run.ts";
import { writeTrace } from "./trace-file.ts";

/** Lanes, and hand-overs, printed without -v. */
const FEW = 40;
/** Lines joined into one write. */
const BATCH = 500;

/** Runs of fewer instructions are watched before anybody asks what is going on. */
const QUICKLY_WATCHED = 2_000_000;

/** What a report is made from. */
interface Finished {
  readonly program: Program;
  /** What the run was made with, to have it again. */
  readonly engine: CreateInterpreter;
  readonly options: ProgramOptions;
  readonly pace: Pace;
  readonly result: RunResult;
  readonly query: TraceQuery;
  readonly surface: Surface;
  readonly settings: Settings;
}

export function surfaceOf(settings: Settings): Surface {
  return {
    colours: decideColours(settings.colour, process.env, process.stdout.isTTY === true),
    ascii: decideAscii(settings.ascii, process.env),
    width: decideWidth(settings.width, process.env, process.stdout.columns),
  };
}

/** Name and settings of the run, in one line where there is room. */
function headOf({ program, options, pace, result, surface, settings }: Finished): string[] {
  const parts = [
    program.title,
    `seed ${settings.seed}`,
    ...(settings.policy === "fair" ? [] : [settings.policy]),
    ...modelTexts(options),
    paceText(pace, surface),
    `${result.switches} hand-overs`,
    `${formatMs(result.virtualTimeNs)} ms`,
  ];
  return headLines(parts, surface.width).map((line) => bold(line, surface.colours));
}

/** Parts side by side, in as many lines as they need; a part alone may be too long for one. */
function headLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 3 + widthOf(part) <= width) lines[lines.length - 1] = `${last}   ${part}`;
    else lines.push(...wrap(part, width));
  }
  return lines;
}

function* timelineLines(finished: Finished): Generator<string> {
  const { query, surface, settings } = finished;
  const chart = chartOf(query);
  yield* headOf(finished);
  yield "";
  const limit = settings.verbose ? Number.POSITIVE_INFINITY : FEW;
  yield* printLanes(chart, surface, limit);
  yield "";
  yield* printHandOvers(chart, surface, limit);
  yield* printTaskSwitches(query, surface, limit);
  const findings = findingsOf(query, finished.pace.switchIntervalNs);
  yield* remarks(finished, findings);
  // They take a second run, and a timeline is to be there at once.
  if (findings.length > 0) yield* wrap("lost updates and stale checks are looked for by stats, explain and step", surface.width);
}

/** With the lost updates, for which the run is repeated and watched: with -v all of it. */
function allFindings({ query, pace, engine, options, result, settings }: Finished): { findings: Finding[]; lost: LostUpdates } {
  const most = settings.verbose ? Number.POSITIVE_INFINITY : MOST_WATCHED;
  const find = () => findLostUpdates(engine, options, result, most);
  const isLong = result.instructions > QUICKLY_WATCHED && !settings.quiet;
  const lost = isLong ? whileSaying("looking for lost updates", find) : find();
  return { findings: findingsOf(query, pace.switchIntervalNs, lost), lost };
}

function* statsLines(finished: Finished): Generator<string> {
  yield* headOf(finished);
  yield "";
  const { findings, lost } = allFindings(finished);
  yield* printStats(finished.query, finished.surface, findings, finished.settings.verbose);
  yield* notLookedForLines(lost, finished.surface);
}

function* storyLines(finished: Finished): Generator<string> {
  yield* headOf(finished);
  yield "";
  yield* tellStory(finished.query, finished.surface, finished.settings.verbose);
  const { findings, lost } = allFindings(finished);
  yield* remarks(finished, findings);
  if (lost.isWhole) return;
  if (findings.length === 0) yield "";
  yield* notLookedForLines(lost, finished.surface);
}

/** What stands out, where something does. */
function* remarks({ surface, settings }: Finished, findings: readonly Finding[]): Generator<string> {
  if (findings.length === 0) return;
  yield "";
  yield bold("what stands out", surface.colours);
  yield* foundLines(findings, surface, settings.verbose);
}

async function emitLines(lines: Iterable<string>): Promise<void> {
  let batch: string[] = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length < BATCH) continue;
    await emit(`${batch.join("\n")}\n`);
    batch = [];
  }
  if (batch.length > 0) await emit(`${batch.join("\n")}\n`);
}

/** What parts the program's output from the report; what went to stderr is on the same screen only if that is where stdout goes. */
function gapAfter({ stdout, stderr }: RunResult): string {
  if (stdout !== "") return stdout.endsWith("\n") ? "\n" : "\n\n";
  return stderr !== "" && process.stdout.isTTY === true ? "\n" : "";
}

/** A command that runs the program and prints something about it. */
function reporting(linesOf: (finished: Finished) => Iterable<string>): Action {
  return async (call: Call) => {
    const { settings } = call;
    const program = readProgram(call.subject);
    const options = programOptions(program, call, true);
    const { run, end } = await drive({
      program,
      options,
      passesOutput: !settings.quiet,
      realtime: settings.realtime,
      maxMemoryBytes: settings.maxMemoryBytes,
    });
    const result = run.result();
    const { trace } = result;
    if (settings.trace !== undefined) writeTrace(settings.trace, program, options, result);
    if (trace.events.length > 0) {
      const { costs: pace } = run.config;
      const engine = engineFor(program, settings.maxMemoryBytes);
      const finished = { program, engine, options, pace, result, query: new TraceQuery(trace), surface: surfaceOf(settings), settings };
      if (!settings.quiet) await emit(gapAfter(result));
      await emitLines(linesOf(finished));
    }
    process.stderr.write(epilogue(program, end, result, settings));
    return end.code;
  };
}

export const timeline = reporting(timelineLines);
export const stats = reporting(statsLines);
export const explain = reporting(storyLines);
