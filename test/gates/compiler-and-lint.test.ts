import { afterEach, describe, expect, it } from 'vitest';
import { plantTree, type PlantedTree } from './planted-tree.ts';

let tree: PlantedTree | undefined;
afterEach(() => tree?.remove());

describe('the compiler knows the layer', () => {
  it.each([
    ['a window', 'export const width = document.body.clientWidth;\n', 'TS2584'],
    ['the network', "export const page = fetch('x');\n", 'TS2304'],
    ['the process', 'export const home = process.env;\n', 'TS2591'],
    ['another layer', "import { open } from '../store/open.ts';\nexport const door = open;\n", 'TS6307'],
  ])(
    'domain cannot reach %s',
    async (_what, content, code) => {
      tree = await plantTree({
        'src/domain/planted.ts': content,
        'src/store/open.ts': 'export const open = 1;\n',
      });
      const { code: exit, output } = await tree.run('tsc', '-p', 'src/domain');
      expect(output).toContain(code);
      expect(exit).not.toBe(0);
    },
    60_000,
  );
});

describe('lint', () => {
  const lint = async (file: string, content: string) => {
    tree = await plantTree({ [file]: content });
    return tree.run('eslint', file);
  };

  it.each([
    ['a clock in domain', 'src/domain/now.ts', 'export const now = Date.now();\n', 'Take the Clock port'],
    [
      'a date of now in domain',
      'src/domain/now.ts',
      'export const now = new Date();\n',
      'Take the Clock port',
    ],
    [
      'chance in domain',
      'src/domain/dice.ts',
      'export const dice = Math.random();\n',
      'Take the Random port',
    ],
    ['the console', 'src/domain/loud.ts', "console.log('x');\n", 'no-console'],
    [
      'a second door',
      'electron/side-door.ts',
      "import { ipcMain } from 'electron';\nipcMain.emit('x');\n",
      'one door',
    ],
    ['raw markup in a screen', 'src/ui/staff/Raw.svelte', '{@html 1}\n', 'no-at-html-tags'],
  ])(
    'catches %s',
    async (_what, file, content, message) => {
      const { code, output } = await lint(file, content);
      expect(output).toContain(message);
      expect(code).not.toBe(0);
    },
    60_000,
  );
});

describe('styles', () => {
  it.each([
    ['in a stylesheet', 'src/ui/theme/side.css', 'p { margin-left: 1px; }\n'],
    [
      'in a screen',
      'src/ui/staff/Side.svelte',
      '<p>{1}</p>\n<style>\n  p { padding-right: 1px; }\n</style>\n',
    ],
  ])(
    'catch a physical direction %s',
    async (_where, file, content) => {
      tree = await plantTree({ [file]: content });
      const { code, output } = await tree.run('stylelint', file);
      expect(output).toContain('csstools/use-logical');
      expect(code).not.toBe(0);
    },
    60_000,
  );
});
