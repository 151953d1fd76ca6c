import { render } from "preact";
import { App } from "./app/app.tsx";
import { backend } from "./data/backend.ts";
import { loadWords } from "./i18n/index.ts";
import "./style/main.css";

/** Not awaited by the module: files that are fetched here need this one, and would wait for it in turn. */
async function begin(): Promise<void> {
  await loadWords();
  const root = document.getElementById("app");
  if (root) render(<App />, root);
  void backend().catch(() => undefined); // its code comes meanwhile; whether it works is seen when it is used
  const { start } = await import("./app/start.ts");
  await start();
}
void begin();
