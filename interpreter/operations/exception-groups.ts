// Exception groups: splitting for except*, and putting together what is left to raise (Objects/exceptions.c, PEP 654).

import { PyClass } from "../objects/class.ts";
import { call, Deferred, type Steps, settle } from "../objects/deferred.ts";
import { EXCEPTIONS, PyException, raise } from "../objects/exception.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";
import { findAttribute, getAttribute, setAttribute } from "./attribute.ts";
import { collectPlain } from "./iterate.ts";

export interface Split {
  readonly matched: PyException | null;
  readonly rest: PyException | null;
}

/** Which exceptions go into the matched half; asked of groups as a whole first. */
type Condition = (one: PyException) => boolean | Deferred;

export function isGroup(exception: PyException): boolean {
  return exception.isA(EXCEPTIONS.BaseExceptionGroup);
}

/** A group's `exceptions`. */
export function groupMembers(group: PyException): readonly PyException[] {
  const members = group.field("exceptions");
  return (members instanceof PyTuple ? members.items : []) as readonly PyException[];
}

/** PyErr_GivenExceptionMatches: by class, or by one of a tuple of classes, at any depth. */
export function exceptionMatches(exception: PyException, caught: Value): boolean {
  if (caught instanceof PyTuple) return caught.items.some((cls) => exceptionMatches(exception, cls));
  return caught instanceof PyClass && exception.isA(caught);
}

/** A group like `group` with other members: through its `derive`, keeping traceback, cause, context and notes. */
function* derive(group: PyException, members: readonly PyException[]): Generator<Deferred, PyException | null, never> {
  if (members.length === 0) return null;
  const method = yield* settle(getAttribute(group, "derive"));
  const derived = (yield call(method, [new PyList([...members])])) as Value;
  if (!(derived instanceof PyException) || !isGroup(derived))
    return raise("TypeError", "derive must return an instance of BaseExceptionGroup");
  if (group.traceback !== null) derived.traceback = group.traceback;
  derived.context = group.context;
  derived.cause = group.cause;
  derived.suppressContext = true;
  yield* copyNotes(group, derived);
  return derived;
}

/** The halves have lists of notes of their own; what is no sequence is left behind. */
function* copyNotes(from: PyException, to: PyException): Generator<Deferred, void, never> {
  const pending = findAttribute(from, "__notes__");
  const notes = (pending instanceof Deferred ? yield pending : pending) as Value | undefined;
  const items = notes instanceof PyList || notes instanceof PyTuple || typeof notes === "string" ? collectPlain(notes) : undefined;
  if (items === undefined) return;
  const stored = setAttribute(to, "__notes__", new PyList(items));
  if (stored instanceof Deferred) yield stored;
}

/** Split by a condition on the leaves (or on a whole group): both halves keep the nesting. */
export function* splitGroup(
  exception: PyException,
  fits: Condition,
  parts: "both" | "matched only" = "both",
): Generator<Deferred, Split, never> {
  const answer = fits(exception);
  if (answer instanceof Deferred ? ((yield answer) as boolean) : answer) return { matched: exception, rest: null };
  if (!isGroup(exception)) return { matched: null, rest: exception };
  const matched: PyException[] = [];
  const rest: PyException[] = [];
  for (const member of groupMembers(exception)) {
    const split = yield* splitGroup(member, fits, parts);
    if (split.matched !== null) matched.push(split.matched);
    if (split.rest !== null) rest.push(split.rest);
  }
  const half = yield* derive(exception, matched);
  return { matched: half, rest: parts === "both" ? yield* derive(exception, rest) : null };
}

/** CHECK_EG_MATCH: a naked exception that fits is handed to except* in a group of its own; groups are asked to split. */
export function* matchGroup(exception: PyException | null, caught: Value): Generator<Deferred, Split, never> {
  // An earlier clause has taken all of it.
  if (exception === null) return { matched: null, rest: null };
  if (exceptionMatches(exception, caught)) {
    if (isGroup(exception)) return { matched: exception, rest: null };
    const wrapped = (yield call(groupClassFor([exception]), ["", new PyTuple([exception])])) as PyException;
    return { matched: wrapped, rest: null };
  }
  if (!isGroup(exception)) return { matched: null, rest: exception };
  const method = yield* settle(getAttribute(exception, "split"));
  const pair = (yield call(method, [caught])) as Value;
  const [matched, rest] = pair instanceof PyTuple ? pair.items : [];
  return { matched: (matched ?? null) as PyException | null, rest: (rest ?? null) as PyException | null };
}

/** The leaves of a group, in order. */
function* leaves(exception: PyException): Generator<PyException, void, void> {
  if (!isGroup(exception)) yield exception;
  else for (const member of groupMembers(exception)) yield* leaves(member);
}

/** PREP_RERAISE_STAR: what the except* clauses raised or left, as one exception to raise, or None. */
export function* mergeRaised(original: PyException, raised: Value): Steps {
  const all = (raised as PyList).items;
  if (all.length === 0) return null;
  // A naked exception was caught: one clause ran at most.
  if (!isGroup(original)) return all[0]!;
  const exceptions = all.filter((one) => one !== null) as PyException[];
  const again = exceptions.filter((one) => sameOrigin(one, original));
  const left = exceptions.filter((one) => !sameOrigin(one, original));
  const projected = again.length === 0 ? null : yield* project(original, again);
  if (left.length === 0) return projected;
  if (projected !== null) left.push(projected);
  return left.length === 1 ? left[0]! : ((yield call(groupClassFor(left), ["", new PyList(left)])) as Value);
}

function groupClassFor(members: readonly PyException[]): PyClass {
  return members.every((one) => one.isA(EXCEPTIONS.Exception)) ? EXCEPTIONS.ExceptionGroup : EXCEPTIONS.BaseExceptionGroup;
}

/** Was it raised again unchanged, rather than raised in the clause? It shares the original's metadata then. */
function sameOrigin(one: PyException, original: PyException): boolean {
  return isGroup(one) && one.traceback === original.traceback && one.cause === original.cause && one.context === original.context;
}

/** The part of the original whose leaves are among those of `groups`. */
function* project(original: PyException, groups: readonly PyException[]): Generator<Deferred, PyException | null, never> {
  const kept = new Set(groups.flatMap((group) => [...leaves(group)]));
  const { matched } = yield* splitGroup(original, (one) => !isGroup(one) && kept.has(one), "matched only");
  return matched;
}
