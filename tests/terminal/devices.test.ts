// How fast the devices are: what --io-latency and a configuration file set, and what they refuse.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readIoLatency } from "../../terminal/cli/io-latency.ts";
import { readSettings } from "../../terminal/cli/options.ts";
import { folderWith } from "../support/command.ts";
import { runProgram } from "../support/front-door.ts";
import { served } from "../support/served-command.ts";

const MS = 1_000_000;

/** Virtual nanoseconds of a program that writes 1000 bytes to a file. */
function timeOf(latency: string, seed = 0): number {
  const source = "with open('f', 'wb', 0) as f:\n    f.write(b'x' * 1000)\n";
  return runProgram({ source, seed, costs: readIoLatency(latency) }).virtualTimeNs;
}

describe("--io-latency", () => {
  it("is for all devices, or for each by itself", () => {
    expect(readIoLatency("2ms")).toMatchObject({
      diskOpen: { operationNs: 2 * MS },
      consoleWrite: { operationNs: 2 * MS },
      pipeTransfer: { operationNs: 2 * MS },
    });
    expect(readIoLatency("disk=1ms, network=20ms")).toEqual({
      diskOpen: { operationNs: MS },
      diskRead: { operationNs: MS },
      diskWrite: { operationNs: MS },
      diskName: { operationNs: MS },
      networkMessage: { operationNs: 20 * MS },
    });
    expect(readIoLatency("console=@1MB~25%")).toEqual({
      consoleRead: { byteNs: 1000, jitter: 0.25 },
      consoleWrite: { byteNs: 1000, jitter: 0.25 },
    });
  });

  it("is what an operation takes, and every byte of it", () => {
    // Opened and written to.
    expect(timeOf("disk=3ms") - timeOf("disk=1ms")).toBeCloseTo(4 * MS, -3);
    expect(timeOf("disk=1ms@1MB") - timeOf("disk=1ms@1GB")).toBeCloseTo(999_000, -3);
  });

  it("has jitter by the seed", () => {
    const times = [1, 2, 3, 4].map((seed) => timeOf("disk=1ms~50%", seed));
    expect(times).toEqual([1, 2, 3, 4].map((seed) => timeOf("disk=1ms~50%", seed)));
    expect(new Set(times).size).toBeGreaterThan(1);
    expect(Math.max(...times)).toBeLessThanOrEqual(timeOf("disk=1.5ms"));
  });

  it.each([
    ["disc=1ms", "no device 'disc': disk, console, pipe, network. Did you mean 'disk'?"],
    ["disk", "takes 2ms, or disk=2ms"],
    ["disk=fast", "not 'fast'"],
    ["1ms@much", "a bandwidth is like 100MB (a second), not 'much'"],
    ["1ms~some", "jitter is like 20% or 0.2, not 'some'"],
  ])("refuses %s", (text, words) => {
    expect(() => readIoLatency(text)).toThrow(words);
  });
});

describe("--config", () => {
  const withConfig = (config: unknown): string => {
    const folder = folderWith({ "a.py": "print('ran')\n" });
    writeFileSync(join(folder, "c.json"), typeof config === "string" ? config : JSON.stringify(config));
    return folder;
  };
  const settingsOf = (config: unknown, given: Record<string, unknown> = {}) =>
    readSettings({ ...given, config: join(withConfig(config), "c.json") });

  it("sets what the options of a run set, and the command line wins", () => {
    const config = {
      seed: 7,
      interval: "1ms",
      "max-steps": 1000,
      realtime: true,
      mount: ["a:rw", "b"],
      "io-latency": { disk: "1ms" },
      costs: { wakeNs: 5 },
    };
    expect(settingsOf(config, { seed: "9" })).toMatchObject({
      seed: 9,
      intervalNs: MS,
      maxSteps: 1000,
      realtime: true,
      mounts: [
        { folder: "a", isWritable: true },
        { folder: "b", isWritable: false },
      ],
      ioLatency: { diskOpen: { operationNs: MS } },
      costs: { wakeNs: 5 },
    });
  });

  it("reaches the run", () => {
    const folder = withConfig({ costs: { diskOpen: { operationNs: 50 * MS } }, "io-latency": "disk=@1GB" });
    writeFileSync(
      join(folder, "t.py"),
      "import time\nbefore = time.perf_counter()\nopen('/dev/null').close()\nprint(time.perf_counter() - before > 0.05)\n",
    );
    expect(served(folder, ["run", "t.py", "--config", "c.json"])).toEqual({ stdout: "True\n", stderr: "", code: 0 });
    expect(served(folder, ["run", "t.py"]).stdout).toBe("False\n");
  });

  it.each([
    [{ sead: 1 }, /c\.json: no key "sead"; there are .*seed, .*costs\. Did you mean 'seed'\?/],
    [{ config: "d.json" }, /no key "config"/],
    [{ realtime: "yes" }, /"realtime" is true or false/],
    [{ seed: [1] }, /"seed" is a text or a number/],
    [{ seed: -1 }, /--seed takes a whole number from 0 on, not '-1'/],
    [{ costs: 5 }, /"costs" is an object/],
    [{ costs: { diskOpn: {} } }, /there is no cost "diskOpn"; there is .*diskOpen/],
    [{ costs: { diskOpen: { ns: 1 } } }, /the cost diskOpen has no "ns"; there is operationNs, byteNs, jitter/],
    [{ costs: { diskOpen: { operationNs: -1 } } }, /operationNs of diskOpen is a number, 0 or more/],
    [{ costs: { wakeNs: "1" } }, /the cost wakeNs is a number, not "1"/],
    ["{", /c\.json: is no JSON/],
    ["[]", /c\.json: is to be one JSON object/],
  ])("refuses %j", (config, words) => {
    const { stderr, code } = served(withConfig(config), ["run", "a.py", "--config", "c.json"]);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
  });

  it("must be there", () => {
    expect(served(withConfig({}), ["run", "a.py", "--config", "d.json"]).stderr).toBe(
      "gilscope: cannot read the configuration 'd.json': ENOENT\n",
    );
  });
});

describe("--unbuffered", () => {
  it("lets the lines of two threads mix as python -u does", () => {
    const source = "import threading\nfor _ in range(2):\n    threading.Thread(target=print, args=('a', 'b')).start()\n";
    expect(runProgram({ source }).output.length).toBe(1);
    expect(
      runProgram({ source, unbuffered: true })
        .output.map(({ text }) => text)
        .sort(),
    ).toEqual(["\n", "\n", " ", " ", "a", "a", "b", "b"]);
  });
});
