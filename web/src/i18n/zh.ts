/** Chinese: the complete dictionary; its keys are the type of all others. */
import { case_ } from "./zh/case.ts";
import { form } from "./zh/form.ts";
import { frame } from "./zh/frame.ts";
import { places } from "./zh/places.ts";
import { register } from "./zh/register.ts";

export const zh = { ...frame, ...form, ...case_, ...places, ...register };

export type Words = Record<keyof typeof zh, string>;
