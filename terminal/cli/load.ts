// What carries each command out, loaded only when it is called: `run` must not wait for what `step` needs.

import type { Action, CommandName } from "./commands.ts";

export const LOAD: Readonly<Record<CommandName, () => Promise<Action>>> = {
  run: async () => (await import("./run.ts")).run,
  timeline: async () => (await import("./report.ts")).timeline,
  stats: async () => (await import("./report.ts")).stats,
  explain: async () => (await import("./report.ts")).explain,
  dis: async () => (await import("./dis.ts")).dis,
  step: async () => (await import("./step.ts")).step,
  new: async () => (await import("./new.ts")).writeNew,
  samples: async () => (await import("./samples.ts")).samples,
  completion: async () => (await import("./completion.ts")).completion,
};
