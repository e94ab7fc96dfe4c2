// Opens the stepper on the terminal and stays until it is left. Whatever happens, the terminal gets its own screen, cursor and
// keys back first; only then is anything said.

import { render } from "ink";
import type { Surface } from "../surface.ts";
import { App } from "./app.tsx";
import type { Walk } from "./walk.ts";

export async function openStepper(walk: Walk, surface: Surface): Promise<void> {
  // Keys typed before have moved the cursor, a ^C perhaps: the other screen would begin there, too far to the right for its first line.
  process.stdout.write("\r");
  const screen = render(<App walk={walk} surface={surface} />, {
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const leave = () => screen.unmount();
  process.once("SIGTERM", leave);
  process.once("SIGHUP", leave);
  try {
    await screen.waitUntilExit();
  } finally {
    process.off("SIGTERM", leave);
    process.off("SIGHUP", leave);
    screen.unmount();
  }
}
