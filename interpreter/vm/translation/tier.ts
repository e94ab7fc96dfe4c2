// Which codes are translated: those that have been entered, or have gone round a loop, often enough. A translated frame runs its
// callees inside itself as long as they are translated too; everything that lives on is in the frames at each call, so the
// JavaScript activations can be given up at any time, and are: for a request, the deadline, an exception, or a native's steps.

import { running } from "../../objects/running.ts";
import { Frame, type NativeFrame } from "../frame.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, QUIET, RETURNED, type Signal, SWITCH } from "../signals.ts";
import { type Translated, translate } from "./translate.ts";

/** When a code is translated, and whether at all. Changed by tests alone: the same happens either way. */
export const tier = { entriesUntilTranslated: 600 };

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

/** Python frames of the chain from `frame` on inwards, `top` being the innermost. */
function depthOf(machine: Machine, frame: Frame): number {
  let depth = machine.depth;
  for (let above = machine.top; above !== frame && above !== null; above = above.back) if (above instanceof Frame) depth--;
  return depth;
}

/**
 * Run what has come on top of `frame`, which is translated: natives' steps, and frames as long as they are translated too.
 * CONTINUE: `frame` is on top again, at `pc` or at `elsewhere`. Otherwise it may also be at a handler, for what was raised further in,
 * or have been left.
 */
function nest(machine: Machine, frame: Frame, pc: number, elsewhere: number): Signal {
  if (machine.nesting >= DEEPEST) return SWITCH;
  const { watched } = running.process;
  const depth = depthOf(machine, frame);
  machine.nesting++;
  let signal: Signal = SWITCH;
  while (signal === SWITCH && machine.depth >= depth && machine.interruption === null && watched.size === 0) {
    const { top } = machine;
    if (top === frame) {
      if (frame.pc === pc || frame.pc === elsewhere) signal = CONTINUE;
      break;
    }
    if (top instanceof Frame) {
      const translated = translationFor(top);
      if (translated === null) break;
      signal = translated(machine, top);
    } else signal = machine.stepNative(top as NativeFrame);
  }
  machine.nesting--;
  return signal;
}

/** What a translated frame makes of a handler's signal: CONTINUE when it can go on, at `pc` or at `elsewhere`. */
export function settled(machine: Machine, frame: Frame, signal: Signal, pc: number, elsewhere: number): Signal {
  if (signal === SWITCH) return nest(machine, frame, pc, elsewhere);
  return signal === QUIET || signal === RETURNED ? CONTINUE : signal;
}
