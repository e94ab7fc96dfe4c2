// Signals that the scheduler hands in: their handlers run in a frame of their own on top of what the thread was about to do. Where
// it was waiting for an answer, the same request is asked again after them, for what is left of its time.

import type { CutWait } from "../host/execution.ts";
import type { Request } from "../host/requests.ts";
import type { Context } from "../objects/context.ts";
import { ask, call, type Deferred, DeferredAsk, type Steps } from "../objects/deferred.ts";
import { makeException, PyThrow } from "../objects/exception.ts";
import { signalTable } from "../objects/signal-table.ts";
import type { Result, Value } from "../objects/value.ts";

/** A request that was being served, and what makes a value of its answer. */
export interface Waiting extends CutWait {
  readonly request: Request;
  readonly translate: ((answer: never) => Result) | null;
}

/** Is all that these signals do to raise KeyboardInterrupt? */
export function onlyInterrupts(context: Context, numbers: readonly number[]): boolean {
  const table = signalTable(context.runtime);
  return numbers.every((number) => table.reaction(number) === "interrupt");
}

function* handle(context: Context, number: number, frame: Value): Generator<Deferred, void, never> {
  const reaction = signalTable(context.runtime).reaction(number);
  if (reaction === "none") return;
  if (reaction === "end") yield ask("process.exit", { code: 0, signal: number });
  else if (reaction === "interrupt") throw new PyThrow(makeException("KeyboardInterrupt", []));
  else yield call(reaction.handler, [number, frame]);
}

/** The steps of the frame. What they give is what the interrupted request gives; between two instructions nobody takes it. */
export function* deliver(context: Context, numbers: readonly number[], waiting: Waiting | null): Steps {
  const frame = context.frame(0);
  const isOver = waiting !== null && waiting.answer !== undefined && numbers.some((number) => ends(context, number, waiting.request.kind));
  for (const number of numbers) yield* handle(context, number, frame);
  if (waiting === null || waiting.request.kind === "signal.pause") return null;
  if (!isOver) return new DeferredAsk(forTheRest(waiting), waiting.translate);
  return waiting.translate === null ? (waiting.answer as Value) : waiting.translate(waiting.answer as never);
}

/** Does the signal end a system call where calls can be ended? The system makes some again by itself after siginterrupt(…, False): signal(7). */
function ends({ runtime }: Context, number: number, kind: Request["kind"]): boolean {
  const table = signalTable(runtime);
  return table.reaction(number) !== "none" && !(table.restarts.has(number) && RESTARTED.has(kind));
}

const RESTARTED: ReadonlySet<Request["kind"]> = new Set([
  "file.read",
  "file.write",
  "socket.accept",
  "socket.connect",
  "socket.send",
  "socket.receive",
]);

/** Requests that wait for a time at most. */
const TIMED: ReadonlySet<Request["kind"]> = new Set(["lock.acquire", "poll.wait", "poll.files", "epoll.wait"]);

function forTheRest({ request, remainingNs }: Waiting): Request {
  if (remainingNs === null) return request;
  if (request.kind === "sleep") return { kind: "sleep", argument: { durationNs: remainingNs } };
  if (!TIMED.has(request.kind)) return request;
  return { kind: request.kind, argument: { ...(request.argument as object), timeoutNs: remainingNs } } as Request;
}
