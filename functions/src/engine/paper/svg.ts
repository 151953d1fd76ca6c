/** A picture as SVG for the web. */
import type { Picture, Shape } from "./picture.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

/** Hundredths of a millimetre are finer than any screen. */
const n = (value: number): string => String(Math.round(value * 100) / 100);

const linked = (href: string | undefined, inner: string, more = ""): string =>
  href === undefined ? inner : `<a href="${escaped(href)}"${more}>${inner}</a>`;
/** A mark has no name: for keys and screen readers the figure beside it is the link. */
const UNNAMED = ' tabindex="-1" aria-hidden="true"';

const drawn = (s: Shape): string => {
  switch (s.shape) {
    case "rect": {
      const box = `<rect x="${n(s.x)}" y="${n(s.y)}" width="${n(s.width)}" height="${n(s.height)}" fill="${s.fill}"/>`;
      return linked(s.href, box, UNNAMED);
    }
    case "line": {
      const ends = `x1="${n(s.x1)}" y1="${n(s.y1)}" x2="${n(s.x2)}" y2="${n(s.y2)}"`;
      return `<line ${ends} stroke="${s.stroke}" stroke-width="${n(s.width)}"/>`;
    }
    case "polyline": {
      const points = s.points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ");
      return `<polyline points="${points}" fill="none" stroke="${s.stroke}" stroke-width="${n(s.width)}"/>`;
    }
    case "text": {
      const weight = s.bold ? ' font-weight="700"' : "";
      const place = `x="${n(s.x)}" y="${n(s.y)}" font-size="${n(s.size)}" text-anchor="${s.anchor}"`;
      return linked(s.href, `<text ${place}${weight} fill="${s.fill}">${escaped(s.text)}</text>`);
    }
  }
};

/** The SVG element as text. Its title is what a screen reader says; marks with `href` are links. */
export const svg = (picture: Picture): string => {
  const links = picture.shapes.some((s) => "href" in s && s.href !== undefined);
  const box = `viewBox="0 0 ${n(picture.width)} ${n(picture.height)}"`;
  // role=img hides what is inside from screen readers, so a picture with links is a group.
  const role = `role="${links ? "group" : "img"}" aria-label="${escaped(picture.title)}"`;
  const shapes = picture.shapes.map(drawn).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${role} font-family="inherit">${shapes}</svg>`;
};
