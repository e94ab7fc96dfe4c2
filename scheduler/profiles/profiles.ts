// The profiles by name.

import type { Profile } from "./profile.ts";
import { python27 } from "./python-2.7.ts";
import { python36, python37, python38 } from "./python-3.6-to-3.8.ts";
import { python39 } from "./python-3.9.ts";
import { python310 } from "./python-3.10.ts";
import { python311 } from "./python-3.11.ts";
import { python312 } from "./python-3.12.ts";
import { python313 } from "./python-3.13.ts";

export const PROFILES = {
  "2.7": python27,
  "3.6": python36,
  "3.7": python37,
  "3.8": python38,
  "3.9": python39,
  "3.10": python310,
  "3.11": python311,
  "3.12": python312,
  "3.13": python313,
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

/** Oldest first. */
export const PROFILE_NAMES = Object.keys(PROFILES) as readonly ProfileName[];

export const DEFAULT_PROFILE: ProfileName = "3.11";
