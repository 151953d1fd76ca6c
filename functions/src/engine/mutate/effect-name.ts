/** Effects by what they do, whoever or whichever case it is done to: how one is told from the others of its step. */

import type { Kind } from "../declare/kind.ts";
import { EFFECT_TITLES, type Effect } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { idOf } from "../declare/sheet.ts";

/** A notice to a person, by uid, and not to the holders of an office. */
const PERSON = "person";
const toWhom = (whom: string): string => (whom.includes(".") ? whom : PERSON);

export function effectName(e: Effect): string {
  switch (e.do) {
    case "print":
      return `print.${e.paper}`;
    case "tell":
      return `tell.${toWhom(e.whom)}`;
    case "mail":
      return `mail.${e.template}`;
    case "act":
    case "openForEach":
    case "aggregate":
      return `${e.do}.${e.kind}.${e.step}`;
    default:
      return e.do;
  }
}

/** In the words of the regulation. */
export function effectTitle(e: Effect, r: Regulation, k: Kind): string {
  const { zh } = EFFECT_TITLES[e.do];
  const what = objectOf(e, r, k);
  return what ? `${zh}（${what}）` : zh;
}
function objectOf(e: Effect, r: Regulation, k: Kind): string {
  switch (e.do) {
    case "print":
      return k.papers?.[e.paper]?.paper.title ?? e.paper;
    case "tell":
      return r.roles.find((x) => x.role === e.whom)?.title ?? (toWhom(e.whom) === PERSON ? "本人" : e.whom);
    case "mail":
      return e.template;
    case "act":
    case "openForEach":
    case "aggregate": {
      const on = r.kinds.find((x) => idOf(x.sheet) === e.kind);
      return on ? `${on.title}·${on.steps[e.step]?.title ?? e.step}` : `${e.kind}·${e.step}`;
    }
    default:
      return "";
  }
}
