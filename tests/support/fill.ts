// Fills in the expectation comments of golden programs that have none yet, from what CPython 3.11 does with them:
//   node tests/support/fill.ts tests/golden/lists/append.py …
// A line `#!stderr` asks for the whole of stderr, and is replaced. READ what it prints: an expectation proves only what happened.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { allGoldens, type GoldenProgram, goldenFolder, linesOf, mismatches, readExpectations, withoutMachinePaths } from "./golden.ts";
import { askOracle, findOracle, type Oracle } from "./oracle.ts";

type Place = [first: number, last: number] | null;
type Note = [text: string, inner: Place, outer: Place];

const WIDTH = 118;

function comment(key: string, text: string): string {
  return text === "" ? `# ${key}:` : `# ${key}: ${text}`;
}

function notesOf(oracle: Oracle, program: GoldenProgram): Note[] {
  const folder = mkdtempSync(join(tmpdir(), "gilscope-fill-"));
  writeFileSync(join(folder, "program.py"), program.source);
  writeFileSync(join(folder, "argv"), program.expectations.argv.join("\n"));
  for (const [path, text] of Object.entries(program.files)) if (!path.includes("/")) writeFileSync(join(folder, path), text);
  const script = join(goldenFolder, "..", "support", "oracle", "lines.py");
  try {
    const env = { PATH: process.env["PATH"], PYTHONHASHSEED: "0", PYTHONPATH: folder, PYTHONUTF8: "1", TZ: "UTC" };
    const text = execFileSync(oracle.python, ["-B", script], {
      cwd: folder,
      env,
      encoding: "utf8",
      input: program.expectations.stdin,
      timeout: 20_000,
      stdio: ["pipe", "pipe", "ignore"],
    });
    return JSON.parse(text) as Note[];
  } catch {
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Which comments go to the end of which source line, and which on lines of their own after it; undefined where they would be out of order. */
function placed(lines: readonly string[], notes: readonly Note[]): string[] | undefined {
  const beside = new Map<number, string>();
  const after = new Map<number, string[]>();
  for (let start = 0; start < notes.length; ) {
    const outer = notes[start]?.[2];
    if (!outer) return undefined;
    let end = start;
    while (end < notes.length && notes[end]?.[2]?.[0] === outer[0]) end++;
    const group = notes.slice(start, end);
    const ends = group.map(([, inner]) => inner?.[1] ?? 0);
    const fits = group.every(([text], index) => {
      const line = lines[(ends[index] ?? 0) - 1];
      return (
        line !== undefined &&
        !line.includes("#") &&
        line.length + text.length + 12 <= WIDTH &&
        (index === 0 || (ends[index] ?? 0) > (ends[index - 1] ?? 0))
      );
    });
    if (fits) group.forEach(([text], index) => beside.set(ends[index] ?? 0, comment("expect", text)));
    else
      after.set(
        outer[1],
        group.map(([text]) => comment("expect", text)),
      );
    start = end;
  }
  return lines.flatMap((line, index) => {
    const note = beside.get(index + 1);
    return [note === undefined ? line : `${line}  ${note}`, ...(after.get(index + 1) ?? [])];
  });
}

async function fill(oracle: Oracle, program: GoldenProgram, path: string): Promise<void> {
  const wantsStderr = /^#!stderr$/m.test(program.source);
  const source = program.source.replace(/^#!stderr\n?/m, "").trimEnd();
  const bare = { ...program, source: `${source}\n` };
  const [run] = await askOracle(oracle, [bare]);
  if (run === undefined) return;
  const stderr = linesOf(withoutMachinePaths(run.stderr));
  const tail: string[] = [];
  const last = stderr.at(-1) ?? "";
  if (/^(SyntaxError|IndentationError|TabError): /.test(last) && !stderr.some((line) => line.startsWith("Traceback")))
    tail.push(comment("syntax error", last));
  else if (run.exitCode === 1 && !wantsStderr && /^[\w.]+(: |$)/.test(last)) tail.push(comment("raises", last));
  else if (run.exitCode !== 0) tail.push(comment("exit", String(run.exitCode)));
  if (wantsStderr) tail.push(...(stderr.length === 0 ? [""] : stderr).map((line) => comment("stderr", line)));
  const stdout = linesOf(withoutMachinePaths(run.stdout));
  const plain = [...source.split("\n"), ...stdout.map((line) => comment("expect", line)), ...tail];
  const notes = wantsStderr ? [] : notesOf(oracle, bare);
  const agrees = notes.map(([text]) => text).join("\n") === stdout.join("\n");
  const neat = agrees ? placed(source.split("\n"), notes) : undefined;
  for (const candidate of neat === undefined ? [plain] : [[...neat, ...tail], plain]) {
    const text = `${candidate.join("\n")}\n`;
    const filled = { ...program, source: text, expectations: readExpectations(text) };
    const [again] = await askOracle(oracle, [filled]);
    const problems = again === undefined ? ["no answer"] : mismatches(filled.expectations, again);
    if (problems.length === 0) {
      writeFileSync(path, text);
      console.log(`${program.path}: ${[...stdout, ...tail].join(" | ").replaceAll("| # stderr:", "\n      ")}`);
      return;
    }
    if (candidate === plain) console.log(`${program.path}: NOT STABLE ${problems.join("\n  ")}`);
  }
}

const oracle = findOracle();
if ("none" in oracle) throw new Error(oracle.none);
const wanted = new Set(process.argv.slice(2).map((path) => `${basename(dirname(path))}/${basename(path)}`));
const chapters = [...new Set([...wanted].map((path) => dirname(path)))];
const unfilled = allGoldens(chapters).filter(
  (program) =>
    wanted.has(program.path) &&
    !/# (expect|raises|syntax error|exit|stderr|not cpython):/.test(readFileSync(join(goldenFolder, program.path), "utf8")),
);
const queue = [...unfilled];
const work = async () => {
  for (let program = queue.shift(); program !== undefined; program = queue.shift())
    await fill(oracle, program, join(goldenFolder, program.path));
};
await Promise.all([work(), work()]);
