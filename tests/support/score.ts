// How many golden programs pass here, by chapter, and the first mismatch of each that does not:
//   node tests/support/score.ts [-q] [chapter | chapter/name]…        -q: only the table
// Each program runs in a worker with a time limit, so that one that hangs or crashes costs only itself.
import { allGoldens, type GoldenProgram } from "./golden.ts";
import { Scorer } from "./scorer.ts";

const WORKERS = 2;

const words = process.argv.slice(2);
const quiet = words.includes("-q");
const wanted = words.filter((word) => word !== "-q").map((word) => word.replace(/^.*golden\//, "").replace(/\.py$/, ""));
const programs = allGoldens(wanted.map((word) => word.split("/")[0] ?? "")).filter(
  ({ path, chapter }) => wanted.length === 0 || wanted.includes(chapter) || wanted.includes(path.replace(/\.py$/, "")),
);
const results = new Map<GoldenProgram, string[]>();
const queue = [...programs];
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    const scorer = new Scorer();
    for (let program = queue.shift(); program !== undefined; program = queue.shift()) {
      const problems = await scorer.problemsOf(program);
      results.set(program, problems);
      if (problems.length > 0 && !quiet) console.log(`${program.path}: ${problems[0]}`);
    }
    await scorer.end();
  }),
);

const chapters = new Map<string, { pass: number; all: number }>();
for (const program of programs) {
  const problems = results.get(program) ?? [];
  const score = chapters.get(program.chapter) ?? { pass: 0, all: 0 };
  score.all++;
  if (problems.length === 0) score.pass++;
  chapters.set(program.chapter, score);
}
let pass = 0;
for (const [chapter, score] of chapters) {
  pass += score.pass;
  console.log(`${String(score.pass).padStart(5)} of ${String(score.all).padStart(4)}  ${chapter}`);
}
console.log(`${String(pass).padStart(5)} of ${String(programs.length).padStart(4)}  in all`);
