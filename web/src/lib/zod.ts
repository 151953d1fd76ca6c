/** zod, as every sheet of the app gets it (bundle.ts). The content security policy forbids code made from text: it would try it, and be reported, before it falls back. */
import { config } from "zod/v4";

config({ jitless: true });

export * from "zod/v4";
