// A POSIX semaphore that processes share: a number that nobody takes below zero. Who waits for it to be above is woken in order.

import { Changes } from "../devices/descriptors.ts";

export class Semaphore {
  value: number;
  readonly most: number;
  readonly releases = new Changes();
  constructor(value: number, most: number) {
    this.value = value;
    this.most = most;
  }
}
