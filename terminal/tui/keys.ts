// The keys, declared once: what each does by name, for the key line, the help overlay and the tests.

export const KEYS = [
  { action: "step.forward", keys: ["right", "l"], shown: "→ l", doc: "one step forward" },
  { action: "step.back", keys: ["left", "h"], shown: "← h", doc: "one step back" },
  { action: "switch.next", keys: ["]"], shown: "]", doc: "to the next change of the GIL's holder" },
  { action: "switch.previous", keys: ["["], shown: "[", doc: "to the previous one" },
  { action: "finding.next", keys: ["c"], shown: "c", doc: "to the next finding, or the end: what stands out in this run" },
  { action: "finding.previous", keys: ["C"], shown: "C", doc: "to the previous finding, or the beginning" },
  { action: "finding.list", keys: ["f"], shown: "f", doc: "the findings up to now, in full, and what one could do" },
  { action: "step.size", keys: ["s"], shown: "s", doc: "steps are scheduling events, or lines of the program" },
  { action: "lane.down", keys: ["down", "j"], shown: "↓ j", doc: "select the next lane; time stands still" },
  { action: "lane.up", keys: ["up", "k"], shown: "↑ k", doc: "select the previous lane" },
  { action: "go.first", keys: ["home", "g"], shown: "Home g", doc: "to the first step" },
  { action: "go.last", keys: ["end", "G"], shown: "End G", doc: "to the last step" },
  { action: "help", keys: ["?"], shown: "?", doc: "this help" },
  { action: "quit", keys: ["q", "ctrl-c"], shown: "q", doc: "leave" },
] as const;

export type KeyAction = (typeof KEYS)[number]["action"];

/** What a key does; undefined for a key that does nothing. */
export function actionOf(key: string): KeyAction | undefined {
  return KEYS.find(({ keys }) => (keys as readonly string[]).includes(key))?.action;
}
