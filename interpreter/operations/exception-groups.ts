// Exception groups: splitting for except*, and putting together what is left to raise (Objects/exceptions.c, PEP 654).

import { call, type Deferred, type Steps, settle } from "../objects/deferred.ts";
import { EXCEPTIONS, PyException, raise } from "../objects/exception.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";
import { getAttribute } from "./attribute.ts";

export interface Split {
  readonly matched: PyException | null;
  readonly rest: PyException | null;
}

export function isGroup(exception: PyException): boolean {
  return exception.isA(EXCEPTIONS.BaseExceptionGroup);
}

export function groupMembers(group: PyException): readonly PyException[] {
  const members = group.args.items[1];
  return (members instanceof PyTuple || members instanceof PyList ? members.items : []) as readonly PyException[];
}

/** A group like `group` with other members: through its `derive`, keeping traceback, cause, context and notes. */
function* derive(group: PyException, members: readonly PyException[]): Generator<Deferred, PyException, never> {
  const method = yield* settle(getAttribute(group, "derive"));
  const derived = (yield call(method, [new PyList([...members])])) as Value;
  if (!(derived instanceof PyException) || !isGroup(derived)) return raise("TypeError", "derive must return an instance of BaseExceptionGroup");
  derived.traceback = group.traceback;
  derived.cause = group.cause;
  derived.context = group.context;
  derived.suppressContext = group.suppressContext;
  const notes = group.field("__notes__");
  if (notes instanceof PyList) derived.setField("__notes__", new PyList([...notes.items]));
  return derived;
}

/** Split by a condition on the leaves (or on a whole group): both halves keep the nesting. */
export function* splitGroup(exception: PyException, fits: (one: PyException) => boolean): Generator<Deferred, Split, never> {
  if (fits(exception)) return { matched: exception, rest: null };
  if (!isGroup(exception)) return { matched: null, rest: exception };
  const matched: PyException[] = [];
  const rest: PyException[] = [];
  for (const member of groupMembers(exception)) {
    const split = yield* splitGroup(member, fits);
    if (split.matched !== null) matched.push(split.matched);
    if (split.rest !== null) rest.push(split.rest);
  }
  return {
    matched: matched.length === 0 ? null : yield* derive(exception, matched),
    rest: rest.length === 0 ? null : matched.length === 0 ? exception : yield* derive(exception, rest),
  };
}

/** CHECK_EG_MATCH: a naked exception that fits is handed to except* in a group of its own. */
export function* matchGroup(exception: PyException, fits: (one: PyException) => boolean): Generator<Deferred, Split, never> {
  if (!isGroup(exception) && fits(exception)) {
    const cls = exception.isA(EXCEPTIONS.Exception) ? EXCEPTIONS.ExceptionGroup : EXCEPTIONS.BaseExceptionGroup;
    const wrapped = (yield call(cls, ["", new PyTuple([exception])])) as PyException;
    wrapped.traceback = exception.traceback;
    return { matched: wrapped, rest: null };
  }
  return yield* splitGroup(exception, fits);
}

/** The leaves of a group, in order. */
function* leaves(exception: PyException): Generator<PyException, void, void> {
  if (!isGroup(exception)) yield exception;
  else for (const member of groupMembers(exception)) yield* leaves(member);
}

/** PREP_RERAISE_STAR: what the except* clauses raised or left, as one exception to raise, or None. */
export function* mergeRaised(original: PyException, raised: Value): Steps {
  const exceptions = ((raised as PyList).items.filter((one) => one !== null) as PyException[]);
  if (exceptions.length === 0) return null;
  if (!isGroup(original)) return exceptions[0]!;
  const isReraised = (one: PyException): boolean => sameOrigin(one, original);
  const fresh = exceptions.filter((one) => !isReraised(one));
  const again = exceptions.filter(isReraised);
  const projected = again.length === 0 ? null : yield* project(original, again);
  if (fresh.length === 0) return projected;
  if (projected !== null) fresh.push(projected);
  return yield* settle(call(groupClassFor(fresh), ["", new PyList(fresh)]));
}

function groupClassFor(members: readonly PyException[]) {
  return members.every((one) => one.isA(EXCEPTIONS.Exception)) ? EXCEPTIONS.ExceptionGroup : EXCEPTIONS.BaseExceptionGroup;
}

/** Was it raised again unchanged, rather than raised in the clause? It shares the original's metadata then. */
function sameOrigin(one: PyException, original: PyException): boolean {
  return isGroup(one) && one.traceback === original.traceback && one.cause === original.cause && one.context === original.context;
}

/** The part of the original whose leaves are among those of `groups`. */
function* project(original: PyException, groups: readonly PyException[]): Generator<Deferred, PyException | null, never> {
  const kept = new Set(groups.flatMap((group) => [...leaves(group)]));
  const { matched } = yield* splitGroup(original, (one) => !isGroup(one) && kept.has(one));
  return matched;
}
