// The library's compiled modules in one file: who looks for a module asks an index instead of the disk, and what is read lies in memory
// as it lies in the file. The build writes it, library.ts reads it.

import { openSync, readSync } from "node:fs";
import type { SerializedCode } from "../interpreter/index.ts";

/** By the module's path below library/: the byte in the file where its numbers begin, how many they are, and the bytes of text behind them. */
type Index = Readonly<Record<string, readonly [start: number, numbers: number, text: number]>>;

/** Bytes of a number, which lie as this kind of machine has them: on one that has them the other way round the fingerprint does not fit. */
const WIDTH = Int32Array.BYTES_PER_ELEMENT;

const aligned = (bytes: number): number => Math.ceil(bytes / WIDTH) * WIDTH;

/** The file's content: the length of the index, the index as JSON, then the modules, all aligned. */
export function packLibrary(modules: ReadonlyMap<string, SerializedCode>): Buffer {
  const index: Record<string, readonly [number, number, number]> = {};
  let end = 0;
  for (const [path, { numbers, text }] of modules) {
    index[path] = [end, numbers.length, text.length];
    end = aligned(end + numbers.byteLength + text.length);
  }
  const words = Buffer.from(JSON.stringify(index), "latin1");
  const begin = aligned(WIDTH + words.length);
  const file = Buffer.alloc(begin + end);
  file.writeInt32LE(words.length);
  words.copy(file, WIDTH);
  for (const [path, { numbers, text }] of modules) {
    const start = begin + index[path]![0];
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).copy(file, start);
    file.write(text, start + numbers.byteLength, "latin1");
  }
  return file;
}

function bytesAt(file: number, position: number, length: number): Buffer {
  // A buffer of its own, not a piece of Node's pool: its first number must be aligned, and nothing else be kept alive by it.
  const bytes = Buffer.from(new ArrayBuffer(length));
  readSync(file, bytes, 0, length, position);
  return bytes;
}

/** Reads modules by their paths; undefined for what is not in the pack. Throws what `open` throws where there is no such file. */
export function openPack(path: string): (module: string) => SerializedCode | undefined {
  const file = openSync(path, "r");
  const length = bytesAt(file, 0, WIDTH).readInt32LE();
  const index = new Map(Object.entries(JSON.parse(bytesAt(file, WIDTH, length).toString("latin1")) as Index));
  const begin = aligned(WIDTH + length);
  return (module) => {
    const place = index.get(module);
    if (place === undefined) return undefined;
    const [start, count, textLength] = place;
    const bytes = bytesAt(file, begin + start, count * WIDTH + textLength);
    return { numbers: new Int32Array(bytes.buffer, 0, count), text: bytes.toString("latin1", count * WIDTH) };
  };
}
