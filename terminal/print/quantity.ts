// Numbers as people read them: durations with a unit, counts with separators, shares in percent.

/** At most three decimals, none that say nothing. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A moment or a duration in milliseconds with two decimals: the unit of all tables. */
export function formatMs(ns: number): string {
  return (ns / 1e6).toFixed(2);
}

/** A duration in the unit that suits it: `350 ns`, `12.5 µs`, `5.00 ms`, `1.20 s`. */
export function formatDuration(ns: number, surface: { readonly ascii: boolean }): string {
  if (ns < 1e3) return `${Math.round(ns)} ns`;
  if (ns < 1e6) return `${(ns / 1e3).toFixed(1)} ${surface.ascii ? "us" : "µs"}`;
  if (ns < 1e9) return `${(ns / 1e6).toFixed(2)} ms`;
  return `${(ns / 1e9).toFixed(2)} s`;
}

/** 1234567 as `1,234,567`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

export function formatShare(part: number, whole: number): string {
  return whole <= 0 ? "0 %" : `${Math.round((100 * part) / whole)} %`;
}

/** `5ms`, `0.5 s`, `200us`, `1e3ns`; a bare number is seconds where `bareUnit` is "s". Undefined when it is no duration. */
export function parseDuration(text: string, bareUnit: "s" | "ms"): number | undefined {
  const match = /^([\d.]+(?:e\d+)?)\s*(ns|us|µs|ms|s|)$/i.exec(text.trim());
  if (match === null) return undefined;
  const value = Number(match[1]);
  const unit = (match[2] || bareUnit).toLowerCase();
  const ns = unit === "ns" ? 1 : unit === "us" || unit === "µs" ? 1e3 : unit === "ms" ? 1e6 : 1e9;
  return Number.isFinite(value) ? Math.round(value * ns) : undefined;
}
