/** Which imports run where they may not: up a floor, into a neighbour's room, out of their part. */
import { dirname } from "node:path";
import { type Arrow, say } from "./arrows.ts";

/** A part of the code whose imports only run down. */
export interface House {
  under: string;
  /** From the ground up: folders and files right under it. Those of one floor may import each other. */
  floors: readonly (readonly string[])[];
}

const roomIn = (under: string, path: string): string | undefined =>
  path.startsWith(under) ? path.slice(under.length).split("/")[0] : undefined;

const floorOf = ({ under, floors }: House, path: string): number =>
  floors.findIndex((rooms) => rooms.includes(roomIn(under, path) ?? ""));

/** Files that stand on no floor. */
export const strays = (house: House, files: readonly string[]): string[] =>
  files.filter((path) => path.startsWith(house.under) && floorOf(house, path) < 0);

/** Imports that run back up a floor. */
export const upward = (house: House, arrows: readonly Arrow[]): string[] =>
  arrows
    .filter(({ from, to }) => from.startsWith(house.under) && to.startsWith(house.under))
    .filter(({ from, to }) => floorOf(house, to) > floorOf(house, from))
    .map(say);

/** Imports from one of these rooms into another. */
export function across(under: string, rooms: readonly string[], arrows: readonly Arrow[]): string[] {
  const roomOf = (path: string) => rooms.find((room) => room === roomIn(under, path));
  return arrows.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to)).map(say);
}

/** Imports of a part that reach neither itself nor one of the others. */
export function beyond(part: string, others: readonly string[], arrows: readonly Arrow[]): string[] {
  const open = [part, ...others];
  return arrows.filter(({ from, to }) => from.startsWith(part) && !open.some((o) => to.startsWith(o))).map(say);
}

/** Folders that hold more files than `most`, subfolders not counted. */
export function crowded(files: readonly string[], most: number): string[] {
  const folders = Map.groupBy(files, dirname);
  return [...folders]
    .filter(([, held]) => held.length > most)
    .map(([folder, held]) => `${folder} holds ${held.length}`);
}
