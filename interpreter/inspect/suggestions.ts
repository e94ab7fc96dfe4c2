// "Did you mean: 'x'?": the known name nearest to the one that was not found, by the distance and limits of
// Python/suggestions.c. Only NameError and AttributeError themselves get one, not classes derived from them.

import { type Deferred, type Steps, settle } from "../objects/deferred.ts";
import { EXCEPTIONS, type PyException, PyThrow } from "../objects/exception.ts";
import type { PyDict } from "../objects/mapping.ts";
import type { Value } from "../objects/value.ts";
import { itemsOf } from "../operations/iterate.ts";
import { callSpecial } from "../operations/special.ts";
import type { Frame } from "../vm/frame.ts";

const MOST_CANDIDATES = 750;
const LONGEST_NAME = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

const encoder = new TextEncoder();

function substitutionCost(a: number, b: number): number {
  if (a === b) return 0;
  if ((a & 31) !== (b & 31)) return MOVE_COST;
  const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
  return lower(a) === lower(b) ? CASE_COST : MOVE_COST;
}

/** Edit distance of two names in UTF-8; anything above `limit` once it is sure to be beyond it. */
function distance(first: Uint8Array, second: Uint8Array, limit: number): number {
  let start = 0;
  let [endA, endB] = [first.length, second.length];
  while (start < endA && start < endB && first[start] === second[start]) start++;
  while (endA > start && endB > start && first[endA - 1] === second[endB - 1]) {
    endA--;
    endB--;
  }
  let [a, b] = [first.subarray(start, endA), second.subarray(start, endB)];
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * MOVE_COST;
  if (a.length > LONGEST_NAME || b.length > LONGEST_NAME) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from(a, (_, index) => (index + 1) * MOVE_COST);
  let result = 0;
  for (let i = 0; i < b.length; i++) {
    let diagonal = i * MOVE_COST;
    result = diagonal;
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < a.length; j++) {
      const substituted = diagonal + substitutionCost(b[i]!, a[j]!);
      diagonal = row[j]!;
      result = Math.min(substituted, Math.min(result, diagonal) + MOVE_COST);
      row[j] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

/** The nearest candidate, null when none is near: at most a third of the characters may differ. */
function nearest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MOST_CANDIDATES) return null;
  const wanted = encoder.encode(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const bytes = encoder.encode(candidate);
    const most = Math.floor(((wanted.length + bytes.length + 3) * MOVE_COST) / 6);
    const limit = Math.min(most, bestDistance - 1);
    const cost = distance(wanted, bytes, limit);
    if (cost > limit) continue;
    best = candidate;
    bestDistance = cost;
  }
  return best;
}

function stringKeys(dict: PyDict): string[] {
  return [...dict.entries.values()].flatMap(({ key }) => (typeof key === "string" ? [key] : []));
}

/** Names of the innermost frame of the traceback: its variables, then globals, then builtins. */
function nameSuggestion(exception: PyException, name: string): string | null {
  let entry = exception.traceback;
  if (entry === null) return null;
  while (entry.next !== null) entry = entry.next;
  const { code, globals, builtins } = entry.frame as Frame;
  return nearest(name, code.slotNames) ?? nearest(name, stringKeys(globals)) ?? nearest(name, stringKeys(builtins));
}

/** Names that dir() lists; one that fails, or lists anything but strings, makes CPython give up. */
function* attributeSuggestion(name: string, object: Value): Generator<Deferred, string | null, never> {
  try {
    const listed = callSpecial(object, "__dir__");
    if (listed === undefined) return null;
    const names = [...(yield* itemsOf(yield* settle(listed)))];
    return names.every((item) => typeof item === "string") ? nearest(name, (names as string[]).sort()) : null;
  } catch (thrown) {
    if (thrown instanceof PyThrow) return null;
    throw thrown;
  }
}

/** The name to suggest, or None. */
export function* suggestion(exception: PyException): Steps {
  const name = exception.field("name");
  if (typeof name !== "string") return null;
  if (exception.cls === EXCEPTIONS.NameError) return nameSuggestion(exception, name);
  const object = exception.field("obj");
  if (exception.cls !== EXCEPTIONS.AttributeError || object === undefined) return null;
  return yield* attributeSuggestion(name, object);
}
