import type { CDPSession, Page } from 'playwright-core';
import type { ScriptedVisit } from '../visit-player/visit-fields.ts';
import { findChoice, readChoices } from './choices.ts';
import { action, field, refusalHere, tick, typeInto } from './person.ts';

/** How the guest writes on the pad. */
export type WritingTool = 'mouse' | 'pen' | 'touch';

/** A signature-like line across the pad, in shares of its width and height. */
const signature: [number, number][] = Array.from({ length: 28 }, (_, i) => {
  const t = i / 27;
  return [0.8 - 0.6 * t, 0.5 + 0.28 * Math.sin(t * Math.PI * 5) * (1 - t / 2)];
});

/** Signs on the pad and agrees. A line that did not reach the pad is drawn again, as a person would. */
export async function signDeclaration(guest: Page, tool: WritingTool): Promise<void> {
  await guest.locator('main[data-page="declaration"]').waitFor();
  const agree = guest.locator('[data-action="agree"]:visible:not([aria-disabled="true"])');
  for (let tries = 1; tries < 3; tries += 1) {
    await writeOnPad(guest, tool);
    const isWritten = await agree.waitFor({ timeout: noticeLimitMs }).then(
      () => true,
      () => false,
    );
    if (isWritten) break;
  }
  await agree.click();
  await guest.locator('main[data-page="thanks"]').waitFor();
}

/** How soon a person sees that nothing was drawn. */
const noticeLimitMs = 4000;

/** Refuses to sign, and confirms it. */
export async function refuseDeclaration(guest: Page): Promise<void> {
  await guest.locator('main[data-page="declaration"]').waitFor();
  await action(guest, 'decline').click();
  const confirm = action(guest, 'confirm-decline');
  await confirm.or(guest.locator('main[data-page="thanks"]')).first().waitFor();
  if ((await confirm.count()) > 0) await confirm.click();
  await guest.locator('main[data-page="thanks"]').waitFor();
}

/** Rates the visit by touching the faces, or passes it over. */
export async function rateVisit(guest: Page, rating: NonNullable<ScriptedVisit['rating']>): Promise<void> {
  await guest.locator('main[data-page="rating"]').waitFor();
  if (rating === 'skipped') return action(guest, 'skip-rating').click();
  await field(guest, 'score')
    .and(guest.locator(`[data-value="${rating.score}"]`))
    .click();
  const reasons = guest.locator('[data-option]:visible');
  for (const wanted of rating.reasons) {
    const found = findChoice(await readChoices(reasons, 'data-option'), wanted);
    if (!found) throw await refusalHere(guest, 'choice-not-offered', 'rating.reasons', reasons);
    await found.element.click();
  }
  await typeInto(guest, 'words', rating.words);
  if (rating.mayContact) await tick(guest, 'mayContact');
}

/** Draws on the pad with mouse, pen or finger. */
export async function writeOnPad(guest: Page, tool: WritingTool): Promise<void> {
  const pad = guest.locator('[data-field="signature"]');
  // A window that has just come over the screen is still finding its size: the pad must stand still first.
  await pad.hover({ trial: true });
  const box = await pad.boundingBox();
  if (!box) throw new Error('The pad is not on the screen.');
  const points = signature.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height }));
  if (tool === 'mouse') {
    const [first, ...rest] = points;
    if (!first) return;
    await guest.mouse.move(first.x, first.y);
    await guest.mouse.down();
    for (const point of rest) await guest.mouse.move(point.x, point.y);
    await guest.mouse.up();
    return;
  }
  const device = await guest.context().newCDPSession(guest);
  await (tool === 'touch' ? drawByTouch(device, points) : drawByPen(device, points));
  await device.detach();
}

type Point = { x: number; y: number };

async function drawByTouch(device: CDPSession, points: Point[]): Promise<void> {
  for (const [index, { x, y }] of points.entries())
    await device.send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y, force: 0.6, id: 1 }],
    });
  await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function drawByPen(device: CDPSession, points: Point[]): Promise<void> {
  const pen = { pointerType: 'pen', button: 'left', clickCount: 1 } as const;
  for (const [index, { x, y }] of points.entries())
    await device.send('Input.dispatchMouseEvent', {
      ...pen,
      type: index === 0 ? 'mousePressed' : 'mouseMoved',
      x,
      y,
      buttons: 1,
      force: 0.3 + 0.4 * (index / points.length),
    });
  const last = points.at(-1);
  if (last)
    await device.send('Input.dispatchMouseEvent', { ...pen, type: 'mouseReleased', ...last, buttons: 0 });
}
