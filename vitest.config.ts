// How the tests run. Two workers: the machine of CI has two cores, and the slow tests start processes of their own.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ["interpreter/**", "scheduler/**", "terminal/**"] },
  },
});
