import { render } from "preact";
import { App } from "./app/app.tsx";
import { loadWords } from "./i18n/index.ts";
import "./style/main.css";

await loadWords();
const root = document.getElementById("app");
if (root) render(<App />, root);
const { start } = await import("./app/start.ts");
void start();
