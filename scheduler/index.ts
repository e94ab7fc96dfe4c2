// The front door of the scheduler, and with runProgram that of the whole package. Other folders import this file only.

export type { ChoiceKind, ChoicePoint, Chooser } from "./choice/chooser.ts";
export { POLICIES, type PolicyName, type PolicyOptions } from "./choice/policy.ts";
export { readSchedule, type Schedule, ScheduleMismatch, writeSchedule } from "./choice/schedule.ts";
export type { OutputChunk } from "./devices/console.ts";
export type { Mount } from "./devices/volume.ts";
export { BadOption, type Limits, type RunOptions } from "./kernel/config.ts";
export type { CostOverrides, Costs } from "./kernel/costs.ts";
export { EXITS, type Exit, type ExitReason } from "./kernel/exits.ts";
export { GilscopeBug } from "./kernel/invariant.ts";
export type { CreateInterpreter, Program, ProgramSource, Refusal } from "./kernel/program.ts";
export { type ProgramOptions, Run, type RunResult } from "./kernel/run.ts";
export { PROFILES, type ProfileName } from "./profiles/profiles.ts";
export { programRunner } from "./run-program.ts";
export type { LineMoment } from "./session/lines.ts";
export { type Cursor, Session } from "./session/session.ts";
export { CAUSES, type Cause } from "./trace/causes.ts";
export { briefOf, EVENTS, type EventName, type EventOf, sentenceOf, type TraceEvent } from "./trace/events.ts";
export type { Hold, Lane, Stretch } from "./trace/lanes.ts";
export { type HandOver, type LaneMoment, TraceQuery, type WaitEdge } from "./trace/query.ts";
export type { Trace } from "./trace/recorder.ts";
export type { ThreadState } from "./trace/row.ts";
export { type LaneState, stateAfter, wordAfter } from "./trace/states.ts";
export type { Passage } from "./trace/story.ts";
export type { Cancellation, Step, TaskTotals } from "./trace/task-totals.ts";
export type { TaskState } from "./trace/tasks.ts";
export type { ThreadTotals, Totals } from "./trace/totals.ts";
export { duration, type Names } from "./trace/words.ts";
