// How the tests run. Two workers: the machine of CI has two cores, and the slow tests start processes of their own.
// With GILSCOPE_TEST_REPORT set, results are also written to that file as JSON, for .ci/run to count.
import { defineConfig } from "vitest/config";

const report = process.env.GILSCOPE_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ["dot"] : ["dot", ["json", { outputFile: report }]],
    coverage: { include: ["interpreter/**", "scheduler/**", "terminal/**"] },
  },
});
