// Where a pattern stands while it is compiled: the captures made so far, what lies on the stack above the subject, and the
// way out when it fails, which must pop exactly that much.

import type { Block, JumpOpcode } from "../bytecode/block.ts";
import { refuseDebug } from "./names.ts";
import type { Unit } from "./unit.ts";

export class PatternState {
  /** Names captured so far; their values lie on the stack, below what `onTop` counts. */
  stores: string[] = [];
  /** Entries above the captures that the pattern still needs. */
  onTop = 0;
  /** May the next pattern match everything? */
  allowsIrrefutable = false;
  /** Where to go to fail with so many entries still to be popped. */
  failBlocks: Block[] = [];

  /** The block to fail to with `pops` entries to pop. */
  failBlock(unit: Unit, pops: number): Block {
    while (this.failBlocks.length <= pops) this.failBlocks.push(unit.newBlock());
    return this.failBlocks[pops]!;
  }

  failBy(unit: Unit, jump: JumpOpcode): void {
    unit.jump(jump, this.failBlock(unit, this.onTop + this.stores.length));
  }

  /** Writes the pops of all failures so far, each falling into the next, and starts over. */
  writeFailures(unit: Unit): void {
    if (this.failBlocks.length === 0) return;
    for (let pops = this.failBlocks.length - 1; pops > 0; pops--) {
      unit.useBlock(this.failBlocks[pops]!);
      unit.emit("POP_TOP");
    }
    unit.useBlock(this.failBlocks[0]!);
    this.failBlocks = [];
  }

  /** Captures the top of the stack: moves it below what is still needed. A null name drops it. */
  store(unit: Unit, name: string | null): void {
    if (name === null) return unit.emit("POP_TOP");
    refuseDebug(unit, name, "Store");
    if (this.stores.includes(name)) refuseTwice(unit, name);
    rotate(unit, this.onTop + this.stores.length + 1);
    this.stores.push(name);
  }
}

export function refuseTwice(unit: Unit, name: string): never {
  return unit.fail(`multiple assignments to name '${name}' in pattern`);
}

/** Moves the top of the stack below the `count - 1` entries under it. */
export function rotate(unit: Unit, count: number): void {
  for (let n = count; n > 1; n--) unit.emit("SWAP", n);
}
