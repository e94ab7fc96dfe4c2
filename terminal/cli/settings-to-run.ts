// From settings of the command line to options of a run: names to policies, @FILE to a schedule.

import { readFileSync } from "node:fs";
import { type CostOverrides, POLICIES, type PolicyName, type ProgramOptions } from "../../scheduler/index.ts";
import type { Program } from "../files.ts";
import { mountsOf } from "../mounts.ts";
import type { Call } from "./commands.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import type { Settings } from "./options.ts";
import { standardInput } from "./standard-input.ts";
import { suggestion } from "./suggest.ts";

function policyOf(name: string): PolicyName {
  const names = Object.keys(POLICIES) as PolicyName[];
  const policy = names.find((candidate) => candidate === name);
  if (policy === undefined) throw new Complaint(`no policy '${name}': ${names.join(", ")}.${suggestion(name, names)}`, EXIT.usage);
  return policy;
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

/** Latencies over the rows that a configuration's `costs` set: what these say besides stays. */
function overRows(costs: CostOverrides, latencies: CostOverrides): CostOverrides {
  const standing = costs as Readonly<Record<string, object | undefined>>;
  return Object.fromEntries(Object.entries(latencies).map(([row, parts]) => [row, { ...standing[row], ...(parts as object) }]));
}

/** Everything a run of this program needs. `isPrinted`: its events are kept, and it must come to an end by itself. */
export function programOptions(program: Program, { subject, rest, settings }: Call, isPrinted: boolean): ProgramOptions {
  const { title, source, files } = program;
  const texts = [source, ...Object.values(files).map((bytes) => new TextDecoder().decode(bytes))];
  return {
    source,
    path: title,
    argv: rest,
    files,
    seed: settings.seed,
    policy: policyOf(settings.policy),
    mounts: mountsOf(settings.mounts),
    stdin: standardInput(subject, texts),
    // What is printed about a run must not depend on where it is printed to: there the program writes to a terminal.
    isTerminal: isPrinted || process.stdout.isTTY === true,
    limits: limitsOf(settings, isPrinted),
    ...(isPrinted || settings.trace !== undefined ? {} : { maxEvents: 0 }),
    ...(settings.schedule === undefined ? {} : { schedule: scheduleOf(settings.schedule) }),
    costs: {
      ...settings.costs,
      ...overRows(settings.costs, settings.ioLatency),
      ...(settings.intervalNs === undefined ? {} : { switchIntervalNs: settings.intervalNs }),
    },
  };
}
