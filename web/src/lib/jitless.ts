/** The content security policy forbids code made from text; zod would try it, and be reported, before it falls back. */
import { config } from "zod";

config({ jitless: true });
