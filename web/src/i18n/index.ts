/** Words on screen: Chinese complete, English where it exists; and the language in use, chosen once a load. */
import { type Words, zh } from "./zh.ts";

type Language = "zh" | "en";
export type Word = keyof Words;

const KEY = "banfa.language";
const stored = (): Language => (globalThis.localStorage?.getItem(KEY) === "en" ? "en" : "zh");

export const language: Language = stored();
let words: Partial<Words> = zh;
let english: (regulation: string, chinese: string) => string | undefined = () => undefined;

/** Loads the second dictionary, and the regulations' words in it, when it is the one in use; before the first paint. */
export async function loadWords(): Promise<void> {
  if (language === "en") {
    const [app, { loadEnglish }] = await Promise.all([import("./en.ts"), import("./english.ts")]);
    words = app.en;
    english = await loadEnglish();
  }
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
}

/** The sentence for a key, `{0}` `{1}` filled in; the Chinese one where English lacks it. */
export const t = (key: Word, ...values: (string | number)[]): string =>
  (words[key] ?? zh[key]).replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ""));

/** A text that comes in both languages; English names of forms keep the Chinese beside them. */
export const both = (chinese: string, english: string | undefined): string =>
  language === "en" && english ? `${english} ${chinese}` : chinese;

/** What a regulation says – a step's or status's title, an office, a notice, a word to choose – in the language in use. */
export const said = (regulation: string, chinese: string): string => english(regulation, chinese) ?? chinese;

export function chooseLanguage(next: Language): void {
  localStorage.setItem(KEY, next);
  location.reload();
}
