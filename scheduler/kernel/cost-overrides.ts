// The cost table as a user changes it: figure by figure, or a whole device at once. Names that are not in the table are refused by
// their names, so that a slip of the pen is not a setting without effect.

import type { Latency } from "../devices/latency.ts";
import type { RequestKind } from "./contract.ts";
import type { Costs } from "./costs.ts";

/** Any figure of the table; of a device's row any part; any request's figure by name. */
export type CostOverrides = {
  readonly [Name in Exclude<keyof Costs, "requestNs">]?: Costs[Name] extends Latency ? Partial<Latency> : Costs[Name];
} & { readonly requestNs?: Partial<Record<RequestKind, number>> };

/** What a cost table cannot be; the message is a sentence for people. */
export class BadCost extends Error {}

/** The table with the user's figures in it. Throws BadCost for names that it does not have and values that make no sense. */
export function withOverrides(costs: Costs, overrides: CostOverrides): Costs {
  const changed: Record<string, unknown> = { ...costs };
  for (const [name, value] of Object.entries(overrides)) {
    const standing = costs[name as keyof Costs];
    if (standing === undefined) throw new BadCost(`there is no cost "${name}"; there is ${Object.keys(costs).join(", ")}`);
    if (value !== undefined) changed[name] = merged(name, standing, value);
  }
  return changed as unknown as Costs;
}

function merged(name: string, standing: unknown, wish: unknown): unknown {
  if (typeof standing !== "object" || standing === null) {
    if (typeof wish !== typeof standing) throw new BadCost(`the cost ${name} is a ${typeof standing}, not ${JSON.stringify(wish)}`);
    return wish;
  }
  if (typeof wish !== "object" || wish === null) throw new BadCost(`the cost ${name} is an object, not ${JSON.stringify(wish)}`);
  const parts = name === "requestNs" ? Object.keys(standing) : ["operationNs", "byteNs", "jitter"];
  for (const [part, value] of Object.entries(wish)) {
    if (!parts.includes(part)) throw new BadCost(`the cost ${name} has no "${part}"; there is ${parts.join(", ")}`);
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw new BadCost(`${part} of ${name} is a number, 0 or more`);
  }
  return { ...standing, ...wish };
}

/** The devices that a user sees, and their rows: all of them have the latency, those that move bytes the bandwidth too. */
export const DEVICES = {
  disk: { rows: ["diskOpen", "diskRead", "diskWrite", "diskName"], moving: ["diskRead", "diskWrite"] },
  console: { rows: ["consoleRead", "consoleWrite"], moving: ["consoleRead", "consoleWrite"] },
  pipe: { rows: ["pipeTransfer"], moving: ["pipeTransfer"] },
  /** One way of a message. */
  network: { rows: ["networkMessage"], moving: ["networkMessage"] },
} as const satisfies Readonly<Record<string, { readonly rows: readonly (keyof Costs)[]; readonly moving: readonly (keyof Costs)[] }>>;

export type DeviceName = keyof typeof DEVICES;

/** How fast a device is to be; what is left out stays as it is. */
export interface DeviceWish {
  readonly latencyNs?: number;
  /** 1 is a gigabyte a second. */
  readonly byteNs?: number;
  readonly jitter?: number;
}

/** The rows of the cost table for wishes about whole devices. */
export function deviceCosts(wishes: { readonly [Name in DeviceName]?: DeviceWish }): CostOverrides {
  const costs: Record<string, Partial<Latency>> = {};
  for (const [name, { latencyNs, byteNs, jitter }] of Object.entries(wishes)) {
    const { rows, moving }: { rows: readonly string[]; moving: readonly string[] } = DEVICES[name as DeviceName];
    for (const row of rows) {
      costs[row] = {
        ...(latencyNs === undefined ? {} : { operationNs: latencyNs }),
        ...(byteNs === undefined || !moving.includes(row) ? {} : { byteNs }),
        ...(jitter === undefined ? {} : { jitter }),
      };
    }
  }
  return costs as CostOverrides;
}
