// The commands, declared once: commander, help, completion and the tests follow from this table. What carries them out is in
// load.ts, a row for a row.

import { OPTIONS, type OptionGroup, type OptionRow, type Settings } from "./options.ts";

/** What a command is called with. */
export interface Call {
  /** The command's own argument: a program, a name; "" where it was left out. */
  readonly subject: string;
  /** The program's own arguments. */
  readonly rest: readonly string[];
  readonly settings: Settings;
}

/** Does its work and says the exit code. */
export type Action = (call: Call) => Promise<number>;

export type CommandName = "run" | "timeline" | "stats" | "explain" | "dis" | "step" | "new" | "samples" | "completion";

interface CommandRow {
  readonly name: CommandName;
  /** As commander reads it: `<file>` must be there, `[name]` may be. */
  readonly argument: string;
  /** Whether arguments for the Python program may follow. */
  readonly passesArguments: boolean;
  readonly doc: string;
  /** Whole groups, and options by themselves: those that do something for it. */
  readonly options: readonly (OptionGroup | keyof Settings)[];
  readonly examples: readonly string[];
}

const PROGRAM = { argument: "<file>", passesArguments: true, options: ["model", "run", "print", "speech"] } as const;

export const COMMANDS: readonly CommandRow[] = [
  {
    ...PROGRAM,
    name: "run",
    options: ["model", "run", "ascii", "verbose"],
    doc: "run a Python program; its output and errors pass through untouched",
    examples: ["gilscope run race.py", "gilscope run race.py --profile 2.7 --seed 3 -v", "gilscope run race.py -- arguments of race.py"],
  },
  {
    ...PROGRAM,
    name: "timeline",
    doc: "run it and print the lanes of its threads, the GIL's own lane, and every hand-over with its reason",
    examples: ["gilscope timeline race.py", "gilscope timeline race.py --width 120", "gilscope timeline race.py --ascii > lanes.txt"],
  },
  {
    ...PROGRAM,
    name: "stats",
    doc: "run it and print how long each thread held the GIL, waited for it, was blocked or slept",
    examples: ["gilscope stats convoy.py", "gilscope stats convoy.py --interval 1ms", "gilscope stats convoy.py --seed 5"],
  },
  {
    ...PROGRAM,
    name: "explain",
    doc: "run it and tell the story: one sentence for each scheduling event",
    examples: ["gilscope explain jobs.py", "gilscope explain jobs.py | less", "gilscope explain jobs.py --policy random --seed 4"],
  },
  {
    name: "dis",
    argument: "<file>",
    passesArguments: false,
    doc: "print its bytecode; the instructions at which the GIL may be lost are marked",
    options: ["model", "print"],
    examples: ["gilscope dis race.py", "gilscope dis race.py --profile 3.9", "gilscope dis - < race.py"],
  },
  {
    ...PROGRAM,
    name: "step",
    doc: "walk through its run, forwards and back, on a full screen",
    examples: ["gilscope step race.py", "gilscope step race.py --seed 3", "gilscope step race.py --color never"],
  },
  {
    name: "new",
    argument: "<name>",
    passesArguments: false,
    doc: "write a small commented threaded program to start from",
    options: ["quiet"],
    examples: ["gilscope new first", "gilscope new first.py && gilscope timeline first.py", "gilscope new exercises/first"],
  },
  {
    name: "samples",
    argument: "[name]",
    passesArguments: false,
    doc: "list the sample programs; with a name, print that one",
    options: ["width"],
    examples: ["gilscope samples", "gilscope samples race_counter", "gilscope samples race_counter > race.py"],
  },
  {
    name: "completion",
    argument: "<shell>",
    passesArguments: false,
    doc: "print the completion script for bash, zsh or fish",
    options: [],
    examples: ["source <(gilscope completion bash)", "gilscope completion zsh > ~/.zfunc/_gilscope", "gilscope completion fish | source"],
  },
];

/** The options that a command takes, in the order of their table. */
export function optionsOf(row: CommandRow | undefined): readonly OptionRow[] {
  return OPTIONS.filter(({ group, key }) => row?.options.includes(group) || row?.options.includes(key));
}
