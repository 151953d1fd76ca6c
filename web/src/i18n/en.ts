/** English, where it exists; what is missing is shown in Chinese. */
import { case_ } from "./en/case.ts";
import { form } from "./en/form.ts";
import { frame } from "./en/frame.ts";
import { places } from "./en/places.ts";
import { register } from "./en/register.ts";
import type { Words } from "./zh.ts";

export const en: Partial<Words> = { ...frame, ...form, ...case_, ...places, ...register };
