/** A path and a query name what they lead to: each line below that must not compile is a fault before anything runs. */
import { expect, test } from "vitest";
import type { Documents } from "../adapters/ports.ts";
import { appQueries } from "./app-queries.ts";
import { path } from "./paths.ts";
import { queries } from "./queries.ts";
import type { At } from "./reading.ts";
import type { ActionDoc, DutyDoc, HeaderDoc, PartDoc, SheetDoc } from "./shapes.ts";

/** Never called: only its types are looked at. */
async function typed(docs: Documents, ids: string[]) {
  const [header, sheet, ...parts] = await docs.get([
    path.case("a"),
    path.sheet("a"),
    ...ids.map((id) => path.part("a", id)),
  ]);
  const each: (HeaderDoc | undefined)[] = (await docs.get(ids.map(path.case))).map((d) => d?.data);
  const [byHand] = await docs.get(["cases/a"]);
  const [action] = await docs.query({ ...queries.undecided("a"), limit: 1 });
  const [duty] = await docs.query(appQueries.duties(ids));
  const right: [string?, number?, PartDoc?, unknown?, ActionDoc?, DutyDoc?] = [
    header?.data.status,
    sheet?.data.seq,
    parts[0]?.data,
    byHand?.data.status,
    action?.data,
    duty?.data,
  ];
  // @ts-expect-error: a sheet has no status
  const wrong = sheet?.data.status;
  // @ts-expect-error: a duty is no action
  const other: ActionDoc | undefined = duty?.data;
  // @ts-expect-error: a header does not lie where a sheet does
  const at: At<SheetDoc> = path.case("a");
  return { right, each, wrong, other, at };
}

test("what is read has the type of where it lies", () => {
  expect(typed.length).toBe(2);
});

test("a path is its text and nothing else", () => {
  expect(path.sheet("a")).toBe("cases/a/parts/sheet");
  expect(Object.keys(queries.undecided("a"))).toEqual(["from", "where", "order", "limit"]);
});
