// The options, declared once: commander, help, completion and the tests follow from the table. A row says how its text becomes
// a value; what is wrong with it comes back as a sentence for exit code 2.

import { type CostOverrides, DEFAULT_PROFILE, POLICIES, PROFILE_NAMES, SWITCH_AT } from "../../scheduler/index.ts";
import { type MountWish, readMountWish } from "../mounts.ts";
import { parseDuration } from "../print/quantity.ts";
import type { ColourWish } from "../surface.ts";
import { type ConfigKey, readConfig } from "./config-file.ts";
import { BadFigure, readFigure } from "./figure.ts";
import { BadLatency, readIoLatency } from "./io-latency.ts";

/** What the options of any command amount to. */
export interface Settings {
  readonly profile: string;
  readonly switchAt: string;
  readonly cores: number | undefined;
  readonly seed: number;
  readonly intervalNs: number | undefined;
  readonly policy: string;
  readonly schedule: string | undefined;
  readonly maxSteps: number | undefined;
  readonly timeLimitNs: number | undefined;
  readonly maxMemoryBytes: number | undefined;
  /** Figures of the cost table, for whole devices and by themselves: from the configuration, and one by one. */
  readonly ioLatency: CostOverrides;
  readonly costs: CostOverrides;
  readonly figures: readonly CostOverrides[];
  readonly config: string | undefined;
  readonly mounts: readonly MountWish[];
  readonly responses: string | undefined;
  readonly unbuffered: boolean;
  readonly realtime: boolean;
  readonly trace: string | undefined;
  readonly colour: ColourWish;
  readonly ascii: boolean;
  readonly width: number | undefined;
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** A value that cannot be read: the sentence is for the user. */
export class BadOption extends Error {}

export interface OptionRow {
  /** As commander reads it: `-v, --verbose` or `--seed <number>`. */
  readonly flags: string;
  readonly key: keyof Settings;
  readonly doc: string;
  readonly group: "model" | "run" | "print" | "speech";
  /** What it can be, where that is one of a few words: for completion. */
  readonly values?: readonly string[];
  readonly read?: (text: string) => Settings[keyof Settings];
  /** May be given several times; `readEach` reads each. */
  readonly readEach?: (text: string) => unknown;
}

function whole(name: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text.replaceAll("_", ""));
    if (!/^[\d_]+$|^\d+e\d+$/i.test(text) || !Number.isSafeInteger(value) || value < least) {
      throw new BadOption(`${name} takes a whole number from ${least} on, not '${text}'`);
    }
    return value;
  };
}

function duration(name: string): (text: string) => number {
  return (text) => {
    const ns = parseDuration(text, "ms");
    if (ns === undefined || ns <= 0) throw new BadOption(`${name} takes a duration like 5ms or 0.5s, not '${text}'`);
    return ns;
  };
}

function bytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/i.exec(text.trim());
  if (match === null) throw new BadOption(`--max-memory takes a size like 512MB or 2G, not '${text}'`);
  const factor = { "": 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[(match[2] ?? "").toLowerCase()] ?? 1;
  return Math.round(Number(match[1]) * factor);
}

function ioLatency(text: string): CostOverrides {
  try {
    return readIoLatency(text);
  } catch (error) {
    throw error instanceof BadLatency ? new BadOption(error.message) : error;
  }
}

function figure(text: string): CostOverrides {
  try {
    return readFigure(text);
  } catch (error) {
    throw error instanceof BadFigure ? new BadOption(error.message) : error;
  }
}

function colourWish(text: string): ColourWish {
  if (text === "auto" || text === "always" || text === "never") return text;
  throw new BadOption(`--color takes auto, always or never, not '${text}'`);
}

export const OPTIONS: readonly OptionRow[] = [
  {
    flags: "--profile <version>",
    key: "profile",
    group: "model",
    doc: `the CPython whose GIL it is: ${PROFILE_NAMES.join(", ")} (default ${DEFAULT_PROFILE}); the language stays 3.11's`,
    values: PROFILE_NAMES,
  },
  {
    flags: "--switch-at <places>",
    key: "switchAt",
    group: "model",
    doc: "where the GIL can be lost: safepoints, as in that CPython (default), or every-instruction, as in textbooks",
    values: Object.keys(SWITCH_AT),
  },
  {
    flags: "--seed <number>",
    key: "seed",
    group: "run",
    doc: "seed of everything random in the run (default 0)",
    read: whole("--seed", 0),
  },
  {
    flags: "--interval <duration>",
    key: "intervalNs",
    group: "run",
    doc: "switch interval: how long a thread waits for the GIL before it asks (default 5ms)",
    read: duration("--interval"),
  },
  {
    flags: "--policy <name>",
    key: "policy",
    group: "run",
    doc: "who chooses where there is a choice: fair, random, priority (default fair)",
    values: Object.keys(POLICIES),
  },
  {
    flags: "--cores <number>",
    key: "cores",
    group: "run",
    doc: "cores, on which processes execute (default 4); with the profile 2.7 (default 2), threads race for the GIL only if there are two",
    read: whole("--cores", 1),
  },
  { flags: "--schedule <string>", key: "schedule", group: "run", doc: "replay a run from the string that -v printed (or @FILE)" },
  {
    flags: "--max-steps <number>",
    key: "maxSteps",
    group: "run",
    doc: "stop after so many instructions (exit code 5)",
    read: whole("--max-steps", 1),
  },
  {
    flags: "--time-limit <duration>",
    key: "timeLimitNs",
    group: "run",
    doc: "stop after so much virtual time (exit code 5); a bare number is milliseconds",
    read: duration("--time-limit"),
  },
  { flags: "--max-memory <size>", key: "maxMemoryBytes", group: "run", doc: "raise MemoryError beyond this (default 1GB)", read: bytes },
  {
    flags: "--io-latency <times>",
    key: "ioLatency",
    group: "run",
    doc: "how long devices take: 2ms, or disk=2ms,network=20ms@100MB~20% (disk, console, pipe, network; @ bandwidth, ~ jitter)",
    read: ioLatency,
  },
  {
    flags: "--cost <name=figure>",
    key: "figures",
    group: "run",
    doc: "a figure of the cost table, like timerLatenessNs=4us or stealProbability=0.35; may be repeated",
    readEach: figure,
  },
  {
    flags: "--config <file>",
    key: "config",
    group: "run",
    doc: "a JSON file with any of these options, and costs: figures of the cost table",
  },
  {
    flags: "--mount <folder>",
    key: "mounts",
    group: "run",
    doc: "let the program see a folder of this machine: DIR, DIR:rw to write to it, DIR:/path for another place; may be repeated",
    readEach: readMountWish,
  },
  {
    flags: "--responses <file>",
    key: "responses",
    group: "run",
    doc: "a JSON file with what hosts outside answer: addresses and their responses; without it nobody is there",
  },
  { flags: "-u, --unbuffered", key: "unbuffered", group: "run", doc: "as python -u: what is printed goes out piece by piece" },
  { flags: "--realtime", key: "realtime", group: "run", doc: "pace the output to the virtual clock" },
  { flags: "--trace <file>", key: "trace", group: "run", doc: "also write the events of the run, one JSON object a line" },
  {
    flags: "--color <when>",
    key: "colour",
    group: "print",
    doc: "auto, always or never (default auto; NO_COLOR is heeded)",
    values: ["auto", "always", "never"],
    read: colourWish,
  },
  { flags: "--ascii", key: "ascii", group: "print", doc: "no glyphs beyond ASCII" },
  {
    flags: "--width <columns>",
    key: "width",
    group: "print",
    doc: "width of print-outs, 40 to 200 (default: the terminal's)",
    read: whole("--width", 1),
  },
  {
    flags: "-v, --verbose",
    key: "verbose",
    group: "speech",
    doc: "say more: all lanes, events and findings; on stderr the schedule string, instructions, virtual time",
  },
  {
    flags: "-q, --quiet",
    key: "quiet",
    group: "speech",
    doc: "say less: print-outs without the program's own output, nothing on stderr but errors",
  },
];

export type OptionGroup = OptionRow["group"];

export const DEFAULTS: Settings = {
  profile: DEFAULT_PROFILE,
  switchAt: "safepoints",
  cores: undefined,
  seed: 0,
  intervalNs: undefined,
  policy: "fair",
  schedule: undefined,
  maxSteps: undefined,
  timeLimitNs: undefined,
  maxMemoryBytes: undefined,
  ioLatency: {},
  costs: {},
  figures: [],
  config: undefined,
  mounts: [],
  responses: undefined,
  unbuffered: false,
  realtime: false,
  trace: undefined,
  colour: "auto",
  ascii: false,
  width: undefined,
  verbose: false,
  quiet: false,
};

/** `--max-steps` of `--max-steps <number>`. */
export function longFlag(row: OptionRow): string {
  return /--[a-z-]+/.exec(row.flags)?.[0] ?? row.flags;
}

/** The name under which commander keeps an option: camel case of the long flag. */
const gatheredName = (flag: string): string => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What a configuration may set: all that makes a run, but no further configuration. */
const CONFIG_KEYS = OPTIONS.filter(({ group, key }) => (group === "run" || group === "model") && key !== "config").map((row): ConfigKey => {
  const kind = row.readEach !== undefined ? "list" : row.flags.includes("<") ? "value" : "flag";
  return { name: longFlag(row).slice(2), kind };
});

/** What commander gathered, over what a configuration says, as settings. */
export function readSettings(given: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, unknown> = { ...DEFAULTS };
  const configured = typeof given["config"] === "string" ? readConfig(given["config"], CONFIG_KEYS) : new Map<string, unknown>();
  const gathered: Record<string, unknown> = Object.fromEntries([...configured].map(([name, value]) => [gatheredName(name), value]));
  Object.assign(gathered, given);
  settings["costs"] = configured.get("costs") ?? {};
  for (const row of OPTIONS) {
    const value = gathered[gatheredName(longFlag(row).slice(2))];
    if (value === undefined) continue;
    settings[row.key] =
      row.readEach !== undefined
        ? (value as string[]).map(row.readEach)
        : typeof value === "string" && row.read !== undefined
          ? row.read(value)
          : value;
  }
  return settings as unknown as Settings;
}
