/** Files that a person hands over: read with a sentence when they can't be. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { type LineOf, readDocument } from "../../../functions/src/adapters/yaml/document.ts";
import { decoded } from "../../../functions/src/engine/values/file/decoded.ts";
import { Refusal } from "../command.ts";

/** Larger than any file that these commands are meant for. */
const MOST_BYTES = 20 * 1024 * 1024;

export function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new Refusal(`找不到文件 ${file}`);
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new Refusal(`${file} 有 ${size} 字节，最多 ${MOST_BYTES} 字节，请拆分后再办`);
  return readFileSync(file);
}

/** Text in any encoding that programs in China save it in. */
export function readText(file: string): string {
  const read = decoded(readBytes(file));
  if ("fault" in read) throw new Refusal(`${file}：${read.fault}`);
  return read.text;
}

/** A JSON or YAML file, with the line of every part. */
export function readData(file: string): { value: unknown; lineOf: LineOf } {
  const { value, faults, lineOf } = readDocument(readText(file));
  if (faults.length) throw new Refusal(faults.map(({ line, says }) => `${file}:${line}：${says}`).join("\n"));
  return { value, lineOf };
}
