// Calls of the pure modules of the library with random arguments: a flavour a module, or a few modules that go together.

import { DATA, DATES, RECORDS } from "./data-templates.ts";
import type { Probe } from "./dice.ts";
import { COLLECTIONS, FUNCTIONAL, NUMBERS } from "./library-templates.ts";
import { fromTemplates } from "./templates.ts";
import { PATTERNS, TEXTS } from "./text-templates.ts";

/** C and Python functions refuse wrong arguments in words of their own, so library calls are made with arguments that fit. */
const NONE = { kind: 0, count: 0 };

interface Flavour {
  readonly probe: Probe;
  readonly imports: string;
}

/** Name of the flavour → its probes, and the imports at the head of its programs. */
export const LIBRARY: Readonly<Record<string, Flavour>> = {
  functional: { probe: fromTemplates(FUNCTIONAL, NONE), imports: "import bisect, functools, heapq, itertools, operator" },
  collections: {
    probe: fromTemplates(COLLECTIONS, NONE),
    imports: "import copy, types\nfrom collections import *\nfrom collections import abc",
  },
  numbers: {
    probe: fromTemplates(NUMBERS, NONE),
    imports: "import cmath, math, random, statistics\nfrom decimal import *\nfrom fractions import Fraction",
  },
  patterns: { probe: fromTemplates(PATTERNS, NONE), imports: "import fnmatch, re" },
  texts: { probe: fromTemplates(TEXTS, NONE), imports: "import difflib, html, pprint, shlex, string, textwrap, unicodedata" },
  data: { probe: fromTemplates(DATA, NONE), imports: "import array, base64, binascii, hashlib, io, json, struct, zlib" },
  dates: { probe: fromTemplates(DATES, NONE), imports: "import calendar, time as clock\nfrom datetime import *" },
  records: {
    probe: fromTemplates(RECORDS, NONE),
    imports: "import contextlib, enum, types, typing\nfrom dataclasses import *\nfrom collections import namedtuple",
  },
};
