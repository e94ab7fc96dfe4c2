// The end of a generator, which both returning and unwinding bring about.

import type { PyGenerator } from "../objects/generator.ts";
import { unwatch } from "../objects/running.ts";
import type { Machine } from "./machine.ts";

/** It is over: by return, by an exception, or closed before it began. */
export function closeGenerator(machine: Machine, generator: PyGenerator): void {
  if (generator.state === "running") {
    machine.handled = generator.previous!;
    generator.previous = null;
  }
  unwatch(generator);
  generator.state = "closed";
  generator.frame = null;
  generator.exception = null;
}
