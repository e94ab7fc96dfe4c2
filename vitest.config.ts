// How the tests run. Two workers: the machine of CI has two cores, and the slow tests start processes of their own. Plain Node loads
// the files, as it does for users: rewritten by Vite's loader the engine takes twice the time. A worker keeps what it has loaded from one
// file of tests to the next. Only JSX has to be rewritten.
// With GILSCOPE_TEST_REPORT set, results are also written to that file as JSON, for .ci/run to count.
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const report = process.env.GILSCOPE_TEST_REPORT;
const limits = { testTimeout: 30_000, hookTimeout: 60_000 };
/** Plain Node, not Vite, loads the files. */
const native = { experimental: { viteModuleRunner: false } };
/** Asks what an engine does that has run nothing before. */
const cold = "tests/determinism.test.ts";

/** By their time. Begun last, one of them would leave a core idle; Vitest knows the times only where it has run before. */
const slowest = [
  "golden",
  "golden-on-cpython",
  "pack",
  "readme",
  "programs",
  "unit/vm/translation",
  "terminal/command",
  "unit/network",
  "unit/lost-updates",
  "unit/releases",
];

/** The projects: the slow one that shares no worker, the many, and those that Vite rewrites. */
const order = ["cold", "ts", "tsx"];

class SlowestFirst extends BaseSequencer {
  override async sort(...[files]: Parameters<BaseSequencer["sort"]>): ReturnType<BaseSequencer["sort"]> {
    const sorted = await super.sort(files);
    const rank = (path: string): number => {
      const index = slowest.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
      return index < 0 ? slowest.length : index;
    };
    return sorted.toSorted(
      (one, other) => order.indexOf(one.project.name) - order.indexOf(other.project.name) || rank(one.moduleId) - rank(other.moduleId),
    );
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    reporters: report === undefined ? ["dot"] : ["dot", ["json", { outputFile: report }]],
    coverage: { include: ["interpreter/**", "scheduler/**", "terminal/**"] },
    projects: [
      { test: { ...limits, ...native, name: "ts", include: ["tests/**/*.test.ts"], exclude: [cold], isolate: false } },
      { test: { ...limits, ...native, name: "cold", include: [cold] } },
      { test: { ...limits, name: "tsx", include: ["tests/**/*.test.tsx"] } },
    ],
  },
});
