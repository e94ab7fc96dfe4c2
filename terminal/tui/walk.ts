// Walking about in a session: what each key does to the cursor and to what is looked at, and the moment that is then to be shown.
// The session knows where one can go; nothing here repeats its rules.

import {
  type Finding,
  findingsOf,
  type LostUpdateSearch,
  type LostUpdates,
  type ProgramOptions,
  type Session,
} from "../../scheduler/index.ts";
import type { Program } from "../files.ts";
import { chartOf, laneId } from "../print/chart-of.ts";
import { modelTexts, type Pace } from "../print/model.ts";
import type { State } from "../print/vocabulary.ts";
import type { KeyAction } from "./keys.ts";
import type { Found, Moment, Scene, Stand, View } from "./moment.ts";

/** Where one thread stood from some event on. */
interface Place {
  readonly event: number;
  readonly path: string | null;
  readonly line: number;
}

/** Output kept for the screen: more lines than any screen has. */
const OUTPUT_CHUNKS = 200;

export class Walk {
  readonly session: Session;
  readonly scene: Scene;
  /** The places of each thread and task by lane, in order of events. */
  readonly #places = new Map<string, Place[]>();
  /** What stands out in the run, in order of events. */
  #findings: readonly Finding[];
  #search: LostUpdateSearch | null = null;
  #lost: LostUpdates | null = null;

  constructor(session: Session, program: Program, options: ProgramOptions, pace: Pace) {
    this.session = session;
    const folder = program.path.slice(0, -program.title.length);
    const sources = new Map([[program.path, program.source.split("\n")]]);
    for (const [path, bytes] of Object.entries(program.files)) sources.set(folder + path, new TextDecoder().decode(bytes).split("\n"));
    this.scene = {
      program: { name: program.title, path: program.path },
      sources,
      seed: options.seed ?? 0,
      pace,
      model: modelTexts(options),
      policy: options.policy ?? "fair",
      chart: chartOf(session.query),
    };
    this.#findings = this.#inOrder();
    for (const event of session.events) {
      if (event.line === null) continue;
      // Where a task stands is an await, and no place of the thread; what another did to it happened where the thread stands.
      const isTask = event.event === "task.change" && event.by === null && event.state !== "created" && event.state !== "cancelling";
      const lane = isTask ? laneId({ kind: "task", id: event.task }) : laneId({ kind: "thread", id: event.thread });
      const places = this.#places.get(lane) ?? [];
      places.push({ event: event.index, path: event.path, line: event.line });
      this.#places.set(lane, places);
    }
  }

  /** Goes on looking for lost updates, for a moment; false when that is over. */
  search(): boolean {
    if (this.#lost !== null) return false;
    this.#search ??= this.session.searchLostUpdates();
    if (!this.#search.advance(1)) return true;
    this.#lost = this.#search.lost;
    this.#findings = this.#inOrder();
    return false;
  }

  #inOrder(): Finding[] {
    const { query } = this.session;
    return findingsOf(query, this.scene.pace.switchIntervalNs, this.#lost ?? undefined).sort((one, other) => one.event - other.event);
  }

  /**
   * What a pressed key makes of the view. A page in front of the run is scrolled, up to `scrollEnd`, or gives way; from that of findings one
   * can go to one at once.
   */
  press(action: KeyAction | undefined, view: View, scrollEnd = 0): View {
    if (view.page === "run") return action === undefined ? view : this.obey(action, view);
    if (action === "lane.down") return { ...view, scroll: Math.min(scrollEnd, view.scroll + 1) };
    if (action === "lane.up") return { ...view, scroll: Math.max(0, view.scroll - 1) };
    const run = { ...view, page: "run", scroll: 0 } as const;
    const goes = view.page === "findings" && (action === "finding.next" || action === "finding.previous");
    return goes ? this.obey(action, run) : run;
  }

  /** Obeys a key, and gives what is looked at then; where there is nowhere to go, all stays as it was. */
  obey(action: KeyAction, view: View): View {
    const { session } = this;
    const isLine = view.size === "line";
    const count = session.query.lanes.length;
    switch (action) {
      case "step.forward":
        if (isLine) session.forwardLine();
        else session.forward();
        return this.#following(view);
      case "step.back":
        if (isLine) session.backLine();
        else session.back();
        return this.#following(view);
      case "switch.next":
        session.nextSwitch();
        return this.#following(view);
      case "switch.previous":
        session.previousSwitch();
        return this.#following(view);
      case "go.first":
        session.toEvent(0);
        return this.#following(view);
      case "go.last":
        session.toEvent(session.events.length - 1);
        return this.#following(view);
      case "finding.next":
        session.toNextOf(this.#findings.map(({ event }) => event));
        return this.#following(view);
      case "finding.previous":
        session.toPreviousOf(this.#findings.map(({ event }) => event));
        return this.#following(view);
      case "finding.list":
        return { ...view, page: "findings" };
      case "step.size":
        return { ...view, size: isLine ? "event" : "line" };
      case "lane.down":
        return { ...view, selected: Math.min(count - 1, view.selected + 1) };
      case "lane.up":
        return { ...view, selected: Math.max(0, view.selected - 1) };
      case "help":
        return { ...view, page: "keys" };
      case "quit":
        return view;
    }
  }

  /** After a step the lane is selected in which it happened: that is where to look; of a deadlock, one of those in the circle. */
  #following(view: View): View {
    const { cursor, event, query } = this.session;
    const inCircle = event?.event === "run.deadlock" ? event.cycle[0] : undefined;
    const thread = cursor.line?.thread ?? inCircle ?? event?.thread;
    const lane = query.lanes.findIndex(({ kind, id }) =>
      event?.event === "task.change" && cursor.line === null ? kind === "task" && id === event.task : kind === "thread" && id === thread,
    );
    return lane < 0 ? view : { ...view, selected: lane };
  }

  /** Does something stand out right here? */
  get isAtFinding(): boolean {
    return this.#findings.some(({ event }) => event === this.session.cursor.event);
  }

  moment(): Moment {
    const { session } = this;
    const { event, line } = session.cursor;
    const why = session.query.sentence(event);
    const found = this.#findings.filter((finding) => finding.event <= event);
    return {
      step: event + 1,
      steps: session.events.length,
      timeNs: session.timeNs,
      why:
        line === null
          ? why
          : `${session.query.names.thread(line.thread)} is about to execute line ${line.line}, in ${line.functionName}. Before: ${why}`,
      stands: session.query.statesAt(event).map(({ lane, stretch }) => this.#stand(lane, stretch)),
      output: session.query
        .outputAt(event)
        .slice(-OUTPUT_CHUNKS)
        .map(({ text }) => text)
        .join(""),
      found: found.map((finding) => this.#found(finding)),
      foundLater: this.#findings.length - found.length,
      lost: this.#lost,
    };
  }

  #found({ name, text, remedy, event, place }: Finding): Found {
    const at = this.session.events[event];
    return {
      name,
      text,
      remedy,
      step: event + 1,
      timeNs: at?.timeNs ?? 0,
      path: place?.path ?? at?.path ?? null,
      line: place?.line ?? at?.line ?? 0,
    };
  }

  #stand(lane: Session["query"]["lanes"][number], stretch: { readonly state: State; readonly word: string } | null): Stand {
    const shown = this.scene.chart.lanes.find(({ id }) => id === laneId(lane));
    const { line } = this.session.cursor;
    const place = this.#placeOf(laneId(lane));
    return {
      lane: laneId(lane),
      name: shown?.name ?? lane.name,
      mark: shown?.mark ?? "",
      state: stretch?.state ?? "new",
      detail: stretch?.word ?? "",
      path: line !== null && line.thread === lane.id && lane.kind === "thread" ? line.path : (place?.path ?? null),
      line: line !== null && line.thread === lane.id && lane.kind === "thread" ? line.line : (place?.line ?? 0),
    };
  }

  /** Where a thread or task stood at the last of its events that has happened. */
  #placeOf(lane: string): Place | undefined {
    const places = this.#places.get(lane) ?? [];
    const { event } = this.session.cursor;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.event <= event) low = middle + 1;
      else high = middle;
    }
    return places[low - 1];
  }
}
