// Random programs over the language: many small probes, each of which prints what it came to, or the exception in which it ended.
import { argumentProbe } from "./argument-probes.ts";
import { classProbe } from "./class-probes.ts";
import { containerProbe } from "./container-probes.ts";
import { Dice, type Probe } from "./dice.ts";
import { expressionProbe } from "./expression-probes.ts";
import { FLOW_PRELUDE, flowProbe } from "./flow-probes.ts";
import { formatProbe } from "./format-probes.ts";
import { GENERATOR_PRELUDE, generatorProbe } from "./generator-probes.ts";
import { LIBRARY } from "./library-probes.ts";
import { MATCH_PRELUDE, matchProbe } from "./match-probes.ts";
import { methodProbe } from "./method-probes.ts";

/** Name → the probes that a program of this flavour is made of, and what stands at their head. */
const FLAVOURS: Readonly<Record<string, { readonly probe: Probe; readonly imports?: string }>> = {
  expressions: { probe: expressionProbe },
  methods: { probe: methodProbe },
  containers: { probe: containerProbe },
  formats: { probe: formatProbe },
  flow: { probe: flowProbe, imports: FLOW_PRELUDE },
  generators: { probe: generatorProbe, imports: GENERATOR_PRELUDE },
  classes: { probe: classProbe },
  match: { probe: matchProbe, imports: MATCH_PRELUDE },
  arguments: { probe: argumentProbe },
  ...LIBRARY,
};

type Flavour = string;
const flavours: readonly Flavour[] = Object.keys(FLAVOURS);

/** Programs that import much take ten times as long, and so have fewer turns. */
const SELDOM: readonly Flavour[] = ["numbers", "patterns", "texts", "dates", "records"];
export const turns: readonly Flavour[] = [
  ...Array.from({ length: 6 }, () => flavours.filter((name) => !SELDOM.includes(name))).flat(),
  ...SELDOM,
];

/** What one program is: each number is the seed of a probe. */
export interface Recipe {
  readonly flavour: Flavour;
  readonly probes: readonly number[];
  /** Whether the last probe that fails ends the program. */
  readonly ends: boolean;
}

const PRELUDE = `import sys

last = None

def show(*values):
    print(*[f"{type(value).__name__} {value!r}" for value in values])

def attempt(function, *arguments, **keywords):
    global last
    try:
        show(function(*arguments, **keywords))
    except BaseException as error:
        last = error
        print("!", type(error).__name__, error)
        sys.excepthook(type(error), error, error.__traceback__)
`;

const probeOf = (flavour: Flavour) => FLAVOURS[flavour] as (typeof FLAVOURS)[string];

/** The text of one probe of a recipe. */
export function probeText({ flavour, probes }: Recipe, index: number): string {
  return probeOf(flavour).probe(new Dice(probes[index] as number));
}

/** The text of a recipe's program. A line `-- n` in both streams tells where the output of the n-th probe begins. */
export function programText(recipe: Recipe): string {
  const { flavour, probes, ends } = recipe;
  const parts = probes.map((_, index) => `print("-- ${index}")\nprint("-- ${index}", file=sys.stderr)\n${probeText(recipe, index)}`);
  const end = ends ? "if last is not None:\n    raise last\n" : "";
  return `${PRELUDE}${probeOf(flavour).imports ?? ""}\n${parts.join("\n")}\n${end}`;
}
