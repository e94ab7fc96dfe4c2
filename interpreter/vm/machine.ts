// The machine: runs one thread's chain of frames until a safepoint past the deadline, a request, or the end. Nothing here
// recurses: a Python call pushes a frame, a native that needs Python run gives a Deferred, whose result is delivered to the
// frame that waits for it.
//
//   run ──► interpret (Python frames) ──signal──► defer / return / raise ──► interpret …
//      └──► stepNative (a native's generator) ──┘

import { OP, OPCODE_NAMES } from "../bytecode/opcodes.ts";
import type { CutWait, DataListener, Execution, Location, Outcome } from "../host/execution.ts";
import type { Request } from "../host/requests.ts";
import type { Context } from "../objects/context.ts";
import { Deferred, type DeferredAsk, DeferredCall, DeferredContext, DeferredResume, DeferredRun, DeferredSteps } from "../objects/deferred.ts";
import { EFFORT_PS, payFrom } from "../objects/effort.ts";
import { EXCEPTIONS, makeException, PyException, PyThrow, type TracebackEntry } from "../objects/exception.ts";
import { PyFunction } from "../objects/function.ts";
import type { HandledException, PyGenerator } from "../objects/generator.ts";
import type { Runtime } from "../objects/runtime.ts";
import { type ProcessState, running } from "../objects/running.ts";
import { PyObject, type Result, type Value } from "../objects/value.ts";
import { callValue, runCode } from "./calling.ts";
import { DataFlow } from "./data-flow.ts";
import { type AnyFrame, Frame, NativeFrame } from "./frame.ts";
import { FrameContext } from "./frame-context.ts";
import { resumeGenerator } from "./generators.ts";
import { interpret } from "./loop.ts";
import { framesOf, locationOf, nameInFrames } from "./locate.ts";
import { LineWatch } from "./line-watch.ts";
import type { Safepoints } from "./safepoints.ts";
import { deliver, onlyInterrupts } from "./signal-delivery.ts";
import { ASK, DUE, LINE, type Signal, SWITCH } from "./signals.ts";
import { addContext, finishIteration, unwind } from "./unwind.ts";
import { reprGuard } from "../operations/container-text.ts";

/** Instructions whose result is of no use: a deferred one is not pushed. */
const DISCARDS = flags([
  OP.STORE_SUBSCR, OP.DELETE_SUBSCR, OP.STORE_ATTR, OP.DELETE_ATTR, OP.STORE_NAME, OP.DELETE_NAME, OP.SET_ADD, OP.MAP_ADD, OP.SET_UPDATE,
  OP.LIST_EXTEND, OP.DICT_UPDATE, OP.DICT_MERGE, OP.IMPORT_STAR, OP.PRINT_EXPR,
]);

function flags(ops: readonly number[]): Uint8Array {
  const table = new Uint8Array(OPCODE_NAMES.length);
  for (const op of ops) table[op] = 1;
  return table;
}

/** Less than 2**31, with room for the cost of one instruction. */
const LARGEST_PIECE_PS = 2 ** 30;


type Unwritten = ReturnType<NonNullable<Execution["unwritten"]>>;

/** What a machine needs of its process beyond what natives may ask. */
interface Process extends Runtime {
  /** What no reference from elsewhere is needed to reach: modules, and the frames of all threads. */
  roots(): readonly PyObject[];
  /** Take what lies in the buffers of the standard streams. */
  unwritten(): Unwritten;
  /** Complain of a coroutine that dies without having been awaited. */
  unawaited(coroutine: PyObject): Result;
  /** Report an exception out of the last rites of an object. */
  unraisable(machine: Machine, exception: PyException, object: PyObject): Result;
  exceedsMemory(instructions: number): boolean;
  /** Where this version of Python looks at its eval breaker; one for all threads, because 2.7 counts for all of them. */
  readonly safepoints: Safepoints;
  forget(machine: Machine): void;
}

function newProcessState(): ProcessState {
  return { subclasses: new Map(), watched: new Map(), held: new Map(), circling: new Set(), unawaited: new Set(), late: new Map() };
}

export class Machine implements Execution {
  readonly runtime: Process;
  /** The frame that runs next; null when the thread is over. */
  top: AnyFrame | null = null;
  /** What the instruction that a frame stands behind has used up, as far as its death would be noticed. */
  used: { readonly frame: Frame; readonly objects: readonly PyObject[] } | null = null;
  /** Innermost level of exceptions being handled. */
  handled: HandledException = { exception: null, previous: null };
  /** Python frames in the chain. */
  depth = 0;
  /** CPU time left of the current piece. Counted down by the loop in machine integers, hence pieces. */
  leftPs = 0;
  /** Instructions of the current piece. */
  counted = 0;
  deadlinePs = Number.POSITIVE_INFINITY;
  request: Request = { kind: "thread.self", argument: null };
  exitCode = 0;
  watchesTasks = true;
  /** The exception on its way when it was last delivered to a native frame: raised again, it is not a new one. */
  passing: PyException | null = null;
  /** The exception that left the outermost frame. */
  uncaught: PyException | null = null;
  /** What the thread's function returned, once it is over. */
  returned: Value = null;
  readonly context: Context;
  private translate: ((answer: never) => Result) | null = null;
  /** An exception to be raised before the next instruction. */
  interruption: string | null = null;
  /** Translated codes that run inside one another now. */
  nesting = 0;
  private answered = false;
  /** Stopped before the first instruction of a line: that line is where the thread is. */
  private beforeLine = false;
  private pendingThrow: PyThrow | null = null;
  /** What exceptions on their way have taken off the stacks of frames, and what nobody has asked about yet. */
  unwound: PyObject[] = [];
  /** Where the first of them was. */
  unwoundFrom: TracebackEntry | null = null;
  private piecePs = 0;
  private settledPs = 0;
  private settledInstructions = 0;
  /** Looks at each instruction of a run by lines before it is executed; true: stop here, a line begins. */
  lines: { begins(frame: Frame): boolean } = new LineWatch();
  readonly safepoints: Safepoints;

  /** The containers whose repr this thread is making; see operations/container-text.ts. */
  private readonly shown = new Set<PyObject>();

  constructor(runtime: Process) {
    this.runtime = runtime;
    this.safepoints = runtime.safepoints;
    this.context = new FrameContext(this);
  }

  run(): Outcome {
    const outcome = this.go(false) as Outcome;
    payFrom(null);
    return outcome;
  }

  runLine(): Outcome | "line" {
    const outcome = this.go(true);
    payFrom(null);
    return outcome;
  }

  watchData(listener: DataListener): void {
    this.lines = new DataFlow(listener);
  }

  private go(byLine: boolean): Outcome | "line" {
    running.machine = this;
    payFrom(this);
    reprGuard.active = this.shown;
    this.beforeLine = false;
    running.process = this.runtime.state("process", newProcessState);
    if (this.answered) {
      this.answered = false;
      if (this.isDueAfterCall()) return "budget";
    }
    this.beginPiece();
    for (;;) {
      try {
        if (this.interruption !== null) this.raiseInterruption();
        const { top } = this;
        if (top === null) {
          this.runtime.forget(this);
          return "returned";
        }
        if (top instanceof NativeFrame) {
          const signal = this.stepNative(top);
          if (signal === ASK) return "request";
          if (signal === DUE) return "budget";
        } else {
          const signal = interpret(this, top, byLine);
          if (signal === ASK) return "request";
          if (signal === LINE) {
            this.beforeLine = true;
            return "line";
          }
          if (signal === DUE) return "budget";
        }
      } catch (thrown) {
        this.raiseThrown(thrown);
      }
    }
  }

  /** CPU time used so far: what is settled, and what has gone from the current piece. */
  get elapsedPs(): number {
    return this.settledPs + (this.piecePs - this.leftPs);
  }

  get instructions(): number {
    return this.settledInstructions + this.counted;
  }

  /** Charge CPU time beyond the instructions' own. */
  charge(picoseconds: number): void {
    if (picoseconds < LARGEST_PIECE_PS && this.leftPs > 0) this.leftPs = (this.leftPs - picoseconds) | 0;
    else this.endPiece(picoseconds);
  }

  /** Settle the current piece, used up or not, with `more` on top of it. The next safepoint begins another. */
  endPiece(more: number): void {
    this.settledPs += this.piecePs - this.leftPs + more;
    this.piecePs = 0;
    this.leftPs = 0;
  }

  /** Settle the piece of time that has run out, and take the next one up to the deadline. */
  beginPiece(): void {
    this.endPiece(0);
    this.settledInstructions += this.counted;
    if (this.runtime.exceedsMemory(this.counted)) this.interruption = "MemoryError";
    this.counted = 0;
    const slack = this.deadlinePs - this.settledPs;
    this.piecePs = slack > LARGEST_PIECE_PS ? LARGEST_PIECE_PS : slack < 0 ? 0 : Math.ceil(slack) | 0;
    this.leftPs = this.piecePs;
  }

  /** At a safepoint with nothing left of the piece: is it time to stop, for the deadline or to raise something? */
  isDue(): boolean {
    this.beginPiece();
    return this.leftPs <= 0 || this.interruption !== null;
  }

  /** Let a native's generator take its next step, and do what it asks for. DUE: it has returned, past the deadline. */
  stepNative(frame: NativeFrame): Signal {
    const signal = this.takeStep(frame);
    if (signal === ASK) return ASK;
    return this.isDueAfterCall() ? DUE : SWITCH;
  }

  private takeStep(frame: NativeFrame): Signal {
    const { received } = frame;
    frame.received = undefined;
    frame.endsOnStop = false;
    const thrown = this.pendingThrow;
    this.pendingThrow = null;
    // While its code runs the frame is off the chain: what it raises goes to the next one.
    this.top = frame.back;
    const step = thrown === null ? frame.steps.next(received as never) : frame.steps.throw(thrown);
    this.passing = null;
    this.top = frame;
    if (step.done !== true) {
      frame.endsOnStop = step.value.endsOnStop;
      frame.asked = step.value;
      return this.defer(step.value, frame);
    }
    this.top = frame.back;
    const { holds } = frame.steps;
    if (holds instanceof PyObject && running.process.watched.has(holds)) this.noteUsed(holds, frame.back);
    return frame.isSilent ? SWITCH : this.settle(step.value, frame.back);
  }

  /** What a native held to its end may die before the next instruction of the frame that has called it. */
  private noteUsed(object: PyObject, frame: AnyFrame | null): void {
    let caller = frame;
    while (caller instanceof NativeFrame) caller = caller.back;
    if (caller !== null) this.used = { frame: caller, objects: [...(this.used?.frame === caller ? this.used.objects : []), object] };
  }

  /** Throw into a native's generator; what it does then goes on as a step of it. */
  throwInto(frame: NativeFrame, thrown: PyThrow): void {
    frame.received = undefined;
    frame.endsOnStop = false;
    this.pendingThrow = thrown;
  }

  /** Give a finished native's value to whoever waits, unless it is itself still to be had. */
  private settle(value: Result, waiting: AnyFrame | null): Signal {
    if (value instanceof Deferred) return this.defer(value, waiting);
    this.deliver(value, waiting);
    return SWITCH;
  }

  /** Do what a Deferred says; its value will be delivered to `waiting`, which is the top frame. */
  defer(deferred: Deferred, waiting: AnyFrame | null): Signal {
    if (deferred instanceof DeferredSteps) {
      const frame = new NativeFrame(deferred.steps, waiting);
      this.top = frame;
      if (deferred.endsOnStop && waiting instanceof NativeFrame) waiting.endsOnStop = true;
      if (deferred.pending === null) return SWITCH;
      frame.endsOnStop = deferred.pending.endsOnStop;
      return this.defer(deferred.pending, frame);
    }
    if (deferred instanceof DeferredCall) {
      if (deferred.callable instanceof PyFunction) this.charge(EFFORT_PS.callBack);
      return callValue(this, deferred.callable, deferred.args, deferred.keywords);
    }
    if (deferred instanceof DeferredResume) return resumeGenerator(this, deferred.generator as PyGenerator, deferred.mode, deferred.value);
    if (deferred instanceof DeferredRun) return runCode(this, deferred);
    if (deferred instanceof DeferredContext) return this.settle(deferred.body(this.context), waiting);
    const { request, translate } = deferred as DeferredAsk;
    this.request = request;
    this.translate = translate;
    return ASK;
  }

  /** Hand a value to the frame that waits for it; undefined is the end of an iterator that the frame asked. */
  deliver(value: Value | undefined, waiting: AnyFrame | null): void {
    if (waiting instanceof Frame) {
      const op = waiting.code.words[waiting.pc - 2]!;
      if (value === undefined) {
        if (op === OP.FOR_ITER) finishIteration(waiting, null);
      } else if (DISCARDS[op] === 0) waiting.slots[waiting.sp++] = value;
    } else if (waiting !== null) waiting.received = value;
    else this.returned = value ?? null;
  }

  /** A native call that took steps, or asked, has returned: CPython looks at its eval breaker then. */
  private isDueAfterCall(): boolean {
    if (this.leftPs > 0 || this.elapsedPs < this.deadlinePs) return false;
    const { top } = this;
    return top instanceof Frame && this.safepoints.looksAfterNative(top);
  }

  /** What a frame that `isDue` stops at gives as its signal. */
  get dueSignal(): Signal {
    return this.interruption === null ? DUE : SWITCH;
  }

  answer(value: unknown): void {
    this.answered = true;
    const { translate } = this;
    this.translate = null;
    if (translate === null) {
      this.deliver(value as Value, this.top);
      return;
    }
    try {
      const result = translate(value as never);
      if (result instanceof Deferred) this.top = new NativeFrame(passOn(result), this.top);
      else this.deliver(result, this.top);
    } catch (thrown) {
      this.raiseThrown(thrown);
    }
  }

  interrupt(exceptionName: string): void {
    this.interruption = exceptionName;
  }

  signal(numbers: readonly number[], wait: CutWait | null): void {
    if (onlyInterrupts(this.context, numbers)) {
      this.interrupt("KeyboardInterrupt");
      return;
    }
    const waiting = wait === null ? null : { request: this.request, translate: this.translate, ...wait };
    const frame = new NativeFrame(deliver(this.context, numbers, waiting), this.top);
    frame.isSilent = wait === null;
    this.top = frame;
  }

  private raiseInterruption(): void {
    const name = this.interruption as keyof typeof EXCEPTIONS;
    this.interruption = null;
    // It counts as raised by the instruction that was to come: after a jump back that is the head of the loop.
    if (this.top instanceof Frame && !this.answered && this.top.pc > 0) this.top.pc += 2;
    throw new PyThrow(makeException(name, []));
  }

  /** An exception came out of TypeScript code: a Python one goes to the nearest handler, the host's limits become Python's. */
  private raiseThrown(thrown: unknown): void {
    if (thrown instanceof PyThrow) {
      const { exception } = thrown;
      if (exception !== this.passing) addContext(this, exception);
      this.passing = null;
      unwind(this, exception, "raised");
      return;
    }
    const limit = hostLimit(thrown);
    if (limit === null) throw thrown;
    addContext(this, limit);
    unwind(this, limit, "raised");
  }

  location(): Location {
    return locationOf(this.top, this.beforeLine);
  }

  frames(): readonly Location[] {
    return framesOf(this.top, this.beforeLine);
  }

  unwritten(): Unwritten {
    return this.runtime.unwritten();
  }

  nameOf(object: unknown): string | null {
    return nameInFrames(this.top, object);
  }
}

function* passOn(deferred: Deferred): Generator<Deferred, Result, never> {
  return (yield deferred) as Value;
}

/** Limits of the JavaScript engine that a program can run into, as Python names them; null for anything else: our bug. */
function hostLimit(thrown: unknown): PyException | null {
  if (!(thrown instanceof RangeError)) return null;
  if (thrown.message.includes("call stack")) return new PyException(EXCEPTIONS.RecursionError, ["maximum recursion depth exceeded"]);
  return new PyException(EXCEPTIONS.MemoryError, []);
}
