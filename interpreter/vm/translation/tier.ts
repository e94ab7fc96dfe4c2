// Which codes are translated: those that have been entered, or have gone round a loop, often enough. A translated frame runs its
// callees inside itself as long as they are translated too; everything that lives on is in the frames at each call, so the
// JavaScript activations can be given up at any time, and are: for a request, the deadline, an exception, or a native's steps.

import { running } from "../../objects/running.ts";
import { Frame } from "../frame.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, QUIET, RETURNED, type Signal, SWITCH } from "../signals.ts";
import { type Translated, translate } from "./translate.ts";

/** When a code is translated, and whether at all. Changed by tests alone: the same happens either way. */
export const tier = { entriesUntilTranslated: 300 };

/** JavaScript activations inside one another; a fraction of what the engine's stack holds. */
const DEEPEST = 150;

/** The translation of the code of a frame that is entered or goes back in a loop; null as long as there is none. */
export function translationFor(frame: Frame): Translated | null {
  const { linked } = frame;
  if (linked.translated !== undefined) return linked.translated;
  if (++linked.entries < tier.entriesUntilTranslated) return null;
  linked.translated = translate(frame.code, settled);
  return linked.translated;
}

/**
 * Run the frame that has come on top of `frame`, which is translated, if it is so as well. CONTINUE: `frame` is on top again, at
 * the next instruction or at `elsewhere`. It may also be at a handler, for what was raised again further in.
 */
function nest(machine: Machine, frame: Frame, elsewhere: number): Signal {
  const { top } = machine;
  const { pc } = frame;
  if (!(top instanceof Frame) || machine.nesting >= DEEPEST || running.process.watched.size > 0) return SWITCH;
  const translated = translationFor(top);
  if (translated === null) return SWITCH;
  machine.nesting++;
  const signal = translated(machine, top);
  machine.nesting--;
  if (signal !== SWITCH || machine.top !== frame || machine.interruption !== null) return signal;
  return frame.pc === pc || frame.pc === elsewhere ? CONTINUE : SWITCH;
}

/** What a translated frame makes of a handler's signal: CONTINUE when it can go on, at the next instruction or at `elsewhere`. */
export function settled(machine: Machine, frame: Frame, signal: Signal, elsewhere: number): Signal {
  if (signal === SWITCH) return nest(machine, frame, elsewhere);
  return signal === QUIET || signal === RETURNED ? CONTINUE : signal;
}
