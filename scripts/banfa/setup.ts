/** The first step of a new organisation: settings, and an administrator who does the rest in the app. */
import { ADMIN } from "../../functions/src/engine/organisation/offices.ts";
import { organisationName, organisationPhone } from "../../functions/src/engine/organisation/settings.ts";
import { queries } from "../../functions/src/stored/queries.ts";
import { type Command, Refusal, text } from "./command.ts";
import { PERSON_OPTIONS, PERSON_USAGE, personOf, takeOn } from "./people.ts";
import { exists, mustDo } from "./store.ts";

const SETTINGS = "R00.settings.main";

export const command: Command = {
  usage: `${PERSON_USAGE} [--organisation 单位名称] [--phone 单位电话]`,
  does: "建立单位：启用设置，登记第一位管理员并给出一次性验证码",
  options: { ...PERSON_OPTIONS, organisation: { type: "string" }, phone: { type: "string" } },
  async run(given, _, store) {
    const person = personOf(given);
    const env = await store();
    if ((await env.docs.query(queries.holders(ADMIN.role))).length)
      throw new Refusal("已有管理员，其余人员请由管理员在系统中登记，或用 staff add");
    const on = (step: string, input: Record<string, unknown>) =>
      mustDo(env, { kind: "R00.settings", step, case: SETTINGS, input });
    if (!(await exists(env, SETTINGS))) await on("open", { scope: "main" });
    for (const [option, setting] of [
      ["organisation", organisationName.id],
      ["phone", organisationPhone.id],
    ] as const) {
      const value = text(given, option);
      if (value) await on("change", { setting, value: JSON.stringify(value) });
    }
    const { uid, code } = await takeOn(env, person, [ADMIN.role]);
    return {
      json: { uid, number: person.number, code },
      text: [`已登记管理员：${person.number} ${person.name}`, `一次性验证码（只显示这一次）：${code}`],
    };
  },
};
