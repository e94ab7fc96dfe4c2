// Row 9 of the GIL's model: which forms of counting lose updates under which version of CPython, as measured on native builds (two
// threads, a million rounds each). None is none; some is some, and of the size that was measured, within a factor of two.

import { describe, expect, it } from "vitest";
import type { ProfileName } from "../../scheduler/index.ts";
import { runProgram } from "../support/front-door.ts";

/** Many switches in a short run: the share that is lost does not depend on how many there are. */
const COSTS = { switchIntervalNs: 20_000, timerLatenessNs: 0 } as const;
const ROUNDS = 20_000;
const SEEDS = [0, 1, 2];

/** What is counted with, by the measured form: what is to be declared, what is done, and where the sum is. */
const FORMS = {
  "c += 1": { body: "c += 1", sum: "c" },
  "c += 1 in a while loop": { body: "c += 1", sum: "c", isWhile: true },
  "o.n += 1": { body: "o.n += 1", sum: "o.n" },
  "d[k] += 1": { body: "d['k'] += 1", sum: "d['k']" },
  "l[0] += 1": { body: "l[0] += 1", sum: "l[0]" },
  "o.inc()": { body: "o.inc()", sum: "o.n" },
  "t = c; t += 1; c = t": { body: "t = c; t += 1; c = t", sum: "c" },
  "try/finally in between": { body: "t = c\n        try: t += 1\n        finally: c = t", sum: "c" },
  "an f-string in between": { body: "t = c; s = f'{t}'; c = t + 1", sum: "c" },
  "len() in between": { body: "c = c + len(one)", sum: "c" },
  "c = int(c) + 1": { body: "c = int(c) + 1", sum: "c" },
  "__radd__ in Python": { body: "c = c + adder", sum: "c" },
  "list.append": { body: "l.append(0)", sum: "len(l) - 1" },
} as const satisfies Record<string, { body: string; sum: string; isWhile?: true }>;

function sourceOf({ body, sum, isWhile }: { readonly body: string; readonly sum: string; readonly isWhile?: true }): string {
  const loop = isWhile
    ? `    i = 0\n    while i < ${ROUNDS}:\n        ${body}\n        i += 1`
    : `    for _ in range(${ROUNDS}):\n        ${body}`;
  return `import threading
class O:
    n = 0
    def inc(self):
        self.n += 1
class Adder:
    def __radd__(self, other):
        return other + 1
o = O(); d = {'k': 0}; l = [0]; c = 0; one = [0]; adder = Adder()
def work():
    global c
${loop}
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(${sum})
`;
}

/** The share of updates that is lost, in percent. */
function lost(
  form: keyof typeof FORMS,
  profile: ProfileName,
  seed: number,
  switchAt: "safepoints" | "every-instruction" = "safepoints",
): number {
  const { stdout, stderr } = runProgram({
    source: sourceOf(FORMS[form]),
    profile,
    switchAt,
    seed,
    maxEvents: 0,
    costs: COSTS,
  });
  expect(stderr).toBe("");
  return 100 * (1 - Number(stdout) / (2 * ROUNDS));
}

/** The profiles before 3.9 have its GIL. */
type GilName = Exclude<ProfileName, "3.6" | "3.7" | "3.8">;

/** Least and most that was measured, in percent. */
type Range = readonly [number, number];
const NONE: Range = [0, 0];

const OLD_STORES = { "2.7": [14, 29], "3.9": [18, 36] } as const satisfies Partial<Record<GilName, Range>>;
/** A bare read, change and write: between these there is no safepoint from 3.10 on. */
const STORES: Readonly<Record<GilName, Range>> = { ...OLD_STORES, "3.10": NONE, "3.11": NONE, "3.12": NONE, "3.13": NONE };
/** A call of C in between. */
const CALLS: Readonly<Record<GilName, Range>> = {
  "2.7": [26, 26],
  "3.9": [31, 31],
  "3.10": [35, 35],
  "3.11": [43, 43],
  "3.12": [37, 37],
  "3.13": [32, 32],
};
const SOME: Range = [20, 45];

const MEASURED: Readonly<Record<keyof typeof FORMS, Readonly<Record<GilName, Range>>>> = {
  "c += 1": STORES,
  "c += 1 in a while loop": STORES,
  "o.n += 1": STORES,
  "d[k] += 1": STORES,
  "l[0] += 1": STORES,
  "o.inc()": STORES,
  "t = c; t += 1; c = t": STORES,
  "try/finally in between": { ...STORES, "2.7": SOME, "3.9": SOME },
  "an f-string in between": { ...STORES, "2.7": SOME, "3.9": SOME },
  // len has an instruction of its own from 3.11 on, which does not look.
  "len() in between": { ...STORES, "2.7": SOME, "3.9": SOME, "3.10": SOME },
  "c = int(c) + 1": CALLS,
  "__radd__ in Python": { "2.7": SOME, "3.9": SOME, "3.10": SOME, "3.11": SOME, "3.12": SOME, "3.13": SOME },
  "list.append": { "2.7": NONE, "3.9": NONE, "3.10": NONE, "3.11": NONE, "3.12": NONE, "3.13": NONE },
};

const rows = Object.entries(MEASURED).flatMap(([form, byProfile]) =>
  Object.entries(byProfile).map(([profile, range]) => [form, profile, range] as [keyof typeof FORMS, GilName, Range]),
);

describe("row 9: lost updates", () => {
  it.each(rows.filter(([, , range]) => range === NONE))("%s loses none under %s", (form, profile) => {
    expect(lost(form, profile, 0)).toBe(0);
  });

  it.each(rows.filter(([, , range]) => range !== NONE))(
    "%s loses some under %s: %j percent, within a factor of two",
    (form, profile, range) => {
      const shares = SEEDS.map((seed) => lost(form, profile, seed));
      const share = shares.reduce((sum, one) => sum + one, 0) / SEEDS.length;
      expect(share).toBeGreaterThan(range[0] / 2);
      expect(share).toBeLessThan(range[1] * 2);
    },
  );

  it.each(["c += 1", "o.n += 1", "len() in between"] as const)("%s loses some in 3.11 if any instruction may be the last", (form) => {
    expect(Math.max(...SEEDS.map((seed) => lost(form, "3.11", seed, "every-instruction")))).toBeGreaterThan(5);
  });

  it("list.append loses none even so", () => {
    expect(lost("list.append", "3.11", 0, "every-instruction")).toBe(0);
  });
});
