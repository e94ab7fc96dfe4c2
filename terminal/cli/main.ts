// From words to a command: builds commander's program from the tables of commands and options, calls what was asked for, and
// turns whatever goes wrong into one line and an exit code. The user's mistakes get the nearest word that exists; our own are
// called by their name.

import { Command, CommanderError, Option } from "commander";
import { BadOption as BadRunOption, ScheduleMismatch } from "../../scheduler/index.ts";
import { type Call, COMMANDS, optionsOf } from "./commands.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import { examplesText, exitText, groupHeadings, MAIN_EXAMPLES, withExamples } from "./help.ts";
import { LOAD } from "./load.ts";
import { BadOption, longFlag, readSettings } from "./options.ts";
import { reportBug } from "./report-bug.ts";
import { suggestion } from "./suggest.ts";
import { version } from "./version.ts";

/** Options that some command has, so that a suggestion never names one that this command would refuse. */
function flagsOf(command: string | undefined): string[] {
  return ["--help", "--version", ...optionsOf(COMMANDS.find(({ name }) => name === command)).map(longFlag)];
}

function commandIn(words: readonly string[]): string | undefined {
  return words.find((word) => COMMANDS.some(({ name }) => name === word));
}

/** commander's complaint in our words. */
function complaintOf(error: CommanderError, words: readonly string[]): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const command = commandIn(words);
  const help = command === undefined ? "gilscope help" : `gilscope help ${command}`;
  switch (error.code) {
    case "commander.unknownCommand":
      return `no command '${quoted}'.${suggestion(quoted, [...COMMANDS.map(({ name }) => name), "help"])} See 'gilscope help'.`;
    case "commander.unknownOption": {
      const hint = suggestion(quoted.split("=")[0] ?? quoted, flagsOf(command));
      const isForProgram = hint === "" && COMMANDS.find(({ name }) => name === command)?.passesArguments;
      return `no option '${quoted}'.${hint}${isForProgram ? " Options of the program itself go after '--'." : ` See '${help}'.`}`;
    }
    case "commander.missingArgument":
      return `${command ?? "this command"} needs ${quoted === "file" ? "a file" : `a ${quoted}`}. See '${help}'.`;
    case "commander.optionMissingArgument":
      return `option '${quoted}' needs a value. See '${help}'.`;
    default:
      return `${error.message.replace(/^error: /, "")}. See '${help}'.`;
  }
}

/** What arguments are, by their names in the table of commands. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  "<file>": "a Python program; - reads it from standard input",
  "<name>": "the new file's name, with or without .py",
  "[name]": "a sample's name",
  "<shell>": "bash, zsh or fish",
};

/** commander's program; `chosen` is told which command was called with what. Who begins with a command's name gets no other: nothing shows more. */
function build(words: readonly string[], chosen: (row: (typeof COMMANDS)[number], call: Call) => void): Command {
  const program = new Command("gilscope");
  program
    .description("Run threaded Python on a modelled GIL, and see who holds it, who waits for it, and why.")
    .version(`gilscope ${version()} (models CPython 3.11)`, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => {} });
  withExamples(program, MAIN_EXAMPLES);
  program.addHelpText("after", () => exitText());
  const called = COMMANDS.filter(({ name }) => name === words[0]);
  for (const row of called.length > 0 ? called : COMMANDS) {
    const command = program
      .command(row.name)
      .description(row.doc)
      .argument(row.argument, ARGUMENTS[row.argument] ?? "");
    if (row.passesArguments) command.argument("[args...]", "the program's own arguments: its sys.argv");
    for (const option of optionsOf(row)) {
      const made = new Option(option.flags, option.doc).helpGroup(groupHeadings[option.group]);
      if (option.readEach !== undefined) made.argParser((text: string, before: string[] | undefined) => [...(before ?? []), text]);
      command.addOption(made);
    }
    withExamples(command, row.examples);
    command.exitOverride().action((subject: string | undefined, ...more: unknown[]) => {
      const rest = row.passesArguments ? (more[0] as string[]) : [];
      chosen(row, { subject: subject ?? "", rest, settings: readSettings(command.opts()) });
    });
  }
  return program;
}

async function obey(words: readonly string[]): Promise<number> {
  let action: (() => Promise<number>) | undefined;
  const program = build(words, (row, call) => {
    action = async () => (await LOAD[row.name]())(call);
  });
  if (words.length === 0) {
    process.stderr.write(`${examplesText(MAIN_EXAMPLES)}\n${program.helpInformation()}`);
    return EXIT.usage;
  }
  const topic = words[0] === "help" ? words[1] : undefined;
  const topics = [...COMMANDS.map(({ name }) => name), "help"];
  if (topic !== undefined && !topic.startsWith("-") && !topics.includes(topic)) {
    throw new Complaint(`no help for '${topic}'.${suggestion(topic, topics)} See 'gilscope help'.`, EXIT.usage);
  }
  program.parse(words, { from: "user" });
  return action === undefined ? EXIT.done : await action();
}

/** Runs the command line; sets the exit code instead of exiting, so that nothing written is lost. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await obey(words);
  } catch (error) {
    if (error instanceof CommanderError) {
      const isHelp = error.code === "commander.helpDisplayed" || error.code === "commander.version" || error.code === "commander.help";
      if (!isHelp) process.stderr.write(`gilscope: ${complaintOf(error, words)}\n`);
      process.exitCode = isHelp ? EXIT.done : EXIT.usage;
    } else if (error instanceof Complaint) {
      process.stderr.write(error.line());
      process.exitCode = error.code;
    } else if (error instanceof ScheduleMismatch) {
      process.stderr.write(`gilscope: ${error.message}\n`);
      process.exitCode = EXIT.mismatch;
    } else if (error instanceof BadOption || error instanceof BadRunOption) {
      process.stderr.write(`gilscope: ${error.message}\n`);
      process.exitCode = EXIT.usage;
    } else {
      process.stderr.write(reportBug(error, words));
      process.exitCode = EXIT.bug;
    }
  }
}
