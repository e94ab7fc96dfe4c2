// Random threaded programs whose output does not depend on the schedule: some scenes that run at the same time, and then a report. A
// program is a value of fast-check's, so the one that fails shrinks to the scene and the pieces that matter.
import fc from "fast-check";
import { POOL_SCENES } from "./threaded-pools.ts";
import { LOCK_SCENES } from "./threaded-scenes.ts";
import { STEPS_HEAD } from "./threaded-steps.ts";

/** What a program imports where it has the word; most runs spend their time on imports, so none is made in vain. */
const IMPORTS: readonly (readonly [word: RegExp, line: string])[] = [
  [/_thread\./, "import _thread"],
  [/contextlib\./, "import contextlib"],
  [/\bos\./, "import os"],
  [/\bqueue\.\w+\(/, "import queue"],
  [/zlib\./, "import zlib"],
  [/Future|Executor/, "from concurrent.futures import FIRST_COMPLETED, Future, InvalidStateError, ThreadPoolExecutor, as_completed, wait"],
];

const HEAD = [
  "import atexit, contextvars, itertools, sys, threading, time",
  "from collections import deque",
  "",
  ...STEPS_HEAD,
  "",
  "class Failure(Exception):",
  "    pass",
  "",
  "died = []",
  "threading.excepthook = lambda args: died.append((args.thread.name, repr(args.exc_value)))",
];

/**
 * How a program ends: main waits for its scenes in their order or in the opposite one, or leaves that to a thread of its own and is
 * over itself; what is left over is joined at the exit, and only then do the callbacks of atexit run.
 */
const endings = fc.record({
  backwards: fc.boolean(),
  leaves: fc.boolean(),
  exitCode: fc.constantFrom(0, 0, 3),
});

export const threadedProgram: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.oneof(...LOCK_SCENES, ...POOL_SCENES), { minLength: 1, maxLength: 4 }), endings)
  .map(([makers, { backwards, leaves, exitCode }]) => {
    const scenes = makers.map((make, index) => make(`s${index}`));
    const ends = scenes.map(({ end }) => end);
    if (backwards) ends.reverse();
    const ending = ends.flat();
    const body = [
      "",
      ...scenes.flatMap(({ setup }) => setup),
      "",
      "def last():",
      '    print("died", sorted(died))',
      "    report()",
      "",
      "atexit.register(last)",
      ...scenes.flatMap(({ begin }) => begin),
      ...(leaves
        ? ["def finish():", ...ending.map((line) => `    ${line}`), "threading.Thread(target=finish).start()"]
        : [...ending, 'print("left", sorted(thread.name for thread in threading.enumerate() if not thread.daemon))']),
      ...(exitCode === 0 ? [] : [`sys.exit(${exitCode})`]),
    ];
    const text = body.join("\n");
    const imports = IMPORTS.filter(([word]) => word.test(text)).map(([, line]) => line);
    return `${[...imports, ...HEAD].join("\n")}\n${text}\n`;
  });
