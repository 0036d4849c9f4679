import { describe, expect, it } from 'vitest';
import { inBlackAndWhite, isBlank, onWhitePaper } from '../../../../src/domain/letterhead/on-paper.ts';
import { readPictureFile } from '../../../../src/domain/letterhead/picture-file.ts';
import { emblem, pngOf } from '../../../fixtures/pictures.ts';

const jpeg = (...segments: number[][]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...segments.flat()]);
const comment = [0xff, 0xfe, 0, 4, 1, 2];
const frame = (kind: number): number[] => [0xff, kind, 0, 17, 8, 0, 40, 1, 44, 3, 1, 0, 0, 2, 0, 0, 3, 0, 0];

describe('the head of a picture file', () => {
  it('tells the size of a PNG and of a JPEG of every coding', () => {
    expect(readPictureFile(pngOf(emblem(300, 40)))).toEqual({ width: 300, height: 40 });
    for (const kind of [0xc0, 0xc1, 0xc2])
      expect(readPictureFile(jpeg(comment, [0xff], frame(kind)))).toEqual({ width: 300, height: 40 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a PNG cut in its head', pngOf(emblem(8, 8)).subarray(0, 20)],
    [
      'a PNG without its head',
      Uint8Array.from([...pngOf(emblem(8, 8)).subarray(0, 12), ...new Uint8Array(30)]),
    ],
    ['a PNG of no width', pngOf({ width: 0, height: 5, rgba: new Uint8Array() })],
    ['a JPEG that ends before its frame', jpeg(comment, comment)],
    [
      'a JPEG whose picture comes before its frame',
      jpeg([0xff, 0xda, 0, 8, ...new Array<number>(20).fill(0)]),
    ],
    [
      'a JPEG with a table in place of a frame',
      jpeg([0xff, 0xc4, 0, 4, 0, 0], new Array<number>(20).fill(0)),
    ],
    ['a page of the web', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ])('is refused: %s', (_what, bytes) => {
    expect(readPictureFile(bytes)).toBeNull();
  });
});

describe('a picture on paper', () => {
  it('lies on white where it is clear, and keeps its colours', () => {
    const { channels, values } = onWhitePaper(emblem(20, 20));
    expect(channels).toBe(3);
    expect([...values.subarray(0, 3)]).toEqual([255, 255, 255]);
    const middle = (10 * 20 + 10) * 3;
    expect([...values.subarray(middle, middle + 3)]).toEqual([219, 161, 2]);
  });

  it('is grey when there is no colour in it', () => {
    const { width, height, rgba } = emblem(20, 20);
    const grey = rgba.map((value, index) => (index % 4 === 3 ? value : 90));
    expect(onWhitePaper({ width, height, rgba: grey }).channels).toBe(1);
  });

  it('is blank when it is white on nothing', () => {
    const { width, height, rgba } = emblem(20, 20);
    const white = rgba.map((value, index) => (index % 4 === 3 ? value : 255));
    expect(isBlank(onWhitePaper({ width, height, rgba: white }))).toBe(true);
    expect(isBlank(onWhitePaper(emblem(20, 20)))).toBe(false);
  });

  it('parts ink from paper for a head that knows no shades, pale ink too', () => {
    const { width, height, rgba } = emblem(20, 20);
    const pale = rgba.map((value, index) => (index % 4 === 3 ? value : 200));
    for (const pixels of [rgba, pale]) {
      const bits = inBlackAndWhite(onWhitePaper({ width, height, rgba: pixels }));
      expect(bits).toHaveLength(3 * height);
      const bitAt = (x: number, y: number): number => ((bits[y * 3 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      expect([bitAt(0, 0), bitAt(3, 10), bitAt(19, 19)]).toEqual([1, 0, 1]);
    }
  });
});
