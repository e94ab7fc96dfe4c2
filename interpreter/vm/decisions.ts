// By which conditions a frame's present instruction is executed. A conditional jump decides over all that follows up to the place that the
// code comes to whichever way it jumps: its immediate postdominator. A decision is in force until the frame comes there; those of a
// callee's callers are in force as well (Xin and Zhang, "Efficient online detection of dynamic control dependence", ISSTA 2007).
// Exceptions are no paths here: who catches one is taken to have decided nothing.

import { isExit } from "../bytecode/block.ts";
import type { Code } from "../bytecode/code.ts";
import { OP, OPCODE_NAMES, OPCODES } from "../bytecode/opcodes.ts";
import type { ReadMark } from "../host/execution.ts";

const ALWAYS_JUMPS = new Set<number>([OP.JUMP_FORWARD, OP.JUMP_BACKWARD, OP.JUMP_BACKWARD_NO_INTERRUPT]);
/** They jump by what they take from the stack's top; FOR_ITER and SEND by what an iterator does. */
const DECIDES = new Set<number>(Object.entries(OP).flatMap(([name, op]) => (/^POP_JUMP_|^JUMP_IF_/.test(name) ? [op] : [])));
/** An end that no instruction is: the decision is in force until the frame is left. */
const NEVER = -1;

export const decides = (op: number): boolean => DECIDES.has(op);

interface Decision {
  /** Numbers of instructions: of the jump, and of the first one that it does not decide over. */
  readonly jump: number;
  readonly end: number;
  /** The reads that the condition was made from. */
  readonly marks: readonly ReadMark[];
}

/** Of one frame, the outermost first. */
export class Decisions {
  private open: Decision[] = [];

  /** The frame is about to execute this instruction. */
  comeTo(index: number): void {
    while (this.open.length > 0 && this.open[this.open.length - 1]!.end === index) this.open.pop();
  }

  /** A jump decides: in a loop, in place of what it has decided before, and of all that this led to. */
  decide(code: Code, jump: number, marks: readonly ReadMark[]): void {
    const before = this.open.findIndex((one) => one.jump === jump);
    if (before >= 0) this.open.length = before;
    this.open.push({ jump, end: endsOf(code)[jump]!, marks });
  }

  forget(): void {
    this.open = [];
  }

  /** The newest read of a variable by which it was decided, if that is newer than `known`. */
  newestOf(object: object, key: unknown, known: ReadMark | null): ReadMark | null {
    let newest = known;
    for (const { marks } of this.open)
      for (const mark of marks) if (mark.object === object && mark.key === key && mark.order > (newest?.order ?? 0)) newest = mark;
    return newest;
  }
}

const ends = new WeakMap<Code, Int32Array>();

/** The immediate postdominator of each instruction; NEVER where its paths meet at no other. */
function endsOf(code: Code): Int32Array {
  let found = ends.get(code);
  if (found === undefined) {
    found = postdominators(code);
    ends.set(code, found);
  }
  return found;
}

/**
 * After Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm" (2001), on the code's graph turned around: from a last node, to
 * which all exits lead, back through what can come before.
 */
function postdominators({ words }: Code): Int32Array {
  const count = words.length >> 1;
  const last = count;
  const followers = Array.from({ length: count }, (_, index) => following(words, index, last));
  const rank = ranks(followers, last);
  const dominators = new Int32Array(count + 1).fill(NEVER);
  dominators[last] = last;
  const meet = (one: number, other: number): number => {
    let [left, right] = [one, other];
    while (left !== right) {
      while (rank[left]! < rank[right]!) left = dominators[left]!;
      while (rank[right]! < rank[left]!) right = dominators[right]!;
    }
    return left;
  };
  const order = Array.from({ length: count }, (_, index) => index).filter((index) => rank[index]! >= 0);
  order.sort((one, other) => rank[other]! - rank[one]!);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const index of order) {
      const known = followers[index]!.filter((next) => dominators[next] !== NEVER);
      const found = known.length === 0 ? NEVER : known.reduce(meet);
      if (found === dominators[index]) continue;
      dominators[index] = found;
      isSettled = false;
    }
  }
  return dominators.map((end) => (end === last ? NEVER : end));
}

function following(words: Int32Array, index: number, last: number): number[] {
  const op = words[2 * index]!;
  if (isExit(op) || index + 1 === last) return [last];
  const isJump = OPCODES[OPCODE_NAMES[op]!].operand === "jump";
  const target = isJump ? [words[2 * index + 1]!] : [];
  return ALWAYS_JUMPS.has(op) ? target : [index + 1, ...target];
}

/** By instruction, its number in a postorder of the graph turned around, the last node having the highest; -1 where no end can be reached. */
function ranks(followers: readonly (readonly number[])[], last: number): Int32Array {
  const before: number[][] = Array.from({ length: last + 1 }, () => []);
  for (const [index, nexts] of followers.entries()) for (const next of nexts) before[next]!.push(index);
  const rank = new Int32Array(last + 1).fill(-1);
  const isSeen = new Uint8Array(last + 1);
  const path: { readonly node: number; at: number }[] = [{ node: last, at: 0 }];
  isSeen[last] = 1;
  let number = 0;
  while (path.length > 0) {
    const step = path[path.length - 1]!;
    const next = before[step.node]![step.at++];
    if (next === undefined) {
      rank[step.node] = number++;
      path.pop();
    } else if (isSeen[next] === 0) {
      isSeen[next] = 1;
      path.push({ node: next, at: 0 });
    }
  }
  return rank;
}
