// The profiles by name.

import type { Profile } from "./profile.ts";
import { python311 } from "./python-3.11.ts";

export const PROFILES = { "3.11": python311 } as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

export const DEFAULT_PROFILE: ProfileName = "3.11";
