// The part of a traceback that lists frames, as CPython's C code prints it (Python/traceback.c): file, line, function, the
// source line, and carets when they say more than the line does. Runs no Python code.

import type { Code } from "../bytecode/code.ts";
import type { TracebackEntry } from "../objects/exception.ts";
import { PyModule } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { codePointCount } from "../objects/text.ts";
import { unboxInt } from "../operations/unbox.ts";
import type { Frame } from "../vm/frame.ts";
import { lineOf } from "../vm/frame.ts";
import { caretAnchors } from "./anchors.ts";
import { displayWidth } from "./display-width.ts";

/** What every line begins with inside an exception group. */
export interface Margin {
  readonly indent: number;
  readonly bar: string;
}

export const NO_MARGIN: Margin = { indent: 0, bar: "" };

/** As many innermost frames are shown, unless sys.tracebacklimit says otherwise. */
const DEFAULT_LIMIT = 1000;
/** Of frames at the same place in a row only so many are shown. */
const SHOWN_REPEATS = 3;

export function entryLine(entry: TracebackEntry): number {
  return entry.line ?? lineOf((entry.frame as Frame).code, entry.instruction);
}

/** How many frames sys.tracebacklimit allows; 0 is none at all, not even the heading. */
function frameLimit(runtime: Runtime): number {
  const sys = runtime.modules.get("sys");
  const given = sys instanceof PyModule ? unboxInt(sys.attributes.get("tracebacklimit") ?? null) : undefined;
  return given === undefined ? DEFAULT_LIMIT : Math.max(0, Number(given));
}

/** A traceback under its heading; empty when there is none to show. */
export function tracebackText(runtime: Runtime, first: TracebackEntry | null, heading: string, margin: Margin = NO_MARGIN): string {
  const limit = frameLimit(runtime);
  if (first === null || limit === 0) return "";
  const entries: TracebackEntry[] = [];
  for (let entry: TracebackEntry | null = first; entry !== null; entry = entry.next) entries.push(entry);
  let text = heading;
  let repeats = 0;
  let last = "";
  for (const entry of entries.slice(-limit)) {
    const { code } = entry.frame as Frame;
    const place = `${code.path}\0${entryLine(entry)}\0${code.name}`;
    if (place !== last) {
      text += repeatedText(repeats);
      last = place;
      repeats = 0;
    }
    repeats++;
    if (repeats <= SHOWN_REPEATS) text += entryText(runtime, entry, margin);
  }
  return text + repeatedText(repeats);
}

/** CPython leaves the margin out here. */
function repeatedText(repeats: number): string {
  const more = repeats - SHOWN_REPEATS;
  return more <= 0 ? "" : `  [Previous line repeated ${more} more time${more === 1 ? "" : "s"}]\n`;
}

function entryText(runtime: Runtime, entry: TracebackEntry, { indent, bar }: Margin): string {
  const before = " ".repeat(indent) + bar;
  const { code } = entry.frame as Frame;
  const line = entryLine(entry);
  const head = `${before}  File "${code.path}", line ${line}, in ${code.name}\n`;
  const source = line > 0 ? runtime.sourceLines(code.path)?.[line - 1] : undefined;
  if (source === undefined) return head;
  const written = source.replace(/[\r\n]+$/, "");
  const shown = written.replace(/^[ \t\f]+/, "");
  const carets = caretLine(code, entry.instruction, written, shown);
  return `${head}${before}    ${shown}\n${carets === null ? "" : `${before}    ${carets}\n`}`;
}

/** The carets under a line without its indentation; null where there are none to draw, or they would span all of it. */
function caretLine(code: Code, instruction: number, written: string, shown: string): string | null {
  const range = instruction < 0 ? null : columnsOf(code, instruction, written);
  if (range === null) return null;
  const { start, end, isOneLine } = range;
  const segment = written.slice(start, end);
  const anchors = isOneLine ? caretAnchors(segment, "printer") : null;
  if (anchors === null && codePointCount(segment) === codePointCount(shown)) return null;
  const indentation = written.length - shown.length;
  const padding = " ".repeat(displayWidth(written.slice(indentation, start)));
  if (anchors === null) return padding + "^".repeat(displayWidth(segment));
  const [left, right] = [displayWidth(segment.slice(0, anchors.left)), displayWidth(segment.slice(anchors.right))];
  return `${padding}${"~".repeat(left)}${"^".repeat(displayWidth(segment.slice(anchors.left, anchors.right)))}${"~".repeat(right)}`;
}

/** The columns of an instruction on its first line, in UTF-16 units; of one that goes on, up to the end of that line. */
function columnsOf(code: Code, instruction: number, written: string): { start: number; end: number; isOneLine: boolean } | null {
  const at = instruction * 4;
  const [line, endLine, start, end] = code.positions.subarray(at, at + 4) as unknown as [number, number, number, number];
  if (line < 0 || endLine < 0 || start < 0 || end < 0) return null;
  const isOneLine = line === endLine;
  return { start, end: isOneLine ? end : written.trimEnd().length, isOneLine };
}
