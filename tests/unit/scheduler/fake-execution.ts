// Stands in for the interpreter: an Execution that plays a script. A script is a generator that yields steps (compute for a while,
// ask for something, be at a line) and gets the answers back, so the kernel can be tested without Python.

import type { Execution, Location, Request, RequestKind, RequestTable } from "../../../scheduler/kernel/contract.ts";
import type { CreateInterpreter } from "../../../scheduler/kernel/program.ts";

type Compute = { readonly step: "compute"; readonly ps: number; readonly everyPs: number };
type Ask = { readonly step: "ask"; readonly request: Request };
type At = { readonly step: "line"; readonly line: number };
export type Step = Compute | Ask | At;

// biome-ignore lint/suspicious/noExplicitAny: what a step answers depends on the step
export type Script = Generator<Step, any, any>;

/** Execute for `us` microseconds with a safepoint every `everyUs`; none within when that is longer. */
export function compute(us: number, everyUs = 0.1): Compute {
  return { step: "compute", ps: Math.round(us * 1e6), everyPs: Math.round(everyUs * 1e6) };
}

export function ask<Kind extends RequestKind>(kind: Kind, argument: RequestTable[Kind]["argument"]): Ask {
  return { step: "ask", request: { kind, argument } as Request };
}

export function line(number: number): At {
  return { step: "line", line: number };
}

const PS_PER_INSTRUCTION = 10_000;

export class FakeExecution implements Execution {
  elapsedPs = 0;
  deadlinePs = 0;
  exitCode = 0;
  request: Request = { kind: "thread.self", argument: null };
  interrupts: string[] = [];
  private readonly script: Script;
  private readonly names: ReadonlyMap<unknown, string>;
  private current: Compute | null = null;
  private donePs = 0;
  private answered: unknown = undefined;
  private pendingException: string | null = null;
  private currentLine = 1;

  constructor(script: Script, names: ReadonlyMap<unknown, string> = new Map()) {
    this.script = script;
    this.names = names;
  }

  get instructions(): number {
    return Math.floor(this.elapsedPs / PS_PER_INSTRUCTION);
  }

  run() {
    return this.play(false) as "request" | "budget" | "returned";
  }

  runLine() {
    return this.play(true);
  }

  answer(value: unknown): void {
    this.answered = value;
  }

  interrupt(exceptionName: string): void {
    this.interrupts.push(exceptionName);
    this.pendingException = exceptionName;
    this.current = null;
  }

  location(): Location {
    return { path: "fake.py", line: this.currentLine, functionName: "script", origin: "program" };
  }

  frames(): readonly Location[] {
    return [this.location()];
  }

  nameOf(object: unknown): string | null {
    return this.names.get(object) ?? (typeof object === "string" ? object : null);
  }

  private play(stopsAtLines: boolean): "request" | "budget" | "returned" | "line" {
    for (;;) {
      if (this.current !== null) {
        if (this.computeOn(this.current)) return "budget";
        this.current = null;
      }
      const next = this.nextStep();
      if (next === null) return "returned";
      if (next.step === "compute") {
        this.current = next;
        this.donePs = 0;
      } else if (next.step === "ask") {
        this.request = next.request;
        return "request";
      } else {
        this.currentLine = next.line;
        if (stopsAtLines) return "line";
      }
    }
  }

  /** Goes on with a computation; true when it stopped at a safepoint past the deadline. */
  private computeOn(step: Compute): boolean {
    const startPs = this.elapsedPs - this.donePs;
    const wantedPs = Math.max(this.deadlinePs - startPs, this.donePs + 1);
    const safepointPs = Math.ceil(wantedPs / step.everyPs) * step.everyPs;
    const reachedPs = Math.min(safepointPs, step.ps);
    this.elapsedPs = startPs + reachedPs;
    this.donePs = reachedPs;
    return safepointPs <= step.ps;
  }

  private nextStep(): Step | null {
    try {
      const exception = this.pendingException;
      this.pendingException = null;
      const value = this.answered;
      this.answered = undefined;
      const next = exception === null ? this.script.next(value) : this.script.throw(new Error(exception));
      return next.done === true ? null : next.value;
    } catch (error) {
      this.exitCode = (error as Error).message === "KeyboardInterrupt" ? 130 : 1;
      if (this.exitCode === 1 && !(error as Error).message.startsWith("script")) throw error;
      return null;
    }
  }
}

/** A program whose main thread plays this script, each time anew. */
export function programOf(main: () => Script): CreateInterpreter {
  return () => ({ main: () => new FakeExecution(main()) });
}

/** What threading.Thread.start and join do: the starter waits for the child's first breath, the joiner for its last. */
export function* startThread(name: string, body: () => Script): Script {
  const started = yield ask("lock.create", { reentrant: false, object: null });
  const alive = yield ask("lock.create", { reentrant: false, object: null });
  yield ask("lock.acquire", { lock: started, timeoutNs: null });
  const script = (function* (): Script {
    yield ask("lock.acquire", { lock: alive, timeoutNs: null });
    yield ask("lock.release", { lock: started });
    yield compute(2);
    yield* body();
    yield ask("lock.release", { lock: alive });
  })();
  const id = yield ask("thread.start", { execution: new FakeExecution(script), name });
  yield ask("wait.label", { cause: "event-wait", name: "started" });
  yield ask("lock.acquire", { lock: started, timeoutNs: null });
  yield ask("wait.label", { cause: null, name: "" });
  return { id, name, alive };
}

export function* join(thread: { name: string; alive: RequestTable["lock.create"]["answer"] }): Script {
  yield ask("wait.label", { cause: "join", name: thread.name });
  yield ask("lock.acquire", { lock: thread.alive, timeoutNs: null });
  yield ask("lock.release", { lock: thread.alive });
  yield ask("wait.label", { cause: null, name: "" });
}

export function sleep(ms: number): Ask {
  return ask("sleep", { durationNs: Math.round(ms * 1e6) });
}

export function print(text: string): Ask {
  return ask("console.write", { stream: "stdout", text: `${text}\n` });
}

/** The virtual clock, in nanoseconds. */
export function now(): Ask {
  return ask("time.read", { clock: "monotonic" });
}
