/** A one-time code from the administrator becomes a password of one's own. */
import { useState } from "preact/hooks";
import { ApiError, post } from "../data/api.ts";
import { t } from "../i18n/index.ts";
import { usePage } from "../ui/page.ts";

const LEAST = 10;

export default function PasswordPage() {
  const [fault, setFault] = useState("");
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const heading = usePage(t("pw.title"), fault !== "");
  const submit = async (e: Event) => {
    e.preventDefault();
    if (busy || !(e.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(e.currentTarget);
    const [code, password, again] = ["code", "password", "again"].map((n) => String(data.get(n) ?? ""));
    if (!code?.trim()) return setFault(t("form.required", t("pw.code")));
    if (!password || [...password].length < LEAST) return setFault(t("pw.short"));
    if (password !== again) return setFault(t("pw.differ"));
    setBusy(true);
    const failed = await post("/api/password", { code: code.normalize("NFKC").trim(), password }, false).then(
      () => "",
      (error: unknown) => (error instanceof ApiError && error.status ? error.says || t("pw.bad") : t("in.noNet")),
    );
    setBusy(false);
    setFault(failed);
    setDone(!failed);
  };
  return (
    <main class="sign-in stack" id="main">
      <h1 ref={heading} tabIndex={-1}>
        {t("pw.title")}
      </h1>
      {fault && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      {done ? (
        <p class="notice" role="status">
          {t("pw.done")}
        </p>
      ) : (
        <form class="stack" noValidate onSubmit={submit}>
          <Line name="code" label={t("pw.code")} hint={t("pw.codeHint")} type="text" complete="one-time-code" />
          <Line name="password" label={t("pw.new")} hint={t("pw.newHint")} type="password" complete="new-password" />
          <Line name="again" label={t("pw.again")} type="password" complete="new-password" />
          <button type="submit" class="button main" disabled={busy}>
            {t("pw.title")}
          </button>
        </form>
      )}
      <p>
        {/* Signing in needs the whole app, not this page's state. */}
        <a href="/" target="_self">
          {t("in.title")}
        </a>
      </p>
    </main>
  );
}

interface LineProps {
  name: string;
  label: string;
  hint?: string;
  type: "text" | "password";
  complete: "one-time-code" | "new-password";
}
function Line({ name, label, hint, type, complete }: LineProps) {
  const described = hint ? `${name}-hint` : undefined;
  const input = { id: name, name, autoComplete: complete, "aria-describedby": described };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {type === "text" ? <input type="text" {...input} /> : <input type="password" {...input} />}
    </div>
  );
}
