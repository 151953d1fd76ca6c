/** English, where it exists; what is missing is shown in Chinese. */
import type { Words } from "./zh.ts";

export const en: Partial<Words> = {};
