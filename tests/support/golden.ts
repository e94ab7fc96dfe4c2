// Golden programs: reads the expectations that a small Python file carries in its comments, and holds a run against them.
// Pure but for the two functions at the end, which read tests/golden. It does not run anything: see engine.ts and oracle.ts.
// The comments, each anywhere in the file and in order, are listed in tests/golden/README.md.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** What a golden file asks of a run. Lists hold lines without their newline. */
export interface Expectations {
  stdout: string[];
  /** The whole of stderr, or undefined where the file does not say. One bare `# stderr:` says that it is empty. */
  stderr: string[] | undefined;
  /** Last line of stderr of a run that ends in an uncaught exception. */
  raises: string | undefined;
  /** Kind and message of the refusal to compile, as in `SyntaxError: invalid syntax`. */
  syntaxError: string | undefined;
  exitCode: number;
  stdin: string;
  argv: string[];
  /** Virtual time at exit in seconds, and how exactly it is meant. */
  time: { seconds: number; toleranceSeconds: number } | undefined;
  deadlock: string | undefined;
  schedule: string | undefined;
  outcomes: string[] | undefined;
  /** Why the file is not run under a real python3. */
  notCpython: string | undefined;
}

export interface GoldenProgram {
  /** Bare file name, as it stands in tracebacks. */
  name: string;
  chapter: string;
  /** Path below tests/golden, with `/`. */
  path: string;
  source: string;
  /** The modules beside the program (`_name.py`, `_package/…`), by their path from the program's folder. */
  files: Record<string, string>;
  expectations: Expectations;
}

/** What is compared of a run, be it ours or CPython's. */
export interface RunText {
  stdout: string;
  stderr: string;
  exitCode: number;
  virtualTimeNs?: number;
  /** The engine's word for how the run ended and its report; a `# deadlock:` text is looked for in it. */
  reason?: string;
}

const KEYS = [
  "expect",
  "stderr",
  "raises",
  "syntax error",
  "exit",
  "stdin",
  "argv",
  "time",
  "deadlock",
  "schedule",
  "outcomes",
  "not cpython",
] as const;
type Key = (typeof KEYS)[number];

const DIRECTIVE = new RegExp(`(?:^|\\s)# (${KEYS.join("|")}):(?: (.*))?$`);
const TIME_SLACK_SECONDS = 0.002;

function directives(source: string): Map<Key, string[]> {
  const found = new Map<Key, string[]>();
  for (const line of source.split("\n")) {
    const match = DIRECTIVE.exec(line);
    if (match === null) continue;
    const key = match[1] as Key;
    const texts = found.get(key);
    if (texts === undefined) found.set(key, [match[2] ?? ""]);
    else texts.push(match[2] ?? "");
  }
  return found;
}

function readTime(text: string): { seconds: number; toleranceSeconds: number } {
  const match = /^(\d+)(?:\.(\d+))?s$/.exec(text);
  if (match === null) throw new Error(`a time is written like 2.000s, not ${JSON.stringify(text)}`);
  const ulp = 10 ** -(match[2] ?? "").length;
  return { seconds: Number.parseFloat(text), toleranceSeconds: TIME_SLACK_SECONDS + ulp / 2 };
}

function readOutcomes(text: string): string[] {
  return text.split(" | ").map((piece) => JSON.parse(piece) as string);
}

/** 1 after an uncaught exception or a refusal, gilscope's 4 after a deadlock (scheduler/kernel/exits.ts). */
function defaultExit(found: Map<Key, string[]>): number {
  if (found.has("deadlock")) return 4;
  return found.has("raises") || found.has("syntax error") ? 1 : 0;
}

function isBare(texts: string[] | undefined): boolean {
  return texts?.length === 1 && texts[0] === "";
}

/** Reads the expectation comments of a program's source. */
export function readExpectations(source: string): Expectations {
  const found = directives(source);
  const last = (key: Key): string | undefined => found.get(key)?.at(-1);
  const raises = last("raises");
  const refusal = last("syntax error");
  const syntaxError = refusal === undefined || /^\w+Error: /.test(refusal) ? refusal : `SyntaxError: ${refusal}`;
  const exit = last("exit");
  const time = last("time");
  const outcomes = last("outcomes");
  return {
    stdout: found.get("expect") ?? [],
    stderr: isBare(found.get("stderr")) ? [] : found.get("stderr"),
    raises,
    syntaxError,
    exitCode: exit !== undefined ? Number(exit) : defaultExit(found),
    stdin: (found.get("stdin") ?? []).map((line) => `${line}\n`).join(""),
    argv: (last("argv") ?? "").split(" ").filter((word) => word !== ""),
    time: time === undefined ? undefined : readTime(time),
    deadlock: last("deadlock"),
    schedule: last("schedule"),
    outcomes: outcomes === undefined ? undefined : readOutcomes(outcomes),
    notCpython: last("not cpython"),
  };
}

/** The lines of an output; a last newline ends a line, it does not begin one. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Makes outputs of different machines comparable: the standard library's folder is written `.../lib/python3.11/`. */
export function withoutMachinePaths(text: string): string {
  return text.replace(/(File "|from ')[^"'\n]*\/lib\/python3\.\d+\//g, "$1.../lib/python3.11/");
}

function firstDifference(what: string, expected: readonly string[], actual: readonly string[]): string | undefined {
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index++) {
    const want = expected[index];
    const have = actual[index];
    if (want === have) continue;
    const show = (line: string | undefined) => (line === undefined ? "(no line)" : line);
    return `${what} line ${index + 1}\n    expected  ${show(want)}\n    actual    ${show(have)}`;
  }
  return undefined;
}

function lastLine(lines: readonly string[]): string {
  return lines.findLast((line) => line.trim() !== "") ?? "";
}

/** The ways in which a run departs from what its file says, in words; an empty list is a pass. */
export function mismatches(expectations: Expectations, run: RunText): string[] {
  const problems: string[] = [];
  const stderr = linesOf(withoutMachinePaths(run.stderr));
  const add = (problem: string | undefined) => problem !== undefined && problems.push(problem);
  if (expectations.outcomes === undefined) {
    const difference = firstDifference("stdout", expectations.stdout, linesOf(withoutMachinePaths(run.stdout)));
    const why = expectations.stderr === undefined && lastLine(stderr) !== expectations.raises ? lastLine(stderr) : "";
    add(difference === undefined || why === "" ? difference : `${difference}\n    stderr    ${why}`);
  }
  if (expectations.stderr !== undefined) add(firstDifference("stderr", expectations.stderr, stderr));
  const ending = expectations.syntaxError ?? expectations.raises;
  if (ending !== undefined && lastLine(stderr) !== ending) add(firstDifference("last stderr", [ending], [lastLine(stderr)]));
  if (run.exitCode !== expectations.exitCode) {
    const tail = stderr.slice(-6).map((line) => `\n      ${line}`);
    add(`exit code\n    expected  ${expectations.exitCode}\n    actual    ${run.exitCode}${tail.join("")}`);
  }
  if (expectations.time !== undefined && run.virtualTimeNs !== undefined) {
    const { seconds, toleranceSeconds } = expectations.time;
    const actual = run.virtualTimeNs / 1e9;
    if (Math.abs(actual - seconds) > toleranceSeconds) add(`virtual time at exit\n    expected  ${seconds}s\n    actual    ${actual}s`);
  }
  if (expectations.deadlock !== undefined && !`${run.reason}\n${run.stderr}`.includes(expectations.deadlock)) {
    add(`deadlock report\n    expected  ${expectations.deadlock}\n    actual    ${run.reason} ${lastLine(stderr)}`);
  }
  return problems;
}

export const goldenFolder = join(dirname(dirname(fileURLToPath(import.meta.url))), "golden");

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "__pycache__")
    .flatMap((entry) => (entry.isDirectory() ? pythonFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => path.endsWith(".py"))
    .sort();
}

/** Reads one golden file; `neighbours` are the paths of the modules that it may import. */
export function readGolden(path: string, neighbours: readonly string[]): GoldenProgram {
  const source = readFileSync(path, "utf8");
  const folder = dirname(path);
  const wanted = neighbours.filter((file) => source.includes(/^_\w+/.exec(relative(folder, file))?.[0] ?? "\0"));
  const chain = wanted.length === 0 ? [] : neighbours;
  return {
    name: basename(path),
    chapter: basename(folder),
    path: `${basename(folder)}/${basename(path)}`,
    source,
    files: Object.fromEntries(chain.map((file) => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")])),
    expectations: readExpectations(source),
  };
}

/** All golden programs, or those of some chapters, sorted by path. */
export function allGoldens(only: readonly string[] = []): GoldenProgram[] {
  return readdirSync(goldenFolder)
    .filter((chapter) => statSync(join(goldenFolder, chapter)).isDirectory() && (only.length === 0 || only.includes(chapter)))
    .sort()
    .flatMap((chapter) => {
      const folder = join(goldenFolder, chapter);
      const paths = pythonFiles(folder);
      const neighbours = paths.filter((path) => relative(folder, path).startsWith("_"));
      return paths.filter((path) => dirname(path) === folder && !neighbours.includes(path)).map((path) => readGolden(path, neighbours));
    });
}

export function byChapter(programs: readonly GoldenProgram[]): [string, GoldenProgram[]][] {
  return Object.entries(Object.groupBy(programs, (program) => program.chapter) as Record<string, GoldenProgram[]>);
}

/** Fails with the file's name and each departure on lines of its own. */
export function verdict(program: GoldenProgram, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`tests/golden/${program.path}\n  ${problems.join("\n  ")}`);
}
