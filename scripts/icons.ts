/**
 * `npm run icons`: draws the program's mark, a cluster of hexagons, as SVG, PNG and ICO.
 *
 * One description below gives all of them, without any drawing library; the results are committed.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** In units of a square of 32. */
const side = 32;
const corner = 7;
const background: Colour = [15, 108, 189];
const hexagonRadius = 4.3;
const gap = 0.9;

type Colour = readonly [number, number, number];

/** One in the middle, six around it; the lighter ones further from the light. */
const hexagons: readonly { readonly centre: Point; readonly opacity: number }[] = [
  { centre: { x: 16, y: 16 }, opacity: 1 },
  ...[0.95, 0.62, 0.72, 0.85, 0.72, 0.62].map((opacity, index) => {
    const angle = (index * Math.PI) / 3;
    const distance = hexagonRadius * Math.sqrt(3) + gap;
    return { centre: { x: 16 + distance * Math.cos(angle), y: 16 + distance * Math.sin(angle) }, opacity };
  }),
];

/** Corners of a hexagon that stands on its point, clockwise. */
function corners({ x, y }: Point): readonly Point[] {
  return Array.from({ length: 6 }, (_, index) => {
    const angle = Math.PI / 6 + (index * Math.PI) / 3;
    return { x: x + hexagonRadius * Math.cos(angle), y: y + hexagonRadius * Math.sin(angle) };
  });
}

function svg(): string {
  const shapes = hexagons.map(({ centre, opacity }) => {
    const points = corners(centre).map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`);
    return `    <polygon points="${points.join(' ')}" fill-opacity="${opacity}" />`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `  <rect width="${side}" height="${side}" rx="${corner}" fill="#${background.map((part) => part.toString(16).padStart(2, '0')).join('')}" />`,
    '  <g fill="#ffffff">',
    ...shapes,
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
}

/** How much white lies on the background at a point; null outside the rounded square. */
function whiteAt(point: Point): number | null {
  const dx = Math.max(corner - point.x, point.x - (side - corner), 0);
  const dy = Math.max(corner - point.y, point.y - (side - corner), 0);
  if (Math.hypot(dx, dy) > corner) return null;
  return hexagons.find(({ centre }) => insideHexagon(point, centre))?.opacity ?? 0;
}

function insideHexagon(point: Point, centre: Point): boolean {
  const dx = Math.abs(point.x - centre.x);
  const dy = Math.abs(point.y - centre.y);
  const half = (hexagonRadius * Math.sqrt(3)) / 2;
  return dx <= half && dy <= hexagonRadius - dx / Math.sqrt(3);
}

/** RGBA of the mark, `size` pixels wide; each pixel is the mean of 8 × 8 points. */
function pixels(size: number): Buffer {
  const fine = 8;
  const result = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let covered = 0;
      let white = 0;
      for (let point = 0; point < fine * fine; point += 1) {
        const x = ((column + ((point % fine) + 0.5) / fine) / size) * side;
        const y = ((row + (Math.floor(point / fine) + 0.5) / fine) / size) * side;
        const here = whiteAt({ x, y });
        if (here === null) continue;
        covered += 1;
        white += here;
      }
      const share = covered === 0 ? 0 : white / covered;
      const at = (row * size + column) * 4;
      background.forEach((part, index) => {
        result[at + index] = Math.round(part + (255 - part) * share);
      });
      result[at + 3] = Math.round((covered / (fine * fine)) * 255);
    }
  }
  return result;
}

function png(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits per channel, RGBA.
  header.set([8, 6, 0, 0, 0], 8);
  const rgba = pixels(size);
  // Each row is preceded by its filter: none.
  const rows = Array.from({ length: size }, (_, row) => Buffer.concat([Buffer.from([0]), rgba.subarray(row * size * 4, (row + 1) * size * 4)]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A Windows icon: a directory, then one PNG per size. */
function ico(sizes: readonly number[]): Buffer {
  const images = sizes.map(png);
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    const size = sizes[index] ?? 0;
    // 0 stands for 256.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(image.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([directory, ...images]);
}

const root = path.dirname(import.meta.dirname);
const icons = path.join(root, 'resources', 'icons');
await writeFile(path.join(icons, 'icon.svg'), svg());
await writeFile(path.join(icons, 'icon.png'), png(512));
await writeFile(path.join(icons, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
await writeFile(path.join(root, 'renderer', 'styles', 'favicon.svg'), svg());
