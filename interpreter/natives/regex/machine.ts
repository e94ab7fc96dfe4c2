// Runs a program over text, backtracking by a stack of its own, so that no pattern and no text can exhaust JavaScript's. What a
// step changes (a group's bounds, a loop's count) is put on the same stack, to be undone when it turns out to be a dead end.

import { raise } from "../../objects/exception.ts";
import { folded, isWord } from "./character-set.ts";
import { EVERY_LINE_END, EVERY_LINE_START, OP, PLACES, type Program } from "./program.ts";
import { IGNORECASE } from "./tree.ts";

/** Text by code point index: a string where these are its units, else its code points. */
export class Subject {
  readonly text: string;
  readonly points: readonly number[] | null;
  readonly length: number;
  constructor(text: string, points: readonly number[] | null) {
    this.text = text;
    this.points = points;
    this.length = points === null ? text.length : points.length;
  }
  at(index: number): number {
    return this.points === null ? this.text.charCodeAt(index) : this.points[index]!;
  }
}

/** Entries of the stack have four words: kind or address, and what it needs. */
const UNDO = -1;
const GREEDY = -2;
const LAZY = -3;
const WORDS = 4;
const MOST_WORDS = 1 << 27;

const [START, END, LINE_START, LINE_END, BOUNDARY] = PLACES.map((_, index) => index) as [number, number, number, number, number];

export class Machine {
  private readonly program: Program;
  private readonly subject: Subject;
  private readonly end: number;
  /** Bounds of groups, then lastindex, then count and last position of each loop. */
  readonly slots: Int32Array;
  private readonly lastIndexSlot: number;
  private stack = new Int32Array(256);
  private top = 0;
  /** Where the match ends, once there is one. */
  finish = -1;
  steps = 0;
  private mustReachEnd = false;
  /** An empty match here does not count. */
  private forbiddenEnd = -1;

  constructor(program: Program, subject: Subject, end: number) {
    this.program = program;
    this.subject = subject;
    this.end = end;
    this.lastIndexSlot = (program.groups + 1) * 2;
    this.slots = new Int32Array(this.lastIndexSlot + 1 + program.loops * 2).fill(-1);
  }

  get lastIndex(): number {
    return this.slots[this.lastIndexSlot]!;
  }

  /** Match at `start`; with `whole`, up to the end; `forbidden` is where an empty match must not be. */
  matchAt(start: number, whole: boolean, forbidden = -1): boolean {
    this.slots.fill(-1);
    this.top = 0;
    this.mustReachEnd = whole;
    this.forbiddenEnd = forbidden;
    this.finish = this.run(0, start, true);
    return this.finish >= 0;
  }

  /** The first match from `start` on: where it begins, or -1. */
  search(start: number, forbidsEmpty: boolean): number {
    const { prefix, firstSet } = this.program;
    const { subject, end } = this;
    for (let at = start; at <= end; at++) {
      if (prefix !== "" && subject.points === null) {
        at = subject.text.indexOf(prefix, at);
        if (at < 0 || at + prefix.length > end) return -1;
      } else if (firstSet !== null) {
        while (at < end && !firstSet.has(subject.at(at))) at++;
        if (at >= end) return -1;
      }
      if (this.matchAt(at, false, forbidsEmpty && at === start ? at : -1)) return at;
    }
    return -1;
  }

  private push(kind: number, a: number, b: number, c: number): void {
    if (this.top + WORDS > this.stack.length) this.grow();
    const { stack } = this;
    stack[this.top] = kind;
    stack[this.top + 1] = a;
    stack[this.top + 2] = b;
    stack[this.top + 3] = c;
    this.top += WORDS;
  }

  private grow(): void {
    if (this.stack.length >= MOST_WORDS) raise("MemoryError", "");
    const larger = new Int32Array(this.stack.length * 2);
    larger.set(this.stack);
    this.stack = larger;
  }

  private setSlot(slot: number, value: number): void {
    this.push(UNDO, slot, this.slots[slot]!, 0);
    this.slots[slot] = value;
  }

  /** Does the character at `at` pass a one-character test? */
  private passes(test: number, argument: number, at: number): boolean {
    const code = this.subject.at(at);
    if (test === OP.char) return code === argument;
    if (test === OP.set) return this.program.sets[argument]!.has(code);
    return test === OP.all || code !== 10;
  }

  /** Run from an address until the program there ends: the position it ends at, or -1 with everything undone. */
  private run(address: number, start: number, isOuter: boolean): number {
    const { code } = this.program;
    const base = this.top;
    let pc = address;
    let at = start;
    for (;;) {
      this.steps++;
      let ok = true;
      switch (code[pc]) {
        case OP.end:
          if (!isOuter || ((!this.mustReachEnd || at === this.end) && at !== this.forbiddenEnd)) return at;
          ok = false;
          break;
        case OP.char:
        case OP.set:
          ok = at < this.end && this.passes(code[pc]!, code[pc + 1]!, at);
          at++;
          pc += 2;
          break;
        case OP.any:
        case OP.all:
          ok = at < this.end && this.passes(code[pc]!, 0, at);
          at++;
          pc++;
          break;
        case OP.split:
          this.push(code[pc + 1]!, at, 0, 0);
          pc += 2;
          break;
        case OP.jump:
          pc = code[pc + 1]!;
          break;
        case OP.save: {
          const slot = code[pc + 1]!;
          this.setSlot(slot, at);
          if (slot % 2 === 1) this.setSlot(this.lastIndexSlot, slot >> 1);
          pc += 2;
          break;
        }
        case OP.at:
          ok = this.isAt(code[pc + 1]!, code[pc + 2]!, at);
          pc += 3;
          break;
        case OP.one: {
          const next = this.repeatOne(pc, at);
          ok = next >= 0;
          at = next;
          pc += 6;
          break;
        }
        default: {
          const next = this.rare(pc, at);
          ok = next >= 0;
          at = next;
          pc = this.nextAddress;
        }
      }
      if (ok) continue;
      at = this.backtrack(base);
      if (at < 0) return -1;
      pc = this.nextAddress;
    }
  }

  /** Where `rare` and `backtrack` want to go on. */
  private nextAddress = 0;

  /** Undo up to the last choice: the position to go on from at `nextAddress`; -1 when there is none above `base`. */
  private backtrack(base: number): number {
    const { stack, slots } = this;
    while (this.top > base) {
      this.top -= WORDS;
      const { top } = this;
      const kind = stack[top]!;
      if (kind === UNDO) slots[stack[top + 1]!] = stack[top + 2]!;
      else if (kind >= 0) {
        this.nextAddress = kind;
        return stack[top + 1]!;
      } else {
        const at = kind === GREEDY ? this.oneLess(top) : this.oneMore(top);
        if (at >= 0) return at;
      }
    }
    return -1;
  }

  /** A greedy repetition gives back one character. */
  private oneLess(top: number): number {
    const { stack } = this;
    const pc = stack[top + 1]!;
    const at = stack[top + 3]! - 1;
    if (at < stack[top + 2]!) return -1;
    if (at > stack[top + 2]!) {
      stack[top + 3] = at;
      this.top = top + WORDS;
    }
    this.nextAddress = pc + 6;
    return at;
  }

  /** A lazy repetition takes one character more. */
  private oneMore(top: number): number {
    const { stack } = this;
    const { code } = this.program;
    const pc = stack[top + 1]!;
    const at = stack[top + 3]!;
    if (at >= stack[top + 2]! || !this.passes(code[pc + 4]!, code[pc + 5]!, at)) return -1;
    stack[top + 3] = at + 1;
    this.top = top + WORDS;
    this.nextAddress = pc + 6;
    return at + 1;
  }

  private repeatOne(pc: number, start: number): number {
    const { code } = this.program;
    const mode = code[pc + 1]!;
    const least = code[pc + 2]!;
    const test = code[pc + 4]!;
    const argument = code[pc + 5]!;
    const limit = Math.min(this.end, start + code[pc + 3]!);
    let at = start;
    const wanted = mode === 1 ? Math.min(limit, start + least) : limit;
    while (at < wanted && this.passes(test, argument, at)) at++;
    this.steps += (at - start) >> 2;
    if (at - start < least) return -1;
    if (mode === 0 && at > start + least) this.push(GREEDY, pc, start + least, at);
    else if (mode === 1) this.push(LAZY, pc, limit, at);
    return at;
  }

  private isAt(place: number, flags: number, at: number): boolean {
    const { subject, end } = this;
    switch (place) {
      case START:
      case LINE_START:
        return at === 0;
      case EVERY_LINE_START:
        return at === 0 || subject.at(at - 1) === 10;
      case END:
        return at === end;
      case LINE_END:
        return at === end || (at === end - 1 && subject.at(at) === 10);
      case EVERY_LINE_END:
        return at === end || subject.at(at) === 10;
      default: {
        // In empty text there is neither a boundary nor an inside.
        if (end === 0) return false;
        const before = at > 0 && isWord(subject.at(at - 1), flags);
        const after = at < end && isWord(subject.at(at), flags);
        return (before !== after) === (place === BOUNDARY);
      }
    }
  }

  /** Instructions that are seldom: sets `nextAddress`, gives the position, or -1. */
  private rare(pc: number, at: number): number {
    const { code } = this.program;
    switch (code[pc]) {
      case OP.reference:
        this.nextAddress = pc + 3;
        return this.matchReference(code[pc + 1]!, code[pc + 2]!, at);
      case OP.look:
        this.nextAddress = code[pc + 3]!;
        return this.lookAround(pc, at);
      case OP.atomic: {
        this.nextAddress = code[pc + 1]!;
        const behind = code[pc + 1]!;
        const next = this.runApart(pc + 2, at);
        this.nextAddress = behind;
        return next;
      }
      case OP.conditional:
        this.nextAddress = this.slots[code[pc + 1]! * 2 + 1]! >= 0 ? pc + 3 : code[pc + 2]!;
        return at;
      case OP.loopStart: {
        const slot = this.loopSlot(code[pc + 1]!);
        this.setSlot(slot, -1);
        this.setSlot(slot + 1, -1);
        this.nextAddress = pc + 2;
        return at;
      }
      case OP.loop:
        return this.loop(pc, at);
      case OP.loopMore:
        return this.loopMore(pc, at);
      default:
        return -1;
    }
  }

  private loopSlot(loop: number): number {
    return this.lastIndexSlot + 1 + loop * 2;
  }

  /** Arrive at the top of a loop: another round, or out. A round that took nothing is the last. */
  private loop(pc: number, at: number): number {
    const { code } = this.program;
    const slot = this.loopSlot(code[pc + 1]!);
    const rounds = this.slots[slot]! + 1;
    const lazy = code[pc + 4] === 1;
    const behind = code[pc + 5]!;
    const body = pc + (lazy ? 9 : 6);
    if (rounds < code[pc + 2]!) {
      this.setSlot(slot, rounds);
      this.nextAddress = body;
      return at;
    }
    if (lazy) {
      this.push(pc + 6, at, 0, 0);
      this.nextAddress = behind;
      return at;
    }
    if (rounds >= code[pc + 3]! || at === this.slots[slot + 1]!) {
      this.nextAddress = behind;
      return at;
    }
    this.push(behind, at, 0, 0);
    this.setSlot(slot, rounds);
    this.setSlot(slot + 1, at);
    this.nextAddress = body;
    return at;
  }

  private loopMore(pc: number, at: number): number {
    const { code } = this.program;
    const slot = this.loopSlot(code[pc + 1]!);
    const rounds = this.slots[slot]! + 1;
    if (rounds >= code[pc + 2]! || at === this.slots[slot + 1]!) return -1;
    this.setSlot(slot, rounds);
    this.setSlot(slot + 1, at);
    this.nextAddress = pc + 3;
    return at;
  }

  /** Run a part whose choices are forgotten once it has matched; what it has changed stays to be undone. */
  private runApart(address: number, at: number): number {
    const base = this.top;
    const next = this.run(address, at, false);
    if (next < 0) return -1;
    const { stack } = this;
    let kept = base;
    for (let entry = base; entry < this.top; entry += WORDS) {
      if (stack[entry] !== UNDO) continue;
      stack.copyWithin(kept, entry, entry + WORDS);
      kept += WORDS;
    }
    this.top = kept;
    return next;
  }

  private lookAround(pc: number, at: number): number {
    const { code } = this.program;
    const width = code[pc + 1]!;
    const negated = code[pc + 2] === 1;
    const behind = code[pc + 3]!;
    const start = width < 0 ? at : at - width;
    const base = this.top;
    const found = start >= 0 && this.runApart(pc + 4, start) >= 0;
    if (found && negated) this.undoTo(base);
    this.nextAddress = behind;
    return found !== negated ? at : -1;
  }

  private undoTo(base: number): void {
    while (this.top > base) {
      this.top -= WORDS;
      this.slots[this.stack[this.top + 1]!] = this.stack[this.top + 2]!;
    }
  }

  private matchReference(group: number, flags: number, at: number): number {
    const [from, to] = [this.slots[group * 2]!, this.slots[group * 2 + 1]!];
    if (from < 0 || to < from || at + to - from > this.end) return -1;
    for (let i = from; i < to; i++) {
      const [a, b] = [this.subject.at(i), this.subject.at(at + i - from)];
      if (a !== b && !(flags & IGNORECASE && folded(a, flags) === folded(b, flags))) return -1;
    }
    return at + to - from;
  }
}
