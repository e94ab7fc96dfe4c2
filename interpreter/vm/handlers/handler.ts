// The shape of a handler. It finds its operands on the frame's stack, leaves its results there, and tells the loop how to go
// on. Semantics are not here but in operations/: a handler moves values and takes the short way where it is sure.

import type { Frame } from "../frame.ts";
import type { Machine } from "../machine.ts";
import type { Signal } from "../signals.ts";

export type Handler = (frame: Frame, operand: number, machine: Machine) => Signal;
