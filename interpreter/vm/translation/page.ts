// The text of one translated code as it is being written, with what is known at the place where the writing stands: which
// stack entries are still only JavaScript constants, which locals are known, and what has not been charged yet.

/** A value as JavaScript text: the name of a constant of the text, or a literal. */
export type Text = string;

export class Page {
  private readonly lines: string[] = [];
  /** Stack entries not yet in the frame, deepest first; they lie on top of those that are. */
  private stack: Text[] = [];
  /** Stack entries in the frame. */
  private settled = 0;
  /** Locals whose value is at hand. */
  private known = new Map<number, Text>();
  private names = 0;
  /** Cost and number of the instructions since the last charge. */
  private pendingPs = 0;
  private pendingCount = 0;
  /** By instruction: what is to be charged when it raises. Pairs of cost and number. */
  readonly atRaise: Int32Array;
  private readonly base: number;
  /** Instruction being written. */
  private at = 0;

  constructor(instructions: number, base: number) {
    this.atRaise = new Int32Array(2 * (instructions + 1));
    this.base = base;
  }

  get text(): string {
    return this.lines.join("\n");
  }

  write(line: string): void {
    this.lines.push(line);
  }

  /** A name that no other value has. */
  fresh(): Text {
    return `t${this.names++}`;
  }

  /** Write a constant with the value of an expression. */
  constant(expression: string): Text {
    const name = this.fresh();
    this.write(`const ${name} = ${expression};`);
    return name;
  }

  /** Write a variable that begins with the value of an expression. */
  variable(expression: string): Text {
    const name = this.fresh();
    this.write(`let ${name} = ${expression};`);
    return name;
  }

  // ---- blocks and instructions ----

  beginBlock(index: number, depth: number): void {
    this.stack = [];
    this.settled = depth;
    this.known = new Map();
    this.pendingPs = 0;
    this.pendingCount = 0;
    this.write(`case ${2 * index}: {`);
  }

  endBlock(): void {
    this.write("}");
  }

  /** The block goes on in the next one. */
  fallThrough(): void {
    this.spill();
    this.charge();
    this.endBlock();
  }

  beginInstruction(index: number, costPs: number): void {
    this.at = index;
    this.pendingPs += costPs;
    this.pendingCount++;
    this.atRaise[2 * (index + 1)] = this.pendingPs;
    this.atRaise[2 * (index + 1) + 1] = this.pendingCount;
  }

  get depth(): number {
    return this.settled + this.stack.length;
  }

  // ---- stack and locals ----

  push(value: Text): void {
    this.stack.push(value);
  }

  /** Take the top of the stack. */
  pop(): Text {
    const value = this.stack.pop();
    if (value !== undefined) return value;
    this.settled--;
    return this.constant(this.slot(this.settled));
  }

  /** Take the top of the stack, which nobody wants. */
  drop(): void {
    if (this.stack.pop() !== undefined) return;
    this.settled--;
    this.write(`${this.slot(this.settled)} = undefined;`);
  }

  /** Have at least `count` entries at hand. */
  lift(count: number): void {
    while (this.stack.length < count) {
      this.settled--;
      this.stack.unshift(this.constant(this.slot(this.settled)));
    }
  }

  /** The entry `depth` places from the top (1 is the top), which must be at hand. */
  peek(depth: number): Text {
    return this.stack[this.stack.length - depth]!;
  }

  exchange(depth: number): void {
    this.lift(depth);
    const { stack } = this;
    const top = stack.length - 1;
    const other = stack.length - depth;
    [stack[top], stack[other]] = [stack[other]!, stack[top]!];
  }

  slot(place: number): string {
    return `slots[${this.base + place}]`;
  }

  local(slot: number): Text | undefined {
    return this.known.get(slot);
  }

  learn(slot: number, value: Text): void {
    this.known.set(slot, value);
  }

  forget(slot: number): void {
    this.known.delete(slot);
  }

  // ---- leaving ----

  /** Charge what is pending. */
  charge(): void {
    if (this.pendingCount > 0) this.write(this.chargeText());
    this.pendingPs = 0;
    this.pendingCount = 0;
  }

  /** Charge what is pending, this instruction included, before it may raise. */
  chargeAhead(): void {
    this.charge();
    this.atRaise[2 * (this.at + 1)] = 0;
    this.atRaise[2 * (this.at + 1) + 1] = 0;
  }

  /** Text that charges what is pending where the writing branches off for good. */
  chargeText(): string {
    return `machine.leftPs = (machine.leftPs - ${this.pendingPs}) | 0; machine.counted = (machine.counted + ${this.pendingCount}) | 0;`;
  }

  /** Text that takes such a charge back: the branch comes back after all. */
  unchargeText(): string {
    return `machine.leftPs = (machine.leftPs + ${this.pendingPs}) | 0; machine.counted = (machine.counted - ${this.pendingCount}) | 0;`;
  }

  /** Text that puts the stack into the frame as it is, and says that the instruction being written is under way. */
  saveText(): string {
    const stores = this.stack.map((value, place) => `${this.slot(this.settled + place)} = ${value};`);
    return `${stores.join(" ")} frame.sp = ${this.top}; ${this.hereText()}`;
  }

  /** Text of the index in `slots` that the stack ends at. */
  get top(): number {
    return this.base + this.depth;
  }

  /** `pc` of the instruction after the one being written. */
  get nextPc(): number {
    return 2 * (this.at + 1);
  }

  hereText(): string {
    return `frame.pc = ${this.nextPc};`;
  }

  /** Put the stack into the frame and go on with it there. */
  save(): void {
    this.write(this.saveText());
    this.settled += this.stack.length;
    this.stack = [];
  }

  /** Put the stack into the frame without saying so: the end of a block that others go on from. */
  spill(): void {
    for (const [place, value] of this.stack.entries()) this.write(`${this.slot(this.settled + place)} = ${value};`);
    this.settled += this.stack.length;
    this.stack = [];
  }

  /** The stack in the frame has changed under a handler's hands: now it is so deep. */
  resettle(depth: number): void {
    this.settled = depth;
    this.stack = [];
  }
}
