/** What a file is imported into: the step that opens a case of the kind, and what makes two lines the same case. */
import type * as z from "zod";
import { keyOf, type Now } from "../../../functions/src/engine/case/case-key.ts";
import { canonical, sha } from "../../../functions/src/engine/case/chain.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded, LoadedStep } from "../../../functions/src/engine/declare/loaded.ts";
import { opensCase } from "../../../functions/src/engine/declare/row/way.ts";
import { listOf } from "../../../functions/src/engine/values/lists.ts";
import { perhaps } from "../../../functions/src/engine/values/nearest.ts";
import { plain } from "../../../functions/src/engine/values/plain-text.ts";
import { Refusal } from "../command.ts";
import { kindNamed } from "../regulations.ts";

export interface Into {
  k: Loaded;
  step: string;
  title: string;
  form: z.ZodObject;
  /** The system itself may take it. */
  bySystem: boolean;
  heads: Readonly<Record<string, readonly string[]>>;
}
type Opening = LoadedStep & { form: z.ZodObject };

interface Special {
  /** Heads that other programs give, beside the labels. */
  heads: Into["heads"];
  /** What a line is the same case by, where its kind has no key. */
  same: (input: Fields) => string;
}
const SPECIAL: Readonly<Record<string, Special>> = {
  "R00.customer": {
    heads: {
      name: ["名称", "单位名称", "公司名称", "客户全称"],
      phone: ["联系电话", "电话号码"],
      email: ["邮箱", "电子邮件", "E-mail"],
      address: ["联系地址", "单位地址"],
      "contacts.name": ["联系人"],
    },
    same: ({ name, phone = "" }) => `${plain(String(name))} ${phone}`,
  },
  "R00.staff": {
    heads: { number: ["员工编号"], department: ["所在部门"], mobile: ["手机号", "手机号码"], email: ["邮箱"] },
    same: ({ number }) => `R00.staff ${number}`,
  },
};

/** @param step its name or title; default: the only one that opens a case with a form */
export async function intoKind(kind: string, step: string | undefined): Promise<Into> {
  const k = await kindNamed(kind);
  const steps = Object.entries(k.steps).filter(
    (x): x is [string, Opening] => opensCase(x[1]) && x[1].form !== undefined,
  );
  const named = steps.filter(([name, { title }]) => step === undefined || name === step || title === step);
  const [only, ...others] = named;
  const list = steps.map(([name, { title }]) => `  ${name} ${title}`).join("\n");
  if (!only && step !== undefined)
    throw new Refusal(
      `${k.title}没有开立时办理的“${step}”${
        perhaps(
          step,
          steps.flatMap(([name, s]) => [name, s.title]),
        ) || "，"
      }可选：\n${list}`,
    );
  if (!only) throw new Refusal(`${k.title}由系统开立，没有可填的表，不能从文件导入`);
  if (others.length) throw new Refusal(`${k.title}有几种开立办法，请写明 --step：\n${list}`);
  const [name, { title, form, by }] = only;
  return { k, step: name, title, form, bySystem: listOf(by).includes("system"), heads: SPECIAL[k.id]?.heads ?? {} };
}

/** The same for lines that are one case: by its key, or by all that a line says. */
export const sameCase = (k: Loaded, input: Fields): string =>
  k.key ? keyOf(k, input, ANYBODY) : (SPECIAL[k.id]?.same(input) ?? `${k.id} ${canonical(input)}`);
/** Of one run who opens it and the day are the same for all lines. */
const ANYBODY: Now = { actor: "", today: "" };
/** The same line has the same id: a second run finds its case there; one that was voided is not opened anew. */
export const caseOf = (k: Loaded, input: Fields, now: Now): string =>
  k.key ? keyOf(k, input, now) : sha(`import ${sameCase(k, input)}`).slice(0, 20);
