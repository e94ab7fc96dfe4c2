// Which panes there are and how large, for any size of screen: pure arithmetic, one function. Why is never dropped; the rest goes
// in this order as the screen gets smaller: finding, output, threads beside the source, names of lanes, source but the current line.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A frame is, from top to bottom: a head line, a border with the ruler, the lanes, a border, Why, perhaps a border and a finding, a
 * border, a row of panes side by side, perhaps a border and the output, a border, the key line. Sizes are those of the text inside the borders.
 */
export interface Layout {
  /** Three columns, two, one, or the smallest that makes sense. */
  readonly kind: "wide" | "medium" | "narrow" | "small";
  readonly columns: number;
  readonly rows: number;
  /** Text before each lane: marker, name, state. 0 width of a part leaves it out. */
  readonly label: { readonly name: number; readonly state: number };
  /** The lane itself. */
  readonly lane: number;
  /** Lanes shown, the GIL's among them; there may be more, then they scroll. */
  readonly laneRows: number;
  readonly why: Size;
  /** What stands out at this moment, in a box of its own; null where nothing does, or there is no room: then Why's border names it. */
  readonly finding: Size | null;
  readonly source: Size;
  readonly threads: Size | null;
  readonly output: Size | null;
  /** Whether the output is a column beside the others, or lines below them. */
  readonly isOutputBeside: boolean;
}

export const MIN_COLUMNS = 40;
export const MIN_ROWS = 10;
/** Head, ruler, border over Why, border over the panes, border under them, keys. */
const FIXED_ROWS = 6;

/** Text before a lane is: marker, name, blank, state, wall. */
export function labelWidth(layout: Pick<Layout, "label">): number {
  const { name, state } = layout.label;
  return 1 + name + (state > 0 ? state + 1 : 0) + 1;
}

function kindOf(columns: number, rows: number): Layout["kind"] {
  if (columns >= 120 && rows >= 30) return "wide";
  if (columns >= 80) return "medium";
  return columns >= 60 ? "narrow" : "small";
}

const LABELS = {
  wide: { name: 16, state: 12 },
  medium: { name: 11, state: 10 },
  narrow: { name: 12, state: 0 },
  small: { name: 1, state: 0 },
} as const satisfies Record<Layout["kind"], Layout["label"]>;

/** A finding's box, with its border: so many rows, if the frame has so many for what is not fixed. */
const FINDING = { wide: { rows: 4, least: 20 }, medium: { rows: 5, least: 16 }, narrow: { rows: 5, least: 16 }, small: null } as const;

/** Null when the screen is too small for any frame: then the run is printed instead. `lanes` counts the GIL's own. */
export function layout(columns: number, rows: number, lanes: number, hasFinding = false): Layout | null {
  if (columns < MIN_COLUMNS || rows < MIN_ROWS) return null;
  const kind = kindOf(columns, rows);
  const inside = columns - 2;
  const label = LABELS[kind];
  const box = FINDING[kind];
  const findingRows = hasFinding && box !== null && rows - FIXED_ROWS >= box.least ? box.rows : 0;
  const room = rows - FIXED_ROWS - findingRows;
  // Why first, then a line of source, then the lanes; what is left makes the panes.
  const whyRows = kind === "wide" ? 3 : room >= 12 ? 3 : 2;
  const leastPane = kind === "small" ? 1 : Math.min(6, Math.max(1, Math.floor((room - whyRows) / 2)));
  const laneRows = Math.max(1, Math.min(lanes, room - whyRows - leastPane));
  const left = room - whyRows - laneRows;
  const isOutputBeside = kind === "wide";
  const outputRows = isOutputBeside || kind === "small" ? 0 : left >= 10 ? Math.min(5, left - 8) : left >= 6 ? 1 : 0;
  const paneRows = Math.max(1, left - (outputRows > 0 ? outputRows + 1 : 0));
  const widths = paneWidths(kind, inside);
  return {
    kind,
    columns,
    rows,
    label,
    lane: inside - labelWidth({ label }),
    laneRows,
    why: { width: inside - 2, height: whyRows },
    finding: findingRows > 0 ? { width: inside - 2, height: findingRows - 1 } : null,
    source: { width: widths.source, height: kind === "small" ? Math.min(1, paneRows) : paneRows },
    threads: widths.threads > 0 ? { width: widths.threads, height: paneRows } : null,
    output: isOutputBeside ? { width: widths.output, height: paneRows } : outputRows > 0 ? { width: inside, height: outputRows } : null,
    isOutputBeside,
  };
}

/** Widths of the panes side by side; a wall stands between two. */
function paneWidths(kind: Layout["kind"], inside: number): { source: number; threads: number; output: number } {
  if (kind === "wide") {
    const source = Math.floor(inside * 0.44);
    const threads = Math.floor(inside * 0.32);
    return { source, threads, output: inside - source - threads - 2 };
  }
  if (kind === "medium") {
    const source = Math.floor(inside * 0.56);
    return { source, threads: inside - source - 1, output: 0 };
  }
  return { source: inside, threads: 0, output: 0 };
}
