// `gilscope completion bash|zsh|fish`: scripts made from the tables of commands and options.

import type { Call } from "./commands.ts";
import { COMMANDS, optionsOf } from "./commands.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import { longFlag, OPTIONS } from "./options.ts";
import { emit } from "./output.ts";
import { suggestion } from "./suggest.ts";

function flagsOf(row: (typeof COMMANDS)[number]): string[] {
  return ["--help", ...optionsOf(row).map(longFlag)];
}

/** The options that take one of a few words, once each. */
const CHOICES = OPTIONS.flatMap((row) => (row.values === undefined ? [] : [{ flag: longFlag(row), values: row.values.join(" ") }]));

function bash(): string {
  const choices = CHOICES.map(({ flag, values }) => `    ${flag}) COMPREPLY=($(compgen -W "${values}" -- "$word")); return ;;`);
  const cases = COMMANDS.map((row) => `    ${row.name}) flags="${flagsOf(row).join(" ")}" ;;`);
  return `_gilscope() {
  local word="\${COMP_WORDS[COMP_CWORD]}" flags=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${COMMANDS.map(({ name }) => name).join(" ")} help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${choices.join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _gilscope gilscope
`;
}

function zsh(): string {
  const names = COMMANDS.map(({ name, doc }) => `    '${name}:${doc.replaceAll("'", "").replaceAll(":", "")}'`);
  const cases = COMMANDS.map((row) => `    ${row.name}) compadd -- ${flagsOf(row).join(" ")} ;;`);
  const choices = CHOICES.map(({ flag, values }) => `    ${flag}) compadd -- ${values}; return ;;`);
  return `#compdef gilscope
_gilscope() {
  local -a commands=(
${names.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[CURRENT-1]" in
${choices.join("\n")}
  esac
  [[ "$PREFIX" == -* ]] && case "$words[2]" in
${cases.join("\n")}
  esac
  _files
}
_gilscope "$@"
`;
}

function fish(): string {
  const lines = COMMANDS.flatMap((row) => [
    `complete -c gilscope -n __fish_use_subcommand -a ${row.name} -d '${row.doc.replaceAll("'", "")}'`,
    ...optionsOf(row).map(
      (option) =>
        `complete -c gilscope -n '__fish_seen_subcommand_from ${row.name}' -l ${longFlag(option).slice(2)}${option.values === undefined ? "" : ` -x -a '${option.values.join(" ")}'`} -d '${option.doc.replaceAll("'", "")}'`,
    ),
  ]);
  return `${lines.join("\n")}\n`;
}

const SHELLS: Readonly<Record<string, () => string>> = { bash, zsh, fish };

export async function completion({ subject }: Call): Promise<number> {
  const script = SHELLS[subject];
  if (script === undefined)
    throw new Complaint(`no completion for '${subject}': bash, zsh or fish.${suggestion(subject, Object.keys(SHELLS))}`, EXIT.usage);
  await emit(script());
  return EXIT.done;
}
