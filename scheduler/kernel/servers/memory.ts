// Serving the requests about memory that processes share. Each access is answered at its own time, so what one process writes is what
// another then reads, however far apart their clocks are; between a read and a write of one process another may have written.

import type { Answer, MemoryId, RequestTable } from "../contract.ts";
import type { Machine } from "../machine.ts";
import { Memory } from "../memory.ts";
import type { Thread } from "../thread.ts";

type Argument<Kind extends keyof RequestTable> = RequestTable[Kind]["argument"];

function bytesOf(id: MemoryId): Uint8Array {
  return (id as unknown as Memory).bytes;
}

export function create({ world }: Machine, _thread: Thread, { name, size }: Argument<"memory.create">): Answer<"memory.create"> {
  if (world.memories.has(name)) return { errno: "EEXIST" };
  const memory = new Memory(new Uint8Array(size));
  world.memories.set(name, memory);
  return memory as unknown as MemoryId;
}

export function open({ world }: Machine, _thread: Thread, { name }: Argument<"memory.open">): Answer<"memory.open"> {
  const memory = world.memories.get(name);
  return memory === undefined ? { errno: "ENOENT" } : { memory: memory as unknown as MemoryId, size: memory.bytes.length };
}

export function unlink({ world }: Machine, _thread: Thread, { name }: Argument<"memory.unlink">): Answer<"memory.unlink"> {
  return world.memories.delete(name) ? null : { errno: "ENOENT" };
}

export function read(_machine: Machine, _thread: Thread, { memory, offset, size }: Argument<"memory.read">): Uint8Array {
  return bytesOf(memory).slice(offset, offset + size);
}

export function write(_machine: Machine, _thread: Thread, { memory, offset, bytes }: Argument<"memory.write">): null {
  bytesOf(memory).set(bytes, offset);
  return null;
}
