// The stepper as Ink sees it: keys in, lines out. What a key does is in walk.ts, what is shown in frame.ts.

import { Box, type Key, Text, useApp, useInput, useWindowSize } from "ink";
import { useEffect, useReducer, useRef } from "react";
import type { Surface } from "../surface.ts";
import { frame, pageFrame, scrollEnd } from "./frame.ts";
import { actionOf } from "./keys.ts";
import { type Layout, layout, MIN_COLUMNS, MIN_ROWS } from "./layout.ts";
import type { View } from "./moment.ts";
import type { Walk } from "./walk.ts";

/** Names of the keys as keys.ts has them: a key that is held down can come many times at once. */
export function namesOf(input: string, key: Partial<Key>): string[] {
  if (key.ctrl && input === "c") return ["ctrl-c"];
  if (key.rightArrow) return ["right"];
  if (key.leftArrow) return ["left"];
  if (key.upArrow) return ["up"];
  if (key.downArrow) return ["down"];
  if (key.home) return ["home"];
  if (key.end) return ["end"];
  return key.ctrl || key.meta || key.escape ? [""] : [...input];
}

function placeOf(walk: Walk, { columns, rows }: { columns: number; rows: number }): Layout | null {
  return layout(columns, rows, walk.scene.chart.lanes.length + 1, walk.isAtFinding);
}

function linesOf(walk: Walk, view: View, place: Layout, surface: Surface): string[] {
  const moment = walk.moment();
  return view.page === "run" ? frame(walk.scene, moment, view, place, surface) : pageFrame(moment, view, place, surface);
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
  const place = placeOf(walk, size);
  if (place === null) return <Text wrap="truncate">{`the screen is smaller than ${MIN_COLUMNS}x${MIN_ROWS}; q quits`}</Text>;
  const lines = linesOf(walk, view, place, surface);
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
  const view = useRef<View>({ size: "event", selected: 0, page: "run", scroll: 0 });
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  // Between keys; a piece takes less time than anybody would notice.
  useEffect(() => {
    const search = () => {
      if (walk.search()) next = setImmediate(search);
      else draw();
    };
    let next = setImmediate(search);
    return () => clearImmediate(next);
  }, [walk]);
  useInput((input, key) => {
    for (const name of namesOf(input, key)) {
      const action = actionOf(name);
      if (action === "quit") return exit();
      const place = placeOf(walk, size);
      const isPage = place !== null && view.current.page !== "run";
      const end = isPage ? scrollEnd(walk.moment(), view.current, place, surface) : 0;
      view.current = walk.press(action, view.current, end);
    }
    draw();
  });
  return <Screen walk={walk} view={view.current} size={size} surface={surface} />;
}
