// From settings of the command line to options of a run: names to policies, @FILE to a schedule.

import { readFileSync } from "node:fs";
import {
  type CostOverrides,
  POLICIES,
  type PolicyName,
  PROFILE_NAMES,
  type ProfileName,
  type ProgramOptions,
  SWITCH_AT,
  type SwitchAt,
} from "../../scheduler/index.ts";
import type { Program } from "../files.ts";
import { mountsOf } from "../mounts.ts";
import type { Call } from "./commands.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import type { Settings } from "./options.ts";
import { readResponses } from "./responses-file.ts";
import { standardInput } from "./standard-input.ts";
import { suggestion } from "./suggest.ts";

/** The name as one of those that there are; else a complaint that lists them. */
function oneOf<Name extends string>(what: string, name: string, names: readonly Name[]): Name {
  const found = names.find((candidate) => candidate === name);
  if (found === undefined) throw new Complaint(`no ${what} '${name}': ${names.join(", ")}.${suggestion(name, names)}`, EXIT.usage);
  return found;
}

/** Which Python is meant. */
export function modelOf({ profile, switchAt }: Settings): { readonly profile: ProfileName; readonly switchAt: SwitchAt } {
  return {
    profile: oneOf("profile", profile, PROFILE_NAMES),
    switchAt: oneOf("place to switch", switchAt, Object.keys(SWITCH_AT) as SwitchAt[]),
  };
}

function scheduleOf(text: string): string {
  if (!text.startsWith("@")) return text;
  try {
    return readFileSync(text.slice(1), "utf8").trim();
  } catch {
    throw new Complaint(`cannot read a schedule from '${text.slice(1)}'`, EXIT.usage);
  }
}

/** Limits that keep a print-out finite, where the user has set none. */
const PRINT_LIMITS = { maxSteps: 500_000_000 } as const;

function limitsOf(settings: Settings, isPrinted: boolean): NonNullable<ProgramOptions["limits"]> {
  return {
    ...(isPrinted ? PRINT_LIMITS : {}),
    ...(settings.maxSteps === undefined ? {} : { maxSteps: settings.maxSteps }),
    ...(settings.timeLimitNs === undefined ? {} : { timeLimitNs: settings.timeLimitNs }),
  };
}

/** Later wishes over earlier ones, such as a configuration's `costs`. Where it is about parts of a row, the other parts stay. */
function overRows(costs: CostOverrides, wishes: CostOverrides): CostOverrides {
  const standing = costs as Readonly<Record<string, object | undefined>>;
  return Object.fromEntries(
    Object.entries(wishes).map(([row, wish]) => [row, typeof wish === "object" ? { ...standing[row], ...wish } : wish]),
  );
}

/** Everything a run of this program needs. `isPrinted`: its events are kept, and it must come to an end by itself. */
export function programOptions(program: Program, { subject, rest, settings }: Call, isPrinted: boolean): ProgramOptions {
  const { title, source, files } = program;
  let { costs } = settings;
  for (const wish of [...settings.figures, settings.ioLatency]) costs = { ...costs, ...overRows(costs, wish) };
  const texts = [source, ...Object.values(files).map((bytes) => new TextDecoder().decode(bytes))];
  return {
    source,
    path: title,
    argv: rest,
    unbuffered: settings.unbuffered,
    files,
    seed: settings.seed,
    ...modelOf(settings),
    policy: oneOf("policy", settings.policy, Object.keys(POLICIES) as PolicyName[]),
    mounts: mountsOf(settings.mounts),
    responses: settings.responses === undefined ? [] : readResponses(settings.responses),
    stdin: standardInput(subject, texts),
    // What is printed about a run must not depend on where it is printed to: there the program writes to a terminal.
    isTerminal: isPrinted || process.stdout.isTTY === true,
    limits: limitsOf(settings, isPrinted),
    ...(isPrinted || settings.trace !== undefined ? {} : { maxEvents: 0 }),
    ...(settings.schedule === undefined ? {} : { schedule: scheduleOf(settings.schedule) }),
    costs: {
      ...costs,
      ...(settings.intervalNs === undefined ? {} : { switchIntervalNs: settings.intervalNs }),
      ...(settings.cores === undefined ? {} : { cores: settings.cores }),
    },
  };
}
