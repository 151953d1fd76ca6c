import { type Command, Usage } from "./command.ts";
import { PERSON_OPTIONS, PERSON_USAGE, personOf, takeOn } from "./people.ts";

export const command: Command = {
  usage: `${PERSON_USAGE} [--role R01.desk]…`,
  does: "人员入职并任命（自今天起），给出一次性验证码，由本人设定密码",
  options: { ...PERSON_OPTIONS, role: { type: "string", multiple: true } },
  async run(given, _, store) {
    const roles = rolesOf(given.options.role);
    const person = personOf(given);
    const { uid, code } = await takeOn(await store(), person, roles);
    return {
      json: { uid, number: person.number, roles, code },
      text: [`已入职：${person.number} ${person.name}`, `一次性验证码（只显示这一次）：${code}`],
    };
  },
};

function rolesOf(given: unknown): string[] {
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length > 29) throw new Usage("角色最多 29 个");
  return [...new Set(given.map(String))];
}
