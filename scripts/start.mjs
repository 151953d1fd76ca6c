/** `npm start`: sets up, builds, starts everything with the demo organisation. `npm start -- --fresh` begins anew. */
import { join } from "node:path";
import { root } from "./setup/places.mjs";
import { run } from "./setup/say.mjs";
import { under24 } from "./setup/under24.mjs";
import { setup } from "./setup.mjs";

await run(async () => {
  await setup({ browser: false });
  await under24(join(root, "scripts", "start.ts"), process.argv.slice(2));
});
