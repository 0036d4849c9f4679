import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { plantTree } from './planted-tree.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const gate = ['scripts/check-text.mjs', 'scripts/checks/catalogue.mjs', 'scripts/checks/raw-text.mjs'];
const settings = JSON.stringify({
  locales: ['ar', 'en'],
  'plugin.inlang.messageFormat': { pathPattern: ['./messages/{locale}/a.json'] },
});

type Catalogue = Record<string, unknown>;

/** Runs the gate over a catalogue and one screen. */
async function check(ar: Catalogue, en: Catalogue, screen = '<p>{m.greeting()}</p>') {
  const scripts = gate.map((path) => [path, readFileSync(join(repository, path), 'utf8')] as const);
  const tree = await plantTree({
    ...Object.fromEntries(scripts),
    'src/text/project.inlang/settings.json': settings,
    'src/text/messages/ar/a.json': JSON.stringify(ar),
    'src/text/messages/en/a.json': JSON.stringify(en),
    'src/ui/staff/Screen.svelte': screen,
  });
  try {
    return await tree.run('node', 'scripts/check-text.mjs');
  } finally {
    await tree.remove();
  }
}

const whole = { ar: { greeting: 'أهلاً {name}' }, en: { greeting: 'Welcome {name}' } };

describe('every text exists in both languages', () => {
  it('says nothing of a whole catalogue', async () => {
    expect(await check(whole.ar, whole.en)).toMatchObject({ code: 0 });
  });

  it.each([
    ['a key that English lacks', whole.ar, {}, 'greeting: missing in en'],
    ['a key that Arabic lacks', {}, whole.en, 'greeting: missing in ar'],
    ['a text of spaces', whole.ar, { greeting: ' ' }, 'greeting: empty in en'],
    ['a value that English lacks', whole.ar, { greeting: 'Welcome' }, 'not the same values'],
    [
      'a value that one variant has',
      { n: [{ match: { 'n=one': 'طلب', 'n=other': '{n} طلبات' } }] },
      { n: [{ match: { 'n=one': 'a request', 'n=other': 'requests' } }] },
      'not the same values',
    ],
    ['a catalogue without texts', {}, {}, 'no text at all'],
  ])('finds %s', async (_, ar, en, words) => {
    const { code, output } = await check(ar, en);
    expect(output).toContain(words);
    expect(code).toBe(1);
  });
});

describe('no text stands in a screen', () => {
  it.each([
    ['markup', '<p>أهلاً</p>'],
    ['a branch', '{#if true}<b>Welcome</b>{/if}'],
    ['an attribute that is read out', '<button aria-label="Close">{m.x()}</button>'],
    ["a widget's label", "<Field label={'Name'} />"],
    ['one side of a choice', "<p>{ok ? m.x() : 'no'}</p>"],
    ['a key that is none', '<kbd>Press</kbd>'],
    ['a template', '<p>{`${n} visits`}</p>'],
  ])('finds it in %s', async (_, screen) => {
    const { code, output } = await check(whole.ar, whole.en, screen);
    expect(output).toContain('src/ui/staff/Screen.svelte:1: text in the screen');
    expect(code).toBe(1);
  });

  it('leaves names, keys, places to fill in, numbers and signs alone', async () => {
    const screen =
      '<p class="wide" data-kind="x">{m.x()}: {12} · {kind === \'open\' ? m.a() : m.b()} ‹ ✓ <kbd>F9</kbd>{\'{name} {capacity}\'}</p>';
    expect(await check(whole.ar, whole.en, screen)).toMatchObject({ code: 0 });
  });
});
