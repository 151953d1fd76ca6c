/** `npm test`: sets up and runs every check and test; the last line sums up. */
import { join } from "node:path";
import { root } from "./setup/places.mjs";
import { run } from "./setup/say.mjs";
import { under24 } from "./setup/under24.mjs";
import { setup } from "./setup.mjs";

await run(async () => {
  await setup({ browser: true });
  await under24(join(root, "scripts", "test.ts"), process.argv.slice(2));
});
