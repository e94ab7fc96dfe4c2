// What is being executed right now. Only one machine is at any time; it says so here when it begins to run, for the few places
// that must know whose thread or process it is without being told.

import type { PyClass } from "./class.ts";

export const running: {
  /** The machine: a thread. */
  machine: object;
  /** Subclasses that the running process has made of classes built in, which processes share. */
  subclasses: Map<PyClass, PyClass[]>;
} = { machine: {}, subclasses: new Map() };
