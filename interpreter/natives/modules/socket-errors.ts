// The exceptions of socket that are not built in: gaierror and herror. `socket.error` is OSError, `socket.timeout` TimeoutError.

import { builtinClass } from "../../objects/class.ts";
import { EXCEPTIONS } from "../../objects/exception.ts";

export const gaierrorClass = builtinClass("gaierror", { base: EXCEPTIONS.OSError, module: "socket" });
export const herrorClass = builtinClass("herror", { base: EXCEPTIONS.OSError, module: "socket" });
