// Leaving a place early: what `return`, `break` and `continue` have to undo on their way out of loops, try and with
// statements. Each of those is a FrameBlock while its body is compiled; `finally` bodies are compiled anew for each way out.

import { type Block, NOWHERE } from "../bytecode/block.ts";
import type { AsyncWith, Stmt, With } from "../syntax/ast.ts";
import { NONE } from "./constants.ts";
import { bindName, unbindName } from "./names.ts";
import type { Unit } from "./unit.ts";

/** A construct whose body is being compiled. `start` and `exit` are where `continue` and `break` go. */
export type FrameBlock =
  | { readonly kind: "while" | "for"; readonly start: Block; readonly exit: Block }
  | { readonly kind: "try" }
  | { readonly kind: "finally"; readonly body: readonly Stmt[] }
  | { readonly kind: "finally handler" | "handlers" | "group handlers" | "async comprehension" | "value" }
  | { readonly kind: "with"; readonly node: With | AsyncWith }
  | { readonly kind: "handler"; readonly name: string | null };

type Loop = Extract<FrameBlock, { kind: "while" | "for" }>;

const MAX_NESTED = 20;

/** Compiles the body of a construct. */
export function within(unit: Unit, block: FrameBlock, body: () => void): void {
  if (unit.frameBlocks.length >= MAX_NESTED) unit.fail("too many statically nested blocks");
  unit.frameBlocks.push(block);
  body();
  unit.frameBlocks.pop();
}

/** Undoes everything for a return. With `keepsTop` the value to return lies on top of the stack and stays there. */
export function unwindAll(unit: Unit, keepsTop: boolean): void {
  unwind(unit, keepsTop, () => false);
}

/** Undoes everything up to the innermost loop, which is the answer; null when there is none. */
export function unwindToLoop(unit: Unit): Loop | null {
  let loop: Loop | null = null;
  unwind(unit, false, (block) => {
    if (block.kind !== "while" && block.kind !== "for") return false;
    loop = block;
    return true;
  });
  return loop;
}

/** While a `finally` body is compiled on the way out, the blocks already left are not in force. */
function unwind(unit: Unit, keepsTop: boolean, stopsAt: (block: FrameBlock) => boolean): void {
  const left: FrameBlock[] = [];
  for (;;) {
    const block = unit.frameBlocks[unit.frameBlocks.length - 1];
    if (block === undefined) break;
    if (block.kind === "group handlers") unit.fail("'break', 'continue' and 'return' cannot appear in an except* block");
    if (stopsAt(block)) break;
    unit.frameBlocks.pop();
    left.push(block);
    leave(unit, block, keepsTop);
  }
  while (left.length > 0) unit.frameBlocks.push(left.pop()!);
}

/** Undoes one construct. */
export function leave(unit: Unit, block: FrameBlock, keepsTop: boolean): void {
  const reachBelowTop = (): void => {
    if (keepsTop) unit.emit("SWAP", 2);
  };
  switch (block.kind) {
    case "while":
    case "handlers":
    case "group handlers":
    case "async comprehension":
      return;
    case "for":
    case "value":
      reachBelowTop();
      return unit.emit("POP_TOP");
    case "try":
      return unit.emit("POP_BLOCK");
    case "finally":
      unit.emit("POP_BLOCK");
      if (keepsTop) within(unit, { kind: "value" }, () => unit.statements(block.body));
      else unit.statements(block.body);
      unit.place = NOWHERE;
      return;
    case "finally handler":
      reachBelowTop();
      unit.emit("POP_TOP");
      reachBelowTop();
      unit.emit("POP_BLOCK");
      return unit.emit("POP_EXCEPT");
    case "with":
      return leaveWith(unit, block.node, reachBelowTop);
    case "handler":
      if (block.name !== null) unit.emit("POP_BLOCK");
      reachBelowTop();
      unit.emit("POP_BLOCK");
      unit.emit("POP_EXCEPT");
      if (block.name !== null) forget(unit, block.name);
      return;
    default:
      block satisfies never;
  }
}

function leaveWith(unit: Unit, node: With | AsyncWith, reachBelowTop: () => void): void {
  unit.place = node;
  unit.emit("POP_BLOCK");
  reachBelowTop();
  callExit(unit, node);
  unit.emit("POP_TOP");
  unit.place = NOWHERE;
}

/** `exit(None, None, None)`, awaited in an async with; the result is left on the stack. */
export function callExit(unit: Unit, node: With | AsyncWith): void {
  for (let i = 0; i < 3; i++) unit.constant(NONE);
  unit.emit("CALL", 2);
  if (node.type === "AsyncWith") awaitTop(unit, 2);
}

/** Awaits the top of the stack; `origin` is GET_AWAITABLE's operand. */
export function awaitTop(unit: Unit, origin: 0 | 1 | 2): void {
  unit.emit("GET_AWAITABLE", origin);
  unit.constant(NONE);
  delegate(unit, 3);
}

/** Passes everything between the caller and the sub-iterator under the top until that one returns; `resume` is RESUME's operand. */
export function delegate(unit: Unit, resume: 2 | 3): void {
  const start = unit.newBlock();
  const suspend = unit.newBlock();
  const done = unit.newBlock();
  unit.useBlock(start);
  unit.jump("SEND", done);
  unit.useBlock(suspend);
  unit.emit("YIELD_VALUE");
  unit.emit("RESUME", resume);
  unit.jump("JUMP_NO_INTERRUPT", start);
  unit.useBlock(done);
}

/** `name = None; del name`: how the variable of an except clause ends, so that the exception does not live on. */
export function forget(unit: Unit, name: string): void {
  unit.constant(NONE);
  bindName(unit, name);
  unbindName(unit, name);
}

/** Raises the exception of a handler again that itself raised, after restoring the one handled before. */
export function popAndReraise(unit: Unit): void {
  unit.emit("COPY", 3);
  unit.emit("POP_EXCEPT");
  unit.emit("RERAISE", 1);
}
