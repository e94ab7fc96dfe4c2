// Tree → program: a flat list of numbers that the machine (machine.ts) runs. Repetitions of one character, by far the most,
// have an instruction of their own.

import { type CharacterSet, makeSet } from "./character-set.ts";
import { PatternError } from "./reader.ts";
import { DOTALL, type Expression, IGNORECASE, MULTILINE, type Node, type Place, UNLIMITED, widthOf } from "./tree.ts";

export const OP = {
  end: 0, // the (sub)program has matched
  char: 1, // code
  any: 2, // anything but a newline
  all: 3, // anything
  set: 4, // set
  split: 5, // go on here; if that fails: address
  jump: 6, // address
  save: 7, // slot
  at: 8, // place, flags
  reference: 9, // group, flags
  one: 10, // mode, least, most, test, argument: repetition of one character
  look: 11, // behind width or -1, negated, address behind
  atomic: 12, // address behind
  conditional: 13, // group, address of the other branch
  loopStart: 14, // loop
  loop: 15, // loop, least, most, lazy, address behind
  loopMore: 16, // loop, most: one round more of a lazy loop
  fail: 17,
} as const;

export const PLACES: readonly Place[] = ["start", "end", "line-start", "line-end", "boundary", "inside"];
/** As `line-start` and `line-end` in multiline mode. */
export const EVERY_LINE_START = 6;
export const EVERY_LINE_END = 7;

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharacterSet[];
  readonly groups: number;
  readonly loops: number;
  /** Every match begins with this text; "" if nothing is known. */
  readonly prefix: string;
  /** Or with a character of this set. */
  readonly firstSet: CharacterSet | null;
}

class Assembler {
  readonly code: number[] = [];
  readonly sets: CharacterSet[] = [];
  loops = 0;
  private readonly widths = new Map<number, readonly [number, number]>();

  sequence(items: readonly Node[]): void {
    for (const node of items) this.node(node);
  }

  private emit(...words: number[]): number {
    this.code.push(...words);
    return this.code.length - 1;
  }

  private patch(at: number): void {
    this.code[at] = this.code.length;
  }

  private node(node: Node): void {
    switch (node.kind) {
      case "literal":
      case "any":
      case "set": {
        const [test, argument] = this.test(node);
        if (test === OP.char || test === OP.set) this.emit(test, argument);
        else this.emit(test);
        return;
      }
      case "at":
        this.emit(OP.at, placeOf(node.place, node.flags), node.flags);
        return;
      case "branch":
        this.branch(node.alternatives);
        return;
      case "group":
        this.group(node.index, node.items);
        return;
      case "repeat":
        this.repeat(node);
        return;
      case "look":
        this.look(node);
        return;
      case "reference":
        this.emit(OP.reference, node.group, node.flags);
        return;
      case "conditional":
        this.conditional(node);
        return;
      case "atomic":
        this.atomic(() => this.sequence(node.items));
        return;
      default:
        node satisfies never;
    }
  }

  /** The test of a node that matches one character. */
  private test(node: Extract<Node, { kind: "literal" | "any" | "set" }>): readonly [number, number] {
    if (node.kind === "any") return [node.flags & DOTALL ? OP.all : OP.any, 0];
    if (node.kind === "literal" && !(node.flags & IGNORECASE)) return [OP.char, node.code];
    const items = node.kind === "literal" ? [{ kind: "literal" as const, code: node.code }] : node.items;
    this.sets.push(makeSet(items, node.kind === "set" && node.negated, node.flags));
    return [OP.set, this.sets.length - 1];
  }

  private branch(alternatives: readonly (readonly Node[])[]): void {
    const ends: number[] = [];
    for (const [i, items] of alternatives.entries()) {
      if (i === alternatives.length - 1) this.sequence(items);
      else {
        const other = this.emit(OP.split, 0);
        this.sequence(items);
        ends.push(this.emit(OP.jump, 0));
        this.patch(other);
      }
    }
    for (const end of ends) this.patch(end);
  }

  private group(index: number | null, items: readonly Node[]): void {
    if (index !== null) this.emit(OP.save, index * 2);
    this.sequence(items);
    if (index === null) return;
    this.emit(OP.save, index * 2 + 1);
    this.widths.set(index, widthOf(items, this.widths));
  }

  private repeat(node: Extract<Node, { kind: "repeat" }>): void {
    const only = node.items[0];
    const most = node.most === UNLIMITED ? 0x7fffffff : node.most;
    const isSingle = node.items.length === 1 && (only?.kind === "literal" || only?.kind === "any" || only?.kind === "set");
    if (isSingle && (only.kind === "literal" || only.kind === "any" || only.kind === "set")) {
      const [test, argument] = this.test(only);
      const mode = node.mode === "greedy" ? 0 : node.mode === "lazy" ? 1 : 2;
      this.emit(OP.one, mode, node.least, most, test, argument);
    } else if (node.mode === "possessive") this.atomic(() => this.loop(node, most));
    else if (node.least === 0 && node.most === 1) this.optional(node);
    else this.loop(node, most);
  }

  private optional(node: Extract<Node, { kind: "repeat" }>): void {
    if (node.mode === "greedy") {
      const skip = this.emit(OP.split, 0);
      this.sequence(node.items);
      this.patch(skip);
      return;
    }
    const enter = this.emit(OP.split, 0);
    const leave = this.emit(OP.jump, 0);
    this.patch(enter);
    this.sequence(node.items);
    this.patch(leave);
  }

  private loop(node: Extract<Node, { kind: "repeat" }>, most: number): void {
    const loop = this.loops++;
    this.emit(OP.loopStart, loop);
    const top = this.code.length;
    const leave = this.emit(OP.loop, loop, node.least, most, node.mode === "lazy" ? 1 : 0, 0);
    // A lazy loop comes back to the next instruction when what follows it has failed.
    if (node.mode === "lazy") this.emit(OP.loopMore, loop, most);
    this.sequence(node.items);
    this.emit(OP.jump, top);
    this.patch(leave);
  }

  private look(node: Extract<Node, { kind: "look" }>): void {
    let width = -1;
    if (node.behind) {
      const [low, high] = widthOf(node.items, this.widths);
      if (low !== high) throw new PatternError("look-behind requires fixed-width pattern", null);
      width = low;
    }
    const behind = this.emit(OP.look, width, node.negated ? 1 : 0, 0);
    this.sequence(node.items);
    this.emit(OP.end);
    this.patch(behind);
  }

  private atomic(body: () => void): void {
    const behind = this.emit(OP.atomic, 0);
    body();
    this.emit(OP.end);
    this.patch(behind);
  }

  private conditional(node: Extract<Node, { kind: "conditional" }>): void {
    const other = this.emit(OP.conditional, node.group, 0);
    this.sequence(node.yes);
    const behind = this.emit(OP.jump, 0);
    this.patch(other);
    this.sequence(node.no);
    this.patch(behind);
  }
}

function placeOf(place: Place, flags: number): number {
  if (flags & MULTILINE) {
    if (place === "line-start") return EVERY_LINE_START;
    if (place === "line-end") return EVERY_LINE_END;
  }
  return PLACES.indexOf(place);
}

export function assemble(expression: Expression): Program {
  const assembler = new Assembler();
  assembler.sequence(expression.items);
  assembler.code.push(OP.end);
  let prefix = "";
  for (const node of expression.items) {
    if (node.kind !== "literal" || node.flags & IGNORECASE) break;
    prefix += String.fromCodePoint(node.code);
  }
  return {
    code: Int32Array.from(assembler.code),
    sets: assembler.sets,
    groups: expression.groups,
    loops: assembler.loops,
    prefix,
    firstSet: prefix === "" ? firstSet(expression.items[0]) : null,
  };
}

/** What a pattern that begins with a set, or with one or more of it, begins with. */
function firstSet(node: Node | undefined): CharacterSet | null {
  if (node?.kind === "set") return makeSet(node.items, node.negated, node.flags);
  if (node?.kind === "literal") return makeSet([node], false, node.flags);
  if (node?.kind === "group") return firstSet(node.items[0]);
  return node?.kind === "repeat" && node.least > 0 ? firstSet(node.items[0]) : null;
}
