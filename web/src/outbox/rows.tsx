/** Drafts and what is on its way, each with its state and what can be done with it. */
import { useState } from "preact/hooks";
import { t, type Word } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import type { Item } from "./item.ts";
import { change, remove } from "./store.ts";

const WORDS: Record<Item["state"], Word> = {
  draft: "send.draft",
  waiting: "send.waiting",
  delivered: "send.delivered",
  accepted: "send.accepted",
};
export const addressOf = (i: Item): string =>
  i.state !== "draft"
    ? `/c/${i.case}`
    : i.opens
      ? `/new/${i.kind}?step=${i.step}&draft=${i.id}`
      : `/c/${i.case}/${i.step}?draft=${i.id}`;

export const OutboxRows = ({ items }: { items: readonly Item[] }) => (
  <ul class="rows">
    {items.map((i) => (
      <OutboxRow key={i.id} item={i} />
    ))}
  </ul>
);

function OutboxRow({ item }: { item: Item }) {
  const [sure, setSure] = useState(false);
  return (
    <li>
      <div class="row">
        <a class="inner" href={addressOf(item)}>
          <span class="name">{item.title}</span>
          {item.about && <span> · {item.about}</span>}
          <br />
          <span class="small soft">{short(item.changedAt)}</span>
          {item.refusal && (
            <span class="small near-late">
              {" "}
              · {item.refusal.clause} {item.refusal.says}
            </span>
          )}
        </a>
        <span class="line">
          <span class={`tag ${item.refusal ? "late" : item.state === "waiting" ? "soon" : "blue"}`}>
            {item.refusal ? t("send.refused") : t(WORDS[item.state])}
          </span>
          {item.state === "waiting" && (
            <button type="button" class="plain small" onClick={() => void change(item.id, takenBack)}>
              {t("send.takeBack")}
            </button>
          )}
          {item.state === "draft" && (
            <button type="button" class="plain small" onClick={() => (sure ? void remove(item) : setSure(true))}>
              {t(sure ? "form.discardSure" : "form.discard")}
            </button>
          )}
        </span>
      </div>
    </li>
  );
}

/** Back to a draft while it still waits. */
const takenBack = (i: Item): Item => {
  const { sent: _sent, ...rest } = i;
  return i.state === "waiting" ? { ...rest, state: "draft" } : i;
};
