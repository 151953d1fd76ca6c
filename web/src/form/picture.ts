/** Makes a photo small enough to send: 1,600 points at the longer side, JPEG of at most 300 KB, upright. */
const MOST = 300 * 1024;
const SIDES = [1600, 1200, 900, 600];
const QUALITIES = [0.82, 0.65, 0.5];

/** Throws when the file is no picture that the browser can read. */
export async function scaled(file: Blob): Promise<ArrayBuffer> {
  for (const side of SIDES) {
    const canvas = await drawn(file, side);
    for (const quality of QUALITIES) {
      const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
      if (made && made.size <= MOST) return made.arrayBuffer();
    }
  }
  throw new Error("the picture stays too large");
}

async function drawn(file: Blob, side: number): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const ratio = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * ratio));
  canvas.height = Math.max(1, Math.round(picture.height * ratio));
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("no canvas");
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}
