/** Clauses, people, substitutions and settings of a story. */

import type { Path } from "../../adapters/yaml/document.ts";
import { faultInSetting } from "../../engine/tables/setting-fault.ts";
import { instead } from "../../engine/values/nearest.ts";
import type { Story } from "../format.ts";
import type { Spelling } from "./spelling.ts";
import { dayFault } from "./time.ts";

export function checkHead(s: Spelling): void {
  for (const [i, clause] of s.story.条款.entries()) checkClause(s, ["条款", i], clause);
  for (const [i, id] of s.story.合用.entries()) checkRegulation(s, ["合用", i], id);
  if (s.story.办法 !== undefined) checkRegulation(s, ["办法"], s.story.办法);
  for (const [name, held] of Object.entries(s.story.人员))
    for (const title of held === "" ? [] : held.split("、")) checkOffice(s, ["人员", name], title, held);
  for (const name of Object.keys(s.story.部门)) checkPerson(s, ["部门", name], name);
  checkSubstitutions(s);
  checkSettings(s);
}

function checkRegulation({ words, tell }: Spelling, path: Path, id: string): void {
  const ids = words.regulations.map((r) => r.id);
  if (!ids.includes(id)) tell(path, `没有办法“${id}”${instead(id, ids)}`);
}

export function checkClause({ words, tell }: Spelling, path: Path, clause: string): void {
  if (!words.clauses.has(clause)) tell(path, words.unknown("条款", clause, words.clauses));
}

/** `held`: all that stands there, where several titles can. */
function checkOffice({ words, tell }: Spelling, path: Path, title: string, held = title): void {
  const named = words.role(title);
  if ("is" in named) return;
  const several = /[,，;；/]/.test(held);
  tell(path, several ? `没有“${title}”这个角色；几个角色之间用“、”隔开` : named.fault);
}

export function checkPerson({ story, tell }: Spelling, path: Path, name: string): void {
  const fault = noPerson(story, name);
  if (fault) tell(path, fault);
}
export function noPerson({ 人员: people }: Story, name: string): string | undefined {
  if (name in people) return undefined;
  return `人员中没有“${name}”${instead(name, Object.keys(people))}；若有此人，请先写在“人员”中`;
}

function checkSubstitutions(s: Spelling): void {
  for (const [name, list] of Object.entries(s.story.代理)) {
    checkPerson(s, ["代理", name], name);
    for (const [i, { 为, 自, 至, 角色 = [] }] of list.entries()) {
      const at = (part: string) => ["代理", name, i, part];
      checkPerson(s, at("为"), 为);
      for (const [part, day] of [
        ["自", 自],
        ["至", 至],
      ] as const) {
        const fault = dayFault(day);
        if (fault) s.tell(at(part), `“${part}”${fault}`);
      }
      for (const title of 角色) checkOffice(s, at("角色"), title);
    }
  }
}

function checkSettings({ story, words, tell }: Spelling): void {
  for (const [id, value] of Object.entries(story.设置)) {
    const setting = words.settings.get(id);
    const fault = setting && faultInSetting(setting, JSON.stringify(value), words);
    if (!setting) tell(["设置", id], words.unknown("设置", id, words.settings.keys()));
    else if (fault) tell(["设置", id], `设置“${id}”${fault}；示例：${JSON.stringify(setting.example)}`);
  }
}
