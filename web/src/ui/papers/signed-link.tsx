/** A signed address for a file: opened at once, and kept beside it for browsers that save nothing (WeChat). */
import { useState } from "preact/hooks";
import { ApiError, post } from "../../data/api.ts";
import { t } from "../../i18n/index.ts";

type Asked =
  | { state: "no" | "asking" }
  | { state: "here"; url: string; opened: boolean }
  | { state: "failed"; says: string };

type Wanted = { case: string } & ({ paper: string } | { attachment: string } | { figures: true });

export function useSignedLink(what: Wanted) {
  const [asked, setAsked] = useState<Asked>({ state: "no" });
  const open = async () => {
    // Opened now, so that it is the tap that opens it; the address comes a moment later.
    const tab = window.open("", "_blank");
    setAsked({ state: "asking" });
    try {
      const { url } = await post<{ url: string }>("/api/link", what);
      setAsked({ state: "here", url, opened: tab !== null });
      if (tab) tab.location.replace(url);
    } catch (error) {
      tab?.close();
      setAsked({ state: "failed", says: (error instanceof ApiError && error.says) || t("paper.failed") });
    }
  };
  return { asked, open };
}

interface LinkStateProps {
  asked: Asked;
  /** What the link opens; a PDF when left out. */
  label?: string;
  /** The link opens one time only, so that it is offered only where the tap itself could open nothing. */
  once?: boolean;
}
export function LinkState({ asked, label = `${t("paper.open")} PDF`, once = false }: LinkStateProps) {
  const [copied, setCopied] = useState(false);
  if (asked.state === "failed")
    return (
      <p class="small near-late" role="alert">
        {asked.says}
      </p>
    );
  if (asked.state !== "here") return null;
  if (once && asked.opened)
    return (
      <p class="small soft" role="status">
        {t("paper.once")}
      </p>
    );
  const copy = () => navigator.clipboard.writeText(asked.url).then(() => setCopied(true));
  return (
    <p class="small line" role="status">
      <a href={asked.url} target="_blank" rel="noopener">
        {label}
      </a>
      <button type="button" class="plain" onClick={() => void copy()}>
        {t(copied ? "app.copied" : "app.copy")}
      </button>
      <span class="soft">{t(once ? "paper.onceHint" : "paper.hint")}</span>
    </p>
  );
}
