/** What the steps of a story wrote, against what is declared of them: the proof (engine/prove) rests on the declarations. */
import type { Fields } from "../engine/declare/kind.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import { blank } from "../engine/declare/sheet.ts";
import { undeclared } from "../engine/prove/written.ts";
import type { ActionDoc } from "../stored/shapes.ts";
import type { World } from "./world.ts";

/** A guarding field that a `set` wrote, or left blank, though its row says otherwise. */
export async function writtenUndeclared(w: World): Promise<string[]> {
  const docs = await w.docs.query<ActionDoc>({ from: "actions", group: true, where: [], limit: 100_000 });
  const cases = Map.groupBy(
    docs.filter(({ data }) => data.outcome?.change),
    ({ path }) => path.split("/")[1] ?? "",
  );
  const faults = [...cases].map(async ([id, taken]) => {
    const k = await w.env.kinds.kindOf(taken[0]?.data.kind ?? "");
    return k
      ? ofCase(
          k,
          taken.map(({ data }) => data),
        ).map((fault) => `${id} ${fault}`)
      : [];
  });
  return (await Promise.all(faults)).flat();
}

function ofCase(k: Loaded, taken: readonly ActionDoc[]): string[] {
  let status: string | null = null;
  let sheet: Fields = blank(k.sheet);
  const faults: string[] = [];
  for (const { step, input, outcome } of taken.toSorted((a, b) => (a.outcome?.seq ?? 0) - (b.outcome?.seq ?? 0))) {
    const put = outcome?.change?.sheet ?? {};
    sheet = { ...sheet, ...put };
    const fields = undeclared(k, { row: step, status, input: JSON.parse(input), put, sheet });
    faults.push(...fields.map((f) => `${k.title}·${k.steps[step]?.title}：所写的 ${f} 与 writes 所载不符`));
    status = outcome?.change?.status ?? status;
  }
  return faults;
}
