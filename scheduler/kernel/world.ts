// What all processes of a run share: one disk, one network, one console, the timers of everything that will happen, the
// journal, and the cores. What a process has to itself, its clock, GIL and descriptors, is machine.ts.

import type { Chooser } from "../choice/chooser.ts";
import { SeededNumbers } from "../choice/seeded.ts";
import { ConsoleDevice } from "../devices/console.ts";
import { Disk } from "../devices/disk.ts";
import { latencyNs } from "../devices/latency.ts";
import { Network } from "../devices/network.ts";
import { Outside } from "../devices/outside.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { RunConfig } from "./config.ts";
import type { DataListener } from "./contract.ts";
import { Cores } from "./cores.ts";
import type { Exit } from "./exits.ts";
import { Journal } from "./journal.ts";
import type { Process } from "./process.ts";
import type { Semaphore } from "./semaphore.ts";
import type { Memory } from "./memory.ts";
import type { Thread } from "./thread.ts";
import { Timers } from "./timers.ts";

export class World {
  readonly config: RunConfig;
  readonly chooser: Chooser;
  readonly journal: Journal | null;
  readonly timers = new Timers();
  readonly cores: Cores;
  readonly disk: Disk;
  readonly network: Network;
  readonly console: ConsoleDevice;
  readonly random: SeededNumbers;
  /** All threads there have been, by id - 1. */
  readonly threads: Thread[] = [];
  /** All processes there have been, in the order of their making; the program itself is the first. */
  readonly processes: Process[] = [];
  /** Memory and semaphores that processes share, by name. */
  readonly memories = new Map<string, Memory>();
  readonly semaphores = new Map<string, Semaphore>();
  /** The thread whose call is just doing its work at a device. */
  actor: Thread | null = null;
  /** Of pipes and sockets, as fstat tells it. */
  nextAnonymousInode = 40_000;
  readonly deliveredInterruptsNs: number[] = [];
  /** Hears what the program reads and writes, in a run that is repeated for that. */
  dataListener: DataListener | null = null;
  /** How the program itself has ended, while processes that it left behind still run. */
  programExit: Exit | null = null;
  /** Set when the run is over. */
  exit: Exit | null = null;

  constructor(parts: { config: RunConfig; chooser: Chooser; recorder: Recorder | null }) {
    const { config, chooser, recorder } = parts;
    const { costs } = config;
    this.config = config;
    this.chooser = chooser;
    this.journal = recorder === null ? null : new Journal(recorder);
    this.cores = new Cores(costs.cores, costs.coreSliceNs);
    this.disk = new Disk(config.files, config.mounts);
    this.console = new ConsoleDevice({ input: config.stdin, isTerminal: config.isTerminal, onOutput: config.onOutput });
    const delayNs = (latency: typeof costs.networkMessage, bytes: number) => latencyNs(latency, bytes, costs.deviceJitter, chooser);
    this.network = new Network({
      time: {
        delayNs: (bytes) => delayNs(costs.networkMessage, bytes),
        answerNs: (operationNs, bytes) =>
          delayNs({ ...costs.outsideAnswer, operationNs: operationNs ?? costs.outsideAnswer.operationNs }, bytes),
        at: (timeNs, event) => void this.timers.add(timeNs, null, (_nobody, dueNs) => event(dueNs)),
      },
      names: {
        bind: (path, socket, nowNs) => this.disk.bindSocket(path, socket, nowNs),
        find: (path) => this.disk.findSocket(path),
      },
      outside: new Outside(config.responses),
    });
    this.random = new SeededNumbers(config.seed, "bytes");
  }
}
