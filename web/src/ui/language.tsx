import { chooseLanguage, language } from "../i18n/index.ts";

/** Each language is named in itself. */
export const LanguageSwitch = () =>
  language === "zh" ? (
    <p>
      <button type="button" class="plain" lang="en" onClick={() => chooseLanguage("en")}>
        English
      </button>
    </p>
  ) : (
    <p>
      <button type="button" class="plain" lang="zh-CN" onClick={() => chooseLanguage("zh")}>
        中文
      </button>
    </p>
  );
