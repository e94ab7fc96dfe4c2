// `gilscope explain`: the run as a story, one sentence an event, in the order in which things happened.

import type { TraceQuery } from "../../scheduler/index.ts";
import type { Surface } from "../surface.ts";
import { printable } from "./printable.ts";
import { formatMs } from "./quantity.ts";
import { plainSentence } from "./sentence.ts";
import { padLeft, wrap } from "./text-width.ts";
import { sign } from "./vocabulary.ts";

/** Lines of the story, made as they are asked for: a long run has a long one. */
export function* tellStory(query: TraceQuery, surface: Surface): Generator<string> {
  const { trace } = query;
  const time = Math.max(8, formatMs(trace.endNs).length + 1);
  const number = Math.max(3, String(trace.events.length).length);
  const margin = time + number + 5;
  for (const event of trace.events) {
    const sentence = printable(query.sentence(event.index));
    const [first = "", ...more] = wrap(surface.ascii ? plainSentence(sentence) : sentence, surface.width - margin);
    yield `${padLeft(formatMs(event.timeNs), time)}  ${padLeft(String(event.index), number)}   ${first}`;
    for (const line of more) yield `${" ".repeat(margin)}${line}`;
  }
  if (trace.omitted > 0) yield `${" ".repeat(margin)}${sign("ellipsis", surface)} and ${trace.omitted} more events that were not recorded`;
}
