// The stepper as Ink sees it: keys in, lines out. What a key does is in walk.ts, what is shown in frame.ts.

import { Box, type Key, Text, useApp, useInput, useWindowSize } from "ink";
import { useReducer, useRef } from "react";
import type { Surface } from "../surface.ts";
import { frame, helpFrame } from "./frame.ts";
import { actionOf } from "./keys.ts";
import { layout, MIN_COLUMNS, MIN_ROWS } from "./layout.ts";
import type { View } from "./moment.ts";
import type { Walk } from "./walk.ts";

/** The name of a key as keys.ts has it. */
export function nameOf(input: string, key: Partial<Key>): string {
  if (key.ctrl && input === "c") return "ctrl-c";
  if (key.rightArrow) return "right";
  if (key.leftArrow) return "left";
  if (key.upArrow) return "up";
  if (key.downArrow) return "down";
  if (key.home) return "home";
  if (key.end) return "end";
  return input;
}

/** One screen of a given size: a pure function of its properties. */
export function Screen({
  walk,
  view,
  size,
  surface,
}: {
  walk: Walk;
  view: View;
  size: { columns: number; rows: number };
  surface: Surface;
}) {
  const place = layout(size.columns, size.rows, walk.scene.chart.lanes.length + 1);
  if (place === null) return <Text wrap="truncate">{`the screen is smaller than ${MIN_COLUMNS}x${MIN_ROWS}; q quits`}</Text>;
  const lines = view.isHelp ? helpFrame(place, surface) : frame(walk.scene, walk.moment(), view, place, surface);
  return (
    <Box flexDirection="column" width={size.columns}>
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is what its number says
        <Text key={row} wrap="truncate">
          {line}
        </Text>
      ))}
    </Box>
  );
}

export function App({ walk, surface }: { walk: Walk; surface: Surface }) {
  const size = useWindowSize();
  const { exit } = useApp();
  // Cursor and view change outside React: two keys can come before it draws once, and the second must see what the first did.
  const view = useRef<View>({ size: "event", selected: 0, isHelp: false });
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  useInput((input, key) => {
    const action = actionOf(nameOf(input, key));
    if (action === "quit") return exit();
    if (view.current.isHelp) view.current = { ...view.current, isHelp: false };
    else if (action !== undefined) view.current = walk.obey(action, view.current);
    draw();
  });
  return <Screen walk={walk} view={view.current} size={size} surface={surface} />;
}
