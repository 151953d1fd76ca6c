/** Effects by what they do, whoever or whichever case it is done to: how one is told from the others of its step. */
import { type AnyThen, EFFECT_TITLES, type Effect, type FollowRule, type Kind } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { fieldLabel, idOf } from "../declare/sheet.ts";

/** An effect, or the data of one. */
export type EffectData = Effect | Exclude<AnyThen, FollowRule<never>>;

/** A notice to a person, by uid, and not to the holders of an office. */
const PERSON = "person";
type Whom = Extract<EffectData, { do: "tell" }>["whom"];
function toWhom(whom: Whom): string {
  if (typeof whom === "string") return whom.includes(".") ? whom : PERSON;
  if ("in" in whom) return `${whom.role}@${whom.in}`;
  return "person" in whom ? whom.person : whom.office;
}

export function effectName(e: EffectData): string {
  switch (e.do) {
    case "print":
    case "reprint":
      return `${e.do}.${e.paper}`;
    case "tell":
      return `tell.${toWhom(e.whom)}`;
    case "mail":
      return `mail.${e.template}`;
    case "act":
    case "openForEach":
    case "actForEach":
    case "lines":
    case "aggregate":
      return `${e.do}.${e.kind}.${e.step}`;
    default:
      return e.do;
  }
}

/** In the words of the regulation. */
export function effectTitle(e: EffectData, r: Regulation, k: Kind): string {
  const { zh } = EFFECT_TITLES[e.do];
  const what = objectOf(e, r, k);
  return what ? `${zh}（${what}）` : zh;
}
function objectOf(e: EffectData, r: Regulation, k: Kind): string {
  switch (e.do) {
    case "print":
    case "reprint":
      return k.papers?.[e.paper]?.paper.title ?? e.paper;
    case "tell": {
      const whom = toWhom(e.whom);
      if (typeof e.whom === "object") return `“${fieldLabel(k.sheet, whom)}”`;
      return r.roles.find((x) => x.role === whom)?.title ?? (whom === PERSON ? "本人" : whom);
    }
    case "mail":
      return e.template;
    case "act":
    case "openForEach":
    case "actForEach":
    case "lines":
    case "aggregate": {
      const on = r.kinds.find((x) => idOf(x.sheet) === e.kind);
      return on ? `${on.title}·${on.steps[e.step]?.title ?? e.step}` : `${e.kind}·${e.step}`;
    }
    default:
      return "";
  }
}
