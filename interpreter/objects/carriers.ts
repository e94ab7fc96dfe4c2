// What modules know of objects without keeping it in them (weak maps keyed by the object). When a process is forked its heap is
// copied, and each of them has to see to it that what it knows of an object it also knows of the copy.

type Carry = (original: object, copy: object, copyOf: <T>(value: T) => T) => void;

export const carriers: Carry[] = [];

/** Have this called for every object that is copied, and for the thread's context. */
export function carryAlong(carry: Carry): void {
  carriers.push(carry);
}
