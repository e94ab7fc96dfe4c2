// memoryview: a window on the bytes of another object. One dimension, items of a struct format of one letter.

import { builtinClass, type PyClass } from "./class.ts";
import { PyByteArray, PyBytes } from "./text.ts";
import { PyObject } from "./value.ts";

export const memoryViewClass = builtinClass("memoryview", { subclassable: false, weak: true });

/** Which items of the owner's bytes are seen; `start` and `step` count bytes, `length` items. */
export interface Window {
  readonly start: number;
  readonly length: number;
  readonly step: number;
  readonly format: string;
  readonly itemSize: number;
}

export class PyMemoryView extends PyObject {
  /** Null once released. */
  owner: PyBytes | PyByteArray | null;
  readonly window: Window;
  readonly readOnly: boolean;
  /**
   * Does it keep its owner from being resized? Only views made by memoryview() itself do: slices of them are mostly
   * temporary, and nothing tells here when they are gone.
   */
  private holdsOwner = false;

  constructor(owner: PyBytes | PyByteArray, window: Window, readOnly = owner instanceof PyBytes) {
    super();
    this.owner = owner;
    this.window = window;
    this.readOnly = readOnly;
  }

  get cls(): PyClass {
    return memoryViewClass;
  }

  static over(owner: PyBytes | PyByteArray): PyMemoryView {
    const view = new PyMemoryView(owner, { start: 0, length: owner.bytes.length, step: 1, format: "B", itemSize: 1 });
    view.holdsOwner = owner instanceof PyByteArray;
    if (owner instanceof PyByteArray) owner.exports++;
    return view;
  }

  /** The seen bytes one after the other; part of the owner's own array where nothing lies between them. */
  contiguous(): Uint8Array {
    const bytes = this.owner?.bytes ?? new Uint8Array(0);
    const { start, length, step, itemSize } = this.window;
    if (step === itemSize) return bytes.subarray(start, start + length * itemSize);
    const copy = new Uint8Array(length * itemSize);
    for (let i = 0; i < length; i++) copy.set(bytes.subarray(start + i * step, start + i * step + itemSize), i * itemSize);
    return copy;
  }

  release(): void {
    if (this.owner instanceof PyByteArray && this.holdsOwner) this.owner.exports--;
    this.owner = null;
  }
}
