// Streams that a program has dropped without closing them. CPython writes out what is left in such a stream at once, for its last
// reference is gone; here nobody is told of that. So whoever is about to look at a file first asks whether a stream that still
// holds text for it can be reached from anywhere; one that cannot is closed then.

import type { Deferred } from "../../objects/deferred.ts";
import { PyThrow } from "../../objects/exception.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyBuffered } from "./io-buffer.ts";
import { invoke, type PyStream } from "./io-stream.ts";
import { PyTextIO } from "./io-text.ts";
import { normalized } from "./working-directory.ts";

/** Streams open for writing, by the path they were opened with. */
function streams(runtime: Runtime): Map<PyStream, string> {
  return runtime.state("open files", () => new Map<PyStream, string>());
}

/** `path` is absolute, or relative to the root of the disk. */
export function noteStream(runtime: Runtime, stream: PyStream, path: string): void {
  const open = streams(runtime);
  for (const known of open.keys()) if (!hasUnwritten(known)) open.delete(known);
  open.set(stream, normalized(path));
}

function hasUnwritten(stream: PyStream): boolean {
  if (stream instanceof PyTextIO) return stream.size > 0 || (stream.buffer instanceof PyBuffered && stream.buffer.behindSize > 0);
  return stream instanceof PyBuffered && stream.behindSize > 0;
}

function* close(stream: PyStream): Generator<Deferred, void, never> {
  try {
    yield* invoke(stream, "close");
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
  }
}

/** Before anybody looks at the file of this path: close what is abandoned and has something to write there. */
export function* closeAbandoned(runtime: Runtime, path: string): Generator<Deferred, void, never> {
  const open = streams(runtime);
  if (open.size === 0) return;
  const wanted = normalized(path);
  for (const [stream, own] of [...open]) {
    if (own !== wanted || !hasUnwritten(stream) || runtime.isHeld(stream)) continue;
    open.delete(stream);
    yield* close(stream);
  }
}

/** At the end of the process: whatever is left is written. */
export function* closeAll(runtime: Runtime): Generator<Deferred, void, never> {
  for (const stream of [...streams(runtime).keys()]) if (hasUnwritten(stream)) yield* close(stream);
}
