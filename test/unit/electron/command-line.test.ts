import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../electron/command-line.ts';

const nothingAsked = {
  dataFolder: null,
  startsAt: null,
  isWindowed: false,
  exportFolder: null,
  displayCount: null,
};

describe('a build that is being tried out', () => {
  test('takes its switches and leaves those of Chromium alone', () => {
    const args = ['.', '--no-sandbox', '--disable-gpu', '--user-data-dir=/x', '--lang=ar', '-r', 'file.js'];
    expect(readCommandLine(args, false)).toEqual({ ok: true, switches: nothingAsked });
    const given = ['--now=2026-11-21T09:30:00+03:00', '--data-dir=here/there', '--windowed'];
    expect(
      readCommandLine([...args, ...given, '--export-folder=/out', '--pretend-displays=2'], false),
    ).toEqual({
      ok: true,
      switches: {
        dataFolder: resolve('here/there'),
        startsAt: new Date('2026-11-21T06:30:00Z'),
        isWindowed: true,
        exportFolder: '/out',
        displayCount: 2,
      },
    });
  });

  test.each([
    '--now',
    '--now=',
    '--now=2026-11-21',
    '--now=2026-13-41T00:00:00Z',
    '--data-dir=',
    '--windowed=yes',
    '--pretend-displays=3',
    '--export-folder',
  ])('refuses %s by name', (arg) => {
    const read = readCommandLine([arg], false);
    expect(read).toMatchObject({ ok: false });
    expect(!read.ok && read.reason).toContain(arg.split('=')[0]);
  });
});

describe('a packaged build', () => {
  test.each([
    '--now=2026-11-21T09:30:00Z',
    '--data-dir=/x',
    '--windowed',
    '--export-folder=/x',
    '--pretend-displays=2',
  ])('refuses %s', (arg) => {
    const reason = `${arg.split('=')[0] ?? ''} is for trying the kiosk out; this build does not take it`;
    expect(readCommandLine([arg], true)).toEqual({ ok: false, reason });
  });

  test('starts without them', () => {
    expect(readCommandLine(['--disable-gpu'], true)).toEqual({ ok: true, switches: nothingAsked });
  });
});
