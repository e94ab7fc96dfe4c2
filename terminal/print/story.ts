// `gilscope explain`: the run as a story, in the order in which things happened. What belongs together is one sentence, and what
// repeats itself is told once; `-v` tells each event.

import type { TraceQuery } from "../../scheduler/index.ts";
import type { Surface } from "../surface.ts";
import { printable } from "./printable.ts";
import { formatMs } from "./quantity.ts";
import { plainSentence } from "./sentence.ts";
import { padLeft, wrap } from "./text-width.ts";
import { sign } from "./vocabulary.ts";

/** Passages printed without -v: from the beginning, and from the end, where there are more. */
const FIRST = 300;
const LAST = 40;

interface Line {
  readonly index: number;
  readonly timeNs: number;
  readonly sentence: string;
  readonly isSummary?: boolean;
}

/** Lines of the story, made as they are asked for: a long run has a long one. */
export function* tellStory(query: TraceQuery, surface: Surface, isWhole: boolean): Generator<string> {
  const { trace } = query;
  const time = Math.max(8, formatMs(trace.endNs).length + 1);
  const number = Math.max(3, String(trace.events.length).length);
  const margin = time + number + 5;
  const aside = (text: string) => `${" ".repeat(margin)}${sign("ellipsis", surface)} ${text}`;
  const lines = function* ({ index, timeNs, sentence, isSummary }: Line): Generator<string> {
    const said = printable(sentence);
    const [first = "", ...more] = wrap(surface.ascii ? plainSentence(said) : said, surface.width - margin);
    const head = isSummary === true ? sign("ellipsis", surface) : String(index);
    yield `${padLeft(formatMs(timeNs), time)}  ${padLeft(head, number)}   ${first}`;
    for (const line of more) yield `${" ".repeat(margin)}${line}`;
  };
  if (isWhole) {
    for (const { index, timeNs } of trace.events) yield* lines({ index, timeNs, sentence: query.sentence(index) });
  } else {
    const late: Line[] = [];
    let told = 0;
    for (const passage of query.story()) {
      if (told++ < FIRST) yield* lines(passage);
      else late.push(passage);
    }
    const left = late.length - LAST;
    if (left > 0) yield aside(`and ${left} more sentences; -v tells every event`);
    for (const passage of left > 0 ? late.slice(left) : late) yield* lines(passage);
  }
  if (trace.omitted > 0) yield aside(`and ${trace.omitted} more events that were not recorded`);
}
