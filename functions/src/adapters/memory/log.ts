import type { Fields } from "../../engine/declare/kind.ts";
import type { Log } from "../ports.ts";

interface LogLine {
  level: "info" | "warn" | "error";
  event: string;
  data: Fields;
}

/** Keeps what was logged, so that a test can see that nothing was. */
export class MemoryLog implements Log {
  readonly lines: LogLine[] = [];
  info(event: string, data: Fields = {}): void {
    this.lines.push({ level: "info", event, data });
  }
  warn(event: string, data: Fields = {}): void {
    this.lines.push({ level: "warn", event, data });
  }
  error(event: string, data: Fields = {}): void {
    this.lines.push({ level: "error", event, data });
  }
}
