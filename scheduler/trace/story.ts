// The run as a story: what belongs together told in one sentence, and what comes again and again told once. A print that nobody else
// noticed is four events and one sentence; a loop that takes the GIL in turns with another is told twice and then counted.

import { factOf, lessonOf, type TraceEvent } from "./events.ts";
import type { Trace } from "./recorder.ts";
import { duration, type Names, place } from "./words.ts";

/** A part of the story: some events in a row, and the sentence for them. */
export interface Passage {
  /** Number of its first event. */
  readonly index: number;
  readonly timeNs: number;
  readonly sentence: string;
  /** It stands for what is not told: parts like those right before it. */
  readonly isSummary: boolean;
}

interface Scene {
  readonly first: number;
  /** Of the event after its last. */
  readonly end: number;
  /** Equal for scenes that tell the same, but for the times. */
  readonly key: string;
}

/** The whole story in few words. */
export function* storyOf(trace: Trace, names: Names): Generator<Passage> {
  const { events } = trace;
  const scenes = scenesOf(events, names);
  const learnt = new Set<string>();
  const passage = (scene: Scene): Passage => {
    const { index, timeNs } = events[scene.first] as TraceEvent;
    return { index, timeNs, sentence: tell(events, scene, names, learnt), isSummary: false };
  };
  for (let at = 0; at < scenes.length; ) {
    const { period, times } = repetitionAt(scenes, at);
    for (let offset = 0; offset < period; offset++) yield passage(scenes[at + offset] as Scene);
    at += period;
    if (times < LEAST_REPEATED) continue;
    const { index, timeNs } = events[(scenes[at] as Scene).first] as TraceEvent;
    at += period * times;
    const last = events[(scenes[at - 1] as Scene).end - 1] as TraceEvent;
    const what = period === 1 ? "The same" : `The last ${period} sentences`;
    yield { index, timeNs, sentence: `${what} ${times} times more, up to ${duration(last.timeNs)}.`, isSummary: true };
  }
}

/** Sentences that come again in the same order are looked for up to this many together. */
const LONGEST_PERIOD = 24;
/** So many times more they must come, to be counted instead of told. */
const LEAST_REPEATED = 2;

/** How many scenes from `at` on come again right after them, and how often: the choice that saves most. */
function repetitionAt(scenes: readonly Scene[], at: number): { period: number; times: number } {
  let best = { period: 1, times: 0 };
  for (let period = 1; period <= LONGEST_PERIOD && at + 2 * period <= scenes.length; period++) {
    let equal = 0;
    while (at + period + equal < scenes.length && scenes[at + equal]?.key === scenes[at + period + equal]?.key) equal++;
    const times = Math.floor(equal / period);
    if (times >= LEAST_REPEATED && times * period > best.times * best.period) best = { period, times };
  }
  return best;
}

function scenesOf(events: readonly TraceEvent[], names: Names): Scene[] {
  const scenes: Scene[] = [];
  let hasLooked = false;
  for (let at = 0; at < events.length; ) {
    const event = events[at] as TraceEvent;
    const length = lengthAt(events, at);
    const isLook = event.event === "poll.wait" && length === LOOK;
    // A name that the thread was given when it was made is no news.
    const isNews = event.event === "thread.name" ? !names.thread(event.thread).startsWith(event.name) : !(isLook && hasLooked);
    if (isNews) scenes.push({ first: at, end: at + length, key: keyOf(event, length) });
    hasLooked ||= isLook;
    at += length;
  }
  return scenes;
}

/** Waiting, being done, having the GIL again: the turn of a loop that only looks. */
const LOOK = 3;

/** How many events from `at` on make one scene. */
function lengthAt(events: readonly TraceEvent[], at: number): number {
  const event = events[at] as TraceEvent;
  const isNext = (offset: number, name: TraceEvent["event"]) =>
    events[at + offset]?.event === name && events[at + offset]?.thread === event.thread;
  const isBack = (offset: number) => {
    const next = events[at + offset];
    return next?.event === "gil.take" && next.thread === event.thread && next.from === event.thread;
  };
  switch (event.event) {
    case "io.start": {
      const printed = isNext(1, "console.output") ? 1 : 0;
      return isNext(1 + printed, "io.done") && isBack(2 + printed) ? 3 + printed : 1;
    }
    case "poll.wait":
      return event.timeoutNs === 0 && isNext(1, "poll.end") && isBack(2) ? LOOK : 1;
    case "thread.ready":
    case "sleep.end":
    case "io.done":
    case "lock.grant":
    case "lock.timeout":
    case "poll.end":
      return isNext(1, "gil.take") ? 2 : 1;
    default:
      return 1;
  }
}

/** What a scene tells, without its times. */
function keyOf(event: TraceEvent, length: number): string {
  const { timeNs: _time, index: _index, path: _path, ...rest } = event;
  const facts = Object.entries(rest).filter(([field]) => !field.endsWith("Ns") && field !== "text");
  return `${length} ${JSON.stringify(facts.map(([, value]) => value))}`;
}

/** `learnt`: what the story has given as a lesson before. */
function tell(events: readonly TraceEvent[], scene: Scene, names: Names, learnt: Set<string>): string {
  const event = events[scene.first] as TraceEvent;
  const last = events[scene.end - 1] as TraceEvent;
  if (event.event === "poll.wait" && scene.end - scene.first === LOOK) {
    return `The event loop of ${names.thread(event.thread)} looks for news before it goes on with what is ready, and lets go of the GIL for the look. It does so in each of its turns; that is not told again.`;
  }
  if (event.event === "io.start" && scene.end - scene.first > 1) {
    const took = duration(last.timeNs - event.timeNs);
    const output = events[scene.first + 1] as TraceEvent;
    const what =
      output.event === "console.output"
        ? `writes ${quoted(output.text)} to ${output.stream}`
        : `has the ${event.device} ${event.operation}${event.target === "" ? "" : ` ${event.target}`}`;
    return `${names.thread(event.thread)} ${what} ${place(event.line)}. It lets go of the GIL for that, for ${took}, and nobody else takes it.`;
  }
  const sentence = withLesson(event, names, learnt);
  if (scene.end - scene.first === 1 || last.event !== "gil.take") return sentence;
  if (last.from === null) return `${sentence} ${factOf(last, names)}`;
  const found = last.waitedNs === 0 ? "Nobody has the GIL, so it takes it at once" : `It takes it after ${duration(last.waitedNs)}`;
  const between = last.from === last.thread ? "; nobody else has had it since." : `; the last to have it was ${names.thread(last.from)}.`;
  return `${sentence} ${found}${between}`;
}

function withLesson(event: TraceEvent, names: Names, learnt: Set<string>): string {
  const lesson = lessonOf(event, names);
  const kind = `${event.event} ${event.cause}`;
  if (lesson === "" || learnt.has(kind)) return factOf(event, names);
  learnt.add(kind);
  return `${factOf(event, names)} ${lesson}`;
}

/** A text as it stands in a sentence, cut where it is long. */
function quoted(text: string): string {
  const LONGEST = 60;
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
