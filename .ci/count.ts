// Prints `N passed, N failed` from Vitest's JSON report; the second argument is how many steps around the tests failed.
// A file that could not be loaded has no failed test but fails all the same. Exit code 1 unless everything passed and something ran.
import { readFileSync } from "node:fs";

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

function read(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return { numPassedTests: 0, testResults: [] };
  }
}

const [path = "", steps = "0"] = process.argv.slice(2);
const report = read(path);
let failed = 0;
for (const file of report.testResults) {
  const failures = file.assertionResults.filter(({ status }) => status === "failed").length;
  failed += failures > 0 || file.status === "passed" ? failures : 1;
}
// A failing test fails the step that ran it as well: that step is counted only when no test explains it.
const total = failed > 0 ? failed : Number(steps) + (report.numPassedTests === 0 ? 1 : 0);
console.log(`${report.numPassedTests} passed, ${total} failed`);
process.exitCode = total === 0 ? 0 : 1;
