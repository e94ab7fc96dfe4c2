// The hash table inside a set, for the order of its members alone: who is a member, the set's Map knows. Sizes, probing,
// growth and the dummies that removals leave behind are those of Objects/setobject.c in CPython 3.11, since programs print sets.

import type { Key } from "./mapping.ts";

/** A slot whose member was removed. */
const DUMMY: unique symbol = Symbol("dummy");
type Slot = Key | typeof DUMMY | undefined;

const SMALLEST = 8;
const LINEAR_PROBES = 9;
/** From this size on a table doubles instead of quadrupling. */
const LARGE = 50_000;

type Hash = number | bigint;

export class SetTable {
  private slots: Slot[] = new Array<Slot>(SMALLEST).fill(undefined);
  private hashes: Hash[] = [];
  private mask = SMALLEST - 1;
  /** Slots in use, dummies included. */
  private fill = 0;
  used = 0;
  /** Keys whose hash CPython would take from an address: here they are numbered as they come in. */
  private numbers: Map<Key, number> | null = null;
  private lastNumber = 0;

  /** Enter a key that is not there yet. */
  add(key: Key, hash: Hash | undefined): void {
    const code = hash ?? this.numberFor(key);
    let dummy = -1;
    const unused = this.find(code, (slot, index) => {
      if (slot === DUMMY) dummy = index;
      return slot === undefined;
    });
    this.used++;
    // The last dummy on the way is taken before an unused slot; the table then does not fill up.
    this.put(dummy < 0 ? unused : dummy, key, code);
    if (dummy >= 0) return;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.resize(this.growth());
  }

  discard(key: Key, hash: Hash | undefined): void {
    const index = this.find(hash ?? this.numberFor(key), (slot) => slot === key);
    this.numbers?.delete(key);
    this.slots[index] = DUMMY;
    this.used--;
  }

  /** Take out the key that set.pop() would. The set remembers where it goes on looking, even when it is cleared. */
  pop(set: { finger: number }): Key {
    let index = set.finger & this.mask;
    while (this.slots[index] === undefined || this.slots[index] === DUMMY) index = index === this.mask ? 0 : index + 1;
    const key = this.slots[index] as Key;
    this.slots[index] = DUMMY;
    this.used--;
    this.numbers?.delete(key);
    set.finger = index + 1;
    return key;
  }

  /** Make room for as many keys at once as `set_merge` and its kin expect. */
  reserve(count: number): void {
    if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.used + count) * 2);
  }

  /** Fill an empty table from another; `set_merge` copies slot by slot when it can. */
  copyFrom(other: SetTable): void {
    if (other.used === 0) return;
    this.reserve(other.used);
    if (this.mask === other.mask && other.fill === other.used) {
      this.slots = [...other.slots];
      this.hashes = [...other.hashes];
    } else other.enterInto(this);
    this.fill = other.used;
    this.used = other.used;
    this.numbers = other.numbers === null ? null : new Map(other.numbers);
    this.lastNumber = other.lastNumber;
  }

  /** After a difference: drop the dummies when they are more than a quarter. */
  tidy(): void {
    if (this.fill - this.used > this.mask / 4) this.resize(this.growth());
  }

  /** The keys, slot by slot. */
  *keys(): Generator<Key, void, undefined> {
    for (const slot of this.slots) if (slot !== undefined && slot !== DUMMY) yield slot;
  }

  private numberFor(key: Key): number {
    this.numbers ??= new Map();
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = ++this.lastNumber;
      this.numbers.set(key, number);
    }
    return number;
  }

  private growth(): number {
    return this.used > LARGE ? this.used * 2 : this.used * 4;
  }

  private resize(atLeast: number): void {
    let size = SMALLEST;
    while (size <= atLeast) size *= 2;
    const larger = new SetTable();
    larger.slots = new Array<Slot>(size).fill(undefined);
    larger.mask = size - 1;
    this.enterInto(larger);
    this.slots = larger.slots;
    this.hashes = larger.hashes;
    this.mask = larger.mask;
    this.fill = this.used;
  }

  private enterInto(other: SetTable): void {
    for (let index = 0; index <= this.mask; index++) {
      const slot = this.slots[index];
      if (slot !== undefined && slot !== DUMMY) other.enter(slot, this.hashes[index]!);
    }
  }

  private enter(key: Key, hash: Hash): void {
    this.put(
      this.find(hash, (slot) => slot === undefined),
      key,
      hash,
    );
  }

  private put(index: number, key: Key, hash: Hash): void {
    this.slots[index] = key;
    this.hashes[index] = hash;
  }

  /** First slot of the probe sequence that is wanted: ten neighbours, then a jump that mixes in more of the hash. */
  private find(hash: Hash, wanted: (slot: Slot, index: number) => boolean): number {
    const { mask, slots } = this;
    let index = lowBits(hash, mask);
    let perturb: Hash = hash < 0 ? BigInt.asUintN(64, BigInt(hash)) : hash;
    for (;;) {
      const last = index + LINEAR_PROBES <= mask ? index + LINEAR_PROBES : index;
      for (let at = index; at <= last; at++) if (wanted(slots[at], at)) return at;
      if (typeof perturb === "bigint") {
        perturb >>= 5n;
        index = Number((BigInt(index * 5 + 1) + perturb) & BigInt(mask));
      } else {
        perturb = Math.floor(perturb / 32);
        index = (index * 5 + 1 + perturb) % (mask + 1);
      }
    }
  }
}

/** `hash & mask` of a 64-bit hash; a mask is a power of two less one. */
function lowBits(hash: Hash, mask: number): number {
  if (typeof hash === "bigint") return Number(BigInt.asUintN(64, hash) & BigInt(mask));
  if ((hash | 0) === hash) return hash & mask;
  const rest = hash % (mask + 1);
  return rest < 0 ? rest + mask + 1 : rest;
}
