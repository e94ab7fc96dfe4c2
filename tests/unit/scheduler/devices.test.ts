// Console, clocks and event loops as programs see them.

import { describe, expect, it } from "vitest";
import type { FileId } from "../../../interpreter/index.ts";
import { ask, compute, join, now, print, sleep, startThread } from "./fake-execution.ts";
import { eventsOf, holdersOf, MS, play, US } from "./playing.ts";

describe("the console", () => {
  it("keeps both streams apart and in order", () => {
    const result = play(function* () {
      yield print("one");
      yield ask("console.write", { stream: "stderr", text: "two\n" });
      yield print("three");
    });
    expect(result.stdout).toBe("one\nthree\n");
    expect(result.stderr).toBe("two\n");
    expect(result.output.map((chunk) => chunk.text)).toEqual(["one\n", "two\n", "three\n"]);
  });

  it.each([
    [true, ["a\n", "b\n", "c", ""]],
    [false, ["a\nb\nc", "", "", ""]],
  ])("gives its input by the line if it is a terminal (%s), else all that is asked for", (isTerminal, expected) => {
    const texts: string[] = [];
    play(
      function* () {
        for (let count = 0; count < 4; count++) {
          texts.push(new TextDecoder().decode((yield ask("file.read", { file: 0 as FileId, size: 100 })) as Uint8Array));
        }
      },
      { stdin: "a\nb\nc", isTerminal },
    );
    expect(texts).toEqual(expected);
  });

  it("is a terminal when it was said to be", () => {
    const answers: boolean[] = [];
    for (const isTerminal of [false, true]) {
      play(
        function* () {
          answers.push(yield ask("console.isatty", { fd: 1 }));
        },
        { isTerminal },
      );
    }
    expect(answers).toEqual([false, true]);
  });
});

describe("clocks", () => {
  it("never show the same time twice", () => {
    const times: number[] = [];
    play(function* () {
      for (let count = 0; count < 5; count++) times.push(yield now());
    });
    times.forEach((time, index) => expect(time).toBeGreaterThan(times[index - 1] ?? -1));
  });

  it("tell CPU time from time", () => {
    let thread = 0;
    let process = 0;
    play(function* () {
      const other = yield* startThread("other", function* () {
        yield compute(2_000);
      });
      yield* join(other);
      yield sleep(50);
      yield compute(1_000);
      thread = yield ask("time.read", { clock: "thread" });
      process = yield ask("time.read", { clock: "process" });
    });
    expect(thread / MS).toBeCloseTo(1, 1);
    expect(process / MS).toBeCloseTo(3, 1);
  });

  it("lose no fraction of a nanosecond, however often the kernel looks", () => {
    const run = (prints: number) =>
      play(function* () {
        for (let count = 0; count < prints; count++) {
          yield compute(0.0004, 1); // 400 ps
          yield ask("thread.self", null);
        }
      }).virtualTimeNs;
    expect(run(1_000) - 1_000 * 15).toBe(400);
  });
});

describe("an event loop's poll", () => {
  const wait = (poll: never, timeoutNs: number | null) => ask("poll.wait", { poll, timeoutNs });

  it("rounds its timeout up to whole milliseconds, and is a little late", () => {
    const took: number[] = [];
    const woken: boolean[] = [];
    play(function* () {
      const poll = yield ask("poll.create", null);
      for (const timeoutNs of [10_000, 1 * MS, 1_500_000]) {
        const before = yield now();
        woken.push(yield wait(poll as never, timeoutNs));
        took.push(((yield now()) - before) / MS);
      }
    });
    expect(woken).toEqual([false, false, false]);
    expect(took.map((ms) => ms.toFixed(2))).toEqual(["1.06", "1.06", "2.06"]);
  });

  it("of 0 is short, and still lets go of the GIL", () => {
    const result = play(function* () {
      const poll = yield ask("poll.create", null);
      expect(yield wait(poll as never, 0)).toBe(false);
    });
    expect(eventsOf(result, "poll.end")[0]?.timeNs ?? 0).toBeLessThan(10 * US);
    expect(eventsOf(result, "poll.wait").length).toBe(1);
  });

  it("is woken by another thread, once for any number of calls, and remembers a call that came too early", () => {
    const woken: boolean[] = [];
    const result = play(function* () {
      const poll = yield ask("poll.create", null);
      const waker = yield* startThread("waker", function* () {
        yield sleep(2);
        yield ask("poll.wake", { poll });
        yield ask("poll.wake", { poll });
      });
      woken.push(yield wait(poll as never, null));
      yield ask("poll.wake", { poll });
      woken.push(yield wait(poll as never, null));
      woken.push(yield wait(poll as never, 3 * MS));
      yield* join(waker);
    });
    expect(woken).toEqual([true, true, false]);
    expect(holdersOf(result)[0]).toBe(1);
  });
});
