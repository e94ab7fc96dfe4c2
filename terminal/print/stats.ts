// `gilscope stats`: one row a thread, time held beside time waited for, because load alone misleads; then what stands out.

import type { Surface } from "../surface.ts";
import { type Account, accountsOf, CONVOY_FACTOR, type Finding, findingsOf, STARVATION_INTERVALS } from "./accounts.ts";
import type { Chart } from "./chart.ts";
import { formatMs, formatShare } from "./quantity.ts";
import { fit, fitRight, widthOf, wrap } from "./text-width.ts";
import { bold, sign } from "./vocabulary.ts";

const COLUMNS = [
  { title: "GIL held", of: ({ spent }: Account) => spent.running },
  { title: "GIL wait", of: ({ spent }: Account) => spent.wants },
  { title: "blocked", of: ({ spent }: Account) => spent.blocked + spent.deadlock },
  { title: "I/O", of: ({ spent }: Account) => spent.io },
  { title: "sleep", of: ({ spent }: Account) => spent.sleeping },
] as const;

const COUNT = 8;

/** `12.00 ms  58 %`, or `-` for never; without the share where there is no room for it. */
function cell(ns: number, life: number, hasShares: boolean): string {
  if (ns === 0) return "-";
  return hasShares ? `${formatMs(ns)} ${formatShare(ns, life).padStart(5)}` : formatMs(ns);
}

export function printStats(chart: Chart, surface: Surface, intervalNs: number): string[] {
  const accounts = accountsOf(chart);
  const dots = sign("ellipsis", surface);
  const name = Math.min(Math.max(6, ...accounts.map((account) => widthOf(account.name))), surface.width < 100 ? 14 : 24);
  const number = formatMs(chart.end).length;
  const full = number + 8;
  const hasShares = name + COLUMNS.length * full + 2 * COUNT <= surface.width;
  const hasAll = hasShares || name + COLUMNS.length * (number + 2) + 2 * COUNT <= surface.width;
  const columns = hasAll ? COLUMNS : COLUMNS.slice(0, 2);
  const size = hasShares ? full : number + 2;
  const row = (title: string, cells: readonly string[], runs: string, forced: string) =>
    `${fit(title, name, dots)}${cells.map((text) => fitRight(text, Math.max(size, 10))).join("")}${fitRight(runs, COUNT - 1)}${fitRight(forced, COUNT)}`;
  const head = row(
    "thread",
    columns.map(({ title }) => (hasShares ? `${title}${" ".repeat(6)}` : title)),
    "runs",
    "forced",
  );
  const rows = accounts.map((account) =>
    row(
      account.name,
      columns.map(({ of }) => cell(of(account), account.life, hasShares)),
      String(account.runs),
      String(account.forced),
    ),
  );
  return [
    bold(head.trimEnd(), surface.colours),
    ...rows,
    "",
    ...gilLines(chart, accounts, surface),
    "",
    ...findingLines(chart, surface, intervalNs),
  ];
}

/** What became of the GIL itself. */
function gilLines(chart: Chart, accounts: readonly Account[], surface: Surface): string[] {
  const held = chart.holds.reduce((sum, { from, to }) => sum + to - from, 0);
  const forced = chart.handOvers.filter((handOver) => handOver.forced).length;
  const waits = accounts.filter(({ longestWait }) => longestWait !== undefined);
  const lengthOf = (account: Account) => (account.longestWait === undefined ? 0 : account.longestWait.to - account.longestWait.from);
  const [longest] = waits.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const worst =
    longest?.longestWait === undefined
      ? ""
      : `; longest wait ${formatMs(lengthOf(longest))} ms (${longest.name} at ${formatMs(longest.longestWait.from)} ms)`;
  const text = `GIL held ${formatMs(held)} ms of ${formatMs(chart.end)} ms (${formatShare(held, chart.end)}); ${chart.handOvers.length} hand-overs, ${forced} forced${worst}`;
  return [...wrap(text, surface.width), "times in milliseconds"];
}

const RULES = {
  convoy: `no thread that waits for I/O or sleeps wanted the GIL for more than ${CONVOY_FACTOR}x its own running time`,
  starvation: `no single wait for the GIL was longer than ${STARVATION_INTERVALS} switch intervals`,
  deadlock: "none",
} as const satisfies Record<Finding["name"], string>;

function findingLines(chart: Chart, surface: Surface, intervalNs: number): string[] {
  const findings = findingsOf(chart, intervalNs);
  const lines = Object.entries(RULES).flatMap(([name, nothing]) => {
    const found = findings.filter((finding) => finding.name === name).map(({ text }) => text);
    return (found.length > 0 ? found : [nothing]).flatMap((text) => {
      const [first = "", ...more] = wrap(text, surface.width - 15);
      return [`  ${found.length > 0 ? "!" : "-"} ${fit(name, 11)}${first}`, ...more.map((line) => `${" ".repeat(15)}${line}`)];
    });
  });
  return [bold("findings", surface.colours), ...lines];
}
