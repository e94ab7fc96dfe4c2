// Splitting text: split, rsplit, splitlines, partition, and stripping. On plain strings, which for bytes are their latin-1
// characters with ASCII's white space.

import { WHITESPACE } from "./character-kinds.ts";

/** The white space of str, and of bytes. */
export interface Whites {
  readonly leading: RegExp;
  readonly isWhite: RegExp;
}

const whites = (characters: string): Whites => ({
  leading: new RegExp(`^[${characters}]+`),
  isWhite: new RegExp(`[${characters}]`),
});

export const TEXT_WHITES = whites(WHITESPACE);
export const BYTE_WHITES = whites("\\t-\\r ");

/** `-1` for `limit`: no limit. */
export function splitAt(text: string, separator: string, limit: number): string[] {
  if (limit < 0) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  while (parts.length < limit) {
    const at = text.indexOf(separator, from);
    if (at < 0) break;
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  parts.push(text.slice(from));
  return parts;
}

export function splitAtFromRight(text: string, separator: string, limit: number): string[] {
  const parts: string[] = [];
  let to = text.length;
  while (limit < 0 || parts.length < limit) {
    const at = to - separator.length < 0 ? -1 : text.lastIndexOf(separator, to - separator.length);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, to));
    to = at;
  }
  parts.push(text.slice(0, to));
  return parts.reverse();
}

export function splitWhites(text: string, limit: number, { isWhite }: Whites): string[] {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isWhite.test(text[at]!)) at++;
    if (at >= text.length) return parts;
    if (limit >= 0 && parts.length >= limit) {
      parts.push(text.slice(at));
      return parts;
    }
    const start = at;
    while (at < text.length && !isWhite.test(text[at]!)) at++;
    parts.push(text.slice(start, at));
  }
}

export function splitWhitesFromRight(text: string, limit: number, { isWhite }: Whites): string[] {
  const parts: string[] = [];
  let at = text.length;
  for (;;) {
    while (at > 0 && isWhite.test(text[at - 1]!)) at--;
    if (at <= 0) break;
    if (limit >= 0 && parts.length >= limit) {
      parts.push(text.slice(0, at));
      break;
    }
    const end = at;
    while (at > 0 && !isWhite.test(text[at - 1]!)) at--;
    parts.push(text.slice(at, end));
  }
  return parts.reverse();
}

const TEXT_LINES = /[^\n-\r\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029])|[^\n-\r\x1c-\x1e\x85\u2028\u2029]+$/g;
const BYTE_LINES = /[^\n\r]*(?:\r\n|[\n\r])|[^\n\r]+$/g;

/** Lines with or without their ends; bytes know only the ends of ASCII. */
export function splitLines(text: string, keepsEnds: boolean, isBytes: boolean): string[] {
  const lines: string[] = text.match(isBytes ? BYTE_LINES : TEXT_LINES) ?? [];
  if (keepsEnds) return lines;
  const end = isBytes ? /(?:\r\n|[\n\r])$/ : /(?:\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029])$/;
  return lines.map((line) => line.replace(end, ""));
}

export function partition(text: string, separator: string): readonly [string, string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, "", ""] : [text.slice(0, at), separator, text.slice(at + separator.length)];
}

export function partitionFromRight(text: string, separator: string): readonly [string, string, string] {
  const at = text.lastIndexOf(separator);
  return at < 0 ? ["", "", text] : [text.slice(0, at), separator, text.slice(at + separator.length)];
}

export type StripSide = "both" | "left" | "right";

export function stripWhites(text: string, side: StripSide, { leading, isWhite }: Whites): string {
  const start = side === "right" ? text : text.replace(leading, "");
  if (side === "left") return start;
  let end = start.length;
  while (end > 0 && isWhite.test(start[end - 1]!)) end--;
  return start.slice(0, end);
}

/** Strip any of these code points. */
export function stripCharacters(text: string, side: StripSide, characters: string): string {
  const unwanted = new Set(characters);
  const points = Array.from(text);
  let from = 0;
  let to = points.length;
  if (side !== "right") while (from < to && unwanted.has(points[from]!)) from++;
  if (side !== "left") while (to > from && unwanted.has(points[to - 1]!)) to--;
  return points.slice(from, to).join("");
}

/** Tabs as blanks up to the next column that is a multiple of `size`. */
export function expandTabs(text: string, size: number): string {
  let column = 0;
  let expanded = "";
  for (const character of text) {
    if (character === "\t") {
      const blanks = size > 0 ? size - (column % size) : 0;
      expanded += " ".repeat(blanks);
      column += blanks;
    } else {
      expanded += character;
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return expanded;
}

/** `text.replace(old, new, limit)`; an empty `old` lies before each code point and at the end. */
export function replaceText(text: string, old: string, replacement: string, limit: number): string {
  if (limit < 0 && old !== "") return text.replaceAll(old, () => replacement);
  if (old !== "") return splitAt(text, old, limit).join(replacement);
  const points = Array.from(text);
  const places = limit < 0 ? points.length + 1 : Math.min(limit, points.length + 1);
  let replaced = "";
  for (let i = 0; i < places; i++) replaced += replacement + (points[i] ?? "");
  return replaced + points.slice(places).join("");
}
