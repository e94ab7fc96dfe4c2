// Objects that refer to another one without keeping it alive: weak references and proxies.

import { PyObject } from "./value.ts";

export abstract class WeakHolder extends PyObject {}
