// Serving the requests to the console as text, and to the kernel's source of random bytes.

import { OpenConsole } from "../../devices/console.ts";
import type { Answer, FileId, Stream } from "../contract.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";
import { write as writeFile } from "./files.ts";

const DESCRIPTOR = { stdout: 1, stderr: 2 } as const;

/** Text for descriptor 1 or 2. Where that leads somewhere else by now, the bytes go there. */
export function write(machine: Machine, thread: Thread, argument: { stream: Stream; text: string }): Parked {
  const { stream, text } = argument;
  const object = machine.descriptors.find(DESCRIPTOR[stream]);
  if (!(object instanceof OpenConsole) || object.stream === null) {
    return writeFile(machine, thread, { file: DESCRIPTOR[stream] as FileId, bytes: new TextEncoder().encode(text) });
  }
  const shown = object.stream;
  return machine.operate(thread, {
    device: "console",
    operation: "write",
    target: shown,
    latency: machine.config.costs.consoleWrite,
    bytes: text.length,
    effect: (timeNs): Answer<"console.write"> => {
      machine.console.write(shown, text);
      machine.journal?.output(thread, timeNs, shown, text);
      return text.length;
    },
  });
}

export function isTerminal(machine: Machine, _thread: Thread, argument: { fd: number }): boolean {
  return machine.config.isTerminal && machine.descriptors.find(argument.fd) instanceof OpenConsole;
}

/** os.urandom: getrandom(2), which lets go of the GIL as any system call does. */
export function randomBytes(machine: Machine, thread: Thread, argument: { count: number }): Parked {
  const bytes: Answer<"random.bytes"> = Uint8Array.from({ length: argument.count }, () => machine.random.below(256));
  const latency = machine.config.costs.randomRead;
  return machine.operate(thread, {
    device: "kernel",
    operation: "read random bytes",
    target: "",
    latency,
    bytes: bytes.length,
    effect: () => bytes,
  });
}
