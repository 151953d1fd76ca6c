/** 核决权限: every amount has one office that decides it, also under what the organisation may set. */
import type { Band } from "../../declare/kind.ts";
import type { Regulation } from "../../declare/regulation.ts";
import { listOf } from "../../values/lists.ts";
import type { Check, Found, Looked } from "../finding.ts";

export const bands: Check = {
  name: "权限无缺无重",
  says: "核决权限表由小到大、末行不限，各行的角色都有；设置保存时同样核对",
  ofRegulation: (r, looked) => {
    const tables = new Map(looked.flatMap(tablesOf));
    return [...tables].flatMap(([id, table]) => [
      ...faultsOf(table, r).map((says) => ({ at: id, says })),
      ...settingFaults(r, id, table),
    ]);
  },
};
const tablesOf = ({ guards }: Looked) =>
  guards.rows.flatMap(([, s]) =>
    listOf(s.by).flatMap((by) =>
      typeof by === "object" && "authority" in by ? [[by.bands.id, by.bands.example] as const] : [],
    ),
  );

function faultsOf(table: readonly Band[], r: Regulation): string[] {
  const ascends = table.every(
    ({ upTo }, i) => i === 0 || Number(upTo ?? Infinity) > Number(table[i - 1]?.upTo ?? Infinity),
  );
  const strange = table.filter(({ role }) => !r.roles.some((x) => x.role === role)).map(({ role }) => role);
  return [
    ...(table.at(-1)?.upTo === null ? [] : ["末行之上的金额没有人核决"]),
    ...(ascends ? [] : ["金额没有由小到大"]),
    ...(strange.length ? [`没有角色 ${strange.join("、")}`] : []),
  ];
}

/** The setting's shape must refuse the table when it is spoilt, and take it as it is. */
function settingFaults(r: Regulation, id: string, table: readonly Band[]): Found[] {
  const shape = r.settings.find((s) => s.id === id)?.shape;
  if (!shape) return [{ at: id, says: "权限表的设置没有写明格式（shape），保存时无从核对" }];
  const spoilt: [string, unknown][] = [
    ["空表", []],
    ["末行有上限", [...table.slice(0, -1), { ...table.at(-1), upTo: 1e12 }]],
    ["前后颠倒", table.toReversed()],
    ["两行相同", table.flatMap((band) => [band, band])],
  ];
  const taken = spoilt.filter(([, value]) => shape.safeParse(value).success).map(([what]) => what);
  return [
    ...(shape.safeParse(table).success ? [] : [{ at: id, says: "示例的权限表不合设置的格式" }]),
    ...(taken.length ? [{ at: id, says: `设置保存时没有拒绝：${taken.join("、")}` }] : []),
  ];
}
