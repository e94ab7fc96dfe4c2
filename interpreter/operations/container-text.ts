// repr() of containers: the items' reprs between brackets. Items are asked one after the other, without JavaScript recursion
// beyond a few levels and without a frame waiting for Python code: from the first deferred repr on the work is a generator's.

import { Deferred, type Steps, steps } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { raise } from "../objects/exception.ts";
import type { PyObject, Result, Value } from "../objects/value.ts";

/**
 * The containers whose repr the running thread is making: one met again inside itself shows as "...". Whoever switches
 * threads while reprs are pending puts the set of the thread in its turn here. `deepest` is how many may nest.
 */
export const reprGuard = { active: new Set<PyObject>(), deepest: 990 };

/** As many levels are taken directly on the JavaScript stack; deeper ones through steps. */
const DIRECT_LEVELS = 40;
let level = 0;

/** What a container shows: piece by piece, read anew at each step since Python code may change it meanwhile. */
export interface Pieces {
  /** `repr` of text.ts. */
  readonly show: (value: Value) => Result;
  readonly owner: PyObject;
  readonly open: string;
  readonly close: string;
  /** The whole text when the owner is met inside itself. */
  readonly again: string;
  /** The value whose repr comes next, with the text before it; undefined at the end. */
  readonly next: () => { readonly before: string; readonly value: Value } | undefined;
}

export function reprPieces(pieces: Pieces): Result {
  const { active, deepest } = reprGuard;
  if (active.has(pieces.owner)) return pieces.again;
  if (active.size > deepest) raise("RecursionError", "maximum recursion depth exceeded while getting the repr of an object");
  if (level >= DIRECT_LEVELS) return steps(remainingPieces(pieces, pieces.open, null));
  active.add(pieces.owner);
  level++;
  let finished = true;
  try {
    let text = pieces.open;
    for (let piece = pieces.next(); piece !== undefined; piece = pieces.next()) {
      const shown = pieces.show(piece.value);
      if (shown instanceof Deferred) {
        finished = false;
        return steps(remainingPieces(pieces, text + piece.before, shown));
      }
      spend(EFFORT_PS.newText);
      text += piece.before + (shown as string);
    }
    return text + pieces.close;
  } finally {
    level--;
    if (finished) active.delete(pieces.owner);
  }
}

function* remainingPieces(pieces: Pieces, start: string, pending: Deferred | null): Steps {
  const { active } = reprGuard;
  active.add(pieces.owner);
  let text = start;
  try {
    if (pending !== null) text += (yield pending) as string;
    for (let piece = pieces.next(); piece !== undefined; piece = pieces.next()) {
      const shown = pieces.show(piece.value);
      text += piece.before + (shown instanceof Deferred ? ((yield shown) as string) : (shown as string));
    }
    return text + pieces.close;
  } finally {
    active.delete(pieces.owner);
  }
}

export interface Brackets {
  readonly open: string;
  readonly close: string;
  readonly again: string;
}

/** What comes one by one from `items`, which may grow or shrink meanwhile, after commas. */
export function itemPieces(items: { readonly items: readonly Value[] }): Pieces["next"] {
  let index = 0;
  return () => {
    const value = items.items[index];
    if (value === undefined) return undefined;
    return { before: index++ === 0 ? "" : ", ", value };
  };
}

/** Keys and values in turn. */
export function entryPieces(entries: Iterable<readonly [Value, Value]>): Pieces["next"] {
  const iterator = entries[Symbol.iterator]();
  let pending: Value | undefined;
  let first = true;
  return () => {
    if (pending !== undefined) {
      const value = pending;
      pending = undefined;
      return { before: ": ", value };
    }
    const step = iterator.next();
    if (step.done === true) return undefined;
    pending = step.value[1];
    const before = first ? "" : ", ";
    first = false;
    return { before, value: step.value[0] };
  };
}
