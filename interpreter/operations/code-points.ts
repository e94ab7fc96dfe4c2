// Positions in text: Python counts code points, JavaScript UTF-16 units. Text without surrogates needs no conversion, which
// the first test of each function finds out.

import { codePointCount, isFlat } from "../objects/text.ts";

/** Unit index of the code point at `index`, which may be the length. */
export function unitIndex(text: string, index: number): number {
  let unit = 0;
  for (let left = index; left > 0 && unit < text.length; left--) unit += isPairAt(text, unit) ? 2 : 1;
  return unit;
}

function isPairAt(text: string, unit: number): boolean {
  return (text.charCodeAt(unit) & 0xfc00) === 0xd800 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00;
}

/** Code points before the unit index. */
export function pointIndex(text: string, unit: number): number {
  return codePointCount(text.slice(0, unit));
}

/** `text[start:stop]` for 0 <= start and stop in code points. */
export function slicePoints(text: string, start: number, stop: number): string {
  if (isFlat(text)) return text.slice(start, stop);
  const from = unitIndex(text, start);
  return text.slice(from, from + unitIndex(text.slice(from), Math.max(stop - start, 0)));
}

/** Start and end as slices have them: negative counts from the end, too large is cut. Both null when left out. */
export function clampRange(length: number, start: number | null, end: number | null): readonly [number, number] {
  let from = start ?? 0;
  let to = end ?? length;
  if (from < 0) from = Math.max(from + length, 0);
  if (to < 0) to = Math.max(to + length, 0);
  return [from, Math.min(to, length)];
}

/** str.find in code points within clamped bounds; -1 when there is none. */
export function findText(text: string, part: string, bounds: readonly [number, number]): number {
  const [from, to] = bounds;
  if (to - from < 0) return -1;
  if (isFlat(text)) {
    const at = text.indexOf(part, from);
    return at >= 0 && at + part.length <= to && from <= text.length ? at : -1;
  }
  const at = slicePoints(text, from, to).indexOf(part);
  return at < 0 ? -1 : from + pointIndex(slicePoints(text, from, to), at);
}

/** str.rfind likewise. */
export function findTextBackwards(text: string, part: string, bounds: readonly [number, number]): number {
  const [from, to] = bounds;
  if (to - from < 0 || from > codePointCount(text)) return -1;
  const window = slicePoints(text, from, to);
  const at = window.lastIndexOf(part);
  return at < 0 ? -1 : from + pointIndex(window, at);
}

/** str.count: without overlaps; the empty text lies between all code points. */
export function countText(text: string, part: string): number {
  if (part === "") return codePointCount(text) + 1;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
