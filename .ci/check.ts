// `npm run check`: types, lint with the import rules, dead code, build, tests. Every stage runs, also after one that failed: a person
// wants to know all that is wrong. Ends with a line a stage, and a code other than 0 if any failed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

const stages = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "lint", command: ["biome", "lint", "--error-on-warnings", "."] },
  { name: "dead code", command: ["knip"] },
  { name: "build", command: ["node", ".ci/build.ts"] },
  { name: "tests", command: ["vitest", "run"] },
] as const;

const results = stages.map(({ name, command: [program, ...words] }) => {
  console.log(`\n== ${name}`);
  const began = performance.now();
  const { status } = spawnSync(join(root, "node_modules", ".bin", program), words, { cwd: root, stdio: "inherit" });
  return { name, passed: status === 0, seconds: (performance.now() - began) / 1000 };
});

console.log("");
for (const { name, passed, seconds } of results)
  console.log(`${passed ? "ok    " : "FAILED"}  ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
