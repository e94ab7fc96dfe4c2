// What sentences have to know of the GIL of a run: which version's it was, how it came to change hands, and where a thread looked whether
// it had to let go. A sentence says what holds in that version, not in another.

/** Plain facts, kept beside the events. */
export interface GilRules {
  /** Whose GIL it was: "3.11". */
  readonly profile: string;
  readonly handOver: "drop request" | "ticks";
  readonly safepoints: keyof typeof LOOKS;
}

const AT_CALLS_AND_JUMPS = "where a function begins, a loop jumps back, or a call into C returns";

/** Where a thread looks whether it has to let go, by the name of the table of safepoints. */
const LOOKS = {
  "2.7": "where its ticks are used up",
  "3.9": "after nearly every instruction",
  "3.10": "where a function or a handler begins, a jump back or on a condition is taken, or a call returns",
  "3.11": AT_CALLS_AND_JUMPS,
  "3.12": AT_CALLS_AND_JUMPS,
  "every-instruction": "",
} as const;

/** "at its next safepoint: in 3.9 after nearly every instruction". */
export function nextLook({ profile, safepoints }: GilRules): string {
  if (safepoints === "every-instruction") return "before its next instruction, as textbooks have it; no CPython looks so often";
  return `at its next safepoint: in ${profile} ${LOOKS[safepoints]}`;
}
