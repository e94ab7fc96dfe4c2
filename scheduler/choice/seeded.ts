// Pseudo-random numbers that are the same on every machine: sfc32 ("small fast counter", Chris Doty-Humphrey's PractRand),
// 128 bits of state, a period of at least 2^32. Streams with different names are independent of each other.

/** A seeded stream of numbers. */
export class SeededNumbers {
  private a: number;
  private b: number;
  private c = 0x9e3779b9;
  private counter = 1;

  /** `stream` keeps uses apart: more draws in one stream do not disturb another. */
  constructor(seed: number, stream: string) {
    this.a = seed >>> 0;
    this.b = Math.floor(seed / 2 ** 32) >>> 0;
    for (let index = 0; index < stream.length; index++) this.c = Math.imul(this.c ^ stream.charCodeAt(index), 0x01000193) >>> 0;
    for (let round = 0; round < 15; round++) this.next();
  }

  /** A whole number, 0 ≤ n < 2^32. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A fraction, 0 ≤ x < 1. */
  fraction(): number {
    return this.next() / 2 ** 32;
  }

  /** A whole number, 0 ≤ n < limit. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }
}
