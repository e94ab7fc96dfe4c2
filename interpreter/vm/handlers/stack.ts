// Moving values between stack, constants and local variables.

import { CONTINUE } from "../signals.ts";
import { raiseUnbound } from "../unbound.ts";
import type { Handler } from "./handler.ts";

export const STACK_HANDLERS = {
  NOP: () => CONTINUE,
  RESUME: () => CONTINUE,
  POP_TOP: (frame) => {
    frame.slots[--frame.sp] = undefined;
    return CONTINUE;
  },
  PUSH_NULL: (frame) => {
    frame.slots[frame.sp++] = undefined;
    return CONTINUE;
  },
  COPY: (frame, depth) => {
    const { slots, sp } = frame;
    slots[sp] = slots[sp - depth];
    frame.sp = sp + 1;
    return CONTINUE;
  },
  SWAP: (frame, depth) => {
    const { slots, sp } = frame;
    const top = slots[sp - 1];
    slots[sp - 1] = slots[sp - depth];
    slots[sp - depth] = top;
    return CONTINUE;
  },
  LOAD_CONST: (frame, index) => {
    frame.slots[frame.sp++] = frame.linked.consts[index];
    return CONTINUE;
  },
  LOAD_FAST: (frame, slot) => {
    const value = frame.slots[slot];
    if (value === undefined) return raiseUnbound(frame, slot);
    frame.slots[frame.sp++] = value;
    return CONTINUE;
  },
  STORE_FAST: (frame, slot) => {
    const { slots } = frame;
    slots[slot] = slots[--frame.sp];
    return CONTINUE;
  },
  DELETE_FAST: (frame, slot) => {
    if (frame.slots[slot] === undefined) return raiseUnbound(frame, slot);
    frame.slots[slot] = undefined;
    return CONTINUE;
  },
} satisfies Record<string, Handler>;
