/** A letter: to each of an office by itself; given its instant by the account's rate, taken by one worker, sent, and noted. */
import type { Letter } from "../../../adapters/ports.ts";
import { LETTER } from "../../../engine/declare/kind.ts";
import { isFrom } from "../../../engine/duties/flow.ts";
import { type Org, settingsOf } from "../../../engine/organisation/org.ts";
import { lettersPerDay, lettersPerMinute } from "../../../engine/organisation/settings.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import { pageLink } from "../../links/page-link.ts";
import { companyOf } from "../../read/company.ts";
import { loadCase } from "../../read/load-case.ts";
import { orgFor } from "../../read/org.ts";
import { type EffectOf, finished, type Job, PermanentError, type Turn, type Worker } from "../job.ts";
import { colleagueAt, toOffice, withoutAddress } from "./colleagues.ts";
import { type Addressee, letter, wordingOf } from "./letters.ts";
import { ownText } from "./own-text.ts";
import { reserve } from "./pace.ts";
import { takeSent } from "./sent.ts";

/** After this a letter whose worker died is sent again, under the same id. */
const LEASE_MS = 5 * 60_000;

export const mail: Worker<"mail"> = async (job) => {
  const { env, id, doc, effect, now, version } = job;
  if (effect.to === "office") return toOffice(job);
  const org = await orgFor(env, [], Date.parse(now));
  if (!doc.folded) {
    const rate = {
      perMinute: settingsOf(org)(lettersPerMinute),
      perDay: settingsOf(org)(lettersPerDay),
      zone: org.zone,
    };
    const slot = await reserve(env, rate, now);
    if (slot > now) return { writes: [], patch: { wakeAt: slot, folded: { slot } }, enqueueAt: slot };
  }
  const ready = await compose(job);
  if ("patch" in ready) return ready;
  const lease: Instant = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const taken = { attempts: doc.attempts + 1, wakeAt: lease, folded: null };
  await env.docs.commit([{ do: "update", path: path.outbox(id), data: taken, version }]);
  await env.mailer.send(ready);
  await takeSent(job);
  return { ...finished(), unguarded: true };
};

/** There is no letter, and why. */
const unwanted = (says: string): Turn => finished([], { says, folded: null });

/** The letter, or how the work ends without one. Throws `PermanentError` when somebody has to mend something first. */
async function compose(job: Job<EffectOf<"mail">>): Promise<Letter | Turn> {
  const { env, id, effect, now } = job;
  const wording = wordingOf(effect.template);
  if (!wording) throw new PermanentError(`没有名为“${effect.template}”的邮件，请联系管理员`);
  const about = await aboutCase(job);
  if (typeof about === "string") return unwanted(about);
  const to = await (effect.to === "customer" ? customer(job) : colleagueAt(env, effect.address));
  if (!to.email && effect.to === "staff") return withoutAddress(job, effect.address);
  if (!to.email) throw new PermanentError("客户没有电子邮箱，请补充后重新发送，或改用其他方式联系");
  const org = await orgFor(env, [], Date.parse(now));
  const { until, what } = effect.data;
  const addressee: Addressee = {
    company: companyOf(org),
    name: to.name,
    until: typeof until === "string" ? until : undefined,
    what: typeof what === "string" ? what : undefined,
    ...about,
    own: about.own(org),
  };
  return { to: to.email, messageId: `<${id}@${hostOf(env.publicUrl)}>`, ...letter(wording, addressee) };
}

/** Where the letter leads: to the customer's page while it is open, for colleagues to the case in the app. */
async function aboutCase({ env, effect, doc }: Job<EffectOf<"mail">>) {
  const id = typeof effect.data.case === "string" ? effect.data.case : doc.case;
  const stored = await loadCase(env, id);
  const kind = stored && (await env.kinds.kindOf(stored.case.kind));
  if (!kind) return "事项已不存在，不再发送";
  const own = (org: Pick<Org, "settings">) =>
    effect.template === LETTER ? ownText(kind, stored.case.sheet, settingsOf(org)) : undefined;
  if (effect.template === LETTER && stored.case.void) return "事项已作废，不再发送";
  if (effect.to === "staff") return { link: `${env.publicUrl}/c/${id}`, title: kind.title, intro: "", own };
  const { page } = kind;
  const step = page && kind.steps[page.step];
  if (!page || !step) return { link: undefined, title: kind.title, intro: "", own };
  if (stored.case.void || !isFrom(step, stored.case)) return "已答复或已截止，不再发送";
  return { link: pageLink(env, kind, stored.case), title: page.title, intro: page.intro, own };
}

async function customer({ env, effect }: Job<EffectOf<"mail">>) {
  const [doc] = await env.docs.get([path.customer(effect.address)]);
  return { name: doc?.data.name ?? "", email: doc?.data.email ?? "" };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : "banfa.invalid");
