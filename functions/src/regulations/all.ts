/** All regulations, loaded: for tests, generators and the command line. What runs loads one when it is needed (manifest.gen.ts). */
import type { Regulation } from "../engine/declare/regulation.ts";
import { listed } from "./manifest.gen.ts";

export const allRegulations = (): Promise<Regulation[]> =>
  Promise.all(listed.map(async ({ load }) => (await load()).regulation));
