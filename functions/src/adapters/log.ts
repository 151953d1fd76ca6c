import { error, info, warn } from "firebase-functions/logger";
import type { Log } from "./ports.ts";

/** Structured lines for Cloud Logging. Callers give ids, counts and codes: no names, texts, addresses or tokens. */
export const cloudLog: Log = {
  info: (event, data = {}) => info(event, data),
  warn: (event, data = {}) => warn(event, data),
  error: (event, data = {}) => error(event, data),
};
