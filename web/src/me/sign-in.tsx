/** Sign-in by 工号 or mobile and password. On the emulator the demo accounts are there to click. */
import { useState } from "preact/hooks";
import { ApiError, post } from "../data/api.ts";
import { backend, SignInError } from "../data/backend.ts";
import { t } from "../i18n/index.ts";
import { useComing } from "../lib/coming.ts";
import { type Account, config } from "../lib/config.ts";
import { LanguageSwitch } from "../ui/language.tsx";
import { usePage } from "../ui/page.ts";

async function signIn(name: string, password: string): Promise<string> {
  try {
    const { email } = await post<{ email: string }>(
      "/api/sign-in",
      { name: name.normalize("NFKC").replace(/\s/g, "") },
      false,
    );
    await (await backend()).signIn(email, password);
    return "";
  } catch (error) {
    return sentenceOf(error);
  }
}
function sentenceOf(error: unknown): string {
  if (error instanceof SignInError) return error.code === "stopped" ? t("in.stoppedSays") : t(`in.${error.code}`);
  if (!(error instanceof ApiError)) return t("in.noNet");
  if (error.says) return error.says;
  return error.status === 429 ? t("in.tooMany") : error.status === 0 ? t("in.noNet") : t("in.wrong");
}

export default function SignInPage() {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const heading = usePage(t("in.title"), fault !== "");
  const { value } = useComing("config", config);
  const go = async (name: string, password: string) => {
    setBusy(true);
    setFault(await signIn(name, password));
    setBusy(false);
  };
  const submit = (e: Event) => {
    e.preventDefault();
    if (busy || !(e.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(e.currentTarget);
    void go(String(data.get("name") ?? ""), String(data.get("password") ?? ""));
  };
  return (
    <main class="sign-in stack" id="main">
      <p class="brand">
        <span class="seal" aria-hidden="true">
          办
        </span>
        {t("app.name")}
        {value?.organisation && <span class="soft"> · {value.organisation}</span>}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t("in.title")}
      </h1>
      {fault && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label for="name">{t("in.name")}</label>
          <input id="name" name="name" type="text" autoComplete="username" required inputMode="text" />
        </div>
        <div class="field">
          <label for="password">{t("in.password")}</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        <button type="submit" class="button main" disabled={busy}>
          {t(busy ? "in.signingIn" : "in.submit")}
        </button>
      </form>
      <p>
        <a href="/password">{t("in.first")}</a>
      </p>
      {value?.demo && <Demo accounts={value.demo.accounts} pick={go} />}
      <LanguageSwitch />
    </main>
  );
}

function Demo({ accounts, pick }: { accounts: readonly Account[]; pick: (name: string, password: string) => void }) {
  return (
    <section>
      <h2>{t("in.demo")}</h2>
      <p class="soft small">{t("in.demoSays")}</p>
      {[...new Set(accounts.map((a) => a.part))].map((part, i) => (
        <details key={part} class="fold" open={i === 0}>
          <summary>{part}</summary>
          <ul class="rows">
            {accounts
              .filter((a) => a.part === part)
              .map((a) => (
                <li key={a.number}>
                  <button type="button" class="row account" onClick={() => pick(a.number, a.password)}>
                    <span>
                      <span class="name">{a.name}</span> <span class="soft">{a.title}</span>
                    </span>
                    <span class="soft number">{a.number}</span>
                  </button>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
