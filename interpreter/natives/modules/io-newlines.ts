// Line ends of one text stream: where lines end, what a program gets to see of them, what is written for "\n".

import { PyTuple } from "../../objects/sequence.ts";
import { codePoints, isFlat } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";

/** As `newline=` says: null translates all kinds to "\n", "" keeps them but knows them, the others are the only line end. */
export type NewlineMode = null | "" | "\n" | "\r" | "\r\n";

const KINDS = ["\r", "\n", "\r\n"] as const;

export class Newlines {
  readonly mode: NewlineMode;
  private readonly seen = new Set<string>();

  constructor(mode: NewlineMode) {
    this.mode = mode;
  }

  get isUniversal(): boolean {
    return this.mode === null || this.mode === "";
  }

  /** Note which kinds are in a piece of text that does not cut a "\r\n" in two. */
  see(text: string): void {
    if (this.seen.size === 3) return;
    if (!text.includes("\r")) {
      if (text.includes("\n")) this.seen.add("\n");
      return;
    }
    for (const [end] of text.matchAll(/\r\n|\r|\n/g)) this.seen.add(end);
  }

  /** The attribute `newlines`. */
  get shown(): Value {
    const kinds = KINDS.filter((kind) => this.seen.has(kind));
    return kinds.length < 2 ? (kinds[0] ?? null) : new PyTuple(kinds);
  }

  /** Where the line that begins at `from` ends, its end included; -1 when the text has no line end there. */
  lineEnd(text: string, from: number): number {
    if (!this.isUniversal) {
      const at = text.indexOf(this.mode as string, from);
      return at < 0 ? -1 : at + (this.mode as string).length;
    }
    const feed = text.indexOf("\n", from);
    const back = text.indexOf("\r", from);
    if (back < 0 || (feed >= 0 && feed < back)) return feed < 0 ? -1 : feed + 1;
    return back + 1 === feed ? back + 2 : back + 1;
  }

  /** What a program reads. */
  translated(text: string): string {
    return this.mode === null && text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }

  /** What goes to the file. */
  forWriting(text: string): string {
    return (this.mode === "\r" || this.mode === "\r\n") && text.includes("\n") ? text.replaceAll("\n", this.mode) : text;
  }

  /** Where so many characters, counted after translation, end; how many the text is short of. */
  endOf(text: string, from: number, count: number): { readonly index: number; readonly missing: number } {
    const stretch = from === 0 ? text : text.slice(from);
    if (isFlat(stretch) && (this.mode !== null || !stretch.includes("\r"))) {
      return { index: from + Math.min(count, stretch.length), missing: Math.max(0, count - stretch.length) };
    }
    let index = from;
    let left = count;
    const points = codePoints(stretch);
    for (let i = 0; i < points.length && left > 0; i++, left--) {
      index += points[i]!.length;
      if (this.mode === null && points[i] === "\r" && points[i + 1] === "\n") {
        index++;
        i++;
      }
    }
    return { index, missing: left };
  }
}
