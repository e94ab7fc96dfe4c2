// All options of one run, their defaults, and what makes them nonsense. What comes in from a user is `RunOptions`; what the
// kernel works with is `RunConfig`, complete and checked.

import type { OutputChunk } from "../devices/console.ts";
import type { CannedResponse } from "../devices/outside.ts";
import type { Mount } from "../devices/volume.ts";
import type { Safepoints } from "../profiles/profile.ts";
import { DEFAULT_PROFILE, PROFILE_NAMES, PROFILES, type ProfileName } from "../profiles/profiles.ts";
import { DEFAULT_EVENT_LIMIT } from "../trace/recorder.ts";
import type { GilRules } from "../trace/rules.ts";
import { BadCost, type CostOverrides, withOverrides } from "./cost-overrides.ts";
import { type Costs, costsOf } from "./costs.ts";

export interface Limits {
  /** Instructions of all threads together; the run stops at the first safepoint past it. */
  readonly maxSteps: number;
  /** Virtual nanoseconds. */
  readonly timeLimitNs: number;
  /** Threads alive at the same time. */
  readonly maxThreads: number;
}

export const DEFAULT_LIMITS: Limits = { maxSteps: Number.POSITIVE_INFINITY, timeLimitNs: Number.POSITIVE_INFINITY, maxThreads: 20_000 };

/** Where a thread can lose the GIL, by what a user may say of it. */
export const SWITCH_AT = {
  safepoints: "where the profile's CPython looks whether it has to let go. The default.",
  "every-instruction": "between any two instructions, as textbooks have it.",
} as const;

export type SwitchAt = keyof typeof SWITCH_AT;

/** The safepoints of a run. */
export function safepointsOf({ profile, switchAt }: { readonly profile: ProfileName; readonly switchAt: SwitchAt }): Safepoints {
  return switchAt === "every-instruction" ? switchAt : PROFILES[profile].safepoints;
}

export interface RunOptions {
  /** Which version's GIL; "3.11" by default. */
  readonly profile?: ProfileName;
  /** Where it can be lost; how often it is remains the business of profile and policy. */
  readonly switchAt?: SwitchAt;
  /** For os.urandom, random, and the policies: the same seed, the same run. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
  /** Any figure of the cost table. */
  readonly costs?: CostOverrides;
  /** All that the program will read from standard input. */
  readonly stdin?: string;
  /** Files on the simulated disk, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Folders of the host on it; who can look into them hands them in. */
  readonly mounts?: readonly Mount[];
  /** What hosts outside answer; there are no others. */
  readonly responses?: readonly CannedResponse[];
  /** Whether streams 0, 1 and 2 are terminals, as the program sees them. */
  readonly isTerminal?: boolean;
  /** Ctrl-C at these virtual times, beside those that come from outside. */
  readonly interruptsNs?: readonly number[];
  /** How many events to keep; 0 records nothing and is fastest. */
  readonly maxEvents?: number;
  /** Hears of each piece of output as it is written. */
  readonly onOutput?: (chunk: OutputChunk) => void;
}

export interface RunConfig {
  readonly profile: ProfileName;
  readonly safepoints: Safepoints;
  readonly costs: Costs;
  readonly seed: number;
  readonly limits: Limits;
  readonly stdin: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly mounts: readonly Mount[];
  readonly responses: readonly CannedResponse[];
  readonly isTerminal: boolean;
  readonly interruptsNs: readonly number[];
  readonly maxEvents: number;
  readonly onOutput: ((chunk: OutputChunk) => void) | undefined;
}

/** What a trace says of the run's GIL. */
export function rulesOf({ profile, safepoints }: Pick<RunConfig, "profile" | "safepoints">): GilRules {
  return { profile, handOver: PROFILES[profile].handOver, safepoints };
}

/** An option that makes no sense; the message is one line for people. */
export class BadOption extends Error {
  override readonly name = "BadOption";
}

/** Fills in defaults; throws BadOption for what cannot be. */
export function configOf(options: RunOptions): RunConfig {
  const profile = options.profile ?? DEFAULT_PROFILE;
  if (!Object.hasOwn(PROFILES, profile)) {
    throw new BadOption(`there is no profile "${profile}"; there are ${PROFILE_NAMES.join(", ")}`);
  }
  const switchAt = options.switchAt ?? "safepoints";
  demand(Object.hasOwn(SWITCH_AT, switchAt), `switchAt is one of ${Object.keys(SWITCH_AT).join(", ")}`);
  const config: RunConfig = {
    profile,
    costs: changedCosts(costsOf(PROFILES[profile]), options.costs ?? {}),
    seed: options.seed ?? 0,
    safepoints: safepointsOf({ profile, switchAt }),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    stdin: options.stdin ?? "",
    files: options.files ?? {},
    mounts: options.mounts ?? [],
    responses: options.responses ?? [],
    isTerminal: options.isTerminal ?? false,
    interruptsNs: options.interruptsNs ?? [],
    maxEvents: options.maxEvents ?? DEFAULT_EVENT_LIMIT,
    onOutput: options.onOutput,
  };
  check(config);
  return config;
}

function changedCosts(costs: Costs, overrides: CostOverrides): Costs {
  try {
    return withOverrides(costs, overrides);
  } catch (error) {
    throw error instanceof BadCost ? new BadOption(error.message) : error;
  }
}

function check(config: RunConfig): void {
  const { costs, limits } = config;
  demand(Number.isSafeInteger(config.seed) && config.seed >= 0, "the seed is a whole number, 0 or more");
  demand(limits.maxSteps > 0 && limits.timeLimitNs > 0 && limits.maxThreads >= 1, "limits are greater than 0");
  demand(Number.isSafeInteger(costs.switchIntervalNs) && costs.switchIntervalNs >= 1000, "the switch interval is at least 1 µs");
  for (const name of ["stealProbability", "raceOfTwoProbability", "raceOfManyProbability"] as const) {
    demand(costs[name] >= 0 && costs[name] <= 1, `${name} is a probability, 0 to 1`);
  }
  demand(Number.isSafeInteger(costs.cores) && costs.cores >= 1, "cores is a whole number, 1 or more");
  const { handOver } = PROFILES[config.profile];
  demand(costs.checkInterval > 0 === (handOver === "ticks"), "checkInterval is 1 or more in the profile 2.7, and 0 in others");
  demand(costs.deviceJitter >= 0, "deviceJitter is 0 or more");
  for (const [name, value] of Object.entries({ ...costs, ...costs.requestNs })) {
    if (typeof value === "number" && !name.endsWith("Probability") && name !== "deviceJitter") {
      demand(Number.isSafeInteger(value) && value >= 0, `${name} is a whole number, 0 or more`);
    }
  }
  demand(
    config.interruptsNs.every((timeNs) => Number.isSafeInteger(timeNs) && timeNs >= 0),
    "interrupts are virtual nanoseconds",
  );
}

function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new BadOption(sentence);
}
