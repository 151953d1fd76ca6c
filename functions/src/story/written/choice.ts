/**
 * A story of several regulations as it reads for one of them: a map whose keys are exactly its regulations stands for what
 * it holds under that one. An item of a list that is null there is not in the list.
 */
import type { Path } from "../../adapters/yaml/document.ts";
import { Origins } from "./origins.ts";
import { isMap, type Slip } from "./slip.ts";

interface Chosen {
  value: unknown;
  origins: Origins;
  /** By where it stands in the file. */
  slips: readonly Slip[];
}
interface Choosing {
  regulations: readonly string[];
  of: string;
  origins: Origins;
  slips: Slip[];
}

/** The regulations that 办法 names; none where it is left out, or is no list of names. */
export function regulationsIn(value: unknown): readonly string[] {
  const named = isMap(value) ? [value.办法].flat() : [];
  return named.every((id) => typeof id === "string") ? [...new Set(named)] : [];
}

/** Without `of` as it stands. */
export function chosenFor(value: unknown, regulations: readonly string[], of: string | undefined): Chosen {
  const [origins, slips] = [new Origins(), [] as Slip[]];
  if (of === undefined) return { value, origins, slips };
  const one = isMap(value) && "办法" in value ? { ...value, 办法: of } : value;
  return { value: choose({ regulations, of, origins, slips }, one, [], []), origins, slips };
}

function choose(c: Choosing, value: unknown, at: Path, before: Path): unknown {
  if (Array.isArray(value)) return chooseItems(c, value, at, before);
  if (!isMap(value)) return value;
  if (isChoice(c, value)) {
    c.origins.set(at, [...before, c.of]);
    return choose(c, value[c.of], at, [...before, c.of]);
  }
  if (isMeantAsChoice(value)) c.slips.push({ path: before, says: incomplete(c, value) });
  const parts = Object.entries(value);
  return Object.fromEntries(parts.map(([name, v]) => [name, choose(c, v, [...at, name], [...before, name])]));
}

function chooseItems(c: Choosing, list: readonly unknown[], at: Path, before: Path): unknown[] {
  const kept: unknown[] = [];
  for (const [i, item] of list.entries()) {
    if (isMap(item) && isChoice(c, item) && item[c.of] === null) continue;
    const [here, there] = [
      [...at, kept.length],
      [...before, i],
    ];
    if (kept.length !== i) c.origins.set(here, there);
    kept.push(choose(c, item, here, there));
  }
  return kept;
}

function isChoice({ regulations }: Choosing, value: object): boolean {
  const keys = Object.keys(value);
  return keys.length === regulations.length && regulations.every((id) => keys.includes(id));
}
const isMeantAsChoice = (value: object): boolean => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^R\d\d$/.test(key));
};
function incomplete({ regulations }: Choosing, value: object): string {
  const keys = Object.keys(value);
  const missing = regulations.filter((id) => !keys.includes(id));
  const odd = keys.filter((id) => !regulations.includes(id));
  const what = [...missing.map((id) => `缺少 ${id}`), ...odd.map((id) => `“办法”中没有 ${id}`)].join("，");
  return `${what}：须为“办法”所列的每个办法各写一项，如 { ${regulations.map((id) => `${id}: …`).join(", ")} }`;
}
